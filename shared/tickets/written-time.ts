import type { Instant } from '../time/instant.ts'
import type { WallMs } from '../time/zone.ts'
import { dateMs, timeOfDayMs } from './civil-time.ts'
import type { DateOrder } from './date-order.ts'
import { monthOf } from './month-names.ts'
import { readPlainTime } from './plain-time.ts'
import { atEnd, atLetter, backTo, digits, lastWidth, mark, peek, scan, take, takeSpaces, word } from './scanner.ts'

/** Wall-clock time to instant; NaN where no time zone is known. */
export type LocalTime = (wall: WallMs) => Instant

const [COLON, DOT, COMMA, PLUS, MINUS, SLASH, LETTER_T, LETTER_Z] = [58, 46, 44, 43, 45, 47, 84, 90]

/** True after a reading that understood every part and found that there is no such date or time of day. */
let impossible = false

/**
 * Reads a date, with or without a time of day and an offset, in the given order: `29/2/2016 01:16`, `25/Feb/26 10:17 PM`,
 * `Feb 25, 2026, 4:38 PM`, `2026-02-25T16:38:58.679+01:00`, `20260225T163800Z`. Midnight where no time is written, zero where no seconds are.
 * NaN when it is not written so or there is no such date.
 */
export function readWritten(source: string, order: DateOrder, local: LocalTime): Instant {
  const plain = readPlainTime(source, order)
  if (plain === plain) return local(plain)
  scan(source)
  impossible = false
  const date = order === 'ymd' ? yearFirst() : order === 'dmy' ? dayFirst() : monthFirst()
  if (atEnd()) return sound(date) ? local(date) : Number.NaN
  const time = timeAfterDate()
  if (!sound(date) || !sound(time)) return Number.NaN
  if (atEnd()) return local(date + time)
  const offset = readOffset()
  return atEnd() ? date + time - offset : Number.NaN
}

/** Whether the last text read was a date in form that does not exist, such as 30 February. */
export function wasImpossible(): boolean {
  return impossible
}

/** NaN for text of another form; Infinity for the right form that names no date, noted and then as good as NaN. */
function sound(part: number): boolean {
  if (part === Number.POSITIVE_INFINITY) impossible = true
  return Number.isFinite(part)
}

const orImpossible = (ms: number) => (Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms)

function yearFirst(): number {
  const year = digits(4)
  if (lastWidth() !== 4) return Number.NaN
  const separator = takeSeparator()
  const month = separator === 0 ? digits(2) : monthPart()
  const joined = separator === 0 ? lastWidth() === 2 : take(separator)
  const day = digits(2)
  return month < 0 || day < 0 || !joined ? Number.NaN : orImpossible(dateMs(year, month, day))
}

function dayFirst(): number {
  takeWeekday()
  if (atLetter()) return namedMonthFirst()
  const day = digits(2)
  const separator = takeSeparator()
  if (day < 0 || separator === 0) return Number.NaN
  const month = monthPart()
  return endWithYear(month, day, separator)
}

function monthFirst(): number {
  takeWeekday()
  if (atLetter()) return namedMonthFirst()
  const month = digits(2)
  const separator = takeSeparator()
  if (month < 0 || separator === 0) return Number.NaN
  // `25 Feb 2026` in a column of month-first dates cannot be misread.
  if (atLetter()) return endWithYear(monthPart(), month, separator)
  return endWithYear(month, digits(2), separator)
}

/** `Feb 25, 2026` */
function namedMonthFirst(): number {
  const month = monthPart()
  take(DOT)
  takeSpaces()
  const day = digits(2)
  take(COMMA)
  return takeSpaces() ? yearOf(month, day) : Number.NaN
}

function endWithYear(month: number, day: number, separator: number): number {
  return takeSame(separator) ? yearOf(month, day) : Number.NaN
}

function yearOf(month: number, day: number): number {
  const year = digits(4)
  if (month < 0 || day < 0 || (lastWidth() !== 4 && lastWidth() !== 2)) return Number.NaN
  return orImpossible(dateMs(lastWidth() === 2 ? fullYear(year) : year, month, day))
}

