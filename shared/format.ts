import { decidingDigits, type Fraction } from './format/deciding-digits.ts'
import { writeDate, writeNumber, writingLocale } from './format/locale.ts'
import type { Status, Verdict } from './sla/figures.ts'
import { HOUR, type Instant, type LocalDate, MINUTE, SECOND } from './time/instant.ts'
import { STATUS_WORD } from './tokens.ts'

/**
 * The only place where numbers, durations and dates become words, so that a figure reads the same on screen, in the pack, in the
 * workbook and on the command line. Nothing here looks at the machine's zone, locale or clock. Every function takes the reader's
 * locale last; when it is not given, the locale that is now written in: British English but for documents in another.
 */

/** What an unknown figure prints as. */
export const UNKNOWN = '–'
/** Narrow no-break space: a per cent sign never leaves its number. */
export const THIN = '\u202f'

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** A number with exactly `places` decimals. */
export function decimal(value: number | null, places: number, locale = writingLocale()): string {
  return isKnown(value) ? writeNumber(value, places, locale) : UNKNOWN
}

/** A whole number with thousands separators: `24,918`. */
export function count(value: number | null, locale = writingLocale()): string {
  return decimal(value, 0, locale)
}

/** `1 ticket`, `1,234 tickets`; give the plural where the rules of spelling do not make it. */
export function countOf(value: number | null, noun: string, plural = pluralOf(noun)): string {
  return `${count(value)} ${value === 1 ? noun : plural}`
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** A file's size in decimal units, as file managers print it: `512 bytes`, `15.2 MB`. */
export function bytes(value: number | null, locale = writingLocale()): string {
  if (!isKnown(value)) return UNKNOWN
  // 999,950 bytes would round to "1,000.0 kB": the next unit takes over where rounding does.
  if (value >= 999_950_000) return `${decimal(value / 1e9, 1, locale)} GB`
  if (value >= 999_950) return `${decimal(value / 1e6, 1, locale)} MB`
  if (value >= 1000) return `${decimal(value / 1e3, 1, locale)} kB`
  return countOf(value, 'byte')
}

/**
 * Attainment: one decimal, or as many as keep the print from contradicting its status. 94.96 % against `['95%', '90%']` prints
 * `94.96 %`, and one miss among ten thousand never prints `100.0 %`. An en dash where nothing was counted.
 */
export function percent(
  met: number | null,
  counted: number | null,
  against: readonly string[] = [],
  locale = writingLocale(),
): string {
  if (met === null || !counted) return UNKNOWN
  return percentage({ over: BigInt(met) * 100n, under: BigInt(counted) }, against, locale)
}

/** The same for a figure that is no ratio of two counts, such as an availability of 0.999516 against `99.9%`. */
export function percentOf(fraction: number | null, against: readonly string[] = [], locale = writingLocale()): string {
  if (!isKnown(fraction)) return UNKNOWN
  // Fifteen places are what a double carries: 0.95 is then exactly 95 in 100 again.
  return percentage({ over: BigInt(Math.round(fraction * 1e15)) * 100n, under: 10n ** 15n }, against, locale)
}

/** Never a percentage without its n: `90.0 % of 120`. */
export function ratioOf(
  met: number | null,
  counted: number | null,
  against: readonly string[] = [],
  locale = writingLocale(),
): string {
  if (met === null || !counted) return UNKNOWN
  return `${percent(met, counted, against, locale)} of ${count(counted, locale)}`
}

function percentage(exact: Fraction, against: readonly string[], locale: string): string {
  const { value, places } = decidingDigits(exact, against)
  return `${decimal(value, places, locale)}${THIN}%`
}

/** An objective as the agreement writes it, spaced as figures are: `95%` prints `95 %`. */
export function objective(text: string | null, locale = writingLocale()): string {
  if (text === null) return UNKNOWN
  const own = text.replaceAll(/\d+(?:\.\d+)?/g, (written) => decimal(Number(written), decimalsOf(written), locale))
  return own.replace(/\s*%$/, `${THIN}%`)
}

const decimalsOf = (written: string) => written.split('.')[1]?.length ?? 0

/** A confidence interval in whole percents: `21–94 %`. */
export function interval(bounds: readonly [number, number] | null, locale = writingLocale()): string {
  if (bounds === null) return UNKNOWN
  return `${decimal(bounds[0] * 100, 0, locale)}–${decimal(bounds[1] * 100, 0, locale)}${THIN}%`
}

/**
 * A length of time at a glance, in its two largest units: `45 s`, `20 min`, `3 h 20 min`, `52 h`. Never in days: on the clock of an
 * office they would read as three times what they are. Where rounding would say that it equals or passes a promise of `againstMs`
 * when it does not, it prints exactly.
 */
export function duration(ms: number | null, againstMs: number | null = null): string {
  if (!isKnown(ms)) return UNKNOWN
  const length = Math.abs(ms)
  if (length < SECOND) return durationExact(ms)
  const finest = length >= HOUR ? MINUTE : SECOND
  const rounded = Math.round(length / finest) * finest
  if (againstMs !== null && Math.sign(rounded - againstMs) !== Math.sign(length - againstMs)) return durationExact(ms)
  return (ms < 0 ? '-' : '') + writeUnits(rounded)
}

/** To the millisecond, for who adds up: `52 h 0 min 12 s`. */
export function durationExact(ms: number | null): string {
  if (!isKnown(ms)) return UNKNOWN
  return (ms < 0 ? '-' : '') + writeUnits(Math.abs(ms))
}

/** Zeros are said between other units only: `4 h`, `4 h 0 min 20 s`. */
function writeUnits(ms: number): string {
  const units = [
    { amount: Math.floor(ms / HOUR), name: 'h' },
    { amount: Math.floor((ms % HOUR) / MINUTE), name: 'min' },
    { amount: (ms % MINUTE) / SECOND, name: 's' },
  ]
  const first = units.findIndex(({ amount }) => amount !== 0)
  if (first < 0) return '0 s'
  const last = units.findLastIndex(({ amount }) => amount !== 0)
  const said = units.slice(first, last + 1)
  return said.map(({ amount, name }) => `${Number.isInteger(amount) ? count(amount) : amount} ${name}`).join(' ')
}

/** `12 Jan 2026` */
export function date(at: Instant | null, zone: string, locale = writingLocale()): string {
  return isKnown(at) ? writeDate(at, zone, locale, { day: 'numeric', month: 'short', year: 'numeric' }) : UNKNOWN
}

/** `09:30` */
export function time(at: Instant | null, zone: string, locale = writingLocale()): string {
  return isKnown(at) ? writeDate(at, zone, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : UNKNOWN
}

/** `Mon 12 Jan`, where the year is said nearby. */
export function weekdayDate(at: Instant | null, zone: string, locale = writingLocale()): string {
  if (!isKnown(at)) return UNKNOWN
  const day = writeDate(at, zone, locale, { day: 'numeric', month: 'short' })
  return `${writeDate(at, zone, locale, { weekday: 'short' })} ${day}`
}

/** `12 Jan 2026, 09:30` */
export function dateTime(at: Instant | null, zone: string, locale = writingLocale()): string {
  return isKnown(at) ? `${date(at, zone, locale)}, ${time(at, zone, locale)}` : UNKNOWN
}

/** `Mon 12 Jan 2026, 09:30:15 GMT`: with weekday, seconds and the zone's short name, for who follows a clock by hand. */
export function dateTimeExact(at: Instant | null, zone: string, locale = writingLocale()): string {
  if (!isKnown(at)) return UNKNOWN
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const weekday = writeDate(at, zone, locale, { weekday: 'short' })
  return `${weekday} ${date(at, zone, locale)}, ${writeDate(at, zone, locale, { ...clock, timeZoneName: 'short' })}`
}

/** A calendar date, `2026-05-01`, as `1 May 2026`; text that is no date prints as it stands. */
export function localDate(text: LocalDate | null, locale = writingLocale()): string {
  if (text === null) return UNKNOWN
  const at = midnight(text)
  return at === null ? text : date(at, 'UTC', locale)
}

/** `2026-05` as `May 2026`. */
export function monthName(month: string, locale = writingLocale()): string {
  const at = midnight(`${month}-01`)
  return at === null ? month : writeDate(at, 'UTC', locale, { month: 'long', year: 'numeric' })
}

/** `2026-05` as `May`, for the head of a column. */
export function monthShort(month: string, locale = writingLocale()): string {
  const at = midnight(`${month}-01`)
  return at === null ? month : writeDate(at, 'UTC', locale, { month: 'short' })
}

const NTH = ['first', 'second', 'third', 'fourth'] as const

/** A period's label in words: `first half of 2026`, `third quarter of 2026`, `May 2026`, `1 Apr to 30 Sept 2026`. */
export function periodName(label: string, locale = writingLocale()): string {
  const [, year, kind, digit] = /^(\d{4})-(?:(H)(?=[12])|Q)([1-4])$/.exec(label) ?? []
  if (digit !== undefined) return `${NTH[Number(digit) - 1]} ${kind === 'H' ? 'half' : 'quarter'} of ${year}`
  const [from, to] = label.split('..')
  return from !== undefined && to !== undefined ? rangeName(from, to, locale) : monthName(label, locale)
}

/** `1 Apr to 30 Sept 2026`, both dates included; the year is said once where both share it. */
export function rangeName(from: LocalDate, to: LocalDate, locale = writingLocale()): string {
  const start = midnight(from)
  const isOneYear = start !== null && from.slice(0, 4) === to.slice(0, 4)
  const first = isOneYear
    ? writeDate(start, 'UTC', locale, { day: 'numeric', month: 'short' })
    : localDate(from, locale)
  return `${first} to ${localDate(to, locale)}`
}

/** Midnight UTC of a date that exists; null for one that does not. */
function midnight(text: string): Instant | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? at : null
}

const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  breached: 'Breached',
  pending: 'Pending',
  'not-applicable': 'Not applicable',
}

/** The word of a target's status; colour never stands alone. */
export function statusWord(status: Status): string {
  return STATUS_WORD[status]
}

/** The word of a check's verdict. */
export function verdictWord(verdict: Verdict): string {
  return VERDICT_WORD[verdict]
}
