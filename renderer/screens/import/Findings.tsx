import { count, countOf } from '../../../shared/format.ts'
import type { ImportWarning, Rejection } from '../../../shared/operations/imports.ts'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './import.module.css'

const REJECTION_COLUMNS: readonly Column<Rejection>[] = [
  { id: 'row', header: 'Row', isNumber: true, isName: true, width: 90, cell: ({ row }) => count(row) },
  { id: 'column', header: 'Column', width: 200, cell: ({ column }) => column ?? '' },
  { id: 'value', header: 'What stands there', width: 240, cell: ({ value }) => <Value value={value} /> },
  { id: 'reason', header: 'Why it cannot be taken', cell: ({ reason }) => reason },
]

function Value({ value }: { readonly value: string | null }) {
  return value === null || value === '' ? (
    <span className="secondary">nothing</span>
  ) : (
    <span className={classes.cell}>{value}</span>
  )
}

/** Rows that cannot be taken, each with its place; the sheet is said where the file has several. */
export function Rejections({ rows }: { readonly rows: readonly Rejection[] }) {
  const hasSheets = new Set(rows.map(({ sheet }) => sheet)).size > 1
  const sheet: Column<Rejection> = { id: 'sheet', header: 'Sheet', width: 140, cell: (row) => row.sheet }
  return (
    <Table
      caption="Rows that cannot be taken"
      columns={hasSheets ? [sheet, ...REJECTION_COLUMNS] : REJECTION_COLUMNS}
      rows={rows}
      keyOf={(_, index) => index}
    />
  )
}

/** What a careful reader would want to know; the rows concerned are taken. */
export function Warnings({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className={classes.warnings} aria-label={countOf(warnings.length, 'remark')}>
      {warnings.map((warning, index) => (
        <li key={index}>
          {warning.message}
          <span className="secondary"> {placeOf(warning)}</span>
        </li>
      ))}
    </ul>
  )
}

function placeOf({ row, column }: ImportWarning): string {
  const parts = [row === null ? null : `row ${count(row)}`, column === null ? null : `column ${column}`]
  return parts.filter((part) => part !== null).join(', ')
}
