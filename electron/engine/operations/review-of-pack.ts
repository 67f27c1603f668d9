import { writtenIn } from '../../../shared/format/locale.ts'
import type { PackStyle } from '../../../shared/packs/pack-style.ts'
import type { ReviewPart } from '../../../shared/packs/review-part.ts'
import type { BreachNote } from '../../../shared/review/review.ts'
import { plannedReviews } from '../../../shared/review/review-calendar.ts'
import { reviewPart } from '../../../shared/review/review-pack.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import { addDays, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant, LocalDate } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { listCauses, type Which } from '../store/breach-notes.ts'
import { type KeptReview, revisionsOf } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { changedVerdictsOf } from './changed-verdicts.ts'
import { newest } from './measurements.ts'
import { breachesIn, breachesOf, breachKey, breachKeyOf } from './review-breaches.ts'
import { factsOf, frozenReview, viewReview } from './review-view.ts'

/** What a pack prints of a review, and the snapshot that its figures come from once it is frozen. */
export type PackReview = { readonly part: ReviewPart; readonly frozen: ReviewSnapshot | null }

/** The review of a period for its pack, as of a date; null while nobody has opened it. */
export async function reviewForPack(
  services: Services,
  which: Which,
  { madeAt, style }: { readonly madeAt: Instant; readonly style: Pick<PackStyle, 'language'> },
): Promise<PackReview | null> {
  const kept = revisionsOf(services.store.database, which.reference, which.period).at(-1)
  if (kept === undefined) return null
  const frozen = frozenReview(services, kept)
  const { figures, notes } = await factsOf(services, kept)
  const versions = keptVersions(services.store, which.reference)
  const { timeZone } = newest(versions).spec
  const review = await viewReview(services, which)
  const facts = {
    targets: new Map(figures.targets.map(({ id, name }) => [id, name])),
    notes: await countedNotes(services, kept, notes),
    causes: frozen?.said.causes ?? listCauses(services.store.database),
    next: nextReview(versions, which.period),
    changed: await changedVerdictsOf(services, which),
    today: writeLocalDate(instantToWall(timeZone, madeAt)),
    timeZone,
  }
  return { part: writtenIn(style.language, () => reviewPart(review, facts)), frozen }
}

/** Notes of breaches that count: of one that was left out the exclusion tells. */
async function countedNotes(
  services: Services,
  kept: KeptReview,
  notes: readonly BreachNote[],
): Promise<readonly BreachNote[]> {
  const frozen = frozenReview(services, kept)
  const breaches =
    frozen === null
      ? breachesOf(await services.measurements.measure(keptVersions(services.store, kept.reference), kept.period))
      : breachesIn(frozen)
  const counted = new Set(breaches.filter(({ check }) => check.counted).map(breachKeyOf))
  return notes.filter((note) => counted.has(breachKey(note)))
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
