import type { CalendarDays } from './calendar-days.ts'
import { DAY, type Instant, type Interval } from './instant.ts'

/** A moment of counting: an instant in open time, and the day whose hours it lies in. */
type Counted = { readonly at: Instant; readonly day: number }

/** The hours that begin on a day as instants, tail included; not merged with those of its neighbours. */
function stretchesOfDay(days: CalendarDays, day: number): Interval[] {
  const { zone } = days
  return days
    .hoursOn(day)
    .map((hours) => ({ from: zone.toInstant(day * DAY + hours.from), to: zone.toInstant(day * DAY + hours.to) }))
    .filter(({ from, to }) => from < to)
}

/**
 * The same local time on the n-th open day after the one that holds `at`, which lies in open time. Before that day's opening it
 * is the opening; after closing, or in a break, the closing just passed: the least instant with the same open time behind it.
 */
export function sameTimeOnOpenDay(
  days: CalendarDays,
  openDays: Int32Array,
  { at, count }: { readonly at: Instant; readonly count: number },
): Instant | null {
  const start = holdingDay(days, at)
  const target = openDays[placeOf(openDays, start.day) + count]
  if (target === undefined) return null
  const time = days.zone.toWall(at) - start.day * DAY
  const wanted = days.zone.toInstant(target * DAY + time)
  const stretches = stretchesOfDay(days, target)
  const last = stretches.findLast(({ from }) => from <= wanted)
  return last === undefined ? (stretches[0]?.from ?? null) : Math.min(wanted, last.to)
}

/** After midnight the hours of the day before may still run; the date's own hours come first where both are open. */
function holdingDay(days: CalendarDays, at: Instant): Counted {
  const day = Math.floor(days.zone.toWall(at) / DAY)
  const own = stretchesOfDay(days, day).some(({ from, to }) => from <= at && at < to)
  return { at, day: own ? day : day - 1 }
}

/** The place of the last day that is not after `day`. */
function placeOf(openDays: Int32Array, day: number): number {
  let [low, high] = [0, openDays.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((openDays[middle] ?? 0) <= day) low = middle
    else high = middle
  }
  return low
}
