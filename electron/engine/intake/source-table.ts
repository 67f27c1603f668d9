import type { ImportWarning } from '../../../shared/operations/imports.ts'
import type { ReadRow, RowPacking } from '../../../shared/tickets/read-row.ts'

/** Returns false when it has seen enough. */
export type RowVisitor = (row: ReadRow) => boolean

export type RowRun = {
  /**
   * Of the first `width` cells only those at `places` are needed: a table may then leave the others empty where it gives the line, and use
   * the same array of cells for every row.
   */
  readonly only?: { readonly places: ReadonlySet<number>; readonly width: number } | undefined
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
  /** How a row is put away as one text, and taken out again with all its cells. */
  readonly packing: RowPacking
  /** What a reader should know of the sheet; complete once all rows were visited. */
  warnings(): readonly ImportWarning[]
}
