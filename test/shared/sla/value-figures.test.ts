import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { DAY } from '../../../shared/time/instant.ts'
import { outage, series } from '../outages/builders.ts'
import { answers, outageLog, seriesRecords } from '../outages/records.ts'
import { at, ticket } from './builders.ts'
import { targetMeasured } from './measuring.ts'

const speed = (...days: readonly (readonly [string, number])[]) =>
  seriesRecords(
    series(
      days.map(([day, value]) => [at(`2026-${day} 09:00`), value] as const),
      { name: 'speed' },
    ),
  )

describe('a threshold', () => {
  const target: Partial<Target> = {
    series: 'speed',
    statistic: 'p50',
    objective: 'at most 2 s',
    minimum: 'at most 3 s',
  }
  const records = speed(['01-05', 1], ['01-06', 2], ['02-05', 2.5], ['02-06', 3], ['03-01', 1])

  it('over the whole period is one value with one verdict', () => {
    expect(targetMeasured(target, { records, period: '2026-Q1' })).toMatchObject({
      status: 'green',
      counted: null,
      value: { amount: 2, unit: 's', statistic: 'median', samples: 5 },
      windows: [{ value: 2, verdict: 'met' }],
    })
  })

  it('of each month is decided by the worst one', () => {
    const figures = targetMeasured({ ...target, every: '1 month' }, { records, period: '2026-Q1' })
    expect(figures).toMatchObject({
      status: 'amber',
      counted: 3,
      met: 2,
      breached: 1,
      attainment: 2 / 3,
      value: { amount: 2.75, statistic: 'median of the worst month' },
    })
    expect(figures.months.map(({ value, status }) => [value, status])).toEqual([
      [1.5, 'green'],
      [2.75, 'amber'],
      [1, 'green'],
    ])
  })

  it('may ask for a share of the months', () => {
    const asked: Partial<Target> = { series: 'speed', statistic: 'max', every: '1 month', bound: 'at most 2 s' }
    expect(targetMeasured({ ...asked, objective: '60%' }, { records, period: '2026-Q1' }).status).toBe('green')
    expect(targetMeasured({ ...asked, objective: '90%', minimum: '50%' }, { records, period: '2026-Q1' }).status).toBe(
      'amber',
    )
  })

  it('has no verdict on a month without samples', () => {
    const figures = targetMeasured(
      { ...target, every: '1 month' },
      { records: speed(['01-05', 1], ['03-05', 1], ['05-01', 1]), period: '2026-Q1' },
    )
    expect(figures).toMatchObject({ counted: 2, notApplicable: 1, status: 'green' })
    expect(figures.months[1]).toMatchObject({ value: null, status: 'grey' })
  })

  it('takes samples of its opening hours alone where it names a clock', () => {
    const some = seriesRecords(
      series(
        [
          [at('2026-01-05 09:00'), 1],
          [at('2026-01-05 23:00'), 9],
        ],
        { name: 'speed' },
      ),
    )
    const asked: Partial<Target> = { ...target, statistic: 'mean', counting: { clock: 'office' } }
    expect(targetMeasured(asked, { records: some }).value).toMatchObject({ amount: 1, samples: 1 })
    expect(targetMeasured({ ...target, statistic: 'mean' }, { records: some }).value).toMatchObject({
      amount: 5,
      samples: 2,
    })
  })

  it.each([
    [{ series: 'speed' }, 'The target has no bar: write one as its objective, such as "at most 2", or as its "bound".'],
    [{ objective: 'at most 2 s' }, 'The target names no series to measure it from.'],
  ])('is not measured with %o alone', (keys, reason) => {
    expect(targetMeasured(keys, { records })).toMatchObject({ measured: false, reason })
  })
})

