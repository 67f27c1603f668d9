import type { LocalDate } from './instant.ts'

/** A date of the proleptic Gregorian calendar; months and days count from 1. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

const DAYS_IN_ERA = 146_097
const LOCAL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** Days since 1 January 1970. Own arithmetic, for `Date.UTC` reads the years 0 to 99 as 1900 to 1999 and costs ten times as much. */
export function dayNumber({ year, month, day }: CivilDate): number {
  // The year begins in March here, so that the leap day is its last (Howard Hinnant, "chrono-compatible date algorithms").
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - 719_468
}

/** The date that is `number` days after 1 January 1970. */
export function dateOfDay(number: number): CivilDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOfDay(number: number): number {
  // 1 January 1970 was a Thursday.
  return (((number + 3) % 7) + 7) % 7
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Reads `YYYY-MM-DD`; null when it is not written so or there is no such date. */
export function parseLocalDate(text: string): CivilDate | null {
  const [, year, month, day] = (LOCAL_DATE.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? { year, month, day } : null
}

/** `YYYY-MM-DD`, for the years 0 to 9999. */
export function writeLocalDate({ year, month, day }: CivilDate): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The date so many days later, earlier when negative; `date` must exist. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return writeLocalDate(dateOfDay(dayOf(date) + days))
}

/** Days from one date to another, negative when it lies before; both must exist. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from)
}

/** The day number of a date, which must exist. */
export function dayOf(date: LocalDate): number {
  const civil = parseLocalDate(date)
  if (civil === null) throw new RangeError(`"${date}" is not a date.`)
  return dayNumber(civil)
}
