import { periodBefore } from '../../../shared/review/review-calendar.ts'
import type { ReviewSnapshot, VerdictsSince } from '../../../shared/review/snapshot.ts'
import { changedVerdicts } from '../../../shared/sla/figure-difference.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { type KeptReview, revisionsOf } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { knownReview } from './known-review.ts'
import type { Measured } from './measurements.ts'
import { frozenReview } from './review-view.ts'

/** What earlier frozen reviews said of tickets and is no longer so: as frozen, else as of now. @throws Refusal `review.not-open`, `review.revision-unknown` */
export async function changedVerdictsOf(
  services: Services,
  { revision, ...which }: Which & { readonly revision?: number | undefined },
): Promise<VerdictsSince[]> {
  const { store, measurements } = services
  const review = knownReview(store.database, which, revision)
  const frozen = frozenReview(services, review)
  if (frozen !== null) return frozen.said.changed ?? []
  return changedSince(services, review, await measurements.measure(keptVersions(store, which.reference), review.period))
}

/** The same of a review that is open, by what was measured of its period. */
export function changedSince(services: Services, review: KeptReview, measured: Measured): VerdictsSince[] {
  return earlierFrozen(services, review, measured).map((snapshot) => {
    const { period, revision, frozenAt } = snapshot.review
    return { period, revision, frozenAt, changes: changesSince(snapshot, measured) }
  })
}

/** The last frozen review of the period before, and the last frozen revision of this one. */
function earlierFrozen(services: Services, { reference, period, revision }: KeptReview, { period: over }: Measured) {
  const { database } = services.store
  const own = revisionsOf(database, reference, period).filter((other) => other.revision < revision)
  const before = revisionsOf(database, reference, periodBefore(over.from, over.to))
  return [own, before].flatMap((revisions) => {
    const last = revisions.findLast(({ frozen }) => frozen !== null)
    return (last === undefined ? null : frozenReview(services, last)) ?? []
  })
}

/** A target that is agreed no more has no verdicts to compare with. */
function changesSince({ figures, checks }: ReviewSnapshot, { measurement }: Measured) {
  const now = new Set(measurement.figures.targets.filter(({ measured }) => measured).map(({ id }) => id))
  return figures.targets
    .filter(({ id }) => now.has(id))
    .flatMap(({ id }) => changedVerdicts(id, listOf(checks[id] ?? []), (ticket) => measurement.check(id, ticket)))
}

function listOf(checks: readonly Check[]) {
  return {
    length: checks.length,
    at(index: number): Check {
      const check = checks[index]
      if (check === undefined) throw new RangeError(`There are ${checks.length} checks; none at ${index}.`)
      return check
    },
  }
}
