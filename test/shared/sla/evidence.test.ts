import { describe, expect, it } from 'vitest'
import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import { NO_RECORDS, type Records } from '../../../shared/outages/records.ts'
import { asOf } from '../../../shared/sla/as-of.ts'
import { type Evidence, evidenceOf } from '../../../shared/sla/evidence.ts'
import { evidenceEntry } from '../../../shared/sla/evidence-entry.ts'
import { measure } from '../../../shared/sla/measure.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { every, outage, series } from '../outages/builders.ts'
import { answers, outageLog, seriesRecords } from '../outages/records.ts'
import { agreement, at, columnsOf, type Row } from './builders.ts'

type Given = {
  readonly target: Partial<Target>
  readonly spec?: Partial<Agreement['spec']>
  readonly records?: Records
  readonly rows?: readonly Row[]
  readonly period?: string
}

const TARGET = { id: 'one', name: 'One target', objective: '99%', counting: { clock: '24x7' } } as const

/** A target's evidence beside its figures, of the first half of 2026 unless said. */
function both({ target, spec = {}, records = NO_RECORDS, rows = [], period = '2026-H1' }: Given) {
  const parsed = parsePeriod(period, 'Europe/London')
  const versions = [agreement({ ...spec, targets: [{ ...TARGET, metric: 'availability', ...target }] })]
  const input = { versions, columns: columnsOf(rows), period: parsed, asOf: asOf(parsed, parsed.end), records }
  const evidence = evidenceOf(input, 'one')
  for (const entry of evidence.entries) expect(evidenceEntry.parse(entry)).toEqual(entry)
  return { evidence, figures: measure(input).figures.targets[0], entries: evidence.entries }
}

const whys = ({ entries }: Pick<Evidence, 'entries'>) => entries.map(({ effect, why }) => `${effect}: ${why}`)

const UPTIME: Partial<Target> = { metric: 'availability', service: 'production' }

describe('the evidence of an outage log', () => {
  const start = at('2026-02-03 10:00')
  const hours = (from: number, to: number) => ({ from: start + from * HOUR, to: start + to * HOUR })

  it('says of every outage what it cost, or why it cost nothing', () => {
    const records = outageLog([
      outage(hours(0, 2)),
      outage({ ...hours(1, 4), weight: 0.5 }),
      outage({ ...hours(1, 2), key: 'inside' }),
      outage({ ...hours(0, 1), service: 'intranet' }),
      outage({ ...hours(10, 14), planned: true }),
      outage({ ...hours(11, 12), key: 'in maintenance' }),
      outage({ ...hours(20, 20) }),
      outage({ ...hours(21, 22), weight: 0 }),
    ])
    const { evidence, figures } = both({ target: UPTIME, records })
    expect(whys(evidence)).toEqual([
      'against: Down for 2 h of agreed time.',
      'left-out: It is about "intranet", and the target is about "production".',
      'against: Down for 3 h of agreed time, 50.0\u202f% of the service; the rest is counted by other outages, or lies in planned maintenance.',
      'left-out: All of it is counted by other outages already, or lies in planned maintenance.',
      'left-out: Planned maintenance: taken out of the agreed time.',
      'left-out: All of it is counted by other outages already, or lies in planned maintenance.',
      'left-out: It has no length: it says only that the service is watched.',
      'left-out: It took nothing of the service away: its weight is 0.',
    ])
    expect(evidence.totals).toEqual({
      counted: 0,
      against: 2,
      leftOut: 6,
      lostMs: figures?.downMs,
      plannedMs: figures?.plannedMs,
      missingMs: null,
    })
    expect([figures?.downMs, figures?.plannedMs]).toEqual([3 * HOUR, 4 * HOUR])
  })

  it.each([
    [at('2026-01-30 10:00'), 'left-out', /announced 4 days ahead \(48h asked\): taken out/],
    [at('2026-02-03 04:00'), 'against', /Planned, announced 6 h ahead \(48h asked\), so downtime/],
    [null, 'against', /no announcement is known \(48h asked\)/],
    [at('2026-02-03 11:00'), 'against', /announced only when it had begun/],
  ])('names the notice that was given and asked (%#)', (announcedAt, effect, why) => {
    const records = outageLog([outage({ ...hours(0, 2), planned: true, announcedAt })])
    const [entry] = both({ target: { ...UPTIME, maintenance: { notice: '48h' } }, records }).entries
    expect(entry).toMatchObject({ effect, why: expect.stringMatching(why) })
  })

  it('names the agreed window that maintenance kept to', () => {
    const maintenance = [{ name: 'Any night', timeZone: 'UTC', hours: { mon: ['00:00-24:00'], tue: ['00:00-24:00'] } }]
    const records = outageLog([outage({ ...hours(0, 2), planned: true, announcedAt: null })])
    const [entry] = both({
      target: { ...UPTIME, maintenance: { notice: '48h' } },
      spec: { maintenance },
      records,
    }).entries
    expect(entry?.why).toBe('Planned maintenance, in the agreed window "Any night": taken out of the agreed time.')
  })

  it('clips an outage to the period and to what is known', () => {
    const [june, july] = [at('2026-06-30 23:00'), at('2026-07-01 03:00')]
    const records = outageLog([outage({ from: june, to: july }), outage({ from: july, to: null })])
    const { entries } = both({ target: UPTIME, records })
    expect(entries).toMatchObject([
      { from: june, to: july, inside: { from: june, to: at('2026-07-01 00:00') }, openMs: HOUR, lostMs: HOUR },
    ])
  })

  it('tells of an outage that lies outside the agreed hours, and of one after the export', () => {
    const night = outage({ from: at('2026-02-03 02:00'), to: at('2026-02-03 03:00') })
    const late = outage({ from: at('2026-05-02 02:00'), to: null })
    const records = outageLog([night, late], at('2026-05-01 00:00'))
    const { evidence } = both({ target: { ...UPTIME, counting: { clock: 'office' } }, records })
    expect(whys(evidence)).toEqual([
      'left-out: It lies wholly outside the agreed hours.',
      'left-out: It begins after the moment until which the log is known.',
    ])
  })

  it('says which outages a count of them counts', () => {
    const records = outageLog([
      outage({ from: at('2025-12-31 23:00'), to: at('2026-01-01 01:00') }),
      outage(hours(0, 1)),
      outage({ ...hours(2, 3), planned: true }),
    ])
    const target = { ...UPTIME, metric: 'count', of: 'outages', objective: 'at most 2' } as const
    const { evidence, figures } = both({ target, records })
    expect(whys(evidence)).toEqual([
      'left-out: It began before the period.',
      'counted: It began in the period and is no planned maintenance.',
      'left-out: Planned maintenance: it is not counted.',
    ])
    expect(evidence.totals.counted).toBe(figures?.value?.amount)
  })
})

