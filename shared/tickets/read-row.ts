import type { TableRow } from './table-header.ts'

/** Cells of one row that hold no usable value, by place (0 = first), with the reason as the rest of a sentence about the cell. */
export type CellFaults = ReadonlyMap<number, string>

/**
 * One row as a spreadsheet program shows it: `row` counts from 1, rows above the header, the header and blank rows included. Cells are
 * text as displayed or typed; those that are missing at the end, or between, are undefined or empty. No cell holds a zero character.
 */
export type ReadRow = TableRow & {
  readonly faults: CellFaults | null
  /** The row as one text, where the table has it so; cells that are not needed may then be empty. */
  readonly line: (() => string) | null
}

/** How a row is put away as one text while other rows are read: a tenth of the room that an array of cells takes. */
export type RowPacking = {
  pack(row: ReadRow): string
  /** All cells of the row. */
  unpack(text: string): string[]
}

/** Stands between packed cells; no cell holds it. */
const BETWEEN = '\0'

/** Cells joined by a character that none of them holds. */
export const joinedCells: RowPacking = {
  pack: ({ cells }) => cells.join(BETWEEN),
  unpack: (text) => text.split(BETWEEN),
}
