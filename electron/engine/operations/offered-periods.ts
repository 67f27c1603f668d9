import { effectiveVersions } from '../../../shared/sla/effective-versions.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { addMonths, labelOf, monthOf, type NamedLength } from '../../../shared/time/period.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { type Evidence, newest } from './measurements.ts'
import { newestPeriod } from './newest-period.ts'

/** Ten years of months: enough to choose from, and an end for an agreement without one. */
const MOST_MONTHS = 120

/** Half-years, quarters, months and years in which the agreement was in force and data is known; each kind newest first. */
export function offeredPeriods(versions: readonly KeptVersion[], { columns, cutOff }: Evidence) {
  const { timeZone } = newest(versions).spec
  const stretch = knownStretch(versions, columns, cutOff)
  const months = stretch === null ? [] : monthsBetween(monthOf(stretch.from, timeZone), monthOf(stretch.to, timeZone))
  return { periods: periodsOver(months), newestWithData: newestPeriod(versions, { columns, cutOff }) }
}

/** The same without regard to data: from the first version to now, or to the end of the last. */
export function periodsUntil(versions: readonly KeptVersion[], now: Instant): string[] {
  const { timeZone } = newest(versions).spec
  const inForce = effectiveVersions(versions.map(({ agreement }) => agreement))
  const start = Math.min(...inForce.map((version) => version.start))
  const end = Math.min(now, Math.max(...inForce.map((version) => version.end)) - 1)
  return periodsOver(end < start ? [] : monthsBetween(monthOf(start, timeZone), monthOf(end, timeZone)))
}

/** Half-years, quarters, months and years that hold some of the months, each kind newest first. */
function periodsOver(months: readonly string[]): string[] {
  const named = (length: NamedLength) =>
    new Set(months.map((month) => labelOf(Number(month.slice(0, 4)), Number(month.slice(5)), length)))
  return ([6, 3, 1, 12] as const).flatMap((length) => [...named(length)])
}

/** Every month from `count` months before the data cut-off's to it, as a period. */
export function monthsUpTo(cutOff: Instant, timeZone: string, count: number): string {
  const last = monthOf(cutOff, timeZone)
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5))]
  // Day 0 of the next month is the last one of this.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${addMonths(`${last}-01`, -count)}..${last}-${lastDay}`
}

/** From the later of the first ticket and the first version, to the earlier of the data cut-off and the end of the agreement. */
function knownStretch(
  versions: readonly KeptVersion[],
  { instants }: TicketColumns,
  cutOff: Instant | null,
): { from: Instant; to: Instant } | null {
  const inForce = effectiveVersions(versions.map(({ agreement }) => agreement))
  const start = Math.min(...inForce.map((version) => version.start))
  const end = Math.max(...inForce.map((version) => version.end)) - 1
  if (cutOff === null) return { from: start, to: Math.min(end, start) }
  const first = instants.createdAt.reduce((least, at) => (at < least ? at : least), Number.POSITIVE_INFINITY)
  // Outages, samples and answers are no tickets: without those the agreement itself says where to begin.
  const from = Number.isFinite(first) ? Math.max(start, Math.min(first, cutOff)) : start
  const to = Math.min(end, cutOff)
  // Data from before or after the agreement: its own first month is still worth a look.
  return from <= to ? { from, to } : { from: start, to: start }
}

/** `YYYY-MM`, newest first, both included. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  const end = indexOf(first)
  for (let index = indexOf(last); index >= end && months.length < MOST_MONTHS; index--) {
    months.push(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
  }
  return months
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}
