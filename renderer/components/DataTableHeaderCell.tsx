import type { Header } from '@tanstack/react-table'
import classes from './DataTable.module.css'
import type { Features, Slot } from './data-columns.tsx'

export type DataTableHeaderCellProps<Row> = {
  readonly header: Header<Features, Slot<Row>>
  readonly label: string
  readonly isNumber: boolean
}

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: '↑', desc: '↓' } as const

/** A column's name; where the list can be sorted by it, a button that does. */
export function DataTableHeaderCell<Row>({ header, label, isNumber }: DataTableHeaderCellProps<Row>) {
  const { column } = header
  const sorted = column.getIsSorted()
  const common = { role: 'columnheader', className: classes.cell, 'data-number': isNumber || undefined }
  if (!column.getCanSort()) return <div {...common}>{label}</div>
  return (
    <div {...common} aria-sort={sorted === false ? 'none' : DIRECTIONS[sorted]}>
      <button type="button" className={classes.sort} onClick={column.getToggleSortingHandler()}>
        {sorted !== false && (
          <span aria-hidden className={classes.arrow}>
            {ARROWS[sorted]}
          </span>
        )}
        {label}
      </button>
    </div>
  )
}
