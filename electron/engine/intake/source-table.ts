import type { ImportWarning } from '../../../shared/operations/imports.ts'

/** Cells of one row that hold no usable value, by place (0 = first), with the reason as the rest of a sentence about the cell. */
export type CellFaults = ReadonlyMap<number, string>

/**
 * One row as a spreadsheet program shows it: `row` counts from 1, rows above the header, the header and blank rows included.
 * Cells are text as displayed or typed; those that are missing at the end, or between, are undefined or empty.
 * The visitor returns false when it has seen enough.
 */
export type RowVisitor = (row: number, cells: readonly string[], faults: CellFaults | null) => boolean

export type RowRun = {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/** A sheet, or a CSV file, that can be read from the top as often as needed. */
export type SourceTable = {
  readonly format: 'csv' | 'xlsx'
  /** Empty for a CSV file. */
  readonly sheet: string
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly chosen: boolean }[]
  readonly delimiter: string | null
  readonly encoding: string | null
  rows(visit: RowVisitor, run?: RowRun): Promise<void>
  /** What a reader should know of the sheet; complete once all rows were visited. */
  warnings(): readonly ImportWarning[]
}
