import type { ReviewContent, Saying } from '../../../shared/review/content.ts'
import type { Review } from '../../../shared/review/review.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Which } from '../store/breach-notes.ts'
import type { Database } from '../store/database.ts'
import { type KeptReview, keepReviewContent } from '../store/review-register.ts'
import { openReview } from './known-review.ts'
import { viewReview } from './review-view.ts'

/** Which review, and who acts. */
export type Acting = Which & { readonly by: string }

/** What is done, for the audit trail: `review.comment`, and what in words. */
export type Done = { readonly act: string; readonly detail: string }

/** The review's name in the audit trail. */
export function reviewSubject({ reference, period }: Which): string {
  return `${reference} ${period}`
}

type Writing = Pick<Done, 'act'> & {
  /** What was done in words; told by what stood there before where it changes that. */
  readonly detail: string | ((before: ReviewContent) => string)
  edit(content: ReviewContent, said: Saying, review: KeptReview): ReviewContent
}

/** Writes into an open review, and into the trail who did; gives the review as it then is. @throws Refusal `review.not-open`, `review.frozen` */
export async function writeReview(services: Services, acting: Acting, { act, detail, edit }: Writing): Promise<Review> {
  const { store, now } = services
  await store.jot((database) => {
    const review = openReview(database, acting)
    const content = edit(review.content, { by: acting.by, at: new Date(now()).toISOString() }, review)
    keepReviewContent(database, review.id, content)
    const words = typeof detail === 'string' ? detail : detail(review.content)
    auditReview(database, services, { acting, act, detail: words })
  })
  return viewReview(services, acting)
}

/** Call it inside the transaction of the act itself. */
export function auditReview(
  database: Database,
  { now }: Pick<Services, 'now'>,
  { acting, ...done }: Done & { readonly acting: Acting },
): void {
  appendAudit(database, { at: now(), subject: reviewSubject(acting), who: acting.by, ...done })
}

/** A text as the trail quotes it: whole while it is short. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? `“${line}”` : `“${line.slice(0, LONGEST)}…”`
}

const LONGEST = 120

/** Tickets as the trail names them: all of them, while a line can hold them. */
export function keysNamed(tickets: readonly { readonly key: string }[]): string {
  const keys = [...new Set(tickets.map(({ key }) => key))]
  const others = keys.length - MOST_KEYS
  return others > 0 ? `${keys.slice(0, MOST_KEYS).join(', ')} and ${others} more` : keys.join(', ')
}

const MOST_KEYS = 100
