import type { Agreement } from '../agreement/agreement.ts'
import { addCadence, type Cadence, parseCadence } from '../agreement/cadence.ts'
import { DAYS_OF_PATIENCE } from '../agreement/overdue.ts'
import { addDays, daysBetween } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import { addMonths, periodLabel } from '../time/period.ts'
import type { ReviewState } from './stages.ts'

/** A review that an agreement's cadence makes: the period it looks back on, and the day on which it is to be held. */
export type PlannedReview = {
  /** As written: `2026-H1`, or two dates where no name fits. */
  readonly period: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly due: LocalDate
}

/** No cadence makes more reviews than this; a daily one over a century would. */
const MOST_REVIEWS = 2000

/**
 * Every review up to `until`, oldest first: at `review.first` and each `review.every` after it; without `first`, counted from the
 * day the agreement takes effect. A review looks back on the whole cadence before it, from the first of a month where the cadence
 * is of months. Empty where no review is agreed. What was agreed last counts, so give the newest version.
 */
export function plannedReviews({ spec }: Agreement, until: LocalDate): PlannedReview[] {
  const { review, effective } = spec
  const cadence = review === undefined ? null : parseCadence(review.every)
  if (review === undefined || cadence === null) return []
  const start = review.first ?? effective.from
  const planned: PlannedReview[] = []
  for (let times = review.first === undefined ? 1 : 0; planned.length < MOST_REVIEWS; times += 1) {
    const due = addCadence(start, cadence, times)
    const looked = lookedBackOn(due, cadence)
    if (due > until || (effective.to !== undefined && looked.from > effective.to)) break
    planned.push({ due, ...looked })
  }
  return planned
}

function lookedBackOn(due: LocalDate, cadence: Cadence): Omit<PlannedReview, 'due'> {
  const end = cadence.unit === 'months' ? `${due.slice(0, 8)}01` : due
  const from = addCadence(end, cadence, -1)
  const to = addDays(end, -1)
  return { from, to, period: periodLabel(from, to) }
}

/** How a review that nobody has opened stands on a day. */
export function plannedState({ to, due }: Pick<PlannedReview, 'to' | 'due'>, today: LocalDate): ReviewState {
  if (today <= to) return 'upcoming'
  return daysBetween(due, today) > DAYS_OF_PATIENCE ? 'overdue' : 'due'
}

/** The period of the same length that ends on the day before: the half-year before a half-year, so many days before other dates. */
export function periodBefore(from: LocalDate, to: LocalDate): string {
  const after = addDays(to, 1)
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(from.slice(5, 7))
  const isMonths = addMonths(from, months) === after && from.endsWith('-01')
  const start = isMonths ? addMonths(from, -months) : addDays(from, -daysBetween(from, after))
  return periodLabel(start, addDays(from, -1))
}
