import type { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { calendarDefinition, WEEKDAYS } from './calendar-definition.ts'
import { unreadableCalendar } from './calendar-refusal.ts'
import { dayNumber, daysInMonth, parseLocalDate, weekdayOfDay } from './civil-date.ts'
import { DAY, type Interval, type LocalDate } from './instant.ts'
import { without } from './interval-algebra.ts'
import { type OpeningHours, parseOpeningHours } from './opening-hours.ts'
import { type Zone, zoneNamed } from './zone.ts'

/** The dates of a named public-holiday set, both years included, as `YYYY-MM-DD`. */
export type HolidaySets = (set: string, fromYear: number, toYear: number) => readonly LocalDate[]

/** What the calendar says of one date, in wall-clock milliseconds from its 00:00; none of it empty. */
export type DayHours = { readonly open: readonly OpeningHours[]; readonly closed: readonly OpeningHours[] }

/** A calendar day by day: the hours that belong to a date, the tail of those that cross midnight included. */
export type CalendarDays = {
  readonly zone: Zone
  hoursOn(day: number): DayHours
  /** A table of all days needs room for so many stretches on every day, and for so many more in all. */
  readonly usualStretches: number
  readonly unusualStretches: number
}

/** A calendar keeps its hours from 1 January of the first year to 31 December of the last. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199
/** Named sets know the holidays of these years; before and after, nobody can say what will be one. */
const SETS_FROM = 1970
const SETS_TO = 2100

/** A call from outside may leave out the id: nothing here depends on it. */
const readable = calendarDefinition.partial({ id: true })
type Definition = z.infer<typeof readable>
type Holiday = NonNullable<Definition['holidays']>[number]
type DatedHours = NonNullable<Definition['openings']>[number]

const CLOSED: DayHours = { open: [], closed: [] }

/** @throws Refusal `calendar.unreadable`, `calendar.holiday-set` or `time-zone.unknown` */
export function calendarDays(definition: Definition, holidaySets?: HolidaySets): CalendarDays {
  const calendar = read(definition)
  const zone = zoneNamed(calendar.timeZone)
  const week = WEEKDAYS.map((weekday) => ({ open: hoursOf(calendar.hours[weekday] ?? []), closed: [] }))
  const usual = (day: number): DayHours => week[weekdayOfDay(day)] ?? CLOSED
  const unusual = new Map<number, DayHours>()

  for (const holiday of calendar.holidays ?? []) {
    for (const day of holidayDays(holiday, holidaySets)) unusual.set(day, CLOSED)
  }
  for (const [day, open] of byDay(calendar.openings)) unusual.set(day, { open, closed: [] })
  for (const [day, closed] of byDay(calendar.closures)) {
    unusual.set(day, { open: (unusual.get(day) ?? usual(day)).open, closed })
  }
  for (const day of zone.skippedDays) unusual.set(day, CLOSED)

  const usualStretches = Math.max(...week.map(({ open }) => open.length))
  let unusualStretches = 0
  for (const { open, closed } of unusual.values()) unusualStretches += open.length + closed.length
  return { zone, hoursOn: (day) => unusual.get(day) ?? usual(day), usualStretches, unusualStretches }
}

/**
 * The open time that belongs to a day, as instants; not merged with that of its neighbours. Hours become instants before they
 * are merged or cut: where a skipped hour moves one end of them, what the wall shows as touching may not touch.
 */
export function stretchesOfDay({ zone, ...days }: CalendarDays, day: number): Interval[] {
  const { open, closed } = days.hoursOn(day)
  const asInstants = (hours: OpeningHours): Interval => ({
    from: zone.toInstant(day * DAY + hours.from),
    to: zone.toInstant(day * DAY + hours.to),
  })
  return without(open.map(asInstants), closed.map(asInstants))
}

function read(definition: Definition): Definition {
  const answer = readable.safeParse(definition)
  if (!answer.success) throw unreadableCalendar(definition, answer.error.issues)
  return answer.data
}

function holidayDays(holiday: Holiday, holidaySets: HolidaySets | undefined): number[] {
  if ('date' in holiday) return dayOf(holiday.date)
  if ('every' in holiday) return everyYear(holiday.every)
  if (holidaySets === undefined) {
    throw new Refusal(
      'calendar.holiday-set',
      `The public holidays of "${holiday.set}" are named, but no source of public holidays is at hand here; list the dates instead.`,
    )
  }
  return holidaySets(holiday.set, SETS_FROM, SETS_TO).flatMap(dayOf)
}

function everyYear(monthAndDay: string): number[] {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number)
  const days: number[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (day <= daysInMonth(year, month)) days.push(dayNumber({ year, month, day }))
  }
  return days
}

/** Two entries for one date count together. */
function byDay(dated: readonly DatedHours[] = []): Map<number, OpeningHours[]> {
  const days = new Map<number, OpeningHours[]>()
  for (const { date, hours } of dated) {
    for (const day of dayOf(date)) days.set(day, [...(days.get(day) ?? []), ...hoursOf(hours)])
  }
  return days
}

function dayOf(date: LocalDate): number[] {
  const civil = parseLocalDate(date)
  return civil === null ? [] : [dayNumber(civil)]
}

/** In order, so that laying them out finds little to sort. */
function hoursOf(texts: readonly string[]): OpeningHours[] {
  return texts
    .map(parseOpeningHours)
    .filter((hours) => hours !== null)
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}
