import { type CalendarDays, calendarDays, type HolidaySets } from './calendar-days.ts'
import type { CalendarDefinition } from './calendar-definition.ts'
import { finderOf } from './finder.ts'
import { DAY, type Instant, type Interval } from './instant.ts'
import { layOut, type OpenStretches } from './open-stretches.ts'
import { entry } from './sorted.ts'
import { workingDays } from './working-days.ts'
import { zoneNamed } from './zone.ts'

export type { HolidaySets } from './calendar-days.ts'

/**
 * A calendar ready to be asked: every answer in O(log n). It is laid out for the years 1900 to 2199 of its own wall; before and
 * after them it is closed. Only `alwaysOpen` has no such bounds.
 */
export type BusinessCalendar = {
  readonly timeZone: string
  /** Open milliseconds of `[from, to)`; negative when `to < from`. */
  elapsed(from: Instant, to: Instant): number
  /** Open milliseconds between the calendar's own origin and `at`: `elapsed(a, b)` is `openBefore(b) - openBefore(a)`. */
  openBefore(at: Instant): number
  /** The least instant `t >= from` with `elapsed(from, t) = amountMs`; null when the calendar never opens that long. */
  due(from: Instant, amountMs: number): Instant | null
  /** Due after `days` working days: the same local time on the n-th open day, clipped into that day's opening hours. */
  dueInWorkingDays(from: Instant, days: number): Instant | null
  isOpen(at: Instant): boolean
  /** The open stretches inside `[from, to)`, in order, touching ones merged. */
  stretches(from: Instant, to: Instant): Interval[]
}

/**
 * Makes the calendar of an agreement ready to be asked. Named holiday sets are looked up with `holidaySets`.
 * @throws Refusal `calendar.unreadable`, `calendar.holiday-set` or `time-zone.unknown`
 */
export function compileCalendar(definition: CalendarDefinition, holidaySets?: HolidaySets): BusinessCalendar {
  const days = calendarDays(definition, holidaySets)
  return answers(days, layOut(days))
}

/** The clock that never stops, `24x7`; its zone only says what a working day is. @throws Refusal `time-zone.unknown` */
export function alwaysOpen(timeZone: string): BusinessCalendar {
  const zone = zoneNamed(timeZone)
  return {
    timeZone,
    elapsed: (from, to) => to - from,
    openBefore: (at) => at,
    due: (from, amountMs) => (amountMs >= 0 ? from + amountMs : null),
    dueInWorkingDays(from, days) {
      if (!isCount(days)) return null
      return days === 0 ? from : zone.toInstant(zone.toWall(from) + days * DAY)
    },
    isOpen: () => true,
    stretches: (from, to) => (from < to ? [{ from, to }] : []),
  }
}

function answers(days: CalendarDays, { opens, before, openDays }: OpenStretches): BusinessCalendar {
  const count = opens.length
  const [opening, opened] = [finderOf(opens), finderOf(before)]
  const sameTimeOnOpenDay = workingDays(days, openDays)
  const openBefore = (at: Instant): number => {
    const i = opening.lastReached(at)
    return i < 0 ? 0 : entry(before, i) + Math.min(at - entry(opens, i), length(i))
  }
  const length = (i: number) => entry(before, i + 1) - entry(before, i)
  const closing = (i: number): Instant => entry(opens, i) + length(i)

  function due(from: Instant, amountMs: number): Instant | null {
    if (!(amountMs > 0)) return amountMs === 0 ? from : null
    const wanted = openBefore(from) + amountMs
    const i = opened.lastBelow(wanted)
    return i < count ? entry(opens, i) + wanted - entry(before, i) : null
  }

  function stretches(from: Instant, to: Instant): Interval[] {
    const inside: Interval[] = []
    for (let i = Math.max(opening.lastReached(from), 0); i < count && entry(opens, i) < to; i++) {
      const stretch = { from: Math.max(entry(opens, i), from), to: Math.min(closing(i), to) }
      if (stretch.from < stretch.to) inside.push(stretch)
    }
    return inside
  }

  function isOpen(at: Instant): boolean {
    const i = opening.lastReached(at)
    return i >= 0 && at < closing(i)
  }

  function dueInWorkingDays(from: Instant, wanted: number): Instant | null {
    if (!isCount(wanted)) return null
    if (wanted === 0) return from
    const at = isOpen(from) ? from : opens[opening.lastReached(from) + 1]
    return at === undefined ? null : sameTimeOnOpenDay(at, wanted)
  }

  const elapsed = (from: Instant, to: Instant) => openBefore(to) - openBefore(from)
  return { timeZone: days.zone.name, elapsed, openBefore, due, dueInWorkingDays, isOpen, stretches }
}

function isCount(days: number): boolean {
  return Number.isSafeInteger(days) && days >= 0
}
