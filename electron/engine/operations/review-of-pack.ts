import type { ReviewPart } from '../../../shared/packs/review-part.ts'
import { plannedReviews } from '../../../shared/review/review-calendar.ts'
import { reviewPart } from '../../../shared/review/review-pack.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import { addDays, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant, LocalDate } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { listCauses, type Which } from '../store/breach-notes.ts'
import { revisionsOf } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { newest } from './measurements.ts'
import { factsOf, frozenReview, viewReview } from './review-view.ts'

/** What a pack prints of a review, and the snapshot that its figures come from once it is frozen. */
export type PackReview = { readonly part: ReviewPart; readonly frozen: ReviewSnapshot | null }

/** The review of a period for its pack, as of a date; null while nobody has opened it. */
export async function reviewForPack(services: Services, which: Which, madeAt: Instant): Promise<PackReview | null> {
  const kept = revisionsOf(services.store.database, which.reference, which.period).at(-1)
  if (kept === undefined) return null
  const frozen = frozenReview(services, kept)
  const { figures, notes } = await factsOf(services, kept)
  const versions = keptVersions(services.store, which.reference)
  const part = reviewPart(await viewReview(services, which), {
    targets: new Map(figures.targets.map(({ id, name }) => [id, name])),
    notes,
    causes: frozen?.said.causes ?? listCauses(services.store.database),
    next: nextReview(versions, which.period),
    today: writeLocalDate(instantToWall(newest(versions).spec.timeZone, madeAt)),
  })
  return { part, frozen }
}

/** As far as the next review can lie behind this one. */
const DAYS_AHEAD = 800

function nextReview(versions: readonly KeptVersion[], period: string): { on: LocalDate; period: string } | null {
  const agreement = newest(versions)
  const all = plannedReviews(agreement, '2100-01-01')
  const at = all.findIndex((review) => review.period === period)
  const next = at === -1 ? undefined : all[at + 1]
  if (next === undefined || next.due > addDays(all[at]?.due ?? next.due, DAYS_AHEAD)) return null
  return { on: next.due, period: next.period }
}
