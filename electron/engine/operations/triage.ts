import { implement } from '@orpc/server'
import { countOf } from '../../../shared/format.ts'
import { contract } from '../../../shared/operations/contract.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { BreachNote, Exclusion } from '../../../shared/review/review.ts'
import { RESERVED_KEYS } from '../../../shared/review/triage-keys.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import {
  type BreachName,
  keepCause,
  keepNotes,
  keepUndo,
  listCauses,
  listNotes,
  removeNotes,
  takeUndo,
  type Which,
} from '../store/breach-notes.ts'
import type { Database } from '../store/database.ts'
import { decideExclusion, keepExclusion, listExclusions, withdrawExclusion } from '../store/exclusion-register.ts'
import { openReview } from './known-review.ts'
import { auditReview, quoted } from './review-acts.ts'
import { breachesOf, breachKey, breachKeyOf } from './review-breaches.ts'
import { triageCounts } from './review-view.ts'
import { measuredFor, pageOfBreaches, paretoOf } from './triage-view.ts'

const { triage } = implement(contract)

/** Causes, notes and exclusions of breaches. */
export function triageOperations(services: Services) {
  const { store, now } = services
  return {
    causes: triage.causes.handler(() => listCauses(store.database)),
    keepCause: triage.keepCause.handler(({ input: { by, cause } }) =>
      store.jot((database) => {
        refuseSameCause(database, cause)
        keepCause(database, cause)
        appendAudit(database, { at: now(), act: 'cause.keep', subject: `cause ${cause.name}`, detail: '', who: by })
        return listCauses(database)
      }),
    ),
    breaches: triage.breaches.handler(({ input }) => pageOfBreaches(services, input)),
    pareto: triage.pareto.handler(({ input }) => paretoOf(services, input)),
    note: triage.note.handler(async ({ input }) => {
      const undo = await store.jot((database) => noteBreaches(database, services, input))
      return { undo, ...(await standing(services, input)) }
    }),
    undo: triage.undo.handler(async ({ input }) => {
      await store.jot((database) => undoNotes(database, services, input))
      return standing(services, input)
    }),
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
        const detail = `${countOf(fresh.length, 'ticket')} for the ${side}: ${quoted(reason)}, evidence ${quoted(evidence)}`
        auditReview(database, services, { acting: input, act: 'exclusion.ask', detail })
        return listExclusions(database, input)
      })
    }),
    decideExclusion: triage.decideExclusion.handler(({ input }) => {
      const { ids, side, outcome, note = null, by } = input
      return store.write((database) => {
        openReview(database, input)
        for (const id of ids) {
          const asked = knownExclusion(database, input, id)
          if (asked.requested.side === side) throw ownExclusion(asked)
          decideExclusion(database, id, { by, side, at: now(), outcome, note })
        }
        const detail = `${ids.join(', ')} by the ${side}${note === null ? '' : `: ${quoted(note)}`}`
        auditReview(database, services, { acting: input, act: `exclusion.${outcome}`, detail })
        return listExclusions(database, input)
      })
    }),
    withdrawExclusion: triage.withdrawExclusion.handler(({ input }) => {
      const { id, by, reason } = input
      return store.write((database) => {
        openReview(database, input)
        knownExclusion(database, input, id)
        withdrawExclusion(database, id, { by, at: now(), reason })
        const detail = `${id}: ${quoted(reason)}`
        auditReview(database, services, { acting: input, act: 'exclusion.withdraw', detail })
        return listExclusions(database, input)
      })
    }),
  }
}

const isStanding = ({ withdrawn, decided }: Exclusion) => withdrawn === null && decided?.outcome !== 'declined'

function refuseSameCause(
  database: Database,
  cause: { readonly id: number | null; readonly name: string; readonly key: string | null },
) {
  const others = listCauses(database).filter(({ id }) => id !== cause.id)
  const same = others.find(({ name }) => name.toLowerCase() === cause.name.trim().toLowerCase())
  if (same !== undefined)
    throw new Refusal('cause.known', `There is a cause “${same.name}” already. Give this one another name.`)
  if (cause.key !== null && RESERVED_KEYS.includes(cause.key)) {
    throw new Refusal(
      'cause.key-reserved',
      `The key ${cause.key} has a meaning of its own in triage. Choose another one.`,
    )
  }
  const holder = others.find(({ key, isRetired }) => key !== null && !isRetired && key === cause.key)
  if (holder !== undefined) {
    throw new Refusal('cause.key-taken', `The key ${cause.key} gives “${holder.name}” already. Choose another one.`)
  }
}

