import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../../shared/agreement/agreement.ts'
import type { Evidence } from '../../../../shared/agreement/check/evidence.ts'
import { judge } from '../../../../shared/agreement/check/judge.ts'
import { outlooks } from '../../../../shared/agreement/check/outlooks.ts'
import { NO_RECORDS } from '../../../../shared/outages/records.ts'
import { HOUR, MINUTE } from '../../../../shared/time/instant.ts'
import { outageLog } from '../../outages/records.ts'
import { agreement, at, columnsOf, keptCalendar, type Row, target, ticket } from '../../sla/builders.ts'

/** To be agreed for 2027; the past is that of 2026. */
function ahead(targets: Agreement['spec']['targets'], spec: Partial<Agreement['spec']> = {}): Agreement {
  return agreement({ effective: { from: '2027-01-01', to: '2027-12-31' }, targets, ...spec })
}

/** On the 5th, 12th and 19th of each month of a half-year, so many tickets resolved after as many hours as is said. */
function pastOf(hours: readonly number[], spoiled: Row = {}): Row[] {
  return ['01', '02', '03', '04', '05', '06'].flatMap((month) =>
    hours.map((length) => {
      const createdAt = at(`2026-${month}-05 00:00`)
      return ticket({ createdAt, resolvedAt: createdAt + length * HOUR, status: 'resolved', ...spoiled })
    }),
  )
}

function evidence(rows: readonly Row[], spoiled: Partial<Evidence> = {}): Evidence {
  const cutOff = rows.length === 0 ? null : at('2026-07-02 08:00')
  return { columns: columnsOf(rows), records: NO_RECORDS, cutOff, calendars: keptCalendar, ...spoiled }
}

const roundTheClock = (spoiled: Parameters<typeof target>[0] = {}) =>
  target({ counting: { clock: '24x7' }, ...spoiled })
const ofTwenty = (late: number) => Array.from({ length: 20 }, (_, index) => (index < 20 - late ? 2 : 12))

describe('whether a target can be measured', () => {
  it.each([
    [
      'nothing imported',
      [],
      undefined,
      'no-data',
      [],
      'Cannot be told yet: no ticket that the agreement reads was imported.',
    ],
    [
      'no resolution in any source',
      pastOf([2]),
      ['key', 'createdAt'],
      'no',
      ['resolvedAt'],
      'Cannot be measured: desk does not give when tickets were resolved or closed.',
    ],
    ['all there', pastOf([2]), ['key', 'createdAt', 'closedAt'], 'yes', [], null],
  ] as const)('%s', (_, rows, fields, measurable, missingFields, sentence) => {
    const given = { ...evidence(rows), columns: fields === undefined ? columnsOf(rows) : columnsOf(rows, [...fields]) }
    const [outlook] = outlooks(ahead([roundTheClock()]), given)
    expect([outlook?.measurable, outlook?.missingFields]).toEqual([measurable, missingFields])
    if (sentence !== null) expect(outlook?.sentence).toBe(sentence)
  })

  it.each([
    ['its filter', { where: { group: ['Network'] } }, ['group']],
    ['the service it is about', { service: 'network' }, ['service']],
    ['its times by priority', { within: { high: '4h', default: '8h' } }, ['priority']],
    ['a first response', { metric: 'response-time' as const }, ['firstRespondedAt']],
  ])('names what %s needs', (_, spoiled, missingFields) => {
    const given = { ...evidence(pastOf([2])), columns: columnsOf(pastOf([2]), ['key', 'createdAt', 'resolvedAt']) }
    expect(outlooks(ahead([roundTheClock(spoiled)]), given)).toMatchObject([{ measurable: 'no', missingFields }])
  })

  it('says that nothing fits a filter, with the words that the tickets use', () => {
    const found = judge(ahead([roundTheClock({ where: { priority: ['P1'] } })]), evidence(pastOf([2])))
    expect(found.outlooks).toMatchObject([{ measurable: 'no-data', realistic: 'unknown', history: [] }])
    expect(found.outlooks[0]?.sentence).toContain('tickets say priority high')
    expect(found.findings).toContainEqual(expect.objectContaining({ code: 'measurable.nothing-matches' }))
  })

  it('measures in part where a rule asks for a history that is not there', () => {
    const counting = { clock: '24x7', reopen: 'last' as const }
    expect(outlooks(ahead([roundTheClock({ counting })]), evidence(pastOf(ofTwenty(0))))).toMatchObject([
      { measurable: 'partly', missingFields: ['history'], realistic: 'yes' },
    ])
  })

  it('names a source that nobody imported', () => {
    const given = ahead([roundTheClock()], { data: { sources: ['Desk', 'jira'] } })
    const found = judge(given, evidence(pastOf([2]))).findings.filter(({ kind }) => kind === 'measurable')
    expect(found).toMatchObject([
      { code: 'measurable.source-unknown', path: 'spec.data.sources[1]', weight: 'problem' },
    ])
  })

  it('needs an outage log for uptime, and then measures it by period', () => {
    const uptime = {
      id: 'up',
      name: 'Up',
      metric: 'availability' as const,
      objective: '99.9%',
      counting: { clock: '24x7' },
    }
    expect(outlooks(ahead([uptime]), evidence(pastOf([2])))).toMatchObject([
      { measurable: 'no', missingFields: ['outages'] },
    ])
    const outage = {
      key: null,
      service: null,
      planned: false,
      weight: 1,
      announcedAt: null,
      title: null,
      place: { sheet: '', row: 2 },
    }
    const from = at('2026-02-03 10:00')
    const records = outageLog([{ ...outage, from, to: from + 10 * HOUR }])
    const [outlook] = outlooks(ahead([uptime]), evidence(pastOf([2]), { records }))
    expect(outlook).toMatchObject({ measurable: 'yes', realistic: 'tight', tightestWithin: null, expectedSample: null })
    expect(outlook?.history.map(({ period, status }) => [period, status])).toEqual([
      ['2026-Q1', 'red'],
      ['2026-Q2', 'green'],
    ])
    expect(outlook?.sentence).toMatch(/^Reached in 1 of the last 2 quarters \(99\.5\s% and 100\.0\s%\)\.$/)
  })
})

