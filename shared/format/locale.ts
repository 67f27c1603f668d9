import type { Instant } from '../time/instant.ts'

/** British English unless a reader asks otherwise; never the locale of the machine. */
export const HOUSE_LOCALE: string = 'en-GB'

let locale = HOUSE_LOCALE

/** The locale in which numbers and dates are now written. */
export function writingLocale(): string {
  return locale
}

/**
 * Does some writing whose numbers and dates are in another locale, as a document for other readers asks. The work must not wait for
 * anything: whatever else is written meanwhile would be written in it too.
 */
export function writtenIn<Result>(reader: string, work: () => Result): Result {
  const before = locale
  locale = reader
  try {
    return work()
  } finally {
    locale = before
  }
}

const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()

/** A number with exactly `places` decimals. Formatters are costly to make and are kept. */
export function writeNumber(value: number, places: number, locale: string): string {
  const key = `${locale} ${places}`
  let format = numbers.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
    numbers.set(key, format)
  }
  // Rounding may leave "-0", which no reader expects.
  return format.format(value === 0 ? 0 : value)
}

/** The asked parts of an instant as a clock in `zone` shows them; always the Gregorian calendar. */
export function writeDate(at: Instant, zone: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([zone, locale, parts])
  let format = dates.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone, calendar: 'gregory' })
    dates.set(key, format)
  }
  return format.format(at)
}
