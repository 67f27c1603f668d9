import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, plus } from '../../../shared/sla/fraction.ts'
import { type BudgetingMethod, countSli, readShares } from '../../../shared/sla/slo-budgeting.ts'
import { calendarWindows, rollingWindow } from '../../../shared/sla/slo-windows.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { every, type Sampled, series, utc } from '../outages/builders.ts'
import { at } from './builders.ts'

const start = utc('2026-03-02 10:00')
const hour = { from: start, to: start + HOUR }
const occurrences: BudgetingMethod = { kind: 'Occurrences' }
const slices = (target: number): BudgetingMethod => ({
  kind: 'Timeslices',
  sliceMs: 10 * MINUTE,
  sliceTarget: fraction(target, 100),
})
const ratioSlices: BudgetingMethod = { kind: 'RatioTimeslices', sliceMs: 10 * MINUTE }

function count(samples: readonly Sampled[], method: BudgetingMethod, window = hour) {
  const counted = series(samples)
  return countSli(counted, window, { method, read: readShares(counted, 1) })
}

describe('the same events', () => {
  // One bad minute of heavy traffic: 10,000 events in the first slice, of which 2,500 fail, and few in the others.
  const samples: Sampled[] = [
    [start, 7500, 10_000],
    ...[1, 2, 3, 4, 5].map((slice) => [start + slice * 10 * MINUTE, 20, 20] as const),
  ]

  it('are counted one by one as occurrences', () => {
    expect(count(samples, occurrences)).toEqual({
      good: fraction(7600),
      total: fraction(10_100),
      slices: null,
      samples: 6,
    })
  })

  it('are counted slice by slice as time slices: each is good or bad as a whole', () => {
    expect(count(samples, slices(90))).toEqual({
      good: fraction(5),
      total: fraction(6),
      slices: { seen: 6, all: 6 },
      samples: 6,
    })
    expect(count(samples, slices(75)).good).toEqual(fraction(6))
  })

  it('are averaged over slices as ratio time slices', () => {
    expect(count(samples, ratioSlices)).toMatchObject({ good: fraction(23, 4), total: fraction(6) })
  })
})

describe('slices', () => {
  it('without a sample are neither good nor bad', () => {
    expect(count(every(MINUTE, start, [1, 1, 0]), slices(50))).toMatchObject({
      good: fraction(1),
      total: fraction(1),
      slices: { seen: 1, all: 6 },
    })
  })

  it('begin at whole multiples of their length, whenever the window begins', () => {
    const window = { from: start + 5 * MINUTE, to: start + 25 * MINUTE }
    // The slice that began before the window belongs to the window before.
    expect(count(every(MINUTE, start, Array(30).fill(1)), slices(50), window)).toMatchObject({
      total: fraction(2),
      slices: { seen: 2, all: 2 },
      samples: 20,
    })
  })

  it.each([occurrences, slices(60), ratioSlices])('of two windows that meet add up: %o', (method) => {
    const values = fc.array(fc.constantFrom(0, 1, 0.5, null), { maxLength: 60 })
    fc.assert(
      fc.property(values, fc.nat(60), (some, cut) => {
        const middle = start + cut * MINUTE
        const [a, b] = [
          { from: start, to: middle },
          { from: middle, to: hour.to },
        ].map((window) => count(every(MINUTE, start, some), method, window))
        const all = count(every(MINUTE, start, some), method)
        expect(a && b && [plus(a.good, b.good), plus(a.total, b.total)]).toEqual([all.good, all.total])
        expect(a && b && (a.slices?.all ?? 0) + (b.slices?.all ?? 0)).toBe(all.slices?.all ?? 0)
      }),
    )
  })
})

it('counts nothing where nothing was measured', () => {
  expect(count([], occurrences)).toEqual({ good: fraction(0), total: fraction(0), slices: null, samples: 0 })
  expect(
    count(
      [
        [start, null],
        [start + 1, 5, 4],
      ],
      slices(50),
    ),
  ).toMatchObject({ total: fraction(0), samples: 0 })
})

describe('windows', () => {
  it('roll: the last 28 days end now', () => {
    expect(rollingWindow(start, 28 * DAY)).toEqual({ from: start - 28 * DAY, to: start })
  })

  it('keep to the calendar of their zone, over a change of clocks', () => {
    const months = {
      start: '2020-01-15',
      startTimeMs: 9 * HOUR,
      step: { unit: 'months', amount: 1 },
      timeZone: 'Europe/London',
    } as const
    expect(calendarWindows(months, { from: at('2026-03-20 00:00'), to: at('2026-04-15 09:00') })).toEqual([
      { from: at('2026-03-15 09:00'), to: at('2026-04-15 09:00') },
    ])
    const weeks = { ...months, start: '2026-03-23', startTimeMs: 0, step: { unit: 'days', amount: 7 } } as const
    const [, second] = calendarWindows(weeks, { from: at('2026-03-23 00:00'), to: at('2026-04-06 00:00') })
    expect(second).toEqual({ from: at('2026-03-30 00:00'), to: at('2026-04-06 00:00') })
  })

  it('are none before the first one begins', () => {
    const years = {
      start: '2026-01-01',
      startTimeMs: 0,
      step: { unit: 'months', amount: 12 },
      timeZone: 'UTC',
    } as const
    expect(calendarWindows(years, { from: utc('2025-01-01 00:00'), to: utc('2026-01-01 00:00') })).toEqual([])
    expect(calendarWindows(years, { from: utc('2025-01-01 00:00'), to: utc('2026-01-02 00:00') })).toHaveLength(1)
  })
})
