import type { Interval } from './instant.ts'

/** The union: touching and overlapping intervals become one, empty ones go. In order. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const { from, to } of intervals.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last === undefined || from > last.to) merged.push({ from, to })
    else if (to > last.to) merged[merged.length - 1] = { from: last.from, to }
  }
  return merged
}

/** What is left of the union of `intervals` without `cuts`. */
export function without(intervals: readonly Interval[], cuts: readonly Interval[]): Interval[] {
  return merge(cuts).reduce(
    (left, cut) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ].filter((piece) => piece.from < piece.to),
      ),
    merge(intervals),
  )
}
