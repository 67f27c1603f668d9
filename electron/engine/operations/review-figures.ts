import { periodBefore } from '../../../shared/review/review-calendar.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { revisionsOf } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { knownReview } from './known-review.ts'
import { newest } from './measurements.ts'
import { factsOf, frozenReview } from './review-view.ts'

/** The figures of a review, and those of the one before: as they were frozen, else as they are measured now. */
export async function figuresOfReview(
  services: Services,
  { revision, ...which }: Which & { readonly revision?: number | undefined },
) {
  const { store } = services
  const { figures } = await factsOf(services, knownReview(store.database, which, revision))
  const { timeZone } = newest(keptVersions(store, which.reference)).spec
  const { from, to } = parsePeriod(which.period, timeZone)
  const lastPeriod = periodBefore(from, to)
  const last = await earlierFigures(services, { ...which, period: lastPeriod })
  return { figures, last: last?.figures ?? null, lastPeriod: last === null ? null : lastPeriod }
}

/**
 * The figures of a period as its review has them: frozen, open, or measured where nobody has opened one.
 * @throws Refusal `review.revision-unknown`
 */
export async function figuresToCompare(
  services: Services,
  { revision, ...which }: Which & { readonly revision?: number | undefined },
): Promise<Figures> {
  const { store, measurements } = services
  if (revision !== undefined) return (await factsOf(services, knownReview(store.database, which, revision))).figures
  const review = revisionsOf(store.database, which.reference, which.period).at(-1)
  if (review !== undefined) return (await factsOf(services, review)).figures
  return (await measurements.measure(keptVersions(store, which.reference), which.period)).measurement.figures
}

/** The figures of an earlier period: as they were frozen, else as they are measured now. Null where nothing was counted in it. */
export async function earlierFigures(
  services: Services,
  which: Which,
): Promise<{ readonly figures: Figures; readonly isFrozen: boolean } | null> {
  const { store, measurements } = services
  const frozen = revisionsOf(store.database, which.reference, which.period)
    .toReversed()
    .map((review) => frozenReview(services, review))
    .find((snapshot) => snapshot !== null)
  if (frozen !== undefined) return { figures: frozen.figures, isFrozen: true }
  const { measurement } = await measurements.measure(keptVersions(store, which.reference), which.period)
  const { figures } = measurement
  const isCounted = figures.targets.some(({ counted, attainment }) => (counted ?? 0) > 0 || attainment !== null)
  return isCounted ? { figures, isFrozen: false } : null
}
