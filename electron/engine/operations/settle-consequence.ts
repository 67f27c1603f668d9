import { Refusal } from '../../../shared/refusal.ts'
import type { ReviewContent } from '../../../shared/review/content.ts'
import { settleConsequence } from '../../../shared/review/edit-content.ts'
import type { Services } from '../services.ts'
import { keepReviewContent } from '../store/review-register.ts'
import { raiseAction } from './actions.ts'
import { figureNow } from './judge-actions.ts'
import { knownReview, openReview } from './known-review.ts'
import { type Acting, auditReview, quoted } from './review-acts.ts'
import { liveFacts, viewReview } from './review-view.ts'

type Settling = Acting & {
  readonly id: string
  readonly outcome: { readonly action: { readonly owner: string; readonly due: string } } | { readonly waived: string }
}

/** Makes an action of what the agreement says follows, or waives it with a reason. @throws Refusal `consequence.unknown` */
export async function settle(services: Services, { id, outcome, ...acting }: Settling) {
  const { store, now } = services
  const facts = await liveFacts(services, knownReview(store.database, acting))
  const consequence = facts.consequences.find((known) => known.id === id)
  if (consequence === undefined) {
    throw new Refusal(
      'consequence.unknown',
      'This consequence no longer follows from the figures. Look at the list again.',
    )
  }
  const target = facts.figures.targets.find((figures) => id.startsWith(`${figures.id} below `))?.id ?? null
  await store.jot((database) => {
    const review = openReview(database, acting)
    refuseSettled(review.content.outcomes[id])
    const at = new Date(now()).toISOString()
    const settled =
      'waived' in outcome
        ? { action: null, waived: { by: acting.by, at, reason: outcome.waived } }
        : {
            waived: null,
            action: raiseAction(database, services, {
              reference: acting.reference,
              raisedIn: acting.period,
              title: consequence.says,
              detail: consequence.arithmetic,
              ...outcome.action,
              target,
              baseline: figureNow(target, facts.figures),
              expected: null,
              by: acting.by,
            }),
          }
    keepReviewContent(database, review.id, settleConsequence(review.content, id, settled))
    const detail = 'waived' in outcome ? `${id} waived: ${quoted(outcome.waived)}` : `${id}: action ${settled.action}`
    auditReview(database, services, { acting, act: 'review.settle-consequence', detail })
  })
  return viewReview(services, acting)
}

/** What was decided stands: the action can be changed or dropped, and why it was waived can be read. */
function refuseSettled(outcome: ReviewContent['outcomes'][string] | undefined): void {
  if (outcome === undefined) return
  const how = outcome.waived === null ? 'made an action' : `waived by ${outcome.waived.by}`
  throw new Refusal('consequence.settled', `This consequence was ${how} already. Look at the list again.`)
}
