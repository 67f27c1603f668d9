import { Refusal } from '../refusal.ts'
import {
  addDays,
  type CivilDate,
  dateOfDay,
  dayNumber,
  daysInMonth,
  parseLocalDate,
  writeLocalDate,
} from './civil-date.ts'
import { DAY, type Instant, type LocalDate } from './instant.ts'
import { instantToWall, type Zone, zoneNamed } from './zone.ts'

/** A reporting period: local dates of `timeZone`, both included, and the same stretch in instants, half-open. */
export type Period = {
  /** As written: `2026-H1`, `2026-Q3`, `2026-05`, `2026`, `2026-04-01..2026-09-30`. */
  readonly label: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: string
  readonly start: Instant
  readonly end: Instant
  /** The calendar months it touches, clipped to it. */
  readonly months: readonly PeriodMonth[]
}

export type PeriodMonth = {
  /** `YYYY-MM` */
  readonly month: string
  readonly start: Instant
  readonly end: Instant
  /** The period holds only a part of this month. */
  readonly partial: boolean
}

/** Business calendars answer over these years, so a period lies within them. */
const FIRST_YEAR = 1970
const LAST_YEAR = 2100
const FORMS = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/
const RANGE = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/

/** Reads one of the five forms. @throws Refusal `period.unreadable`, or `time-zone.unknown` */
export function parsePeriod(text: string, timeZone: string): Period {
  const label = text.trim().toUpperCase()
  const dates = namedPeriod(label) ?? datedPeriod(label)
  if (dates === null) throw unreadable(text, 'is not a period')
  const [from, to] = dates
  if (dayNumber(to) < dayNumber(from)) throw unreadable(text, 'ends before it begins')
  if (from.year < FIRST_YEAR || to.year > LAST_YEAR) {
    throw unreadable(text, `lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}`)
  }
  const zone = zoneNamed(timeZone)
  const start = startOfDay(zone, dayNumber(from))
  const end = startOfDay(zone, dayNumber(to) + 1)
  const months = monthsBetween(zone, from, to)
  return { label, from: writeLocalDate(from), to: writeLocalDate(to), timeZone, start, end, months }
}

/** Lengths in months that a period has a name for. */
const NAMED_LENGTHS = [12, 6, 3, 1] as const
export type NamedLength = (typeof NAMED_LENGTHS)[number]

/** The label of the year, half-year, quarter or month that holds a month: `2026`, `2026-H1`, `2026-Q3`, `2026-05`. */
export function labelOf(year: number, month: number, length: NamedLength): string {
  if (length === 12) return `${year}`
  if (length === 6) return `${year}-H${month <= 6 ? 1 : 2}`
  if (length === 3) return `${year}-Q${Math.ceil(month / 3)}`
  return writeMonth({ year, month })
}

/** The label of two dates, both included: a name where there is one, else the dates as they are. */
export function periodLabel(from: LocalDate, to: LocalDate): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const length = NAMED_LENGTHS.find(
    (months) => (month - 1) % months === 0 && addDays(addMonths(from, months), -1) === to,
  )
  return length === undefined || !from.endsWith('-01') ? `${from}..${to}` : labelOf(year, month, length)
}

/** A period as it is kept, however it is written: a half-year written as two dates is that half-year. What is no period stays as it is. */
export function canonicalPeriod(written: string): string {
  const label = written.trim().toUpperCase()
  const dates = namedPeriod(label) ?? datedPeriod(label)
  return dates === null ? written : periodLabel(writeLocalDate(dates[0]), writeLocalDate(dates[1]))
}

/** The label of the half-year that holds an instant, such as `2026-H1`. @throws Refusal `time-zone.unknown` */
export function halfYearOf(at: Instant, timeZone: string): string {
  const { year, month } = instantToWall(timeZone, at)
  return labelOf(year, month, 6)
}

/** The month that holds an instant, `YYYY-MM`. @throws Refusal `time-zone.unknown` */
export function monthOf(at: Instant, timeZone: string): string {
  return writeMonth(instantToWall(timeZone, at))
}

/** The same day `months` later (earlier when negative), or that month's last day where it is shorter. `date` must exist. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = parseLocalDate(date)
  if (from === null) throw new RangeError(`"${date}" is not a date.`)
  const count = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return writeLocalDate({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

function namedPeriod(label: string): readonly [CivilDate, CivilDate] | null {
  const [whole, year, half, quarter, month] = FORMS.exec(label) ?? []
  if (whole === undefined) return null
  if (half !== undefined) return wholeMonths(Number(year), Number(half) * 6 - 5, 6)
  if (quarter !== undefined) return wholeMonths(Number(year), Number(quarter) * 3 - 2, 3)
  return month === undefined ? wholeMonths(Number(year), 1, 12) : wholeMonths(Number(year), Number(month), 1)
}

function wholeMonths(year: number, first: number, count: number): readonly [CivilDate, CivilDate] {
  const last = first + count - 1
  return [
    { year, month: first, day: 1 },
    { year, month: last, day: daysInMonth(year, last) },
  ]
}

function datedPeriod(label: string): readonly [CivilDate, CivilDate] | null {
  const [, first, last] = RANGE.exec(label) ?? []
  const from = first === undefined ? null : parseLocalDate(first)
  const to = last === undefined ? null : parseLocalDate(last)
  return from === null || to === null ? null : [from, to]
}

function monthsBetween(zone: Zone, from: CivilDate, to: CivilDate): PeriodMonth[] {
  const months: PeriodMonth[] = []
  let first = dayNumber(from)
  const last = dayNumber(to)
  while (first <= last) {
    const date = dateOfDay(first)
    const length = daysInMonth(date.year, date.month)
    const next = Math.min(first + length - date.day, last) + 1
    months.push({
      month: writeMonth(date),
      start: startOfDay(zone, first),
      end: startOfDay(zone, next),
      partial: next - first < length,
    })
    first = next
  }
  return months
}

function writeMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return writeLocalDate({ year, month, day: 1 }).slice(0, 7)
}

function startOfDay(zone: Zone, day: number): Instant {
  return zone.toInstant(day * DAY)
}

function unreadable(text: string, why: string): Refusal {
  return new Refusal(
    'period.unreadable',
    `"${text}" ${why}; write a half-year (2026-H1), a quarter (2026-Q3), a month (2026-05), a year (2026), ` +
      'or two dates, both included (2026-04-01..2026-09-30).',
  )
}
