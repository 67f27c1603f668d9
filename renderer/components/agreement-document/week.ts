import { WEEKDAY_WORDS } from '../../../shared/format/weekday-words.ts'
import { type CalendarDefinition, WEEKDAYS, type Weekday } from '../../../shared/time/calendar-definition.ts'

/** An opening of one day as shares of 24 hours; what crosses midnight is drawn to the day's end. */
export type Opening = { readonly text: string; readonly from: number; readonly to: number }
export type Day = { readonly weekday: Weekday; readonly name: string; readonly openings: readonly Opening[] }

/** The week of a calendar, Monday first. */
export function weekOf(calendar: Pick<CalendarDefinition, 'hours'>): readonly Day[] {
  return WEEKDAYS.map((weekday) => ({
    weekday,
    name: WEEKDAY_WORDS[weekday],
    openings: (calendar.hours[weekday] ?? []).map(openingOf).filter(({ from, to }) => from !== to),
  }))
}

function openingOf(text: string): Opening {
  const [from = 0, to = 0] = text.split('-').map(shareOfDay)
  return { text: text.replace('-', '–'), from, to: to < from ? 1 : to }
}

function shareOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) / (24 * 60)
}
