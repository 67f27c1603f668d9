import { DAY, HOUR, type Instant } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'
import { type Counts, OUTCOMES } from './tally.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

/** The hours of a week: `weekday * 24 + hour`, Monday first. */
export type WeekHour = (at: Instant) => number

/** Reads the hour of the week off a zone's wall, once for each instant that is asked for in turn. */
export function weekHourOf(timeZone: string): WeekHour {
  const zone = zoneNamed(timeZone)
  let last = Number.NaN
  let weekHour = 0
  return (at) => {
    if (at === last) return weekHour
    last = at
    const wall = zone.toWall(at)
    const day = Math.floor(wall / DAY)
    // Day 0 of the count, 1 January 1970, was a Thursday.
    weekHour = ((((day + 3) % 7) + 7) % 7) * 24 + Math.floor((wall - day * DAY) / HOUR)
    return weekHour
  }
}

/** Empty counts for the hours of a week. */
export function blankWeek(): Counts {
  return new Uint32Array(WEEKDAYS.length * HOURS.length * OUTCOMES)
}

/** The counts of the hours of a week put together by weekday, and by hour. */
export function byWeekdayAndHour(week: Counts): { weekday: Counts; hour: Counts } {
  const weekday = new Uint32Array(WEEKDAYS.length * OUTCOMES)
  const hour = new Uint32Array(HOURS.length * OUTCOMES)
  week.forEach((count, place) => {
    const [weekHour, outcome] = [Math.floor(place / OUTCOMES), place % OUTCOMES]
    const [day, ofDay] = [Math.floor(weekHour / HOURS.length), weekHour % HOURS.length]
    weekday[day * OUTCOMES + outcome] = (weekday[day * OUTCOMES + outcome] ?? 0) + count
    hour[ofDay * OUTCOMES + outcome] = (hour[ofDay * OUTCOMES + outcome] ?? 0) + count
  })
  return { weekday, hour }
}
