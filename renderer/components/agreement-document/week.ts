import type { CalendarDefinition, Weekday } from '../../../shared/time/calendar-definition.ts'

/** An opening of one day as shares of 24 hours; what crosses midnight is drawn to the day's end. */
export type Opening = { readonly text: string; readonly from: number; readonly to: number }
export type Day = { readonly weekday: Weekday; readonly name: string; readonly openings: readonly Opening[] }

const WEEK: readonly { readonly weekday: Weekday; readonly name: string }[] = [
  { weekday: 'mon', name: 'Monday' },
  { weekday: 'tue', name: 'Tuesday' },
  { weekday: 'wed', name: 'Wednesday' },
  { weekday: 'thu', name: 'Thursday' },
  { weekday: 'fri', name: 'Friday' },
  { weekday: 'sat', name: 'Saturday' },
  { weekday: 'sun', name: 'Sunday' },
]

/** The week of a calendar, Monday first. */
export function weekOf(calendar: Pick<CalendarDefinition, 'hours'>): readonly Day[] {
  return WEEK.map(({ weekday, name }) => ({
    weekday,
    name,
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
