import type { z } from 'zod'
import { withPart } from '../../../shared/agreement/draft/edit-document.ts'
import { nextVersion } from '../../../shared/agreement/next-version.ts'
import { isPlaceholder } from '../../../shared/agreement/placeholder.ts'
import { templateDocument } from '../../../shared/agreement/templates/template-document.ts'
import { readTextDocument, type TextFormat } from '../../../shared/agreement/text-document.ts'
import { countOf } from '../../../shared/format.ts'
import type { DraftDocument, drafts } from '../../../shared/operations/drafts.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import { versionsOf } from '../store/agreement-register.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'
import { addDraft, type KeptDraft, listDrafts, removeDraft, saveDraft } from '../store/draft-register.ts'
import { keptVersions } from './agreements.ts'
import { headOf, knownDraft, readDraft, subjectOf, summariseDraft, viewDraft } from './draft-view.ts'

type Input<Operation extends keyof typeof drafts> = z.infer<
  NonNullable<(typeof drafts)[Operation]['~orpc']['inputSchema']>
>
type Beginning = { readonly document: DraftDocument; readonly basedOn: number | null; readonly from: string }

/** As many as a text of an agreement may have. */
const MOST_CHARACTERS = 500_000
/** Within such a while, saves of one draft are one act to the audit trail. */
const ONE_ACT_MS = 15 * 60_000

export async function startDraft(services: Services, input: Input<'start'>) {
  const { store, now } = services
  const { document, basedOn, from } = beginningOf(services, input)
  const id = await store.write((database) => {
    const id = addDraft(database, { document, basedOn, at: now() })
    const subject = subjectOf({ id, document })
    appendAudit(database, { at: now(), act: 'draft.start', subject, detail: `from ${from}`, who: input.by ?? null })
    return id
  })
  return viewDraft(store.database, knownDraft(store.database, id))
}

function beginningOf({ store, now }: Services, input: Input<'start'>): Beginning {
  if ('template' in input) {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const today = writeLocalDate(instantToWall(timeZone, now()))
    const document = withFreeReference(store.database, templateDocument(input.template, { today, timeZone }))
    return { document, basedOn: null, from: `the template ${input.template}` }
  }
  if ('text' in input) return fromText(store, input)
  const newest = keptVersions(store, input.reference).at(-1)
  if (newest === undefined) throw new RangeError('keptVersions gives at least one')
  const { written, version } = newest
  const today = writeLocalDate(instantToWall(written.spec.timeZone, now()))
  const document = asDocument(nextVersion(written, today, input.renew))
  return { document, basedOn: version, from: `version ${version}${input.renew === true ? ', renewed' : ''}` }
}

/** An example is begun with more than once: the second agreement made of it is not the first one's next version. */
function withFreeReference(database: Database, document: DraftDocument): DraftDocument {
  const { reference } = headOf(document)
  if (isPlaceholder(reference)) return document
  const drafts = listDrafts(database).map((draft) => headOf(draft.document).reference)
  const isTaken = (wanted: string) => drafts.includes(wanted) || versionsOf(database, wanted).length > 0
  let [free, number] = [reference, 1]
  while (isTaken(free)) free = `${reference}-${++number}`
  return withPart(document, ['metadata', 'reference'], free)
}

function fromText({ database }: Services['store'], file: FileText): Beginning {
  const document = documentOf(file)
  const { reference, version } = headOf(document)
  const before = versionsOf(database, reference).filter((kept) => kept.version < version)
  return { document, basedOn: before.at(-1)?.version ?? null, from: 'a file' }
}

type FileText = { readonly text: string; readonly format: TextFormat }

/** A file's text as a document that nobody has signed. @throws Refusal `draft.unreadable` */
export function documentOf({ text, format }: FileText): DraftDocument {
  const { value, problems } = readTextDocument(text, format)
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (problems.length === 0 && isMap) return unsigned(asDocument(value))
  throw new Refusal(
    'draft.unreadable',
    'The file cannot be read as an agreement, so nothing of it was taken.',
    problems,
  )
}

/** What no JSON can say (a number without end) becomes null, and is named as a mistake. */
function asDocument(value: object): DraftDocument {
  return JSON.parse(JSON.stringify(value)) as DraftDocument // a map, as the caller has seen
}

/** Nobody has signed a draft. */
function unsigned(document: DraftDocument): DraftDocument {
  const { spec } = document
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) return document
  const { signatures: _signatures, ...rest } = spec
  return { ...document, spec: rest }
}

export async function saveWritten({ store, now }: Services, input: Input<'save'>) {
  const text = JSON.stringify(input.document)
  if (text.length > MOST_CHARACTERS)
    throw new Refusal(
      'draft.too-long',
      `An agreement has at most ${countOf(MOST_CHARACTERS, 'character')}; shorten it.`,
    )
  await store.write((database) => {
    const draft = writable(knownDraft(database, input.draft))
    if (draft.revision !== input.revision) throw changedElsewhere(draft)
    saveDraft(database, draft.id, text, now())
    const isSameAct = draft.revision > 1 && now() - draft.updatedAt < ONE_ACT_MS
    if (isSameAct) return
    const subject = subjectOf({ id: draft.id, document: input.document })
    const detail = `from revision ${draft.revision} on`
    appendAudit(database, { at: now(), act: 'draft.write', subject, detail, who: input.by ?? null })
  })
  const { mistakes, sha256 } = readDraft(store.database, input.document)
  return { revision: input.revision + 1, mistakes, sha256 }
}

/** @throws Refusal `draft.proposed` */
function writable(draft: KeptDraft): KeptDraft {
  if (draft.proposedAt === null) return draft
  throw new Refusal(
    'draft.proposed',
    `${subjectOf(draft)} is proposed, so its text stands still. Withdraw the proposal to change it.`,
  )
}

function changedElsewhere(draft: KeptDraft): Refusal {
  return new Refusal(
    'draft.changed-elsewhere',
    `${subjectOf(draft)} was changed somewhere else meanwhile (it is at revision ${draft.revision}). Open it again; what was typed here last was not kept.`,
  )
}

export async function discardDraft({ store, now }: Services, input: Input<'discard'>) {
  return store.write((database) => {
    const draft = knownDraft(database, input.draft)
    const summary = summariseDraft(database, draft)
    removeDraft(database, draft.id)
    const detail = `at revision ${draft.revision}`
    appendAudit(database, { at: now(), act: 'draft.discard', subject: subjectOf(draft), detail, who: input.by ?? null })
    return summary
  })
}
