import { isKnownHeader } from '../../../shared/tickets/column-names.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { columnName, findHeader, type TableRow } from '../../../shared/tickets/table-header.ts'
import type { SourceRow } from '../../../shared/tickets/ticket.ts'
import { tableSettings } from './choose-profile.ts'
import { sampleRows } from './column-samples.ts'
import { withTable } from './open-table.ts'
import type { SourceCells } from './sink.ts'
import type { SourceTable } from './source-table.ts'

/**
 * The header and raw cells of one row, for a reader who follows a figure back to its source. `profile` is the one the import used.
 * Null when the file has no such row.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*` when the file can no longer be read
 */
export function readSourceRow(path: string, profile: ImportProfile, place: SourceRow): Promise<SourceCells | null> {
  const settings = tableSettings(profile)
  return withTable(path, place.sheet === '' ? settings : { ...settings, sheet: place.sheet }, async (table) => {
    const { columns } = findHeader(await sampleRows(table, {}), profile.spec.table?.headerRow, isKnownHeader)
    const found = await rowAt(table, place.row, columns.length)
    if (found === null) return null
    const { cells } = found
    const named = columns.map((column) => ({ column: columnName(column), value: cells[column.position - 1] ?? '' }))
    const beyond = cells.slice(columns.length).flatMap((value, at) => {
      return value === '' ? [] : [{ column: `Column ${columns.length + at + 1}`, value }]
    })
    return [...named, ...beyond]
  })
}

async function rowAt(table: SourceTable, row: number, width: number): Promise<TableRow | null> {
  let found: TableRow | null = null
  await table.rows(
    (each) => {
      if (each.row === row) found = { row, cells: each.line === null ? each.cells : table.packing.unpack(each.line()) }
      return each.row < row
    },
    // Nothing but the line is needed until the row is reached.
    { only: { places: new Set(), width } },
  )
  return found
}
