import type { ReactNode } from 'react'
import classes from './Table.module.css'

export type Column<Row> = {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right, in tabular figures. */
  readonly isNumber?: boolean
  /** The column that names the row for a screen reader. */
  readonly isName?: boolean
  readonly width?: number | string
}

export type TableProps<Row> = {
  /** What the table holds, for who cannot see its heading. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, index: number) => string | number
  /** A table that may be long or wide scrolls in a box of this height, which the keyboard can reach. */
  readonly maxHeight?: number
}

/** A table short enough to be drawn whole: hairlines, no zebra, numbers on the right. */
export function Table<Row>({ caption, columns, rows, keyOf, maxHeight }: TableProps<Row>) {
  return (
    <div className={classes.scroller} style={{ maxHeight }} {...(maxHeight !== undefined && boxOf(caption))}>
      <table className={classes.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, isNumber, width }) => (
              <th key={id} scope="col" className={isNumber ? 'number' : undefined} style={{ width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const boxOf = (caption: string) => ({ role: 'region', 'aria-label': caption, tabIndex: 0 })

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.isNumber ? 'number' : undefined
  if (column.isName) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return <td className={className}>{column.cell(row)}</td>
}