type Noting = Which & {
  readonly by: string
  readonly breaches: readonly BreachName[]
  readonly cause?: number | null | undefined
  readonly note?: string | null | undefined
  readonly incident?: number | null | undefined
  readonly action?: number | null | undefined
}

function noteBreaches(database: Database, services: Services, noting: Noting): number {
  openReview(database, noting)
  refuseUnknownCause(database, noting.cause)
  const at = services.now()
  const known = new Map(listNotes(database, noting).map((note) => [breachKey(note), note]))
  const before = noting.breaches.flatMap((breach) => known.get(breachKey(breach)) ?? [])
  const without = noting.breaches.filter((breach) => !known.has(breachKey(breach)))
  const notes = noting.breaches.map((breach) => noted(breach, known.get(breachKey(breach)), noting))
  keepNotes(
    database,
    noting,
    notes.map((note) => ({ ...note, by: noting.by, at: new Date(at).toISOString() })),
  )
  auditReview(database, services, { acting: noting, act: 'triage.note', detail: notingWords(database, noting) })
  return keepUndo(database, noting, { notes: before, without: without.map(nameOnly) }, at)
}

const nameOnly = ({ target, sourceName, key }: BreachName): BreachName => ({ target, sourceName, key })

function noted(breach: BreachName, known: BreachNote | undefined, said: Noting): Omit<BreachNote, 'by' | 'at'> {
  return {
    ...nameOnly(breach),
    cause: said.cause === undefined ? (known?.cause ?? null) : said.cause,
    note: said.note === undefined ? (known?.note ?? null) : said.note,
    incident: said.incident === undefined ? (known?.incident ?? null) : said.incident,
    action: said.action === undefined ? (known?.action ?? null) : said.action,
  }
}

function notingWords(database: Database, { breaches, cause, note, incident, action }: Noting): string {
  const name = listCauses(database).find(({ id }) => id === cause)?.name
  const parts = [
    ...(cause === undefined ? [] : [name === undefined ? 'no cause' : `cause ${quoted(name)}`]),
    ...(note === undefined || note === null ? [] : [`note ${quoted(note)}`]),
    ...(incident === undefined ? [] : [incident === null ? 'no incident' : `incident ${incident}`]),
    ...(action === undefined ? [] : [action === null ? 'no action' : `action ${action}`]),
  ]
  const [first] = breaches
  const which =
    breaches.length === 1 && first !== undefined
      ? `${first.key} (${first.target})`
      : countOf(breaches.length, 'breach', 'breaches')
  return `${which}: ${parts.join(', ')}`
}

function refuseUnknownCause(database: Database, cause: number | null | undefined): void {
  if (cause === undefined || cause === null) return
  if (listCauses(database).some(({ id }) => id === cause)) return
  throw new Refusal('cause.unknown', `There is no cause ${cause} in the list. Look at the list of causes again.`)
}

function undoNotes(
  database: Database,
  services: Services,
  undoing: Which & { readonly by: string; readonly undo: number },
) {
  openReview(database, undoing)
  const before = takeUndo(database, undoing, undoing.undo)
  if (before === null) throw new Refusal('triage.undone', 'This was undone already, so nothing was changed.')
  keepNotes(database, undoing, before.notes)
  removeNotes(database, undoing, before.without)
  const detail = countOf(before.notes.length + before.without.length, 'breach', 'breaches')
  auditReview(database, services, { acting: undoing, act: 'triage.undo', detail })
}

async function standing(services: Services, which: Which) {
  const { all, triaged } = triageCounts(await measuredFor(services, which), listNotes(services.store.database, which))
  return { triaged, open: all - triaged }
}

function knownExclusion(database: Database, which: Which, id: number): Exclusion {
  const found = listExclusions(database, which).find((exclusion) => exclusion.id === id)
  if (found === undefined)
    throw new Refusal('exclusion.unknown', `This review has no exclusion ${id}. Look at the list again.`)
  if (found.withdrawn === null) return found
  throw new Refusal('exclusion.withdrawn', `Exclusion ${id} was withdrawn by ${found.withdrawn.by}; ask for it anew.`)
}

function ownExclusion({ id, requested }: Exclusion): Refusal {
  return new Refusal(
    'exclusion.own-side',
    `Exclusion ${id} was asked for by the ${requested.side}, so only the other side can decide it.`,
  )
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
