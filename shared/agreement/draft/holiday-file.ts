import type { Problem } from '../../refusal.ts'
import { dateOfDay, dayNumber, parseLocalDate, writeLocalDate } from '../../time/civil-date.ts'
import type { LocalDate } from '../../time/instant.ts'

/** A day on which nothing is open, found in a calendar file. */
export type FileHoliday = { readonly date: LocalDate; readonly name: string | null }
export type HolidayFile = { readonly holidays: readonly FileHoliday[]; readonly problems: readonly Problem[] }

type Line = { readonly number: number; readonly name: string; readonly parameters: string; readonly value: string }
type Event = { readonly number: number; readonly lines: readonly Line[] }

/** More days than any list of holidays has, and longer than any holiday lasts. */
const MOST_DAYS = 2_000
const LONGEST_DAYS = 31

/**
 * Reads whole days out of an iCalendar file (RFC 5545, `.ics`): each event of one day or several gives its days, in order. Events at
 * a time of day, events that repeat and dates that cannot be read are named with their line, and left out.
 */
export function readHolidayFile(text: string): HolidayFile {
  const lines = unfolded(text)
  if (!lines.some(({ name, value }) => name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR')) {
    return { holidays: [], problems: [{ path: '', found: 'no BEGIN:VCALENDAR', expected: 'a calendar file (.ics)' }] }
  }
  const found = eventsOf(lines).map(readEvent)
  const holidays = new Map<string, FileHoliday>()
  for (const holiday of found.flatMap((one) => one.holidays)) {
    if (holidays.size < MOST_DAYS && !holidays.has(holiday.date)) holidays.set(holiday.date, holiday)
  }
  const inOrder = [...holidays.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const problems = found.flatMap((one) => one.problems)
  if (found.length > 0 || problems.length > 0) return { holidays: inOrder, problems }
  return { holidays: [], problems: [{ path: '', found: 'no event', expected: 'at least one VEVENT' }] }
}

/** A line that begins with a blank goes on with the one before. */
function unfolded(text: string): Line[] {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const whole: { number: number; text: string }[] = []
  for (const [index, line] of raw.entries()) {
    const last = whole.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) last.text += line.slice(1)
    else if (line !== '') whole.push({ number: index + 1, text: line })
  }
  return whole.map(({ number, text: line }) => {
    const [, name = '', parameters = '', value = ''] =
      /^([^:;]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line) ?? []
    return { number, name: name.toUpperCase(), parameters: parameters.toUpperCase(), value }
  })
}

function eventsOf(lines: readonly Line[]): Event[] {
  const events: Event[] = []
  let open: Line[] | null = null
  let start = 0
  for (const line of lines) {
    const isEvent = line.value.toUpperCase() === 'VEVENT'
    if (line.name === 'BEGIN' && isEvent) {
      open = []
      start = line.number
    } else if (line.name === 'END' && isEvent) {
      if (open !== null) events.push({ number: start, lines: open })
      open = null
    } else open?.push(line)
  }
  return events
}

function readEvent({ number, lines }: Event): HolidayFile {
  const line = (name: string) => lines.find((one) => one.name === name)
  const summary = line('SUMMARY')
  const name = summary === undefined ? null : unescaped(summary.value)
  const path = name ?? `the event on line ${number}`
  const refused = (found: string, expected: string, at = number): HolidayFile => ({
    holidays: [],
    problems: [{ path, found, expected, line: at }],
  })
  const [start, end, repeats] = [line('DTSTART'), line('DTEND'), line('RRULE')]
  if (start === undefined) return refused('no DTSTART', 'the day on which it begins')
  const first = readDay(start)
  if (first === null) return refused(start.value, 'a whole day such as 20261225, without a time of day', start.number)
  if (repeats !== undefined) {
    return refused(
      'a rule by which it repeats',
      'each date by itself, or a day of every year written here',
      repeats.number,
    )
  }
  const past = end === undefined ? null : readDay(end)
  if (end !== undefined && past === null) return refused(end.value, 'a whole day such as 20261226', end.number)
  const days = past === null ? 1 : Math.max(1, past - first)
  if (days > LONGEST_DAYS) return refused(`${days} days in a row`, `at most ${LONGEST_DAYS}`)
  const dates = Array.from({ length: days }, (_, day) => writeLocalDate(dateOfDay(first + day)))
  return { holidays: dates.map((date) => ({ date, name })), problems: [] }
}

/** The day's number; null where it has a time of day or does not exist. */
function readDay({ value }: Line): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim()) ?? []
  const date = parseLocalDate(`${year}-${month}-${day}`)
  return date === null ? null : dayNumber(date)
}

function unescaped(text: string): string | null {
  const plain = text.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign)).trim()
  return plain === '' ? null : plain
}
