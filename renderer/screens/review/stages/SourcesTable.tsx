import { count, localDate } from '../../../../shared/format.ts'
import type { ImportRecord } from '../../../../shared/operations/imports.ts'
import { type Column, Table } from '../../../components/Table.tsx'

const COLUMNS: readonly Column<ImportRecord>[] = [
  { id: 'file', header: 'File', isName: true, width: '36%', cell: ({ fileName }) => fileName },
  { id: 'source', header: 'Source', cell: ({ source }) => source },
  {
    id: 'exported',
    header: 'Exported',
    isNumber: true,
    cell: ({ exportedAt }) => localDate(exportedAt?.slice(0, 10) ?? null),
  },
  { id: 'read', header: 'Rows read', isNumber: true, cell: ({ rowsRead }) => count(rowsRead) },
  { id: 'rejected', header: 'Not taken', isNumber: true, cell: ({ rejected }) => count(rejected) },
]

/** Every import of the workspace, newest first. */
export function SourcesTable({ imports }: { readonly imports: readonly ImportRecord[] }) {
  if (imports.length === 0) return <p className="secondary">No file has been imported yet.</p>
  return <Table caption="Files that were read" columns={COLUMNS} rows={imports} keyOf={({ id }) => id} />
}
