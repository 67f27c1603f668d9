import type { CellLook, CellValue, ListSheet } from './workbook.ts'

/** A column of a table: its head, how it looks, and what of a row stands in it. */
export type Field<Row> = readonly [head: string, look: CellLook, of: (row: Row) => CellValue]

/** A table of rows that are all at hand. */
export function list<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): ListSheet {
  return {
    kind: 'list',
    name,
    columns: fields.map(([head, look]) => ({ head, look, width: 12 })),
    length: rows.length,
    frozenColumns: 0,
    at(index) {
      const row = rows[index]
      if (row === undefined) throw new RangeError(`${name} has ${rows.length} rows; none at ${index}.`)
      return fields.map(([, , of]) => of(row))
    },
  }
}
