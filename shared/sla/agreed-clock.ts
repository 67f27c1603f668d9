import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'

/** The clock of agreed service time: the calendar's, standing still during planned maintenance. */
export type AgreedClock = {
  /** Agreed milliseconds of `[from, to)`; nothing when `to` is not after `from`. */
  elapsed(from: Instant, to: Instant): number
  /** The least instant at which `amountMs` have elapsed since `from`; null when the calendar never opens that long. */
  due(from: Instant, amountMs: number): Instant | null
}

/** Takes planned stretches, in order and without overlap, out of a calendar. */
export function agreedClock(calendar: BusinessCalendar, planned: readonly Interval[]): AgreedClock {
  if (planned.length === 0) {
    return { elapsed: (from, to) => (from < to ? calendar.elapsed(from, to) : 0), due: calendar.due }
  }
  const starts = Float64Array.from(planned, ({ from }) => from)
  const plannedBy = new Float64Array(planned.length + 1)
  planned.forEach(({ from, to }, index) => {
    plannedBy[index + 1] = (plannedBy[index] ?? 0) + calendar.elapsed(from, to)
  })
  const before = (at: Instant): number => {
    const index = countFrom(starts, at)
    const last = planned[index - 1]
    const tail = last !== undefined && at < last.to ? calendar.elapsed(at, last.to) : 0
    return calendar.openBefore(at) - ((plannedBy[index] ?? 0) - tail)
  }
  const elapsed = (from: Instant, to: Instant) => (from < to ? before(to) - before(from) : 0)
  return { elapsed, due: (from, amountMs) => dueAround(calendar, planned, { from, amountMs }) }
}

/** How many of the starts are at or before an instant. */
function countFrom(starts: Float64Array, at: Instant): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1
    else high = middle
  }
  return low
}

type Amount = { readonly from: Instant; readonly amountMs: number }

function dueAround(calendar: BusinessCalendar, planned: readonly Interval[], { from, amountMs }: Amount) {
  let [at, left] = [from, amountMs]
  for (const stretch of planned) {
    if (stretch.to <= at) continue
    const open = stretch.from > at ? calendar.elapsed(at, stretch.from) : 0
    if (open >= left) break
    left -= open
    at = stretch.to
  }
  return calendar.due(at, left)
}
