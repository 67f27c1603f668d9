import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { VersionDates } from '../../../shared/agreement/life.ts'
import { endedOn } from '../../../shared/agreement/termination.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** One version of an agreement as it was added, whole. Its text is read when it is first asked for. */
export type KeptVersion = {
  readonly reference: string
  readonly version: number
  /** As it is in force: a termination ends it sooner than its text says. */
  readonly agreement: Agreement
  /** As it was agreed, to the letter. */
  readonly written: Agreement
  /** Of the canonical JSON text. */
  readonly sha256: string
  readonly addedAt: Instant
  readonly dates: VersionDates
  readonly timeZone: string
}

type Row = Pick<KeptVersion, 'reference' | 'version' | 'sha256' | 'addedAt' | 'timeZone'> & {
  from: string
  to: string | null
  terminatedOn: string | null
}

/** A register of thousands is told without their texts. */
const VERSION = `
  SELECT reference, version, sha256, added_at AS addedAt, time_zone AS timeZone, effective_from AS "from", effective_to AS "to",
    (SELECT min(t.last_day) FROM termination t WHERE t.reference = v.reference AND t.version >= v.version) AS terminatedOn
  FROM agreement_heading v`

/** Every version of every agreement, by reference, oldest version first. */
export function listVersions(database: Database): KeptVersion[] {
  return database
    .prepare<[], Row>(`${VERSION} ORDER BY reference, version`)
    .all()
    .map((row) => kept(database, row))
}

/** Every version of one agreement, oldest first; empty when there is none of that reference. */
export function versionsOf(database: Database, reference: string): KeptVersion[] {
  return database
    .prepare<[string], Row>(`${VERSION} WHERE reference = ? ORDER BY version`)
    .all(reference)
    .map((row) => kept(database, row))
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

/** The canonical text of a kept version; null when there is no such version. */
export function textOfVersion(database: Database, reference: string, version: number): string | null {
  const text = database.prepare<[string, number], string>(
    'SELECT text FROM agreement_version WHERE reference = ? AND version = ?',
  )
  return text.pluck().get(reference, version) ?? null
}

function kept(database: Database, { from, to, terminatedOn, ...row }: Row): KeptVersion {
  const { reference, version } = row
  let written: Agreement | null = null
  const read = (): Agreement => {
    const text = textOfVersion(database, reference, version)
    if (text === null) throw new Error(`Version ${version} of ${reference} is no longer there`)
    // `keepVersion` wrote it from an agreement, and its hash is looked after by `workspace verify`.
    return JSON.parse(text) as Agreement
  }
  return {
    ...row,
    dates: { version, from, to, terminatedOn },
    get written() {
      written ??= read()
      return written
    },
    get agreement() {
      return endedOn(this.written, terminatedOn)
    },
  }
}
