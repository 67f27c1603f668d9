import { type Agreement, agreement } from '../../../shared/agreement/agreement.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** One version of an agreement as it was added, whole. */
export type KeptVersion = {
  readonly reference: string
  readonly version: number
  readonly agreement: Agreement
  /** Of the canonical JSON text. */
  readonly sha256: string
  readonly addedAt: Instant
}

type Row = { reference: string; version: number; text: string; sha256: string; addedAt: Instant }

const VERSION = 'SELECT reference, version, text, sha256, added_at AS addedAt FROM agreement_version'

/** Every version of every agreement, by reference, oldest version first. */
export function listVersions(database: Database): KeptVersion[] {
  return database.prepare<[], Row>(`${VERSION} ORDER BY reference, version`).all().map(kept)
}

/** Every version of one agreement, oldest first; empty when there is none of that reference. */
export function versionsOf(database: Database, reference: string): KeptVersion[] {
  return database.prepare<[string], Row>(`${VERSION} WHERE reference = ? ORDER BY version`).all(reference).map(kept)
}

/** The hash of a kept version; null when there is no such version. */
export function hashOfVersion(database: Database, reference: string, version: number): string | null {
  const hash = database
    .prepare<[string, number], string>('SELECT sha256 FROM agreement_version WHERE reference = ? AND version = ?')
    .pluck()
    .get(reference, version)
  return hash ?? null
}

export function keepVersion(
  database: Database,
  version: { readonly agreement: Agreement; readonly text: string; readonly sha256: string; readonly addedAt: Instant },
): void {
  const { metadata, spec } = version.agreement
  database
    .prepare('INSERT INTO agreement_version (reference, version, text, sha256, added_at) VALUES (?, ?, ?, ?, ?)')
    .run(metadata.reference, spec.version, version.text, version.sha256, version.addedAt)
}

export function countAgreements(database: Database): number {
  return database.prepare<[], number>('SELECT count(DISTINCT reference) FROM agreement_version').pluck().get() ?? 0
}

function kept({ text, ...row }: Row): KeptVersion {
  return { ...row, agreement: agreement.parse(JSON.parse(text)) }
}
