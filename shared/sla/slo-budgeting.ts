import { firstFrom, type Series } from '../outages/series.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { compare, fraction, plus, shareOf } from './fraction.ts'

/** What one sample says: so many good of so many in all, each the decimal that it prints as; null where it says nothing. */
export type ReadSample = (index: number) => { readonly good: number; readonly total: number } | null

/** How good and bad are told apart, as OpenSLO v1 names it. */
export type BudgetingMethod =
  | { readonly kind: 'Occurrences' }
  | { readonly kind: 'Timeslices'; readonly sliceMs: number; readonly sliceTarget: Fraction }
  | { readonly kind: 'RatioTimeslices'; readonly sliceMs: number }

/** Good of total, in events or in slices. Windows that meet add up. */
export type SliCount = {
  readonly good: Fraction
  readonly total: Fraction
  /** Slices that hold a sample, and all slices of the window; null where events are counted. */
  readonly slices: { readonly seen: number; readonly all: number } | null
  readonly samples: number
}

/**
 * Counts a window by one of the three methods. Slices begin at whole multiples of their length since the epoch, so that no figure
 * depends on when a window begins; a slice belongs to the window that holds its beginning. One without a sample is neither good
 * nor bad.
 */
export function countSli(
  series: Pick<Series, 'at'>,
  window: Interval,
  { method, read }: { readonly method: BudgetingMethod; readonly read: ReadSample },
): SliCount {
  if (method.kind === 'Occurrences') {
    const { samples, good, total } = gather(series, window, read)
    return { good, total, slices: null, samples }
  }
  const { sliceMs } = method
  const [first, end] = [Math.ceil(window.from / sliceMs), Math.ceil(window.to / sliceMs)]
  let [good, seen, samples] = [fraction(0), 0, 0]
  let index = firstFrom(series, first * sliceMs)
  while (index < series.at.length) {
    const slice = Math.floor((series.at[index] ?? 0) / sliceMs)
    if (slice >= end) break
    const held = gather(series, { from: slice * sliceMs, to: (slice + 1) * sliceMs }, read)
    const share = shareOf(held.good, held.total)
    if (share !== null) {
      seen += 1
      samples += held.samples
      good = plus(good, sliceWorth(share, method))
    }
    index = firstFrom(series, (slice + 1) * sliceMs)
  }
  return { good, total: fraction(seen), slices: { seen, all: slicesIn(window, sliceMs) }, samples }
}

/** How many slices begin in a window. */
export function slicesIn({ from, to }: Interval, sliceMs: number): number {
  return Math.max(Math.ceil(to / sliceMs) - Math.ceil(from / sliceMs), 0)
}

function sliceWorth(share: Fraction, method: Exclude<BudgetingMethod, { kind: 'Occurrences' }>): Fraction {
  if (method.kind === 'RatioTimeslices') return share
  return fraction(compare(share, method.sliceTarget) >= 0 ? 1 : 0)
}

function gather(series: Pick<Series, 'at'>, { from, to }: Interval, read: ReadSample) {
  const [good, total] = [exactSum(), exactSum()]
  let samples = 0
  for (let index = firstFrom(series, from); index < series.at.length; index += 1) {
    const at: Instant = series.at[index] ?? to
    if (at >= to) break
    const said = read(index)
    if (said === null) continue
    samples += 1
    good.add(said.good)
    total.add(said.total)
  }
  return { good: good.total(), total: total.total(), samples }
}

/** Reads good of total where a series counts both; of a series of values between 0 and `full`, each sample is one whole. */
export function readShares(
  { value, good, total }: Pick<Series, 'value' | 'good' | 'total'>,
  full: 1 | 100,
): ReadSample {
  return (index) => {
    const [some, all, one] = [good[index] ?? Number.NaN, total[index] ?? Number.NaN, value[index] ?? Number.NaN]
    if (all >= 0 && some >= 0 && some <= all) return { good: some, total: all }
    return one >= 0 && one <= full ? { good: one, total: full } : null
  }
}
