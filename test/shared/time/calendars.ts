import { Temporal } from 'temporal-polyfill'
import type { BusinessCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'

/** Mon-Fri 09:00-17:00 in London, the week of the worked examples; each case spoils one thing. */
export function office(spoilt: Partial<CalendarDefinition> = {}): CalendarDefinition {
  const nineToFive = ['09:00-17:00']
  return {
    id: 'office',
    timeZone: 'Europe/London',
    hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
    ...spoilt,
  }
}

/** An irregular week, so that nothing holds by accident: a lunch break, a late opening, a closed Wednesday, a night shift. */
export function irregular(spoilt: Partial<CalendarDefinition> = {}): CalendarDefinition {
  return {
    id: 'irregular',
    timeZone: 'Europe/London',
    hours: {
      mon: ['09:00-12:30', '13:30-17:00'],
      tue: ['10:00-16:00'],
      thu: ['08:15-24:00'],
      fri: ['22:00-06:00'],
      sun: ['00:00-00:00', '11:00-11:45'],
    },
    ...spoilt,
  }
}

/** Two night shifts: hours that cross midnight. */
export const NIGHTS = { mon: ['22:00-06:00'], tue: ['22:00-06:00'] }

/** `2026-01-09 16:30` on the wall of a zone. */
export function at(text: string, zone = 'Europe/London'): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds
}

/** The wall of a zone at an instant, `2026-01-09 16:30`. */
export function shown(instant: number | null, zone = 'Europe/London'): string | null {
  if (instant === null) return null
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return wall.toString({ smallestUnit: wall.second === 0 ? 'minute' : 'second' }).replace('T', ' ')
}

export function openOn(calendar: BusinessCalendar, from: string, to: string): (string | null)[][] {
  const zone = calendar.timeZone
  return calendar.stretches(at(from, zone), at(to, zone)).map((one) => [shown(one.from, zone), shown(one.to, zone)])
}
