import { gunzipSync, gzipSync } from 'node:zlib'
import type { Signing } from '../../../shared/agreement/lifecycle.ts'
import { type ReviewContent, reviewContent } from '../../../shared/review/content.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** One revision of a review, as it is kept. */
export type KeptReview = {
  readonly id: number
  readonly reference: string
  readonly period: string
  readonly revision: number
  readonly openedAt: Instant
  readonly openedBy: string
  readonly content: ReviewContent
  readonly frozen: { readonly at: Instant; readonly by: string; readonly sha256: string } | null
  /** Why the next revision was begun; null for the newest. */
  readonly reopened: string | null
}

type Row = {
  id: number
  reference: string
  period: string
  revision: number
  openedAt: Instant
  openedBy: string
  content: string
  frozenAt: Instant | null
  frozenBy: string | null
  sha256: string | null
  reopened: string | null
}

const REVIEW = `
  SELECT id, reference, period, revision, opened_at AS openedAt, opened_by AS openedBy, content, frozen_at AS frozenAt,
    frozen_by AS frozenBy, sha256, reopened FROM review`

/** Every revision of one review, oldest first; empty when nobody has opened it. */
export function revisionsOf(database: Database, reference: string, period: string): KeptReview[] {
  return database
    .prepare<[string, string], Row>(`${REVIEW} WHERE reference = ? AND period = ? ORDER BY revision`)
    .all(reference, period)
    .map(kept)
}

/** The newest revision of every review, of one agreement or of all. */
export function newestReviews(database: Database, reference: string | null): KeptReview[] {
  return database
    .prepare<[string | null, string | null], Row>(`
      ${REVIEW} AS r WHERE (? IS NULL OR reference = ?)
        AND revision = (SELECT max(revision) FROM review o WHERE o.reference = r.reference AND o.period = r.period)
      ORDER BY reference, period`)
    .all(reference, reference)
    .map(kept)
}

export function keepReview(
  database: Database,
  review: Pick<KeptReview, 'reference' | 'period' | 'revision' | 'openedAt' | 'openedBy' | 'content'>,
): number {
  const { reference, period, revision, openedAt, openedBy, content } = review
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO review (reference, period, revision, opened_at, opened_by, content) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(reference, period, revision, openedAt, openedBy, JSON.stringify(content))
  return Number(lastInsertRowid)
}

export function keepReviewContent(database: Database, id: number, content: ReviewContent): void {
  database.prepare('UPDATE review SET content = ? WHERE id = ?').run(JSON.stringify(content), id)
}

/** Writes down that the next revision was begun, and why. */
export function markReopened(database: Database, id: number, reason: string): void {
  database.prepare('UPDATE review SET reopened = ? WHERE id = ?').run(reason, id)
}

export function keepSnapshot(
  database: Database,
  id: number,
  frozen: { readonly at: Instant; readonly by: string; readonly sha256: string; readonly text: string },
): void {
  database
    .prepare('INSERT INTO review_snapshot (review_id, sha256, content) VALUES (?, ?, ?)')
    .run(id, frozen.sha256, gzipSync(frozen.text))
  database
    .prepare('UPDATE review SET frozen_at = ?, frozen_by = ?, sha256 = ? WHERE id = ?')
    .run(frozen.at, frozen.by, frozen.sha256, id)
}

/** The frozen text; null for a review that is not frozen. */
export function snapshotText(database: Database, id: number): string | null {
  const content = database
    .prepare<[number], Buffer>('SELECT content FROM review_snapshot WHERE review_id = ?')
    .pluck()
    .get(id)
  return content === undefined ? null : gunzipSync(content).toString('utf8')
}

export function keepSigning(database: Database, id: number, { party, name, role, at, sha256 }: Signing): void {
  database
    .prepare('INSERT INTO review_signing (review_id, party, name, role, at, sha256) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, party, name, role, Date.parse(at), sha256)
}

/** The provider's first. */
export function signingsOf(database: Database, id: number): Signing[] {
  return database
    .prepare<[number], Omit<Signing, 'at'> & { at: Instant }>(
      'SELECT party, name, role, at, sha256 FROM review_signing WHERE review_id = ? ORDER BY party DESC',
    )
    .all(id)
    .map((signing) => ({ ...signing, at: new Date(signing.at).toISOString() }))
}

function kept({ frozenAt, frozenBy, sha256, content, ...row }: Row): KeptReview {
  const isFrozen = frozenAt !== null && frozenBy !== null && sha256 !== null
  return {
    ...row,
    content: reviewContent.parse(JSON.parse(content)),
    frozen: isFrozen ? { at: frozenAt, by: frozenBy, sha256 } : null,
  }
}
