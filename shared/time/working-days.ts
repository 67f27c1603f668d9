import { type CalendarDays, stretchesOfDay } from './calendar-days.ts'
import { finderOf } from './finder.ts'
import { DAY, type Instant, type Interval } from './instant.ts'

/**
 * The same local time on the n-th open day after the one that holds `at`, which lies in open time; null where the calendar has no such
 * day. Before that day's opening it is the opening; after closing, or in a break, the closing just passed: the least instant with the
 * same open time behind it.
 */
export type SameTimeOnOpenDay = (at: Instant, count: number) => Instant | null

/** For a calendar whose open days are these. Each day's hours are worked out once. */
export function workingDays(days: CalendarDays, openDays: Float64Array): SameTimeOnOpenDay {
  const { zone } = days
  const open = finderOf(openDays)
  const known = new Map<number, Interval[]>()
  const stretchesOn = (day: number): Interval[] => {
    const worked = known.get(day)
    if (worked !== undefined) return worked
    const stretches = stretchesOfDay(days, day)
    known.set(day, stretches)
    return stretches
  }

  /** After midnight the hours of the day before may still run; the date's own hours come first where both are open. */
  function dayHolding(at: Instant, wall: number): number {
    const day = Math.floor(wall / DAY)
    for (const { from, to } of stretchesOn(day)) if (from <= at && at < to) return day
    return day - 1
  }

  return (at, count) => {
    const wall = zone.toWall(at)
    const day = dayHolding(at, wall)
    const target = openDays[open.lastReached(day) + count]
    if (target === undefined) return null
    const wanted = zone.toInstant(target * DAY + wall - day * DAY)
    const stretches = stretchesOn(target)
    const last = stretches.findLast(({ from }) => from <= wanted)
    return last === undefined ? (stretches[0]?.from ?? null) : Math.min(wanted, last.to)
  }
}
