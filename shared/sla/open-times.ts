import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { StopEvent } from './counting-rules.ts'

/** Open milliseconds between the calendar's origin and an instant. */
export type OpenBefore = (at: Instant) => number

/** For one calendar and one stop event; starts are shared between the stops of a calendar. */
export type OpenTimes = { readonly atStart: OpenBefore; readonly atStop: OpenBefore }

/**
 * Asks calendars once for each instant of a ticket, however many targets ask for it: targets ask for the same ticket one after the
 * other, so the last answer of each role is kept.
 */
export function openTimesOf(): (calendar: BusinessCalendar, stop: StopEvent) => OpenTimes {
  const starts = new Map<BusinessCalendar, OpenBefore>()
  const stops = new Map<BusinessCalendar, Map<StopEvent, OpenBefore>>()
  return (calendar, stop) => {
    const ofCalendar = stops.get(calendar) ?? new Map<StopEvent, OpenBefore>()
    stops.set(calendar, ofCalendar)
    const atStart = starts.get(calendar) ?? rememberLast(calendar)
    starts.set(calendar, atStart)
    const atStop = ofCalendar.get(stop) ?? rememberLast(calendar)
    ofCalendar.set(stop, atStop)
    return { atStart, atStop }
  }
}

function rememberLast(calendar: BusinessCalendar): OpenBefore {
  let last = Number.NaN
  let open = 0
  return (at) => {
    if (at !== last) {
      open = calendar.openBefore(at)
      last = at
    }
    return open
  }
}
