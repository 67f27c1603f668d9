import { verdictWord } from '../format.ts'
import type { ReviewChangedVerdicts, ReviewCourse } from '../packs/review-part.ts'
import type { TicketChange } from '../sla/ticket-change.ts'
import type { Review } from './review.ts'
import { STAGE_WORDS } from './review-words.ts'
import type { VerdictsSince } from './snapshot.ts'

/** How a review went, as its pack prints it. */
export function courseOf(review: Review): ReviewCourse {
  const { circulated, queries, stages, revisions, provider, customer } = review
  return {
    circulated,
    queries: queries.map(({ id: _id, side, ...said }) => ({
      ...said,
      side: side === 'provider' ? provider : customer,
    })),
    skipped: stages.flatMap(({ stage, skipped }) =>
      skipped === null ? [] : [{ stage: STAGE_WORDS[stage], ...skipped }],
    ),
    revisions: revisions.filter(({ revision }) => revision < review.revision),
  }
}

/** What earlier reviews said and is no longer so, with the names of the targets. */
export function changedInWords(
  all: readonly VerdictsSince[],
  targets: ReadonlyMap<string, string>,
): ReviewChangedVerdicts[] {
  return all
    .filter(({ changes }) => changes.length > 0)
    .map(({ changes, ...of }) => ({
      ...of,
      tickets: changes.map(({ key, target, before, after, why }) => ({
        key,
        target: targets.get(target) ?? target,
        before: stateWords(before),
        after: stateWords(after),
        why: why.join(' '),
      })),
    }))
}

function stateWords(state: TicketChange['before']): string {
  if (state === null) return 'Not listed'
  return state.counted ? verdictWord(state.verdict) : `${verdictWord(state.verdict)}, not counted`
}
