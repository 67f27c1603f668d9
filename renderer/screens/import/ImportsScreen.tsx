import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count, countOf, dateTime } from '../../../shared/format.ts'
import type { ImportRecord } from '../../../shared/operations/imports.ts'
import { KIND_WORD } from '../../../shared/outages/row-words.ts'
import { operations } from '../../client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { AllRejections } from './ImportOutcome.tsx'
import classes from './import.module.css'
import { UndoImport } from './UndoImport.tsx'

const CRUMBS = [{ label: 'Imports' }] as const

/** Which spreadsheets the figures stand on, newest first, and the way to take one back. */
export function ImportsScreen() {
  const imports = useQuery(operations.imports.list.queryOptions())
  return (
    <Page name="Imports" title={titleOf(imports.data)} crumbs={CRUMBS} act={<ImportButton />} wide>
      {imports.error !== null && <FailurePanel error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && <PageLoading />}
      {imports.data !== undefined &&
        (imports.data.length === 0 ? <NoImports /> : <ImportTable imports={imports.data} />)}
    </Page>
  )
}

function ImportButton() {
  return (
    <Button component={Link} to="/imports/new" leftSection={<IconFileImport size={16} stroke={1.8} />}>
      Import a file
    </Button>
  )
}

function titleOf(imports: readonly ImportRecord[] | undefined): string {
  if (imports === undefined) return 'Imports'
  if (imports.length === 0) return 'Nothing has been imported yet'
  const sources = new Set(imports.map(({ source }) => source)).size
  return `The figures stand on ${countOf(imports.length, 'import')} from ${countOf(sources, 'source')}`
}

function NoImports() {
  return (
    <EmptyState
      icon={<IconFileImport size={32} stroke={1.2} />}
      title="Figures come from the spreadsheets your tools export"
      steps={[
        'Export the tickets of the period from your ticket tool, as CSV or Excel; outage logs, measurements and survey answers likewise.',
        'Drop the file here. Accord recognises the columns and shows what it will read before anything is kept.',
        'Look at the rows it could not take, and import. An import can be undone whole.',
      ]}
      act={<ImportButton />}
    >
      Each figure leads back to the row of the file it came from.
    </EmptyState>
  )
}

const COLUMNS: readonly Column<ImportRecord>[] = [
  { id: 'id', header: 'No.', isNumber: true, width: 48, cell: ({ id }) => count(id) },
  {
    id: 'file',
    header: 'File',
    isName: true,
    cell: ({ fileName }) => <span className={classes.fileName}>{fileName}</span>,
  },
  { id: 'kind', header: 'Holds', width: 120, cell: ({ rowKind }) => KIND_WORD[rowKind] },
  { id: 'source', header: 'Source', width: 150, cell: ({ source }) => source },
  { id: 'at', header: 'Imported', width: 160, cell: ({ importedAt }) => <Moment at={importedAt} zone={LOCAL_ZONE} /> },
  {
    id: 'exported',
    header: 'Data until',
    width: 160,
    cell: ({ exportedAt, timeZone }) => <Moment at={exportedAt} zone={timeZone ?? LOCAL_ZONE} />,
  },
  { id: 'rows', header: 'Rows read', isNumber: true, width: 90, cell: ({ rowsRead }) => count(rowsRead) },
  { id: 'rejected', header: 'Rejected', isNumber: true, width: 90, cell: (record) => <Rejected record={record} /> },
  { id: 'tickets', header: 'Kept', isNumber: true, width: 80, cell: ({ tickets }) => count(tickets) },
  { id: 'new', header: 'New', isNumber: true, width: 72, cell: ({ added }) => count(added) },
  { id: 'updated', header: 'Updated', isNumber: true, width: 80, cell: ({ updated }) => count(updated) },
  {
    id: 'acts',
    header: 'Undo',
    width: 1,
    cell: ({ id, fileName, rowKind }) => <UndoImport importId={id} fileName={fileName} rowKind={rowKind} isSmall />,
  },
]

function Moment({ at, zone }: { readonly at: string | null; readonly zone: string }) {
  return <span className="tabular nowrap">{dateTime(at === null ? null : Date.parse(at), zone)}</span>
}

/** A number of rejected rows leads to the rows. */
function Rejected({ record: { id, rejected } }: { readonly record: ImportRecord }) {
  return rejected === 0 ? count(0) : <AllRejections importId={id}>{count(rejected)}</AllRejections>
}

function ImportTable({ imports }: { readonly imports: readonly ImportRecord[] }) {
  const newestFirst = [...imports].sort((a, b) => b.id - a.id)
  return <Table caption="Imports, newest first" columns={COLUMNS} rows={newestFirst} keyOf={({ id }) => id} />
}
