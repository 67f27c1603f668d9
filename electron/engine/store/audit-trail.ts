import { createHash } from 'node:crypto'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** Something that was done to the workspace: `import.run`, about which import, and what in words. */
export type AuditAct = { readonly at: Instant; readonly act: string; readonly subject: string; readonly detail: string }

export type AuditEntry = AuditAct & { readonly sequence: number }

/** What the first entry carries in place of a hash before it. */
const BEGINNING = '0'.repeat(64)

/** Call it inside the transaction of the act itself, so that neither can be without the other. */
export function appendAudit(database: Database, act: AuditAct): void {
  const last = database
    .prepare<[], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    )
    .get()
  const entry = { ...act, sequence: (last?.sequence ?? 0) + 1 }
  const previous = last?.hash ?? BEGINNING
  database
    .prepare('INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(entry.sequence, entry.at, entry.act, entry.subject, entry.detail, previous, hashOf(entry, previous))
}

function hashOf({ sequence, at, act, subject, detail }: AuditEntry, previous: string): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, sequence, at, act, subject, detail]))
    .digest('hex')
}

export function countAudit(database: Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM audit_entry').pluck().get() ?? 0
}

/** Newest first. */
export function readAudit(database: Database, page: { readonly offset: number; readonly limit: number }): AuditEntry[] {
  return database
    .prepare<[number, number], AuditEntry>(
      'SELECT sequence, at, act, subject, detail FROM audit_entry ORDER BY sequence DESC LIMIT ? OFFSET ?',
    )
    .all(page.limit, page.offset)
}

/** The number of the first entry that does not follow from the one before it; null when the chain is whole. */
export function firstBrokenEntry(database: Database): number | null {
  const entries = database
    .prepare<[], AuditEntry & { previous_hash: string; hash: string }>('SELECT * FROM audit_entry ORDER BY sequence')
    .iterate()
  let previous = BEGINNING
  let sequence = 0
  for (const entry of entries) {
    const follows = entry.sequence === sequence + 1 && entry.previous_hash === previous
    if (!follows || hashOf(entry, previous) !== entry.hash) return entry.sequence
    previous = entry.hash
    sequence = entry.sequence
  }
  return null
}
