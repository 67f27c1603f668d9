import type { Outage } from '../outages/outage.ts'
import { type LoggedStretch, layOver } from '../outages/outage-timeline.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Interval } from '../time/instant.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { fraction, minus, plus, shareOf } from './fraction.ts'
import { isLeftOut, type NoticeRule } from './planned-maintenance.ts'

/** Service time and what was lost of it, in milliseconds of the target's clock. Stretches add up, and so do these. */
export type ServiceTime = {
  /** Open time of the window less planned maintenance. */
  readonly agreedMs: number
  /** Open time taken out as planned maintenance. */
  readonly plannedMs: number
  /** Agreed time lost: at each instant the heaviest outage counts, and a partial one costs its share. */
  readonly downMs: Fraction
}

export type ServiceQuestion = {
  readonly calendar: BusinessCalendar
  readonly window: Interval
  /** Those of the service in question, in any order. One that lasts counts to the window's end. */
  readonly outages: readonly Outage[]
  readonly notice: NoticeRule
}

/** Agreed service time of a window, and how much of it was lost to outages that were not planned. */
export function serviceTime(question: ServiceQuestion): ServiceTime {
  const { calendar, window } = question
  const openMs = window.from < window.to ? calendar.elapsed(window.from, window.to) : 0
  const down = exactSum()
  let plannedMs = 0
  for (const { from, to, planned, weight } of logged(question)) {
    if (planned) plannedMs += calendar.elapsed(from, to)
    else down.add(weight, calendar.elapsed(from, to))
  }
  return { agreedMs: openMs - plannedMs, plannedMs, downMs: down.total() }
}

/** The outages of a question laid over each other. */
export function logged({ window, outages, notice }: Omit<ServiceQuestion, 'calendar'>): LoggedStretch[] {
  return layOver({ window, outages, isLeftOut: (outage) => isLeftOut(outage, notice) })
}

/** The service time of two stretches together. */
export function addServiceTime(a: ServiceTime, b: ServiceTime): ServiceTime {
  return {
    agreedMs: a.agreedMs + b.agreedMs,
    plannedMs: a.plannedMs + b.plannedMs,
    downMs: plus(a.downMs, b.downMs),
  }
}

/** Availability, 1 - downtime / agreed service time; null where no service time was agreed. */
export function availabilityOf({ agreedMs, downMs }: Pick<ServiceTime, 'agreedMs' | 'downMs'>): Fraction | null {
  return shareOf(minus(fraction(agreedMs), downMs), fraction(agreedMs))
}
