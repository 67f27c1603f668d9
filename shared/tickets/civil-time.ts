import { dayNumber, daysInMonth } from '../time/civil-date.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../time/instant.ts'
import type { WallMs } from '../time/zone.ts'

/** Midnight of a calendar date of the years 1900 to 9999; NaN when there is no such date. */
export function dateMs(year: number, month: number, day: number): WallMs {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12)) return Number.NaN
  if (!(day >= 1 && day <= daysInMonth(year, month))) return Number.NaN
  return dayNumber({ year, month, day }) * DAY
}

/** Milliseconds into the day; NaN when no clock shows it. */
export function timeOfDayMs(hour: number, minute: number, second: number): number {
  if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59)) return Number.NaN
  return hour * HOUR + minute * MINUTE + second * SECOND
}

const two = (value: number) => String(value).padStart(2, '0')

/** `2026-02-25`, or with its time of day `2026-02-25 16:38:00`; milliseconds only where there are some. */
export function wallText(wall: WallMs, withTime: boolean): string {
  const at = new Date(wall)
  const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  if (!withTime) return date
  const ms = at.getUTCMilliseconds()
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return `${date} ${time}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}`
}