describe('satisfaction', () => {
  const target: Partial<Target> = { metric: 'satisfaction', objective: '80%', counting: { minimumSample: 3 } }
  const given = answers([
    ['T1', at('2026-01-10 10:00'), 5],
    ['T2', at('2026-01-11 10:00'), 4],
    ['T3', at('2026-02-11 10:00'), 2],
    ['T4', at('2026-02-12 10:00'), 7],
    ['T5', at('2026-02-13 10:00'), null],
  ])

  it('is the share of content answers, with mean and response rate beside it', () => {
    expect(targetMeasured(target, { records: given })).toMatchObject({
      counted: 3,
      met: 2,
      attainment: 2 / 3,
      status: 'red',
      interval95: [expect.any(Number), expect.any(Number)],
      satisfaction: { mean: 11 / 3, scale: { from: 1, to: 5, satisfied: 4 }, asked: 5, responseRate: 0.6 },
      notApplicable: 1,
      notApplicableReasons: [{ reason: 'score outside the scale of 1 to 5', count: 1 }],
    })
  })

  it('is the mean where the objective is a bar for it', () => {
    const figures = targetMeasured({ ...target, objective: 'at least 3.5', minimum: 'at least 3' }, { records: given })
    expect(figures).toMatchObject({
      status: 'green',
      value: { amount: 11 / 3, unit: 'of 5', statistic: 'mean score', samples: 3 },
    })
    expect(figures.months.slice(0, 2).map(({ value, status }) => [value, status])).toEqual([
      [4.5, 'grey'],
      [2, 'grey'],
    ])
  })

  it('is asked of the tickets that the target is about', () => {
    const rows = [ticket({ key: 'T1', priority: 'critical' }), ticket({ key: 'T3', priority: 'low' })]
    const about = { ...target, where: { priority: ['critical'] }, counting: { minimumSample: 1 } }
    expect(targetMeasured(about, { rows, records: given })).toMatchObject({ counted: 1, met: 1, status: 'green' })
  })

  it('is taken from the scores that tickets carry', () => {
    const rows = [5, 3, 4, null].map((satisfaction) => ticket({ satisfaction, resolvedAt: at('2026-03-01 10:00') }))
    expect(targetMeasured({ ...target, of: 'tickets' }, { rows })).toMatchObject({
      counted: 3,
      met: 2,
      satisfaction: { mean: 4, asked: 4, responseRate: 0.75 },
      evidence: { kind: 'tickets', sources: ['desk'] },
    })
  })

  it.each([
    [{}, 'No survey answers are imported into a source that the agreement reads.'],
    [
      { of: 'tickets' as const },
      'No imported tickets carry a satisfaction score; map its column in the import profile.',
    ],
  ])('is not measured without opinions %o', (keys, reason) => {
    expect(targetMeasured({ ...target, ...keys })).toMatchObject({ measured: false, reason })
  })
})

describe('a count', () => {
  const target: Partial<Target> = {
    metric: 'count',
    where: { priority: ['critical'] },
    every: '1 month',
    objective: 'at most 1',
    minimum: 'at most 2',
  }
  const created = (...days: readonly string[]) =>
    days.map((day) => ticket({ priority: 'critical', createdAt: at(`2026-${day} 10:00`) }))
  const rows = [...created('01-05', '02-05', '02-06'), ticket({ priority: 'low', createdAt: at('2026-01-06 10:00') })]

  it('is of each month, and the worst one decides', () => {
    const figures = targetMeasured(target, { rows, period: '2026-Q1' })
    expect(figures).toMatchObject({
      status: 'amber',
      counted: 3,
      met: 2,
      value: { amount: 2, statistic: 'count of the worst month', samples: 3 },
    })
    expect(figures.months.map(({ value, status }) => [value, status])).toEqual([
      [1, 'green'],
      [2, 'amber'],
      [0, 'green'],
    ])
  })

  it('is pending while a month may still go wrong, and broken as soon as it has', () => {
    const figures = targetMeasured(target, { rows, period: '2026-Q1', cutOff: at('2026-02-10 00:00') })
    expect(figures.windows?.map(({ verdict }) => verdict)).toEqual(['met', 'breached', 'pending'])
    expect(figures).toMatchObject({ counted: 2, pending: 1 })
  })

  it('of a whole period gives its months no verdict', () => {
    const { every: _, ...whole } = target
    const figures = targetMeasured(
      { ...whole, objective: 'at most 3', minimum: 'at most 4' },
      { rows, period: '2026-Q1' },
    )
    expect(figures).toMatchObject({ status: 'green', value: { amount: 3, statistic: 'count' } })
    expect(figures.months.map(({ value, status }) => [value, status])).toEqual([
      [1, 'grey'],
      [2, 'grey'],
      [0, 'grey'],
    ])
  })

  it('may be of outages that were not planned, or of what a series adds up to', () => {
    const log = outageLog([
      outage({ from: at('2026-01-05 10:00') }),
      outage({ from: at('2026-01-06 10:00'), planned: true }),
      outage({ from: at('2026-01-07 10:00'), to: at('2026-01-07 10:00') }),
    ])
    expect(
      targetMeasured(
        { metric: 'count', of: 'outages', service: 'production', objective: 'at most 0' },
        { records: log },
      ),
    ).toMatchObject({
      value: { amount: 1 },
      status: 'red',
    })
    const sums = seriesRecords(
      series(
        [
          [at('2026-01-05 10:00'), 2],
          [at('2026-06-30 10:00'), 3],
          [at('2026-07-05 10:00'), 9],
        ],
        { name: 'calls' },
      ),
    )
    expect(
      targetMeasured({ metric: 'count', series: 'calls', objective: 'at least 5' }, { records: sums }),
    ).toMatchObject({
      value: { amount: 5, statistic: 'sum' },
      status: 'green',
    })
  })

  it('is not measured without tickets, which is not none', () => {
    expect(targetMeasured(target)).toMatchObject({
      measured: false,
      reason: 'No tickets are imported into a source that the agreement reads.',
    })
  })
})

it('of a period that the data does not reach is not measured', () => {
  const records = speed(['01-05', 1], ['01-06', 1])
  expect(targetMeasured({ series: 'speed', objective: 'at most 2' }, { records, period: '2026-Q2' })).toMatchObject({
    measured: false,
    reason: `The series "speed" reaches to ${new Date(at('2026-01-06 09:00') + DAY).toISOString().replace('.000', '')}, before the period begins.`,
  })
})
