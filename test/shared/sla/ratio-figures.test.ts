import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { targetFigures } from '../../../shared/sla/figures.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { every, type Sampled, series } from '../outages/builders.ts'
import { seriesRecords } from '../outages/records.ts'
import { agreement, at } from './builders.ts'
import { figuresOf } from './measuring.ts'

const start = at('2026-01-01 00:00')
const payments: Target = {
  id: 'payments',
  name: 'Payments go through',
  metric: 'ratio',
  series: 'payments',
  objective: '99.5%',
}

function measure(target: Partial<Target>, samples: readonly Sampled[], period = '2026-01') {
  return figuresOf({
    rows: [],
    period,
    versions: [agreement({ targets: [{ ...payments, ...target }] })],
    records: seriesRecords(series(samples, { name: 'payments' })),
  })
}

const daily = (counts: readonly (readonly [number, number])[]): Sampled[] =>
  counts.map(([good, total], day) => [start + day * DAY, good, total] as const)

describe('a ratio', () => {
  it('pools its counts, with its own interval, budget and worst day', () => {
    const figures = measure(
      {},
      daily([
        [9990, 10_000],
        [90, 100],
      ]),
    )
    expect(figures).toMatchObject({
      measured: true,
      counted: 10_100,
      met: 10_080,
      breached: 20,
      attainment: 10_080 / 10_100,
      status: 'green',
      interval95: null,
      ratio: { pooled: 10_080 / 10_100, mean: 0.9495, worst: 0.9, rows: 2 },
      budget: { total: 50.5, remaining: 30.5, unit: 'events', consumed: 20 / 50.5, burnRate: 20 / 50.5, runsOut: null },
      coverage: { share: 1, samples: 2 },
    })
    expect(targetFigures.parse(figures)).toEqual(figures)
  })

  it('averages its rows where the target says so', () => {
    expect(
      measure(
        { per: 'row' },
        daily([
          [9990, 10_000],
          [90, 100],
        ]),
      ),
    ).toMatchObject({ attainment: 0.9495, status: 'grey', counted: null })
    expect(
      measure(
        { per: 'row', counting: { minimumSample: 2 } },
        daily([
          [9990, 10_000],
          [90, 100],
        ]),
      ).status,
    ).toBe('red')
  })

  it('has no verdict on fewer events than the minimum sample', () => {
    expect(measure({}, daily([[3, 4]]))).toMatchObject({ attainment: 0.75, status: 'grey', counted: 4 })
  })

  it('is not there where nothing was counted, not zero and not whole', () => {
    expect(
      measure(
        {},
        daily([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatchObject({ attainment: null, status: 'grey', counted: 0, budget: null })
  })

  it('is counted from a share that is ready made', () => {
    expect(measure({}, every(DAY, start, [0.999, 0.991]))).toMatchObject({
      attainment: 0.995,
      counted: null,
      status: 'grey',
    })
  })

  it('stands in two series, the bad ones taken off', () => {
    const target: Target = { ...payments, series: { bad: 'failed', total: 'all' } }
    const records = seriesRecords(
      series(every(HOUR, start, [1, 0, 4]), { name: 'failed' }),
      series(every(HOUR, start, [100, 100, 800]), { name: 'all' }),
    )
    const figures = figuresOf({ rows: [], period: '2026-01', versions: [agreement({ targets: [target] })], records })
    expect(figures).toMatchObject({ met: 995, counted: 1000, status: 'green' })
  })
})

describe('a service level objective', () => {
  const slo = { budgeting: 'Timeslices', window: { rolling: '28d' }, sliceTarget: '90%', sliceWindow: '1h' } as const

  it('counts slices, in the period and in its own window', () => {
    // Half-hourly samples of 30 days; every tenth hour is bad.
    const samples = every(
      30 * MINUTE,
      start,
      Array.from({ length: 30 * 48 }, (_, index) => (Math.floor(index / 2) % 10 === 0 ? 0.5 : 1)),
    )
    const figures = measure({ objective: '85%', slo }, samples)
    expect(figures).toMatchObject({
      attainment: 0.9,
      counted: 720,
      met: 648,
      status: 'green',
      slo: {
        budgeting: 'Timeslices',
        window: '28 days, rolling',
        from: start + 2 * DAY,
        to: start + 30 * DAY,
        total: 672,
        slices: { seen: 672, all: 672 },
        status: 'green',
      },
      budget: { unit: 'slices', total: 672 * 0.15, runsOut: { state: 'lasts', at: null } },
    })
  })

  it('of a calendar month knows how many slices are still to come, and when the budget runs out', () => {
    const calendar = { every: '1M', start: '2025-01-01 00:00:00', timeZone: 'Europe/London' }
    // Ten days of which every hour in five is bad: the budget of a tenth of 744 slices lasts 372 of them.
    const samples = every(
      HOUR,
      start,
      Array.from({ length: 240 }, (_, hour) => Number(hour % 5 !== 0)),
    )
    const figures = measure({ objective: '90%', slo: { ...slo, window: { calendar } } }, samples)
    expect(figures).toMatchObject({
      attainment: 0.8,
      budget: {
        total: 74.4,
        remaining: expect.closeTo(26.4, 9),
        consumed: 48 / 74.4,
        burnRate: 2,
        runsOut: { state: 'ahead', at: new Date(start + 372 * HOUR).toISOString().replace('.000Z', 'Z') },
      },
      windows: [{ from: start, to: at('2026-02-01 00:00'), value: 0.8, verdict: 'pending' }],
    })
  })

  it('reads counters by what they grew, set back or not', () => {
    const target = {
      budgeting: 'Occurrences',
      window: { rolling: '1d' },
      indicator: { name: 'payments', counter: true, good: {}, total: {} },
    } as const
    const counter: Sampled[] = [
      [start, 95, 100],
      [start + HOUR, 195, 200],
      [start + 2 * HOUR, 50, 50],
    ]
    expect(measure({ slo: target }, counter)).toMatchObject({ met: 150, counted: 150 })
  })

  it('counts a share of failures the other way round', () => {
    const target = {
      budgeting: 'RatioTimeslices',
      sliceWindow: '1h',
      window: { rolling: '1d' },
      indicator: { name: 'failures', raw: {}, rawType: 'failure' },
    } as const
    const samples = every(HOUR, start, [0.1, 0, 0, 0, 0.1])
    expect(measure({ slo: target }, samples)).toMatchObject({ attainment: 0.96, status: 'red' })
  })

  it('holds each value to the bound of a threshold', () => {
    const target: Partial<Target> = {
      metric: 'threshold',
      bound: 'below 500 ms',
      objective: '60%',
      slo: { budgeting: 'Occurrences', window: { rolling: '1d' } },
    }
    expect(measure(target, every(HOUR, start, [499.9, 500, 100, 200, 900]))).toMatchObject({
      met: 3,
      counted: 5,
      status: 'green',
    })
  })
})
