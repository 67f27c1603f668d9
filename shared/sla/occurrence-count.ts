import { firstFrom, type Series } from '../outages/series.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { fraction } from './fraction.ts'
import { type Bound, isCeiling, keepsTo } from './threshold-bound.ts'

/** How many instants lie in a window. */
export function countIn(instants: Iterable<Instant>, { from, to }: Interval): Fraction {
  let count = 0
  for (const at of instants) if (at >= from && at < to) count += 1
  return fraction(count)
}

/** The sum of a series' values in a window; null where no sample has one, for no data is not none. */
export function sumIn(series: Series, { from, to }: Interval): Fraction | null {
  const sum = exactSum()
  let samples = 0
  for (let index = firstFrom(series, from); index < series.at.length; index += 1) {
    if ((series.at[index] ?? to) >= to) break
    const value = series.value[index] ?? Number.NaN
    if (Number.isNaN(value)) continue
    samples += 1
    sum.add(value)
  }
  return samples === 0 ? null : sum.total()
}

/**
 * The verdict on a count that can only grow: too many is too many at once, and enough is enough at once; else it is known when the
 * window has ended.
 */
export function judgeCount(count: Fraction, bound: Bound, hasEnded: boolean): 'met' | 'breached' | 'pending' {
  const keeps = keepsTo(count, bound)
  if (isCeiling(bound)) return !keeps ? 'breached' : hasEnded ? 'met' : 'pending'
  return keeps ? 'met' : hasEnded ? 'breached' : 'pending'
}
