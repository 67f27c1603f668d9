import { useQuery } from '@tanstack/react-query'
import { count, dateTime, localDate } from '../../../../shared/format.ts'
import type { Review, ReviewSource } from '../../../../shared/review/review.ts'
import { operations } from '../../../client.ts'
import { LOCAL_ZONE } from '../../../components/local-zone.ts'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { type Column, Table } from '../../../components/Table.tsx'
import classes from '../Review.module.css'

type Row = ReviewSource['imports'][number] & { readonly source: string }

const orDash = (value: number | null) => (value === null ? '–' : count(value))

const COLUMNS: readonly Column<Row>[] = [
  { id: 'file', header: 'File', isName: true, width: '36%', cell: ({ fileName }) => fileName },
  { id: 'source', header: 'Source', cell: ({ source }) => source },
  {
    id: 'exported',
    header: 'Exported',
    isNumber: true,
    cell: ({ exportedAt }) => localDate(exportedAt?.slice(0, 10) ?? null),
  },
  { id: 'read', header: 'Rows read', isNumber: true, cell: ({ rowsRead }) => orDash(rowsRead) },
  { id: 'rejected', header: 'Not taken', isNumber: true, cell: ({ rejected }) => orDash(rejected) },
]

/** The sources that the figures rest on: how far each is known, and the files that it came in. */
export function SourcesTable({ review: { reference, sources } }: { readonly review: Review }) {
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
  const zone = shown.data?.agreement.spec.timeZone ?? LOCAL_ZONE
  const rows = sources.flatMap(({ name, imports }) => imports.map((file) => ({ ...file, source: name })))
  return (
    <>
      {sources.length === 0 && <p className="secondary">No file has been imported yet.</p>}
      <ul className={classes.sources}>
        {sources.filter(isTold).map((source) => (
          <li key={source.name}>
            <strong>{source.name}</strong>
            <StatusMark {...standing(source)} />
            <span className="secondary">{untilWords(source, zone)}</span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && <Table caption="Files that were read" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />}
    </>
  )
}

/** One that was frozen before it was kept says nothing of its end. */
function isTold({ knownUntil, imports }: ReviewSource): boolean {
  return knownUntil !== null || imports.length === 0 || imports.some(({ rowsRead }) => rowsRead !== null)
}

function standing({ imports, isWhole }: ReviewSource) {
  if (imports.length === 0) return { status: 'red', word: 'Nothing imported' } as const
  if (isWhole === null) return { status: 'grey', word: 'End not known' } as const
  return isWhole
    ? ({ status: 'green', word: 'Whole period' } as const)
    : ({ status: 'amber', word: 'Ends early' } as const)
}

function untilWords({ knownUntil, imports }: ReviewSource, zone: string): string {
  if (imports.length === 0) return 'The agreement reads it.'
  if (knownUntil === null) return 'No export says when it was made.'
  return `Known until ${dateTime(Date.parse(knownUntil), zone)} (${zone})`
}
