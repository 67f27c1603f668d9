import { createHash } from 'node:crypto'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { type PackCsv, packTables } from '../../../shared/packs/pack-tables.ts'
import type { CellLook, CellValue, ListSheet } from '../../../shared/packs/workbook.ts'
import { DAY } from '../../../shared/time/instant.ts'
import { writeCsv } from '../write-csv.ts'
import type { PackWork } from './pack-work.ts'
import { writeZip, type ZipEntry } from './workbook/zip-file.ts'

const CHUNK = 2000
/** 1 January 1970 as spreadsheets count days. */
const EPOCH_DAY = 25_569

/**
 * Every table behind a pack as CSV, in one archive with the checksums of its files.
 * @throws Refusal `workbook.too-many-checks`
 */
export async function makeTables(input: PackInput, { signal, onProgress }: PackWork = {}): Promise<Uint8Array> {
  const tables = packTables(input)
  const total = tables.reduce((sum, { sheet }) => sum + sheet.length, 0)
  let done = 0
  const onRows = (rows: number) => onProgress?.({ phase: 'tables', done: (done += rows), total })
  return writeZip(withChecksums(tables.map((table) => entryOf(table, onRows))), signal)
}

function entryOf({ fileName, sheet }: PackCsv, onRows: (rows: number) => void): ZipEntry {
  return { name: fileName, chunks: csvOf(sheet, onRows) }
}

/** Some thousand rows at a time. */
function* csvOf({ columns, length, at }: ListSheet, onRows: (rows: number) => void): Generator<string> {
  yield writeCsv([columns.map(({ head }) => head)])
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(length, from + CHUNK)
    const rows = Array.from({ length: to - from }, (_, index) =>
      at(from + index).map((value, column) => textOf(value, columns[column]?.look ?? 'text')),
    )
    onRows(rows.length)
    // The mark at the beginning of a file stands at the beginning of the file alone.
    yield writeCsv(rows).replace(/^\uFEFF/, '')
  }
}

/** Numbers as they are; a spreadsheet's dates as dates on the same wall. */
function textOf(value: CellValue, look: CellLook): CellValue {
  if (typeof value !== 'number' || (look !== 'instant' && look !== 'month')) return value
  const written = new Date(Math.round((value - EPOCH_DAY) * DAY)).toISOString()
  return look === 'month' ? written.slice(0, 7) : written.slice(0, 19).replace('T', ' ')
}

/** The same files and, last, `SHA256SUMS` of them, as `sha256sum --check` reads it. */
export function withChecksums(entries: readonly ZipEntry[]): ZipEntry[] {
  const sums: string[] = []
  const summed = entries.map(({ name, chunks }): ZipEntry => ({ name, chunks: watched(name, chunks) }))
  function* watched(name: string, chunks: ZipEntry['chunks']): Generator<string | Uint8Array> {
    const hash = createHash('sha256')
    for (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
    sums.push(`${hash.digest('hex')}  ${name}\n`)
  }
  // Asked for when all others are packed, in their order.
  function* checksums(): Generator<string> {
    yield sums.join('')
  }
  return [...summed, { name: 'SHA256SUMS', chunks: checksums() }]
}
