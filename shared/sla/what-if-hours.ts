import { Refusal } from '../refusal.ts'
import { type CalendarDefinition, WEEKDAYS, type Weekday } from '../time/calendar-definition.ts'
import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { type OpeningHours, parseOpeningHours } from '../time/opening-hours.ts'

type WeekHours = CalendarDefinition['hours']

/**
 * Every open day closes later by so many minutes, or earlier where they are negative. Closing later ends at midnight at the latest;
 * closing earlier takes from the last opening of the day first.
 */
export function longerHours(hours: WeekHours, minutes: number): WeekHours {
  if (minutes === 0) return hours
  const days = WEEKDAYS.flatMap((day) => {
    const openings = (hours[day] ?? []).map(parseOpeningHours).filter((opening) => opening !== null)
    const changed = minutes > 0 ? later(openings, minutes * MINUTE) : earlier(openings, -minutes * MINUTE)
    return hours[day] === undefined ? [] : [[day, changed.map(writeOpening)] as const]
  })
  return Object.fromEntries(days)
}

function later(openings: readonly OpeningHours[], ms: number): OpeningHours[] {
  const last = openings.at(-1)
  if (last === undefined) return []
  // An opening across midnight may grow until it meets itself the next day.
  const limit = last.to > DAY ? last.from + DAY - MINUTE : DAY
  return [...openings.slice(0, -1), { from: last.from, to: Math.min(last.to + ms, limit) }]
}

function earlier(openings: readonly OpeningHours[], ms: number): OpeningHours[] {
  const last = openings.at(-1)
  if (last === undefined || ms === 0) return [...openings]
  const length = last.to - last.from
  const rest = openings.slice(0, -1)
  return length <= ms ? earlier(rest, ms - length) : [...rest, { from: last.from, to: last.to - ms }]
}

function writeOpening({ from, to }: OpeningHours): string {
  return `${writeClock(from)}-${to === DAY ? '24:00' : writeClock(to % DAY)}`
}

function writeClock(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(ms / HOUR))}:${two(Math.floor((ms % HOUR) / MINUTE))}`
}

const RANGE = /^([a-z]{3})(?:-([a-z]{3}))?$/

/**
 * Reads a week in one line: `mon-fri 08:00-18:00`, `mon-thu 09:00-12:30 13:30-17:00, fri 09:00-15:00`. Days not named are closed.
 * @throws Refusal `hours.unreadable`
 */
export function parseWeekHours(text: string): WeekHours {
  const hours: { [day in Weekday]?: string[] } = {}
  for (const part of text
    .trim()
    .toLowerCase()
    .split(/\s*[,;]\s*/)) {
    const [days = '', ...openings] = part.split(/\s+/)
    const named = daysOf(days)
    if (
      named.length === 0 ||
      openings.length === 0 ||
      openings.some((opening) => parseOpeningHours(opening) === null)
    ) {
      throw unreadable(text)
    }
    for (const day of named) hours[day] = [...(hours[day] ?? []), ...openings]
  }
  return hours
}

function daysOf(text: string): Weekday[] {
  const [, first, last = first] = RANGE.exec(text) ?? []
  const [from, to] = [first, last].map((name) => WEEKDAYS.findIndex((day) => day === name))
  return from === undefined || to === undefined || from < 0 || to < from ? [] : WEEKDAYS.slice(from, to + 1)
}

function unreadable(text: string): Refusal {
  return new Refusal(
    'hours.unreadable',
    `"${text}" is no week of opening hours; write one such as "mon-fri 08:00-18:00" or "mon-thu 09:00-17:00, fri 09:00-15:00".`,
  )
}
