import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readAgreementValue } from '../../../shared/agreement/read-agreement.ts'
import { signedText } from '../../../shared/agreement/signed-text.ts'
import { refuseOverlap } from '../../../shared/agreement/versions.ts'
import type { Draft, DraftDocument, DraftSummary } from '../../../shared/operations/drafts.ts'
import { type Problem, Refusal } from '../../../shared/refusal.ts'
import { parseLocalDate } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { versionsOf } from '../store/agreement-register.ts'
import type { Database } from '../store/database.ts'
import { findDraft, type KeptDraft, listComments, listSignings } from '../store/draft-register.ts'
import { isoOrNull } from './iso-or-null.ts'
import { sha256Of } from './keep-agreement.ts'

/** What is written so far, as an agreement where it is one already. */
export type ReadDraft = {
  /** Null while the text itself has mistakes. */
  readonly agreement: Agreement | null
  readonly mistakes: Problem[]
  /** Why it cannot stand beside the kept versions; one of the mistakes too. */
  readonly overlap: Refusal | null
  /** Null while it has mistakes. */
  readonly sha256: string | null
}

/** Reads a draft as its file would be read, and beside the versions that are kept. */
export function readDraft(database: Database, document: DraftDocument): ReadDraft {
  const { agreement, problems } = readAgreementValue(document)
  if (agreement === null) return { agreement, mistakes: [...problems], overlap: null, sha256: null }
  const kept = versionsOf(database, agreement.metadata.reference).map((version) => version.written)
  const newest = kept.at(-1)?.spec.version ?? 0
  const taken = kept.some(({ spec }) => spec.version === agreement.spec.version)
  const overlap = refuseOverlap(agreement, kept)
  const mistakes = [...(taken ? [versionTaken(agreement.spec.version, newest)] : []), ...(overlap?.problems ?? [])]
  return { agreement, mistakes, overlap, sha256: mistakes.length > 0 ? null : sha256Of(signedText(agreement)) }
}

function versionTaken(version: number, newest: number): Problem {
  const expected = `${newest + 1} for its next version, or another reference for another agreement`
  return { path: 'spec.version', found: `${version}, which is kept already`, expected }
}

/** @throws Refusal `draft.unknown` */
export function knownDraft(database: Database, id: number): KeptDraft {
  const draft = findDraft(database, id)
  if (draft !== null) return draft
  throw new Refusal('draft.unknown', `There is no draft ${id}: it was thrown away, or both sides have signed it.`)
}

/** What the audit trail calls a draft. */
export function subjectOf(draft: Pick<KeptDraft, 'id' | 'document'>): string {
  const { reference, version } = headOf(draft.document)
  return reference === '' ? `draft ${draft.id}` : `${reference} version ${version}, draft ${draft.id}`
}

export function viewDraft(database: Database, draft: KeptDraft): Draft {
  const { mistakes, sha256 } = readDraft(database, draft.document)
  const comments = listComments(database, draft.id)
  return {
    ...summaryWith(database, draft, mistakes.length),
    document: draft.document,
    revision: draft.revision,
    mistakes,
    sha256,
    proposedAt: isoOrNull(draft.proposedAt),
    comments,
    signings: listSignings(database, draft.id),
  }
}

export function summariseDraft(database: Database, draft: KeptDraft): DraftSummary {
  return summaryWith(database, draft, readDraft(database, draft.document).mistakes.length)
}

function summaryWith(database: Database, draft: KeptDraft, problems: number): DraftSummary {
  const open = listComments(database, draft.id).filter(({ answerTo, settled }) => answerTo === null && settled === null)
  const { reference, title, provider, customer, version } = headOf(draft.document)
  return {
    draft: draft.id,
    reference,
    title,
    provider,
    customer,
    version,
    basedOn: draft.basedOn,
    state: draft.proposedAt === null ? 'draft' : 'proposed',
    updatedAt: new Date(draft.updatedAt).toISOString(),
    problems,
    openComments: open.length,
    signed: listSignings(database, draft.id).map(({ party }) => party),
  }
}

/** What a list says of a draft, whatever is written in it yet. */
export function headOf(document: DraftDocument) {
  const spec = isMap(document.spec) ? document.spec : {}
  const { version, targets, prerequisites } = spec
  return {
    reference: textAt(document, 'metadata', 'reference'),
    title: textAt(document, 'metadata', 'title'),
    provider: textAt(document, 'spec', 'provider', 'department'),
    customer: textAt(document, 'spec', 'customer', 'department'),
    version: typeof version === 'number' && Number.isSafeInteger(version) ? version : 1,
    owner: textAt(document, 'spec', 'provider', 'owner', 'name'),
    from: dateOrNull(textAt(document, 'spec', 'effective', 'from')),
    to: dateOrNull(textAt(document, 'spec', 'effective', 'to')),
    targets: Array.isArray(targets) ? targets.length : 0,
    prerequisites: Array.isArray(prerequisites) ? prerequisites : [],
  }
}

function textAt(document: DraftDocument, ...path: readonly string[]): string {
  const found = path.reduce<unknown>((at, key) => (isMap(at) ? at[key] : undefined), document)
  return typeof found === 'string' ? found : ''
}

function dateOrNull(text: string): LocalDate | null {
  return parseLocalDate(text) === null ? null : text
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