describe('whether a target can be kept', () => {
  it.each([
    ['all met, and many', ofTwenty(0), 'yes', '2h'],
    ['all reached, by so little that chance can undo it', ofTwenty(1), 'tight', '2h'],
    ['missed in each, by far', ofTwenty(4), 'no', '12h'],
  ] as const)('%s', (_, hours, realistic, tightestWithin) => {
    const [outlook] = outlooks(ahead([roundTheClock()]), evidence(pastOf(hours)))
    expect(outlook).toMatchObject({ realistic, tightestWithin, expectedSample: 60 })
  })

  it('does not call unrealistic what a few misses of a few checks may be chance', () => {
    const few = pastOf([2, 2]).map((row, index) =>
      index % 6 === 5 ? { ...row, resolvedAt: (row.createdAt ?? 0) + 12 * HOUR } : row,
    )
    const found = judge(ahead([roundTheClock()]), evidence(few))
    expect(found.outlooks).toMatchObject([{ realistic: 'tight', expectedSample: 6 }])
    expect(found.outlooks[0]?.sentence).toContain('so few that a single miss breaks the objective')
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'realistic.sample-too-small', target: 'resolve' }),
    )
  })

  it('measures the very text over the past, by its own priorities and hours', () => {
    const rows = [...pastOf(ofTwenty(1), { priority: 'Critical' }), ...pastOf([30, 31, 32], { priority: 'low' })]
    const text = ahead([roundTheClock({ within: { critical: '3h', default: '31h' }, objective: '90%' })])
    expect(outlooks(text, evidence(rows))[0]).toMatchObject({
      tightestWithin: 'critical 2h, default 32h',
      history: [
        { period: '2026-Q1', counted: 69, met: 63, status: 'green' },
        { period: '2026-Q2', counted: 69, met: 63, status: 'green' },
      ],
    })
  })

  it.each([
    ['1 month', ['2026-03', '2026-04', '2026-05', '2026-06']],
    ['3 months', ['2026-Q1', '2026-Q2']],
    ['6 months', ['2026-Q1', '2026-Q2']],
  ])('looks at periods no longer than %s between reviews', (every, periods) => {
    const [outlook] = outlooks(ahead([roundTheClock()], { review: { every } }), evidence(pastOf([2])))
    expect(outlook?.history.map(({ period }) => period)).toEqual(periods)
  })

  it('says so where no whole period is known yet', () => {
    const young = [ticket({ createdAt: at('2026-06-20 10:00'), resolvedAt: at('2026-06-20 11:00') })]
    const [outlook] = outlooks(ahead([roundTheClock()]), evidence(young, { cutOff: at('2026-06-25 10:00') }))
    expect(outlook).toMatchObject({ measurable: 'yes', realistic: 'unknown', history: [], tightestWithin: null })
    expect(outlook?.sentence).toBe('No whole month is known yet, so the past says nothing of it.')
  })
})

it('judges 25,000 tickets against five targets within a second of work', () => {
  const rows = Array.from({ length: 25_000 }, (_, index) => {
    const createdAt = at('2026-01-05 09:00') + index * 10 * MINUTE
    return ticket({
      createdAt,
      resolvedAt: createdAt + ((index * 7919) % 2000) * MINUTE,
      firstRespondedAt: createdAt + ((index * 31) % 300) * MINUTE,
    })
  })
  const targets = ['4h', '8h', '16h', '24h', '40h'].map((within) => target({ id: within, within }))
  const given = evidence(rows)
  outlooks(ahead(targets), given)
  const before = process.cpuUsage()
  expect(outlooks(ahead(targets), given).every(({ measurable }) => measurable === 'yes')).toBe(true)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(1000)
})
