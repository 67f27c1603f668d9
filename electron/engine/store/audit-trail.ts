import { createHash } from 'node:crypto'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** Something that was done to the workspace: `import.run`, about which import, and what in words. */
export type AuditAct = {
  readonly at: Instant
  readonly act: string
  readonly subject: string
  readonly detail: string
  /** Who did it; left out where nobody said. */
  readonly who?: string | null
}

export type AuditEntry = Required<AuditAct> & { readonly sequence: number; readonly hash: string }

type Hashed = Omit<AuditEntry, 'hash'>

/** What the first entry carries in place of a hash before it. */
const BEGINNING = '0'.repeat(64)

/** Call it inside the transaction of the act itself, so that neither can be without the other. */
export function appendAudit(database: Database, act: AuditAct): void {
  const last = database
    .prepare<[], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    )
    .get()
  const who = act.who ?? null
  const entry = { ...act, who, sequence: (last?.sequence ?? 0) + 1 }
  const previous = last?.hash ?? BEGINNING
  database
    .prepare(
      'INSERT INTO audit_entry (sequence, at, act, subject, detail, previous_hash, hash, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(entry.sequence, entry.at, entry.act, entry.subject, entry.detail, previous, hashOf(entry, previous), who)
}

/** Entries of before there was a `who` are hashed without it. */
function hashOf({ sequence, at, act, subject, detail, who }: Hashed, previous: string): string {
  const said = [previous, sequence, at, act, subject, detail]
  return createHash('sha256')
    .update(JSON.stringify(who === null ? said : [...said, who]))
    .digest('hex')
}

/** Which entries are wanted; what is left out is not asked for. */
export type AuditFilter = {
  /** Anywhere in act, subject, detail or who, whatever its case. */
  readonly search?: string | undefined
  /** Of this subject, or of a part of it: `SLA-IT-MKT` finds `SLA-IT-MKT version 2` too. */
  readonly subject?: string | undefined
  /** An act, or a family of acts: `draft` finds `draft.propose` too. */
  readonly act?: string | undefined
  /** Anywhere in the name of who did it, whatever its case. */
  readonly who?: string | undefined
}

const MATCHES = `
  ($search IS NULL OR instr(lower(act || char(10) || subject || char(10) || detail || char(10) || coalesce(who, '')), $search) > 0)
  AND ($subject IS NULL OR subject = $subject OR substr(subject, 1, length($subject) + 1) = $subject || ' ')
  AND ($act IS NULL OR act = $act OR substr(act, 1, length($act) + 1) = $act || '.')
  AND ($who IS NULL OR instr(lower(who), $who) > 0)`

function asked({ search, subject, act, who }: AuditFilter) {
  const written = (text: string | undefined) => text?.trim().toLowerCase() || null
  return { search: written(search), subject: subject || null, act: act || null, who: written(who) }
}

type Asked = ReturnType<typeof asked>

export function countAudit(database: Database, filter: AuditFilter = {}): number {
  const counted = database.prepare<[Asked], number>(`SELECT count(*) FROM audit_entry WHERE ${MATCHES}`)
  return counted.pluck().get(asked(filter)) ?? 0
}

/** Newest first. */
export function readAudit(
  database: Database,
  { offset, limit, ...filter }: AuditFilter & { readonly offset: number; readonly limit: number },
): AuditEntry[] {
  return database
    .prepare<[Asked & { offset: number; limit: number }], AuditEntry>(`
      SELECT sequence, at, act, subject, detail, who, hash FROM audit_entry WHERE ${MATCHES}
      ORDER BY sequence DESC LIMIT $limit OFFSET $offset`)
    .all({ ...asked(filter), offset, limit })
}

/** The kinds of act that the trail holds. */
export function listActs(database: Database): string[] {
  return database.prepare<[], string>('SELECT DISTINCT act FROM audit_entry ORDER BY act').pluck().all()
}

/** The number of the first entry that does not follow from the one before it; null when the chain is whole. */
export function firstBrokenEntry(database: Database): number | null {
  const entries = database
    .prepare<[], AuditEntry & { previous_hash: string }>('SELECT * FROM audit_entry ORDER BY sequence')
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
