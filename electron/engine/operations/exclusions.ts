import { implement } from '@orpc/server'
import { countOf } from '../../../shared/format.ts'
import { triage as contract } from '../../../shared/operations/triage.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Exclusion } from '../../../shared/review/review.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import type { Database } from '../store/database.ts'
import { decideExclusion, keepExclusion, listExclusions, withdrawExclusion } from '../store/exclusion-register.ts'
import { openReview } from './known-review.ts'
import { auditReview, keysNamed, quoted } from './review-acts.ts'
import { breachesOf, breachKey, breachKeyOf } from './review-breaches.ts'
import { measuredFor } from './triage-view.ts'

const triage = implement(contract)

/** Exclusions: asked for by one side, decided by the other, withdrawn by whoever says why; none without its trail. */
export function exclusionOperations(services: Services) {
  const { store, now } = services
  return {
    askExclusion: triage.askExclusion.handler(async ({ input }) => {
      const { breaches, side, reason, evidence, by } = input
      await refuseOtherTickets(services, input)
      return store.write((database) => {
        openReview(database, input)
        const asked = { side, reason, evidence, by, at: now() }
        const open = new Set(listExclusions(database, input).filter(isStanding).map(breachKey))
        const fresh = breaches.filter((breach) => !open.has(breachKey(breach)))
        for (const { target, sourceName, key } of fresh) {
          keepExclusion(database, input, { target, sourceName, key, ...asked })
        }
        const detail = `${ticketWords(fresh)} for the ${side}: ${quoted(reason)}, evidence ${quoted(evidence)}`
        auditReview(database, services, { acting: input, act: 'exclusion.ask', detail })
        return listExclusions(database, input)
      })
    }),
    decideExclusion: triage.decideExclusion.handler(({ input }) => {
      const { ids, side, outcome, note = null, by } = input
      return store.write((database) => {
        openReview(database, input)
        const asked = ids.map((id) => undecided(database, input, id))
        for (const exclusion of asked) {
          refuseOwn(exclusion, { side, by })
          decideExclusion(database, exclusion.id, { by, side, at: now(), outcome, note })
        }
        const detail = `${ticketWords(asked)} by the ${side}${note === null ? '' : `: ${quoted(note)}`}`
        auditReview(database, services, { acting: input, act: `exclusion.${outcome}`, detail })
        return listExclusions(database, input)
      })
    }),
    withdrawExclusion: triage.withdrawExclusion.handler(({ input }) => {
      const { id, by, reason } = input
      return store.write((database) => {
        openReview(database, input)
        const { key } = knownExclusion(database, input, id)
        withdrawExclusion(database, id, { by, at: now(), reason })
        auditReview(database, services, {
          acting: input,
          act: 'exclusion.withdraw',
          detail: `${key}: ${quoted(reason)}`,
        })
        return listExclusions(database, input)
      })
    }),
  }
}

const ticketWords = (asked: readonly Pick<Exclusion, 'key'>[]) =>
  `${countOf(asked.length, 'ticket')} (${keysNamed(asked)})`

const isStanding = ({ withdrawn, decided }: Exclusion) => withdrawn === null && decided?.outcome !== 'declined'

function knownExclusion(database: Database, which: Which, id: number): Exclusion {
  const found = listExclusions(database, which).find((exclusion) => exclusion.id === id)
  if (found === undefined)
    throw new Refusal('exclusion.unknown', `This review has no exclusion ${id}. Look at the list again.`)
  if (found.withdrawn === null) return found
  throw new Refusal('exclusion.withdrawn', `Exclusion ${id} was withdrawn by ${found.withdrawn.by}; ask for it anew.`)
}

/** A decision stands: whoever sees it otherwise withdraws the exclusion and asks anew, so that both stay in the trail. */
function undecided(database: Database, which: Which, id: number): Exclusion {
  const exclusion = knownExclusion(database, which, id)
  const { decided, key } = exclusion
  if (decided === null) return exclusion
  throw new Refusal(
    'exclusion.decided',
    `${decided.by} has ${decided.outcome} the exclusion of ${key} already. Withdraw it and ask for it anew if that is no longer right.`,
  )
}

function refuseOwn({ key, requested }: Exclusion, { side, by }: Pick<Exclusion['requested'], 'side' | 'by'>): void {
  if (requested.side === side) {
    throw new Refusal(
      'exclusion.own-side',
      `The exclusion of ${key} was asked for by the ${requested.side}, so only the other side can decide it.`,
    )
  }
  if (isSamePerson(requested.by, by)) {
    throw new Refusal(
      'exclusion.own-request',
      `${requested.by} asked to exclude ${key}, so somebody of the ${side} decides it, under their own name.`,
    )
  }
}

/** Whether two names are of one person, as far as a name can tell. */
export function isSamePerson(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** Only tickets that broke a promise of this review can be left out of it. */
async function refuseOtherTickets(
  services: Services,
  asked: Which & { readonly breaches: readonly Pick<Exclusion, 'target' | 'sourceName' | 'key'>[] },
) {
  const all = breachesOf(await measuredFor(services, asked))
  const known = new Set(all.map(breachKeyOf))
  const tickets = new Set(all.map(({ check }) => breachKey({ ...check, target: null })))
  const stranger = asked.breaches.find((breach) => !(breach.target === null ? tickets : known).has(breachKey(breach)))
  if (stranger === undefined) return
  throw new Refusal(
    'exclusion.no-breach',
    `${stranger.key} is no breach of this review, so there is nothing to leave it out of. Look at the list of breaches again.`,
  )
}
