import type { z } from 'zod'
import type { packRecord } from '../../../shared/operations/packs.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

export type PackRecord = z.infer<typeof packRecord>

type Row = {
  id: string
  reference: string
  period: string
  madeAt: Instant
  pdfFile: string
  pdfBytes: number
  pdfPages: number
  pdfSha256: string
  workbookFile: string | null
  workbookBytes: number | null
  workbookSha256: string | null
  summaryFile: string | null
  summaryBytes: number | null
  summarySha256: string | null
  tablesFile: string | null
  tablesBytes: number | null
  tablesSha256: string | null
  contentSha256: string | null
  missingCharacters: string
}

const PACK = `
  SELECT id, reference, period, made_at AS madeAt, pdf_file AS pdfFile, pdf_bytes AS pdfBytes, pdf_pages AS pdfPages,
    pdf_sha256 AS pdfSha256, workbook_file AS workbookFile, workbook_bytes AS workbookBytes,
    workbook_sha256 AS workbookSha256, summary_file AS summaryFile, summary_bytes AS summaryBytes,
    summary_sha256 AS summarySha256, tables_file AS tablesFile, tables_bytes AS tablesBytes,
    tables_sha256 AS tablesSha256, content_sha256 AS contentSha256, missing_characters AS missingCharacters
  FROM pack`

/** Newest first, of one agreement or of all. */
export function listPacks(database: Database, reference: string | null): PackRecord[] {
  return database
    .prepare<[string | null, string | null], Row>(
      `${PACK} WHERE ? IS NULL OR reference = ? ORDER BY made_at DESC, rowid DESC`,
    )
    .all(reference, reference)
    .map(record)
}

export function findPack(database: Database, id: string): PackRecord | null {
  const row = database.prepare<[string], Row>(`${PACK} WHERE id = ?`).get(id)
  return row === undefined ? null : record(row)
}

export function keepPack(database: Database, pack: PackRecord): void {
  database
    .prepare(`
      INSERT OR REPLACE INTO pack (id, reference, period, made_at, pdf_file, pdf_bytes, pdf_pages, pdf_sha256,
        workbook_file, workbook_bytes, workbook_sha256, summary_file, summary_bytes, summary_sha256,
        tables_file, tables_bytes, tables_sha256, content_sha256, missing_characters)
      VALUES (@id, @reference, @period, @madeAt, @pdfFile, @pdfBytes, @pdfPages, @pdfSha256,
        @workbookFile, @workbookBytes, @workbookSha256, @summaryFile, @summaryBytes, @summarySha256,
        @tablesFile, @tablesBytes, @tablesSha256, @contentSha256, @missingCharacters)`)
    .run(rowOf(pack))
}

function rowOf({ pdf, workbook, summary, tables, ...pack }: PackRecord): Row {
  return {
    id: pack.id,
    reference: pack.reference,
    period: pack.period,
    madeAt: Date.parse(pack.madeAt),
    pdfFile: pdf.fileName,
    pdfBytes: pdf.bytes,
    pdfPages: pdf.pages,
    pdfSha256: pdf.sha256,
    workbookFile: workbook?.fileName ?? null,
    workbookBytes: workbook?.bytes ?? null,
    workbookSha256: workbook?.sha256 ?? null,
    summaryFile: summary?.fileName ?? null,
    summaryBytes: summary?.bytes ?? null,
    summarySha256: summary?.sha256 ?? null,
    tablesFile: tables?.fileName ?? null,
    tablesBytes: tables?.bytes ?? null,
    tablesSha256: tables?.sha256 ?? null,
    contentSha256: pack.contentSha256,
    missingCharacters: JSON.stringify(pack.missingCharacters),
  }
}

export function countPacks(database: Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM pack').pluck().get() ?? 0
}

function record(row: Row): PackRecord {
  return {
    id: row.id,
    reference: row.reference,
    period: row.period,
    madeAt: new Date(row.madeAt).toISOString(),
    pdf: { fileName: row.pdfFile, bytes: row.pdfBytes, pages: row.pdfPages, sha256: row.pdfSha256 },
    workbook: kept(row.workbookFile, row.workbookBytes, row.workbookSha256),
    summary: kept(row.summaryFile, row.summaryBytes, row.summarySha256),
    tables: kept(row.tablesFile, row.tablesBytes, row.tablesSha256),
    contentSha256: row.contentSha256,
    // Written by keepPack alone.
    missingCharacters: JSON.parse(row.missingCharacters) as string[],
  }
}

function kept(fileName: string | null, bytes: number | null, sha256: string | null): PackRecord['workbook'] {
  return fileName === null || bytes === null || sha256 === null ? null : { fileName, bytes, sha256 }
}
