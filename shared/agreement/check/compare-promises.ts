import { ALWAYS, type CountingRules } from '../../sla/counting-rules.ts'
import { dueAfter } from '../../sla/promised-time.ts'
import { alwaysOpen, type BusinessCalendar, compileCalendar } from '../../time/business-calendar.ts'
import type { CalendarDefinition } from '../../time/calendar-definition.ts'
import type { Duration } from '../../time/duration.ts'
import { DAY, HOUR, type Instant } from '../../time/instant.ts'
import { parsePeriod } from '../../time/period.ts'
import type { Agreement } from '../agreement.ts'

/** A promised length on a clock of the agreement. */
type Promised = { readonly length: Duration; readonly clock: CountingRules['clock'] }

/** Whether the first of two promises ends after the second, whenever a ticket comes. */
export type Later = 'always' | 'at times' | 'never'

export type PromiseComparison = (first: Promised, second: Promised) => Later

/** Two weeks of hours say how calendars stand to each other; an awkward holiday does not. */
const HOURS = (14 * DAY) / HOUR

/** Compares promises of an agreement; each of its calendars is laid out once, when first asked for. */
export function promiseComparison({ spec }: Agreement): PromiseComparison {
  const calendars = new Map<string, BusinessCalendar>()
  const calendarOf = (clock: string) => {
    const calendar = calendars.get(clock) ?? layOut(clock)
    calendars.set(clock, calendar)
    return calendar
  }
  const layOut = (clock: string) => {
    const definition = clock === ALWAYS ? undefined : spec.calendars?.find(({ id }) => id === clock)
    return definition === undefined ? alwaysOpen(spec.timeZone) : compileCalendar(weekOf(definition))
  }
  const { from } = spec.effective
  const { start } = parsePeriod(`${from}..${from}`, spec.timeZone)
  return (first, second) => {
    const known = byLength(first, second)
    if (known !== null) return known
    return bySamples(start, (at) => {
      const [a, b] = [
        dueAfter(calendarOf(first.clock), at, first.length),
        dueAfter(calendarOf(second.clock), at, second.length),
      ]
      return a !== null && b !== null && a > b
    })
  }
}

/** On one clock, lengths of one kind say it by themselves. */
function byLength(first: Promised, second: Promised): Later | null {
  if (first.clock !== second.clock) return null
  const [a, b] = [first.length, second.length]
  if (a.kind === 'time' && b.kind === 'time') return a.ms > b.ms ? 'always' : 'never'
  if (a.kind === 'working-days' && b.kind === 'working-days') return a.days > b.days ? 'always' : 'never'
  return null
}

function bySamples(start: Instant, isLater: (at: Instant) => boolean): Later {
  let later = 0
  for (let hour = 0; hour < HOURS; hour += 1) if (isLater(start + hour * HOUR)) later += 1
  if (later === 0) return 'never'
  return later === HOURS ? 'always' : 'at times'
}

/** The weekly hours alone. */
function weekOf({ id, timeZone, hours }: CalendarDefinition): CalendarDefinition {
  return { id, timeZone, hours }
}
