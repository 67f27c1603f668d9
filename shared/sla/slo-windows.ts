import { addCadence, type Cadence } from '../agreement/cadence.ts'
import { dayNumber, parseLocalDate } from '../time/civil-date.ts'
import { DAY, type Instant, type Interval, type LocalDate } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'

/** The rolling window that ends at an instant. */
export function rollingWindow(end: Instant, lengthMs: number): Interval {
  return { from: end - lengthMs, to: end }
}

/** Windows that begin at a local date and time and follow each other in calendar steps: months, quarters, weeks. */
export type CalendarWindows = {
  readonly start: LocalDate
  /** Milliseconds after midnight at which every window begins. */
  readonly startTimeMs: number
  readonly step: Cadence
  readonly timeZone: string
}

/** The windows that touch a stretch, in order, each whole. Before the first one there is none. */
export function calendarWindows(windows: CalendarWindows, { from, to }: Interval): Interval[] {
  const found: Interval[] = []
  let count = firstWindow(windows, from)
  let begin = windowStart(windows, count)
  while (begin < to) {
    const end = windowStart(windows, count + 1)
    if (end > from) found.push({ from: begin, to: end })
    count += 1
    begin = end
  }
  return found
}

/** The number of a window that surely begins no later than the one that holds `from`, and not long before it. */
function firstWindow(windows: CalendarWindows, from: Instant): number {
  const { unit, amount } = windows.step
  const longestMs = (unit === 'months' ? 31 : 1) * amount * DAY
  const elapsed = from - windowStart(windows, 0)
  return elapsed <= 0 ? 0 : Math.max(Math.floor(elapsed / longestMs) - 1, 0)
}

/** The instant at which a window begins; the first one is number 0. */
export function windowStart({ start, startTimeMs, step, timeZone }: CalendarWindows, count: number): Instant {
  const date = parseLocalDate(addCadence(start, step, count))
  if (date === null) throw new RangeError(`"${start}" is not a date.`)
  return zoneNamed(timeZone).toInstant(dayNumber(date) * DAY + startTimeMs)
}
