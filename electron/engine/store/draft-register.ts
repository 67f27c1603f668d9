import type { ClauseComment, Side, Signing } from '../../../shared/agreement/lifecycle.ts'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** An agreement on the way, as far as it is written. */
export type KeptDraft = {
  readonly id: number
  readonly document: DraftDocument
  readonly revision: number
  readonly basedOn: number | null
  readonly updatedAt: Instant
  readonly proposedAt: Instant | null
}

type Row = Omit<KeptDraft, 'document'> & { document: string }

const DRAFT = `SELECT id, document, revision, based_on AS basedOn, updated_at AS updatedAt, proposed_at AS proposedAt
  FROM draft WHERE kept_version IS NULL`

/** Every draft that is no version yet, the one last worked on first. */
export function listDrafts(database: Database): KeptDraft[] {
  return database.prepare<[], Row>(`${DRAFT} ORDER BY updated_at DESC, id DESC`).all().map(draftOf)
}

/** Null when there is none of that number, or it is a version by now. */
export function findDraft(database: Database, id: number): KeptDraft | null {
  const row = database.prepare<[number], Row>(`${DRAFT} AND id = ?`).get(id)
  return row === undefined ? null : draftOf(row)
}

function draftOf({ document, ...row }: Row): KeptDraft {
  return { ...row, document: JSON.parse(document) as DraftDocument } // as it was written below
}

export function addDraft(
  database: Database,
  draft: { readonly document: DraftDocument; readonly basedOn: number | null; readonly at: Instant },
): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO draft (document, revision, based_on, started_at, updated_at) VALUES (?, 1, ?, ?, ?)')
    .run(JSON.stringify(draft.document), draft.basedOn, draft.at, draft.at)
  return Number(lastInsertRowid)
}

export function saveDraft(database: Database, id: number, text: string, at: Instant): void {
  database
    .prepare('UPDATE draft SET document = ?, revision = revision + 1, updated_at = ? WHERE id = ?')
    .run(text, at, id)
}

/** With all that was said and signed of it. */
export function removeDraft(database: Database, id: number): void {
  database.prepare('DELETE FROM draft WHERE id = ?').run(id)
}

/** Null: back to writing. */
export function markProposed(database: Database, id: number, at: Instant | null): void {
  database.prepare('UPDATE draft SET proposed_at = ? WHERE id = ?').run(at, id)
}

/** From now on it is what was said on the way to that version. */
export function markKept(database: Database, id: number, kept: { reference: string; version: number }): void {
  database
    .prepare('UPDATE draft SET kept_reference = ?, kept_version = ? WHERE id = ?')
    .run(kept.reference, kept.version, id)
}

/** The draft that became a version; null where it was added from a file. */
export function draftOfVersion(database: Database, reference: string, version: number): number | null {
  const found = database.prepare<[string, number], number>(
    'SELECT id FROM draft WHERE kept_reference = ? AND kept_version = ?',
  )
  return found.pluck().get(reference, version) ?? null
}

type CommentRow = Omit<ClauseComment, 'at' | 'settled'> & {
  at: Instant
  settledBy: string | null
  settledAt: Instant | null
}

/** In the order they were written. */
export function listComments(database: Database, draft: number): ClauseComment[] {
  return database
    .prepare<[number], CommentRow>(`
      SELECT id, clause, side, author, text, at, answer_to AS answerTo, settled_by AS settledBy, settled_at AS settledAt
      FROM draft_comment WHERE draft_id = ? ORDER BY id`)
    .all(draft)
    .map(({ settledBy, settledAt, at, ...comment }) => ({
      ...comment,
      at: iso(at),
      settled: settledBy === null || settledAt === null ? null : { by: settledBy, at: iso(settledAt) },
    }))
}

export function addComment(
  database: Database,
  draft: number,
  comment: Omit<ClauseComment, 'id' | 'at' | 'settled'> & { readonly at: Instant },
): void {
  const { clause, side, author, text, at, answerTo } = comment
  database
    .prepare(
      'INSERT INTO draft_comment (draft_id, clause, side, author, text, at, answer_to) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(draft, clause, side, author, text, at, answerTo)
}

export function settleComment(database: Database, id: number, settled: { by: string; at: Instant }): void {
  database
    .prepare('UPDATE draft_comment SET settled_by = ?, settled_at = ? WHERE id = ?')
    .run(settled.by, settled.at, id)
}

/** The provider's first. */
export function listSignings(database: Database, draft: number): Signing[] {
  return database
    .prepare<[number], Omit<Signing, 'at'> & { at: Instant }>(
      'SELECT party, name, role, at, sha256 FROM draft_signing WHERE draft_id = ? ORDER BY party DESC',
    )
    .all(draft)
    .map((signing) => ({ ...signing, at: iso(signing.at) }))
}

export function addSigning(
  database: Database,
  draft: number,
  signing: Omit<Signing, 'at'> & { readonly party: Side; readonly at: Instant },
): void {
  const { party, name, role, at, sha256 } = signing
  database
    .prepare('INSERT INTO draft_signing (draft_id, party, name, role, at, sha256) VALUES (?, ?, ?, ?, ?, ?)')
    .run(draft, party, name, role, at, sha256)
}

export function removeSignings(database: Database, draft: number): void {
  database.prepare('DELETE FROM draft_signing WHERE draft_id = ?').run(draft)
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
