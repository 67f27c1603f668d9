import { implement } from '@orpc/server'
import { countOf } from '../../../shared/format.ts'
import { triage as contract } from '../../../shared/operations/triage.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { BreachNote, Cause } from '../../../shared/review/review.ts'
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
  type NotesBefore,
  removeNotes,
  takeUndo,
  type Which,
} from '../store/breach-notes.ts'
import type { Database } from '../store/database.ts'
import { exclusionOperations } from './exclusions.ts'
import { openReview } from './known-review.ts'
import { auditReview, keysNamed, quoted } from './review-acts.ts'
import { breachKey } from './review-breaches.ts'
import { triageCounts } from './review-view.ts'
import { causesOf, measuredFor, pageOfBreaches, paretoOf } from './triage-view.ts'

const triage = implement(contract)

/** Causes, notes and exclusions of breaches. */
export function triageOperations(services: Services) {
  const { store, now } = services
  return {
    causes: triage.causes.handler(({ input }) => causesOf(services, input)),
    keepCause: triage.keepCause.handler(({ input: { by, cause } }) =>
      store.jot((database) => {
        refuseSameCause(database, cause)
        const before = listCauses(database).find(({ id }) => id === cause.id) ?? null
        keepCause(database, cause)
        const subject = `cause ${cause.name}`
        appendAudit(database, { at: now(), act: 'cause.keep', subject, detail: causeWords(cause, before), who: by })
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
    ...exclusionOperations(services),
  }
}

/** What is other about a cause than it was. */
function causeWords({ name, key, isRetired }: Omit<Cause, 'id'>, before: Cause | null): string {
  const parts = [
    before === null ? 'new' : null,
    before === null || before.name === name ? null : `was ${quoted(before.name)}`,
    before?.key === key ? null : key === null ? 'no key' : `key ${key}`,
    (before?.isRetired ?? false) === isRetired ? null : isRetired ? 'retired' : 'in use again',
  ]
  return parts.filter((part) => part !== null).join(', ')
}

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
    ...(note === undefined ? [] : [note === null ? 'no note' : `note ${quoted(note)}`]),
    ...(incident === undefined ? [] : [incident === null ? 'no incident' : `incident ${incident}`]),
    ...(action === undefined ? [] : [action === null ? 'no action' : `action ${action}`]),
  ]
  const [first] = breaches
  const which = breaches.length === 1 && first !== undefined ? `${first.key} (${first.target})` : breachWords(breaches)
  return `${which}: ${parts.join(', ')}`
}

const breachWords = (breaches: readonly BreachName[]) =>
  `${countOf(breaches.length, 'breach', 'breaches')} (${keysNamed(breaches)})`

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
  refuseLaterNotes(database, undoing, before)
  keepNotes(database, undoing, before.notes)
  removeNotes(database, undoing, before.without)
  const detail = breachWords([...before.notes, ...before.without])
  auditReview(database, services, { acting: undoing, act: 'triage.undo', detail })
}

/** What somebody said since is not taken back with what was said before it. */
function refuseLaterNotes(database: Database, which: Which, { notes, without, at }: NotesBefore & { at: number }) {
  const touched = new Set([...notes, ...without].map(breachKey))
  const later = listNotes(database, which).find((note) => touched.has(breachKey(note)) && Date.parse(note.at) !== at)
  if (later === undefined) return
  throw new Refusal(
    'triage.changed-since',
    `${later.by} has said something of ${later.key} since, so nothing was undone. Look at it again and say what holds.`,
  )
}

async function standing(services: Services, which: Which) {
  const { all, triaged } = triageCounts(await measuredFor(services, which), listNotes(services.store.database, which))
  return { triaged, open: all - triaged }
}
