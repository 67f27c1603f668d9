import type { Weekday } from '../time/calendar-definition.ts'

/** The days of the week as they are written in a file, `mon` to `sun`, in words. */
export const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** The same of any text: what is no day stays as it is. */
export function weekdayWords(day: string): string {
  return new Map(Object.entries(WEEKDAY_WORDS)).get(day) ?? day
}
