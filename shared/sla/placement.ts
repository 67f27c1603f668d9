import type { Instant } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import type { CountingRules } from './counting-rules.ts'
import type { Judgement, Place } from './judgement.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** Index of the month that holds an instant; -1 outside the period, and for NaN. */
export function monthAt({ start, end, months }: Period, at: Instant): number {
  if (!(at >= start && at < end)) return -1
  // Months are nearly alike in length, so the right one is at most a step or two from here.
  let month = Math.floor(((at - start) / (end - start)) * months.length)
  while (startOf(months, month) > at) month -= 1
  while (startOf(months, month + 1) <= at) month += 1
  return month
}

function startOf(months: Period['months'], month: number): Instant {
  return month < months.length ? (months[month]?.start ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY
}

/** Places a check that has, or awaits, a verdict, by the rules `period` and `open`. */
export function placeByRules(judgement: Judgement, rules: CountingRules, period: Period): void {
  judgement.month = monthAt(period, countedAt(judgement, rules))
  judgement.place = placeOf(judgement, rules)
}

/** The instant by which a check is counted; NaN where it has none. */
export function countedAt(judgement: Judgement, { period }: CountingRules): number {
  switch (period) {
    case 'verdict':
      return judgement.verdictAt
    case 'created':
      return judgement.createdAt
    case 'resolved':
      return judgement.stopAt
    case 'due':
      return judgement.originalDueAt
  }
}

function placeOf({ verdict, stopAt, month }: Judgement, rules: CountingRules): Place {
  const isInPeriod = month >= 0
  const isOpen = Number.isNaN(stopAt)
  const isByDate = rules.period === 'created' || rules.period === 'due'
  if (isInPeriod && (!isOpen || !isByDate || isOpenCounted(rules, verdict))) return 'counted'
  if (isOpen && verdict === 'breached') return 'overdue'
  // Pending tickets have no verdict and no stop: by those dates they are listed in every period, until they have one.
  return isOpen && verdict === 'pending' && (isInPeriod || !isByDate) ? 'pending' : 'elsewhere'
}

function isOpenCounted({ open }: CountingRules, verdict: Judgement['verdict']): boolean {
  return open === 'all' || (open === 'overdue-breached' && verdict === 'breached')
}

/** The instant by which a check that is not applicable is listed: creation, else what else is known; NaN where nothing is. */
export function listedAt({ columns, index, createdAt }: TicketFacts): number {
  const { resolvedAt, closedAt, updatedAt } = columns.instants
  const known = [createdAt, resolvedAt[index], closedAt[index], updatedAt[index]]
  return known.find((at) => at !== undefined && !Number.isNaN(at)) ?? Number.NaN
}

/** Lists a check that is not applicable in the period that holds `at`, as far as that is known yet; in every period for NaN. */
export function placeByDate(
  judgement: Judgement,
  at: number,
  { period, asOf }: { period: Period; asOf: Instant },
): void {
  const isListed = Number.isNaN(at) || (at <= asOf && monthAt(period, at) >= 0)
  judgement.month = -1
  judgement.listedAt = at
  judgement.place = isListed ? 'not-applicable' : 'elsewhere'
}