describe('the evidence of a series', () => {
  const start = at('2026-05-01 00:00')
  const month = { period: '2026-05' }

  it('puts samples that say the same together and shows each gap', () => {
    const up = Array.from({ length: 24 * 31 }, () => 1)
    const values: (number | null)[] = [...up]
    values[5] = 0
    values[6] = 0.25
    values[7] = 7
    const samples = every(HOUR, start, values).filter((_, index) => index < 100 || index >= 110)
    const { evidence, figures } = both({
      ...month,
      target: { metric: 'availability', series: 'probe' },
      records: seriesRecords(series(samples.filter(([, value]) => value !== 7))),
    })
    expect(
      evidence.entries.map((entry) => [entry.kind, entry.effect, 'samples' in entry ? entry.samples : null]),
    ).toEqual([
      ['samples', 'counted', 5],
      ['samples', 'against', 1],
      ['samples', 'against', 1],
      ['gap', 'left-out', null],
      ['samples', 'counted', 92],
      ['gap', 'left-out', null],
      ['samples', 'counted', 24 * 31 - 110],
    ])
    expect(whys(evidence)[2]).toBe('against: Up 25.0\u202f% only.')
    expect(evidence.totals).toMatchObject({ missingMs: 11 * HOUR, counted: 731, against: 2, leftOut: 0 })
    expect(evidence.totals.counted + evidence.totals.against).toBe(figures?.coverage?.samples)
    expect((figures?.agreedMs ?? 0) - (evidence.totals.missingMs ?? 0)).toBe((24 * 31 - 11) * HOUR)
  })

  it('says which samples are no share, and which lie in planned maintenance', () => {
    const samples = every(HOUR, start, [100, -1, 100, 100])
    const records = {
      ...outageLog([outage({ from: start + 2 * HOUR, to: start + 3 * HOUR, planned: true })]),
      series: seriesRecords(series(samples, { unit: '%' })).series,
    }
    const { evidence, figures } = both({ ...month, target: { metric: 'availability', series: 'probe' }, records })
    expect(whys(evidence)).toEqual([
      'counted: Up.',
      'left-out: It is no share from 0 to 100, so it says nothing.',
      'left-out: It lies in planned maintenance.',
      'left-out: Planned maintenance: taken out of the agreed time.',
      'counted: Up.',
    ])
    expect(evidence).toMatchObject({ unit: '%', totals: { plannedMs: HOUR, counted: 2, leftOut: 3 } })
    expect(figures?.coverage).toMatchObject({ samples: 2, unusable: 1 })
  })

  it('counts the bad of a ratio', () => {
    const records = seriesRecords(
      series([
        [start, 99, 100],
        [start + HOUR, 100, 100],
        [start + 2 * HOUR, 0, 0],
      ]),
    )
    const { evidence, figures } = both({ ...month, target: { metric: 'ratio', series: 'probe' }, records })
    expect(whys(evidence)).toEqual(['against: 1 of 100 bad.', 'counted: All good.', 'counted: Nothing happened in it.'])
    expect([figures?.met, figures?.counted]).toEqual([199, 200])
  })

  it('holds each sample of a value against the bar', () => {
    const records = seriesRecords(series(every(HOUR, start, [1.5, 2, 2.5]), { unit: 's' }))
    const target = { metric: 'threshold', series: 'probe', objective: 'at most 2000 ms' } as const
    const { evidence } = both({ ...month, target: { ...target, counting: {} }, records })
    expect(whys(evidence)).toEqual([
      'counted: Keeps to at most 2000 ms.',
      'counted: Keeps to at most 2000 ms.',
      'against: Is not at most 2000 ms.',
    ])
  })

  it('says why there is none', () => {
    const { evidence } = both({ target: { metric: 'ratio', series: 'elsewhere' } })
    expect(evidence).toMatchObject({ entries: [], reason: 'The series "elsewhere" is not imported yet.' })
  })
})

