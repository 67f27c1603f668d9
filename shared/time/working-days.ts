import { type CalendarDays, stretchesOfDay } from './calendar-days.ts'
import { DAY, type Instant } from './instant.ts'
import { lastReached } from './sorted.ts'

/**
 * The same local time on the n-th open day after the one that holds `at`, which lies in open time. Before that day's opening it
 * is the opening; after closing, or in a break, the closing just passed: the least instant with the same open time behind it.
 */
export function sameTimeOnOpenDay(
  days: CalendarDays,
  openDays: Float64Array,
  { at, count }: { readonly at: Instant; readonly count: number },
): Instant | null {
  const day = dayHolding(days, at)
  const target = openDays[lastReached(openDays, day) + count]
  if (target === undefined) return null
  const time = days.zone.toWall(at) - day * DAY
  const wanted = days.zone.toInstant(target * DAY + time)
  const stretches = stretchesOfDay(days, target)
  const last = stretches.findLast(({ from }) => from <= wanted)
  return last === undefined ? (stretches[0]?.from ?? null) : Math.min(wanted, last.to)
}

/** After midnight the hours of the day before may still run; the date's own hours come first where both are open. */
function dayHolding(days: CalendarDays, at: Instant): number {
  const day = Math.floor(days.zone.toWall(at) / DAY)
  return stretchesOfDay(days, day).some(({ from, to }) => from <= at && at < to) ? day : day - 1
}
