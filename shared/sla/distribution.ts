import { DAY, HOUR, MINUTE, SECOND } from '../time/instant.ts'
import type { Distribution } from './figures.ts'
import { percentile } from './percentile.ts'

/** Widths of bars that a reader can count by. */
const WIDTHS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825, 3650].map((days) => days * DAY),
]
const MOST_BARS = 20

/**
 * How the time used is spread, over a series, which is put into another order; null for an empty one. A bar holds what is above its
 * lower edge up to and including its upper one, so that what equals the promise stands on the promise's side; the first bar holds
 * zero too. Bars are of one round width up to where most of the series lies, the promise is an edge, and one last bar holds what
 * lies far out.
 */
export function distributionOf(series: Float64Array, withinMs: number | null): Distribution | null {
  if (series.length === 0) return null
  const longest = percentile(series, 100)
  const reach = Math.max(percentile(series, 95), (withinMs ?? 0) * 1.25)
  const edgesMs = edgesFor(reach, longest, withinMs)
  return { edgesMs, counts: countBetween(series, edgesMs), withinMs }
}

function edgesFor(reach: number, longest: number, withinMs: number | null): number[] {
  const fits = (width: number) => Math.ceil(reach / width) <= MOST_BARS
  const holdsPromise = (width: number) => withinMs === null || withinMs === 0 || withinMs % width === 0
  const width =
    WIDTHS.find((one) => fits(one) && holdsPromise(one)) ?? WIDTHS.find(fits) ?? Math.ceil(reach / MOST_BARS)
  const bars = Math.max(1, Math.ceil(reach / width))
  const edges = Array.from({ length: bars + 1 }, (_, index) => index * width)
  const promise = withinMs !== null && withinMs > 0 && !edges.includes(withinMs) ? [withinMs] : []
  const farOut = longest > bars * width ? [Math.ceil(longest / width) * width] : []
  return [...edges, ...promise, ...farOut].sort((a, b) => a - b)
}

function countBetween(series: Float64Array, edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length - 1 }, () => 0)
  for (const value of series) {
    let [low, high] = [0, counts.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (value <= (edges[middle + 1] ?? Number.POSITIVE_INFINITY)) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] ?? 0) + 1
  }
  return counts
}
