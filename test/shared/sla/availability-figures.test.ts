import { describe, expect, it } from 'vitest'
import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import { targetFigures } from '../../../shared/sla/figures.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { every, outage, series, utc } from '../outages/builders.ts'
import { outageLog, seriesRecords } from '../outages/records.ts'
import { agreement, at, office } from './builders.ts'
import { figuresOf } from './measuring.ts'

const uptime = (spoiled: Partial<Target> = {}): Target => ({
  id: 'uptime',
  name: 'Production is up',
  metric: 'availability',
  service: 'production',
  objective: '99.9%',
  counting: { clock: '24x7' },
  ...spoiled,
})
const promising = (spoiled: Partial<Target> = {}, spec: Partial<Agreement['spec']> = {}) => [
  agreement({ targets: [uptime(spoiled)], ...spec }),
]
const measure = (given: Partial<Parameters<typeof figuresOf>[0]>) =>
  figuresOf({ rows: [], versions: promising(), ...given })

describe('availability by the outage log', () => {
  const start = at('2026-02-03 10:00')

  it('is the example of the formats: 126 minutes of the first half of 2026 in London', () => {
    const records = outageLog([outage({ from: start, to: start + 126 * MINUTE })])
    const figures = measure({ records })
    expect(figures).toMatchObject({
      measured: true,
      attainment: expect.closeTo(0.999516, 6),
      status: 'green',
      agreedMs: 15_634_800_000,
      downMs: 7_560_000,
      plannedMs: 0,
      budget: {
        totalMs: 15_634_800,
        consumed: expect.closeTo(0.4835, 4),
        remainingMs: 8_074_800,
        burnRate: expect.closeTo(0.4835, 4),
        runsOut: { state: 'lasts', at: null },
      },
    })
    expect(targetFigures.parse(figures)).toEqual(figures)
  })

  it('leaves planned maintenance out of the agreed time', () => {
    const outages = [
      outage({ from: utc('2026-02-03 10:00'), to: utc('2026-02-03 15:00') }),
      outage({ from: utc('2026-02-08 00:00'), to: utc('2026-02-08 08:00'), planned: true }),
    ]
    const figures = measure({
      versions: promising({ objective: '99.5%' }, { timeZone: 'UTC', calendars: [] }),
      records: outageLog(outages),
    })
    // The period of these tests is in London: an hour shorter than in UTC.
    expect(figures).toMatchObject({ agreedMs: (260_160 - 60) * MINUTE, downMs: 300 * MINUTE, plannedMs: 480 * MINUTE })
  })

  it('stands month by month, each by itself', () => {
    const months = measure({ records: outageLog([outage({ from: start, to: start + 2 * HOUR })]) }).months
    expect(months.map(({ month, status, attainment }) => [month, status, attainment])).toEqual([
      ['2026-01', 'green', 1],
      ['2026-02', 'red', 1 - 2 / 672],
      ['2026-03', 'green', 1],
      ['2026-04', 'green', 1],
      ['2026-05', 'green', 1],
      ['2026-06', 'green', 1],
    ])
  })

  it('ends where the log ends, and says so in the months', () => {
    const cutOff = at('2026-03-11 00:00')
    const figures = measure({ records: outageLog([outage({ from: start, to: null })], cutOff) })
    expect(figures).toMatchObject({
      agreedMs: cutOff - at('2026-01-01 00:00'),
      downMs: cutOff - start,
      evidence: { kind: 'outages', sources: ['monitoring'], asOf: '2026-03-11T00:00:00Z' },
      budget: { runsOut: { state: 'spent', at: new Date(start + 15_634_800).toISOString() } },
    })
    expect(figures.months.map(({ attainment, partial }) => [attainment === null, partial])).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ])
  })

  it('takes maintenance without due notice for downtime, and names it', () => {
    const planned = { planned: true, from: start, to: start + HOUR }
    const figures = measure({
      versions: promising({ maintenance: { notice: '48h' } }),
      records: outageLog([
        outage({ ...planned, announcedAt: start - 48 * HOUR }),
        outage({ ...planned, from: start + DAY, to: start + DAY + HOUR, announcedAt: start + HOUR }),
      ]),
    })
    expect(figures).toMatchObject({ plannedMs: HOUR, downMs: HOUR })
    expect(figures.outages?.map(({ counts, ms }) => [counts, ms])).toEqual([
      ['planned', HOUR],
      ['unannounced', HOUR],
    ])
  })

  it('is judged, hour by hour, by the version in force', () => {
    const middle = '2026-04-01'
    const first = agreement({
      effective: { from: '2026-01-01', to: '2026-12-31' },
      targets: [uptime({ counting: { clock: 'office' } })],
    })
    const second = agreement({ version: 2, effective: { from: middle }, targets: [uptime({ objective: '99%' })] })
    const night = [
      outage({ from: utc('2026-03-03 02:00'), to: utc('2026-03-03 04:00') }),
      outage({ from: utc('2026-05-03 02:00'), to: utc('2026-05-03 04:00') }),
    ]
    expect(measure({ versions: [first, second], records: outageLog(night) })).toMatchObject({
      objective: '99%',
      // 64 weekdays of eight hours, then 91 days round the clock.
      agreedMs: 64 * 8 * HOUR + 91 * DAY,
      downMs: 2 * HOUR,
      versions: [1, 2],
      budget: { totalMs: 64 * 8 * HOUR * 0.001 + 91 * DAY * 0.01 },
    })
  })

  it.each([
    [
      'no log at all',
      outageLog([]).outages.slice(0, 0),
      'No outage log is imported yet, and the target names no series to measure it from.',
    ],
    [
      'a log that the agreement does not read',
      outageLog([], undefined, 'elsewhere').outages,
      'No outage log is imported into a source that the agreement reads ("monitoring"); there is one in "elsewhere".',
    ],
    [
      'a log of other services',
      outageLog([outage({ service: 'web' }), outage({ service: 'mail' })]).outages,
      'The outage log never names the service "production", only "mail", "web". Name it as the log does, or give the log a row of no length for it to say that it is watched.',
    ],
    [
      'a log that ends before the period',
      outageLog([outage()], at('2025-12-31 00:00')).outages,
      'The outage log reaches to 2025-12-31T00:00:00Z, before the period begins. Import a newer export of it.',
    ],
  ])('is not measured by %s', (_, outages, reason) => {
    const versions = promising({}, { data: { sources: ['monitoring'] } })
    const figures = measure({ versions, records: { ...outageLog([]), outages } })
    expect(figures).toMatchObject({ measured: false, reason, status: 'grey', attainment: null })
    expect(figures.agreedMs).toBeUndefined()
  })

  it('knows a service by the id and by the name that the scope gives it', () => {
    const scope = { services: [{ id: 'production', name: 'Production line' }] }
    const records = outageLog([outage({ service: ' PRODUCTION LINE ', from: start, to: start + HOUR })])
    expect(measure({ versions: promising({}, { scope }), records }).downMs).toBe(HOUR)
  })

  it('has no budget at an objective of 100 %, and says why', () => {
    expect(measure({ versions: promising({ objective: '100%' }), records: outageLog([outage()]) })).toMatchObject({
      budget: null,
      budgetReason: 'An objective of 100 % leaves no error budget.',
      status: 'red',
    })
  })

  it('has no figure where no service time was agreed', () => {
    const closed = { ...office, id: 'never', hours: {}, openings: [{ date: '2027-01-01', hours: ['09:00-10:00'] }] }
    const versions = promising({ counting: { clock: 'never' } }, { calendars: [closed] })
    expect(measure({ versions, records: outageLog([outage()]) })).toMatchObject({
      measured: true,
      attainment: null,
      status: 'grey',
      agreedMs: 0,
      budget: null,
    })
  })
})

