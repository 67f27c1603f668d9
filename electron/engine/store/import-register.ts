import type { z } from 'zod'
import type {
  ImportRecord,
  ImportWarning,
  importResult,
  Rejection,
  RowKind,
} from '../../../shared/operations/imports.ts'
import type { RecordProfile } from '../../../shared/outages/record-profile.ts'
import { type ImportProfile, importProfile } from '../../../shared/tickets/import-profile.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'
import type { TicketCounts } from './ticket-writer.ts'

type ExportedAtFrom = z.infer<typeof importResult>['exportedAtFrom']

export type NewImport = {
  readonly sourceId: number
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly importedAt: Instant
  readonly rowKind: RowKind
}

/** What is known of an import once its file has been read. */
export type ReadImport = {
  readonly exportedAt: Instant | null
  readonly exportedAtFrom: ExportedAtFrom
  readonly profile: ImportProfile | RecordProfile
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  readonly counts: TicketCounts
  readonly warnings: readonly ImportWarning[]
}

/** Opens the record of an import whose file is about to be read; `finishImport` says the rest. */
export function beginImport(database: Database, begun: NewImport): number {
  const { lastInsertRowid } = database
    .prepare(`
      INSERT INTO import (source_id, file_name, sha256, bytes, imported_at, exported_at_from, known_at, profile_name, profile,
        row_kind, rows_read, accepted, rejected, tickets, added, updated, unchanged, warnings)
      VALUES (?, ?, ?, ?, ?, 'unknown', ?, '', '{}', ?, 0, 0, 0, 0, 0, 0, 0, '[]')`)
    .run(begun.sourceId, begun.fileName, begun.sha256, begun.bytes, begun.importedAt, begun.importedAt, begun.rowKind)
  return Number(lastInsertRowid)
}

export function finishImport(database: Database, importId: number, read: ReadImport): void {
  database
    .prepare(`
      UPDATE import SET exported_at = @exportedAt, exported_at_from = @exportedAtFrom,
        known_at = coalesce(@exportedAt, imported_at), profile_name = @profileName, profile = @profile, time_zone = @timeZone,
        rows_read = @rowsRead, accepted = @accepted, rejected = @rejected, tickets = @tickets, added = @added,
        updated = @updated, unchanged = @unchanged, warnings = @warnings
      WHERE id = @importId`)
    .run({
      importId,
      exportedAt: read.exportedAt,
      exportedAtFrom: read.exportedAtFrom,
      profileName: read.profile.metadata.name,
      profile: JSON.stringify(read.profile),
      timeZone: read.profile.spec.timeZone ?? null,
      rowsRead: read.rowsRead,
      accepted: read.accepted,
      rejected: read.rejected,
      ...read.counts,
      warnings: JSON.stringify(read.warnings),
    })
}

export type KeptImport = ImportRecord & { readonly exportedAtFrom: ExportedAtFrom }
type ImportRow = Omit<KeptImport, 'importedAt' | 'exportedAt'> & { importedAt: Instant; exportedAt: Instant | null }

const RECORD = `
  SELECT i.id, s.name AS source, i.profile_name AS profile, i.row_kind AS rowKind, i.file_name AS fileName, i.sha256, i.bytes,
    i.imported_at AS importedAt, i.exported_at AS exportedAt, i.exported_at_from AS exportedAtFrom, i.time_zone AS timeZone, i.rows_read AS rowsRead,
    i.accepted, i.rejected, i.tickets, i.added, i.updated, i.unchanged
  FROM import i JOIN source s ON s.id = i.source_id`

/** Newest first. */
export function listImports(database: Database): KeptImport[] {
  return database.prepare<[], ImportRow>(`${RECORD} ORDER BY i.id DESC`).all().map(record)
}

export function findImport(database: Database, importId: number): KeptImport | null {
  const row = database.prepare<[number], ImportRow>(`${RECORD} WHERE i.id = ?`).get(importId)
  return row === undefined ? null : record(row)
}

/** The newest import that holds exactly this file, of one source or of any. */
export function importOfFile(database: Database, sha256: string, source: string | null = null): KeptImport | null {
  const row = database
    .prepare<[string, string | null, string | null], ImportRow>(
      `${RECORD} WHERE i.sha256 = ? AND (? IS NULL OR s.name = ?) ORDER BY i.id DESC LIMIT 1`,
    )
    .get(sha256, source, source)
  return row === undefined ? null : record(row)
}

/** The profile as the import used it. */
export function profileOfImport(database: Database, importId: number): ImportProfile | null {
  const text = database.prepare<[number], string>('SELECT profile FROM import WHERE id = ?').pluck().get(importId)
  return text === undefined ? null : importProfile.parse(JSON.parse(text))
}

/** Takes rejected rows as they come, in file order. */
export function rejectionWriter(database: Database, importId: number): (rejection: Rejection) => void {
  const insert = database.prepare('INSERT INTO rejection VALUES (?, ?, ?, ?, ?, ?, ?)')
  let ordinal = 0
  return ({ sheet, row, column, value, reason }) => {
    insert.run(importId, ++ordinal, sheet, row, column, value, reason)
  }
}

export function countRejections(database: Database, importId: number): number {
  return (
    database.prepare<[number], number>('SELECT count(*) FROM rejection WHERE import_id = ?').pluck().get(importId) ?? 0
  )
}

export function readRejections(
  database: Database,
  importId: number,
  page: { readonly offset: number; readonly limit: number },
): Rejection[] {
  return database
    .prepare<[number, number, number], Rejection>(`
      SELECT sheet, row, column_header AS "column", value, reason FROM rejection
      WHERE import_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?`)
    .all(importId, page.offset, page.limit)
}

function record(row: ImportRow): KeptImport {
  return {
    ...row,
    importedAt: new Date(row.importedAt).toISOString(),
    exportedAt: row.exportedAt === null ? null : new Date(row.exportedAt).toISOString(),
  }
}

export function countImports(database: Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM import').pluck().get() ?? 0
}
