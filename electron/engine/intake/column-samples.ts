import type { SampledColumn } from '../../../shared/tickets/detect-columns.ts'
import { emptyCells, isBlankRow } from '../../../shared/tickets/empty-cells.ts'
import type { ReadRow } from '../../../shared/tickets/read-row.ts'
import type { TableColumn, TableRow } from '../../../shared/tickets/table-header.ts'
import type { RowRun, SourceTable } from './source-table.ts'

/** Rows from the top that columns and dates are judged by. */
const SAMPLE_ROWS = 500
/** Cells of one column that its kind is judged by. */
const SAMPLE_CELLS = 200

export async function sampleRows(table: SourceTable, run: RowRun): Promise<ReadRow[]> {
  const sample: ReadRow[] = []
  await table.rows(
    (row) => {
      sample.push(row)
      return sample.length < SAMPLE_ROWS
    },
    { signal: run.signal },
  )
  return sample
}

/** The rows below the header that are not blank. */
export function dataRows<Row extends TableRow>(sample: readonly Row[], headerRow: number): Row[] {
  return sample.filter(({ row, cells }) => row > headerRow && !isBlankRow(cells))
}

/** Each column with the first of its cells that are not empty. */
export function sampleColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  empty: readonly string[] | undefined,
): SampledColumn[] {
  const isEmpty = emptyCells(empty)
  return columns.map((column) => {
    const samples: string[] = []
    for (const { cells } of rows) {
      const text = (cells[column.position - 1] ?? '').trim()
      if (!isEmpty.has(text) && samples.push(text) >= SAMPLE_CELLS) break
    }
    return { ...column, samples }
  })
}
