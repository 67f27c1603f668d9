import type { CalendarDefinition } from './calendar-definition.ts'
import type { Instant, Interval } from './instant.ts'

/** A calendar ready to be asked: every answer in O(log n), over at least 1970 to 2100. */
export type BusinessCalendar = {
  readonly timeZone: string
  /** Open milliseconds of `[from, to)`; negative when `to < from`. */
  elapsed(from: Instant, to: Instant): number
  /** The least instant `t >= from` with `elapsed(from, t) = amountMs`; null when the calendar never opens that long. */
  due(from: Instant, amountMs: number): Instant | null
  /** Due after `days` working days: the same local time on the n-th open day, clipped into that day's opening hours. */
  dueInWorkingDays(from: Instant, days: number): Instant | null
  isOpen(at: Instant): boolean
  /** The open stretches inside `[from, to)`, in order, touching ones merged. */
  stretches(from: Instant, to: Instant): Interval[]
}

export type HolidaySets = (set: string, fromYear: number, toYear: number) => readonly string[]

export declare function compileCalendar(definition: CalendarDefinition, holidaySets?: HolidaySets): BusinessCalendar
export declare function alwaysOpen(timeZone: string): BusinessCalendar
