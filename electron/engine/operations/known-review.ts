import { countOf } from '../../../shared/format.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Which } from '../store/breach-notes.ts'
import type { Database } from '../store/database.ts'
import { type KeptReview, newestReviews, revisionsOf } from '../store/review-register.ts'

/** The revision asked for of a review, else the newest. @throws Refusal `review.not-open`, `review.revision-unknown` */
export function knownReview(database: Database, { reference, period }: Which, revision?: number): KeptReview {
  const revisions = revisionsOf(database, reference, period)
  const newest = revisions.at(-1)
  if (newest === undefined) throw notOpen(database, { reference, period })
  if (revision === undefined) return newest
  const chosen = revisions.find((kept) => kept.revision === revision)
  if (chosen !== undefined) return chosen
  throw new Refusal(
    'review.revision-unknown',
    `The review of ${reference} over ${period} has ${countOf(revisions.length, 'revision')}; there is no revision ${revision}.`,
  )
}

/** The newest revision, still open to be written in. @throws Refusal `review.not-open`, `review.frozen` */
export function openReview(database: Database, which: Which): KeptReview {
  const review = knownReview(database, which)
  if (review.frozen === null) return review
  throw new Refusal(
    'review.frozen',
    `The review of ${which.reference} over ${which.period} is frozen, so nothing in it changes any more. Reopen it with a reason to begin its next revision.`,
  )
}

function notOpen(database: Database, { reference, period }: Which): Refusal {
  const open = newestReviews(database, reference).map((review) => review.period)
  const others = open.length === 0 ? '' : ` Open are those over ${open.join(', ')}.`
  return new Refusal(
    'review.not-open',
    `Nobody has opened a review of ${reference} over ${period} yet. Open it first.${others}`,
  )
}
