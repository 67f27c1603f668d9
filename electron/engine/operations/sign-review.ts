import type { Signing as Signed } from '../../../shared/agreement/lifecycle.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Services } from '../services.ts'
import { keepReview, keepSigning, markReopened, signingsOf } from '../store/review-register.ts'
import { isSamePerson } from './exclusions.ts'
import { knownReview } from './known-review.ts'
import { type Acting, auditReview, quoted } from './review-acts.ts'
import { viewReview } from './review-view.ts'

type Signing = Acting & {
  readonly party: 'provider' | 'customer'
  readonly role?: string | undefined
  readonly sha256: string
}

/** One side signs the frozen text. @throws Refusal `review.not-frozen`, `review.other-text`, `review.signed`, `review.same-signer` */
export async function signReview(services: Services, { party, role, sha256, ...acting }: Signing) {
  const { store, now } = services
  await store.jot((database) => {
    const review = knownReview(database, acting)
    if (review.frozen === null) {
      throw new Refusal(
        'review.not-frozen',
        'The review is not frozen yet. Freeze it first: what is signed must stand still.',
      )
    }
    if (review.frozen.sha256 !== sha256) {
      throw new Refusal(
        'review.other-text',
        'The review was frozen anew since it was shown here. Look at it again before you sign.',
      )
    }
    refuseSigner(signingsOf(database, review.id), { party, by: acting.by })
    const signing = { party, name: acting.by, role: role ?? null, at: new Date(now()).toISOString(), sha256 }
    keepSigning(database, review.id, signing)
    auditReview(database, services, { acting, act: 'review.sign', detail: `for the ${party}, sha256 ${sha256}` })
  })
  return viewReview(services, acting)
}

/** Each side signs once, and nobody signs for both: an agreement needs two. */
function refuseSigner(signings: readonly Signed[], { party, by }: Pick<Signing, 'party' | 'by'>): void {
  const signed = signings.find((signing) => signing.party === party)
  if (signed !== undefined) {
    throw new Refusal('review.signed', `${signed.name} has signed for the ${party} already.`)
  }
  const [other] = signings
  if (other === undefined || !isSamePerson(other.name, by)) return
  throw new Refusal(
    'review.same-signer',
    `${other.name} has signed for the ${other.party}, so somebody else signs for the ${party}, under their own name.`,
  )
}

/** Begins the next revision of a frozen review. @throws Refusal `review.open` */
export async function reopenReview(services: Services, { reason, ...acting }: Acting & { readonly reason: string }) {
  const { store, now } = services
  await store.jot((database) => {
    const { id, frozen, revision, content, reference, period } = knownReview(database, acting)
    if (frozen === null) throw new Refusal('review.open', 'The review is open: there is nothing to reopen.')
    markReopened(database, id, reason)
    const stages = { ...content.stages, 'sign-off': { who: null, isDone: false, skipped: null } }
    const next = { reference, period, revision: revision + 1, openedAt: now(), openedBy: acting.by }
    keepReview(database, { ...next, content: { ...content, stages } })
    const detail = `revision ${revision + 1}: ${quoted(reason)}`
    auditReview(database, services, { acting, act: 'review.reopen', detail })
  })
  return viewReview(services, acting)
}