/** Two digits mean 1970 to 2069. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits
}

/** A month by number or name; -1 when it is neither. */
function monthPart(): number {
  if (!atLetter()) return digits(2)
  const month = monthOf(word())
  return month === 0 ? -1 : month
}

/** `Mon, ` before a date. */
function takeWeekday(): void {
  if (!atLetter()) return
  const start = mark()
  const name = word()
  take(DOT)
  const comma = take(COMMA)
  if (monthOf(name) !== 0 || (!takeSpaces() && !comma)) backTo(start)
}

/** The character between a date's parts, stepped over; 0 when there is none. */
function takeSeparator(): number {
  const code = peek()
  if (code === SLASH || code === MINUS) {
    take(code)
    return code
  }
  if (take(DOT)) {
    takeSpaces()
    return DOT
  }
  return takeSpaces() ? 32 : 0
}

/** The same separator again, behind the dot of a short month's name; after `25. Februar` a space does. */
function takeSame(separator: number): boolean {
  const dot = take(DOT)
  if (separator === SLASH || separator === MINUS) return take(separator)
  take(COMMA)
  return takeSpaces() || dot
}

function timeAfterDate(): number {
  const comma = take(COMMA)
  if (!takeSpaces() && !comma && !take(LETTER_T) && !take(LETTER_T + 32)) return Number.NaN
  const hour = digits(2)
  const withColon = take(COLON)
  if (hour < 0 || (!withColon && lastWidth() !== 2)) return Number.NaN
  const minute = digits(2)
  if (lastWidth() !== 2) return Number.NaN
  return withColon ? endOfTime(hour, minute) : orImpossible(timeOfDayMs(hour, minute, Math.max(digits(2), 0)))
}

function endOfTime(hour: number, minute: number): number {
  const second = take(COLON) ? digits(2) : 0
  if (second < 0) return Number.NaN
  const ms = take(DOT) || take(COMMA) ? fraction() : 0
  takeSpaces()
  const clock = halfDay(hour)
  return clock === Number.POSITIVE_INFINITY ? clock : orImpossible(timeOfDayMs(clock, minute, second)) + ms
}

/** Digits after the seconds as milliseconds, the rest cut off; NaN when there are none. */
export function fraction(): number {
  const value = digits(3)
  const ms = value * 10 ** (3 - lastWidth())
  digits(9)
  return value < 0 ? Number.NaN : ms
}

/** The hour of 24 after `AM` or `PM`, in the forms `pm`, `p.m.`, `p. m.`; the hour itself where neither stands. */
export function halfDay(hour: number): number {
  const start = mark()
  const half = word().toLowerCase()
  const isPm = half === 'pm' || half === 'p'
  if (!isPm && half !== 'am' && half !== 'a') {
    backTo(start)
    return hour
  }
  if (half.length === 1) takeRestOfHalf()
  takeSpaces()
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY
  return (hour % 12) + (isPm ? 12 : 0)
}

function takeRestOfHalf(): void {
  take(DOT)
  takeSpaces()
  word()
  take(DOT)
}

/** Milliseconds ahead of UTC: `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `+01`; NaN when it is none. */
export function readOffset(): number {
  takeSpaces()
  if (take(LETTER_Z)) return 0
  if (atLetter()) {
    const zone = word()
    if (zone !== 'UTC' && zone !== 'GMT' && zone !== 'z') return Number.NaN
    return atEnd() ? 0 : readOffset()
  }
  const sign = take(PLUS) ? 1 : take(MINUS) ? -1 : 0
  const hours = digits(2)
  if (sign === 0 || lastWidth() !== 2 || hours > 14) return Number.NaN
  const minutes = take(COLON) || !atEnd() ? digits(2) : 0
  return minutes < 0 || minutes > 59 ? Number.NaN : sign * (hours * 60 + minutes) * 60_000
}
