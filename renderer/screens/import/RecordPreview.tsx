import type { ReactNode } from 'react'
import { valueNumber } from '../../../shared/format/figure-words.ts'
import { count, dateTime, duration, percentOf } from '../../../shared/format.ts'
import type { Inspection, RecordPreview as Preview, SeriesPreview } from '../../../shared/operations/imports.ts'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './import.module.css'

type Kind<Name extends Preview['kind']> = Extract<Preview, { kind: Name }>
type Shown = { readonly inspection: Pick<Inspection, 'records' | 'series' | 'rowKind'>; readonly zone: string }

/** The first outages, samples or answers as they would be kept, times in the zone they will be read in. */
export function RecordPreview({ inspection, zone }: Shown) {
  const { records, series, rowKind } = inspection
  if (rowKind === 'outage') return <Outages rows={records.filter((one) => one.kind === 'outage')} zone={zone} />
  if (rowKind === 'survey') return <Answers rows={records.filter((one) => one.kind === 'answer')} zone={zone} />
  return (
    <div className={classes.previews}>
      <SeriesTable rows={series} zone={zone} />
      <Samples rows={records.filter((one) => one.kind === 'sample')} zone={zone} />
    </div>
  )
}

function moment<Row>(id: string, header: string, { at, zone }: { at: (row: Row) => number | null; zone: string }) {
  const cell = (row: Row): ReactNode => <span className="tabular nowrap">{dateTime(at(row), zone)}</span>
  return { id, header, width: 150, cell } satisfies Column<Row>
}

const rowColumn = { id: 'row', header: 'Row', isNumber: true, width: 60 } as const
const number = (value: number | null) => (value === null ? '' : valueNumber(value, []))

type List<Row> = { readonly rows: readonly Row[]; readonly zone: string }

function Outages({ rows, zone }: List<Kind<'outage'>>) {
  const columns: Column<Kind<'outage'>>[] = [
    { ...rowColumn, cell: ({ row }) => count(row) },
    { id: 'service', header: 'Service', isName: true, width: 160, cell: ({ service }) => service ?? 'any' },
    moment('from', 'From', { at: ({ from }) => from, zone }),
    {
      id: 'to',
      header: 'To',
      width: 150,
      cell: ({ to }) => <span className="tabular nowrap">{to === null ? 'still lasts' : dateTime(to, zone)}</span>,
    },
    {
      id: 'length',
      header: 'Length',
      isNumber: true,
      width: 100,
      cell: ({ from, to }) => (to === null ? '' : duration(to - from)),
    },
    { id: 'planned', header: 'Planned', width: 80, cell: ({ planned }) => (planned ? 'planned' : 'no') },
    { id: 'weight', header: 'Away', isNumber: true, width: 80, cell: ({ weight }) => percentOf(weight) },
    moment('announced', 'Announced', { at: ({ announcedAt }) => announcedAt, zone }),
    {
      id: 'title',
      header: 'What it was',
      cell: ({ key, title }) => (
        <span className={classes.cell}>{[key, title].filter((part) => part !== null).join(' · ')}</span>
      ),
    },
  ]
  return <Table caption="The first outages" columns={columns} rows={rows} keyOf={({ row }) => row} />
}

function Answers({ rows, zone }: List<Kind<'answer'>>) {
  const columns: Column<Kind<'answer'>>[] = [
    { ...rowColumn, cell: ({ row }) => count(row) },
    { id: 'key', header: 'Ticket', isName: true, width: 140, cell: ({ key }) => key },
    moment('at', 'Answered', { at: ({ at }) => at, zone }),
    {
      id: 'score',
      header: 'Score',
      isNumber: true,
      width: 90,
      cell: ({ score }) => (score === null ? 'no answer' : number(score)),
    },
    { id: 'comment', header: 'Comment', cell: ({ comment }) => <span className={classes.cell}>{comment ?? ''}</span> },
  ]
  return <Table caption="The first answers" columns={columns} rows={rows} keyOf={({ row }) => row} />
}

function SeriesTable({ rows, zone }: List<SeriesPreview>) {
  const columns: Column<SeriesPreview>[] = [
    { id: 'name', header: 'Series', isName: true, cell: ({ name }) => <span className={classes.header}>{name}</span> },
    { id: 'samples', header: 'Samples seen', isNumber: true, width: 110, cell: ({ samples }) => count(samples) },
    moment('from', 'From', { at: ({ from }) => from, zone }),
    moment('to', 'To', { at: ({ to }) => to, zone }),
    { id: 'least', header: 'Lowest', isNumber: true, width: 90, cell: ({ least }) => number(least) },
    { id: 'most', header: 'Highest', isNumber: true, width: 90, cell: ({ most }) => number(most) },
    { id: 'unit', header: 'Unit', width: 70, cell: ({ unit }) => unit ?? '' },
  ]
  return <Table caption="The series in the file" columns={columns} rows={rows} keyOf={({ name }) => name} />
}

const COUNTS: readonly Column<Kind<'sample'>>[] = [
  { id: 'good', header: 'Good', isNumber: true, width: 90, cell: ({ good }) => number(good) },
  { id: 'total', header: 'Total', isNumber: true, width: 90, cell: ({ total }) => number(total) },
]

function Samples({ rows, zone }: List<Kind<'sample'>>) {
  const hasCounts = rows.some(({ total }) => total !== null)
  const columns: Column<Kind<'sample'>>[] = [
    { ...rowColumn, cell: ({ row }) => count(row) },
    moment('at', 'Time', { at: ({ at }) => at, zone }),
    {
      id: 'series',
      header: 'Series',
      isName: true,
      cell: ({ series }) => <span className={classes.header}>{series}</span>,
    },
    ...(hasCounts ? COUNTS : []),
    { id: 'value', header: 'Value', isNumber: true, width: 110, cell: ({ value }) => number(value) },
  ]
  return (
    <Table
      caption="The first samples"
      columns={columns}
      rows={rows}
      keyOf={({ row, series }) => `${row} ${series}`}
      maxHeight={320}
    />
  )
}