describe('the evidence of opinions, tickets and typed-in values', () => {
  it('says how each answer counts', () => {
    const records = answers([
      ['T1', at('2026-02-01 10:00'), 5],
      ['T1', at('2026-02-02 10:00'), 2],
      ['T1', at('2026-02-03 10:00'), null],
      ['T1', at('2026-02-04 10:00'), 9],
      ['T2', at('2026-02-05 10:00'), 4],
      ['T9', at('2026-02-06 10:00'), 4],
      ['T1', at('2026-07-06 10:00'), 4],
    ])
    const rows = [
      { key: 'T1', priority: 'critical' },
      { key: 'T2', priority: 'low' },
    ]
    const target: Partial<Target> = { metric: 'satisfaction', where: { priority: ['critical'] }, counting: {} }
    const { evidence, figures } = both({ target, records, rows })
    expect(whys(evidence)).toEqual([
      'counted: Content: 4 or more of 5.',
      'against: Not content: less than 4 of 5.',
      'left-out: Asked, and did not answer.',
      'left-out: The score lies outside the scale of 1 to 5.',
      'left-out: It is about T2, which is not a ticket that the target is about.',
      'left-out: It is about T9, a ticket that is not imported, so it cannot be told whether the target is about it.',
    ])
    expect([figures?.met, figures?.breached]).toEqual([evidence.totals.counted, evidence.totals.against])
  })

  it('lists the tickets that a count counts', () => {
    const rows = [
      { key: 'A', createdAt: at('2026-01-05 10:00') },
      { key: 'B', createdAt: at('2025-12-05 10:00') },
    ]
    const target = { metric: 'count', of: 'tickets', objective: 'at most 5', counting: {} } as const
    const { entries, figures } = both({ target, rows })
    expect(entries).toMatchObject([{ kind: 'ticket', key: 'A', effect: 'counted' }])
    expect(figures?.value?.amount).toBe(1)
  })

  it('shows the value of the period first, then those beside it', () => {
    const value = { target: 'one', value: '97%', evidence: 'audit', enteredAt: MINUTE }
    const manual = ['2026-03', '2026-H1', '2025-H2'].map((period) => ({ ...value, period }))
    const { entries } = both({ target: { metric: 'manual' }, records: { ...NO_RECORDS, manual } })
    expect(entries).toMatchObject([
      { period: '2026-H1', effect: 'counted' },
      { period: '2026-03', effect: 'left-out', why: expect.stringContaining('one of its months') },
      { period: '2025-H2', effect: 'left-out', why: 'The value of another period.' },
    ])
  })

  it('sends the reader of a clock to its tickets', () => {
    expect(() => both({ target: { metric: 'response-time', within: '4h' } })).toThrow(/its evidence is its tickets/)
  })
})