describe('availability by a series', () => {
  const hourly = (values: readonly (number | null)[]) => series(every(HOUR, at('2026-01-01 00:00'), values))
  const byProbe = (spoiled: Partial<Target> = {}) => promising({ series: 'probe', ...spoiled })

  it('is that of the time seen, with the coverage beside it', () => {
    const values = Array.from({ length: 24 * 31 }, (_, hour) => (hour % 10 === 0 ? null : hour === 5 ? 0 : 1))
    const figures = measure({ versions: byProbe(), period: '2026-01', records: seriesRecords(hourly(values)) })
    expect(figures).toMatchObject({
      attainment: 668 / 669,
      status: 'red',
      agreedMs: 744 * HOUR,
      downMs: HOUR,
      coverage: { share: 669 / 744, samples: 669, unusable: 75 },
      budget: { totalMs: 744 * HOUR * 0.001 },
    })
  })

  it('has no verdict below the coverage that is asked for', () => {
    const records = seriesRecords(hourly([1, 1, 1, null, null, null, null, 1]))
    const period = '2026-01-01..2026-01-01'
    expect(measure({ versions: byProbe({ coverage: '60%' }), period, records }).status).toBe('grey')
    expect(measure({ versions: byProbe({ coverage: '50%' }), period, records }).status).toBe('green')
  })

  it('leaves planned maintenance out where an outage log tells of it', () => {
    const records = {
      ...outageLog([outage({ from: at('2026-01-01 01:00'), to: at('2026-01-01 02:00'), planned: true })]),
      series: seriesRecords(hourly([1, 0, 1, 1])).series,
    }
    expect(measure({ versions: byProbe(), records })).toMatchObject({
      attainment: 1,
      plannedMs: HOUR,
      agreedMs: 3 * HOUR,
    })
  })

  it.each([
    ['of another name', [series([[0, 1]], { name: 'other' })], 'The series "probe" is not imported; there is "other".'],
    ['of which there is none', [], 'The series "probe" is not imported yet.'],
    [
      'of one sample',
      [series([[at('2026-01-05 00:00'), 1]])],
      'The series "probe" has fewer than two samples, so it does not say how long one lasts.',
    ],
    [
      'of two sources',
      [hourly([1, 1]), { ...hourly([1, 1]), sourceName: 'second' }],
      'The series "probe" stands in several sources: "monitoring", "second". Name the one to read under data.sources.',
    ],
  ])('is not measured by a series %s', (_, some, reason) => {
    expect(measure({ versions: byProbe(), records: seriesRecords(...some) })).toMatchObject({ measured: false, reason })
  })
})
