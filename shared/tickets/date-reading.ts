import type { Instant } from '../time/instant.ts'
import type { DateOrder } from './date-order.ts'
import { compilePattern } from './date-pattern.ts'
import { serialToWall } from './excel-serial.ts'
import { type LocalTime, readWritten, wasImpossible } from './written-time.ts'

/** How the dates of one column are read. */
export type DateReading =
  | { readonly kind: 'written'; readonly order: DateOrder }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'epoch-ms' }
  | { readonly kind: 'epoch-s' }
  | { readonly kind: 'excel' }

/** Reads one cell's text; NaN for what is no date of this reading. */
export type InstantReader = {
  read(text: string): Instant
  /** Why the text could not be read, as the rest of a sentence about it. */
  why(text: string): string
}

const YEAR_FIRST = /^\d{4}-/
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** The reading that a profile's `dates` names; null for `auto`. @throws Refusal `dates.pattern` */
export function dateReadingOf(dates: string | undefined): DateReading | null {
  if (dates === undefined || dates === 'auto') return null
  if (dates === 'epoch-ms' || dates === 'epoch-s' || dates === 'excel') return { kind: dates }
  compilePattern(dates)
  return { kind: 'pattern', pattern: dates }
}

/**
 * A reader of one column's dates. Text that starts with a four-digit year and a hyphen is ISO 8601 whatever the reading, for it cannot
 * be misread and is what a spreadsheet's own date cells come as. `local` turns wall-clock time into an instant; null where no zone is known.
 */
export function instantReader(reading: DateReading, local: LocalTime | null): InstantReader {
  const toInstant = local ?? (() => Number.NaN)
  const own = ownReader(reading, toInstant)
  const read = (text: string) => {
    const at = own.read(text)
    return Number.isNaN(at) && YEAR_FIRST.test(text) ? readWritten(text, 'ymd', toInstant) : at
  }
  const why = (text: string) => {
    if (!Number.isNaN(read(text))) return 'can be read'
    if (local === null && !Number.isNaN(instantReader(reading, (wall) => wall).read(text))) {
      return 'has no offset from UTC, and no time zone was given for it'
    }
    read(text)
    if (own.wasImpossible() || wasImpossible()) return 'is a date or time that does not exist'
    return `is no ${describeDates(reading)}`
  }
  return { read, why }
}

type OwnReader = { read(text: string): Instant; wasImpossible(): boolean }

function ownReader(reading: DateReading, local: LocalTime): OwnReader {
  switch (reading.kind) {
    case 'written':
      return { read: (text) => readWritten(text, reading.order, local), wasImpossible }
    case 'pattern': {
      const pattern = compilePattern(reading.pattern)
      return { read: (text) => pattern.read(text, local), wasImpossible: pattern.wasImpossible }
    }
    case 'epoch-ms':
      return numberReader((value) => Math.round(value))
    case 'epoch-s':
      return numberReader((value) => Math.round(value * 1000))
    case 'excel':
      return numberReader((value) => local(serialToWall(value)))
  }
}

function numberReader(toInstant: (value: number) => Instant): OwnReader {
  return { read: (text) => (NUMBER.test(text) ? toInstant(Number(text)) : Number.NaN), wasImpossible: () => false }
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year-month-day',
  dmy: 'day/month/year',
  mdy: 'month/day/year',
}

/** In words: `date written day/month/year`, `date of the form dd-MM-yyyy HH:mm`. */
export function describeDates(reading: DateReading): string {
  switch (reading.kind) {
    case 'written':
      return `date written ${ORDER_WORDS[reading.order]}`
    case 'pattern':
      return `date of the form ${reading.pattern}`
    case 'epoch-ms':
      return 'date in milliseconds since 1970'
    case 'epoch-s':
      return 'date in seconds since 1970'
    case 'excel':
      return "date as a spreadsheet's serial number"
  }
}
