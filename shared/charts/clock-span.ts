import type { Explanation } from '../sla/figures.ts'
import type { Instant, Interval } from '../time/instant.ts'

/** A stretch of the drawing, as shares of its width. */
export type Bar = { readonly from: number; readonly to: number }

/** From the clock's start to the last thing that concerns it; null where no clock ran. */
export function spanOf({ start, stop, asOf, check, cycles }: Explanation): Interval | null {
  if (start === null) return null
  const ends = [stop?.at ?? asOf, check.originalDueAt, check.currentDueAt, ...cycles.map(({ to }) => to)]
  const from = Math.min(start.at, ...cycles.map((cycle) => cycle.from))
  const to = Math.max(from, ...ends.filter((at) => at !== null))
  // A clock that stopped at once still wants a width to be drawn in.
  return { from, to: to === from ? from + 1 : to }
}

/** Where an instant lies in the span, 0 to 1. */
export function shareOf(span: Interval, at: Instant): number {
  return Math.max(0, Math.min(1, (at - span.from) / (span.to - span.from)))
}

/** A stretch of time as a bar, cut off where the span ends. */
export function barOf(span: Interval, { from, to }: Interval): Bar {
  return { from: shareOf(span, from), to: shareOf(span, to) }
}

/** Bars with less than `gap` between them drawn as one: a year of office hours would be a thousand slivers. Must be in order. */
export function joinBars(bars: readonly Bar[], gap: number): readonly Bar[] {
  const joined: Bar[] = []
  for (const bar of bars) {
    const last = joined.at(-1)
    if (last !== undefined && bar.from - last.to < gap)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, bar.to) }
    else joined.push(bar)
  }
  return joined
}
