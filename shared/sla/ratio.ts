import { firstFrom, type Series } from '../outages/series.ts'
import type { Interval } from '../time/instant.ts'
import { shareAt } from './availability-series.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { compare, exactly, fraction, minus, plus, shareOf, toNumber } from './fraction.ts'

/** Good over total in a window. */
export type Ratio = {
  /** All counts added up first, so that busy samples weigh more; null where there is no total. */
  readonly pooled: Fraction | null
  /** The mean of each sample's own share, every sample weighing the same; null where none has one. */
  readonly mean: Fraction | null
  readonly worst: Fraction | null
  readonly good: Fraction
  readonly total: Fraction
  /** Samples with a share of their own. */
  readonly rows: number
  /** Samples without counts, or with more good than total. */
  readonly unusable: number
}

/** Counts a window of a series that holds good and total. A sample of no events is no row: it has no share. */
export function ratioIn(series: Series, window: Interval): Ratio {
  const [good, total] = [exactSum(), exactSum()]
  let [shares, worst, rows, unusable]: [Fraction, Fraction | null, number, number] = [fraction(0), null, 0, 0]
  for (let index = firstFrom(series, window.from); index < series.at.length; index += 1) {
    if ((series.at[index] ?? window.to) >= window.to) break
    const share = shareAt(series, index)
    if (share === null) {
      if (series.total[index] !== 0) unusable += 1
      continue
    }
    good.add(series.good[index] ?? 0)
    total.add(series.total[index] ?? 0)
    rows += 1
    shares = plus(shares, share)
    if (worst === null || compare(share, worst) < 0) worst = share
  }
  const counts = { good: good.total(), total: total.total() }
  return {
    ...counts,
    pooled: shareOf(counts.good, counts.total),
    mean: shareOf(shares, fraction(rows)),
    worst,
    rows,
    unusable,
  }
}

/**
 * One series of good and total from two that are kept apart: a sample of each at the same instant. What stands in one alone is
 * left out and counted, for a total without its good says nothing.
 */
export function joinCounts(
  part: Series,
  total: Series,
  holds: 'good' | 'bad',
): { readonly series: Series; readonly unmatched: number } {
  const at: number[] = []
  const [good, all]: [number[], number[]] = [[], []]
  let unmatched = 0
  let behind = 0
  for (let index = 0; index < total.at.length; index += 1) {
    const instant = total.at[index] ?? 0
    while ((part.at[behind] ?? Number.POSITIVE_INFINITY) < instant) {
      behind += 1
      unmatched += 1
    }
    if (part.at[behind] !== instant) {
      unmatched += 1
      continue
    }
    const [some, whole] = [countAt(part, behind), countAt(total, index)]
    at.push(instant)
    good.push(holds === 'good' ? some : lessThan(whole, some))
    all.push(whole)
    behind += 1
  }
  const columns = { at: Float64Array.from(at), good: Float64Array.from(good), total: Float64Array.from(all) }
  const series = { ...total, ...columns, value: new Float64Array(at.length).fill(Number.NaN), unit: null }
  return { series, unmatched: unmatched + Math.max(part.at.length - behind, 0) }
}

/** A count kept as a value, or as the total of its own. */
function countAt({ value, total }: Series, index: number): number {
  const one = value[index] ?? Number.NaN
  return Number.isNaN(one) ? (total[index] ?? Number.NaN) : one
}

function lessThan(whole: number, bad: number): number {
  if (Number.isNaN(whole) || Number.isNaN(bad)) return Number.NaN
  return toNumber(minus(exactly(whole), exactly(bad)))
}
