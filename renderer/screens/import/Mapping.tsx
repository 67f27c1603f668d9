import { Select } from '@mantine/core'
import type { ColumnReading } from '../../../shared/operations/imports.ts'
import type { TicketField } from '../../../shared/tickets/ticket.ts'
import { type Column, Table } from '../../components/Table.tsx'
import { FIELD_CHOICES, FIELD_WORDS, isTicketField } from './field-words.ts'
import classes from './import.module.css'

type MappingProps = {
  readonly columns: readonly ColumnReading[]
  readonly onAssign: (column: ColumnReading, field: TicketField | null) => void
}

const NOT_USED = 'none'
const CHOICES = [{ value: NOT_USED, label: 'Kept, not used' }, ...FIELD_CHOICES]

/** Their column, what stands in it, our field, and how its cells are read. */
export function Mapping({ columns, onAssign }: MappingProps) {
  const table: Column<ColumnReading>[] = [
    {
      id: 'header',
      header: 'Column of the file',
      isName: true,
      width: 240,
      cell: (column) => <Header column={column} />,
    },
    { id: 'samples', header: 'What stands in it', cell: ({ samples }) => <Samples samples={samples} /> },
    {
      id: 'field',
      header: 'Used as',
      width: 230,
      cell: (column) => (
        <Select
          aria-label={`Use column ${column.header || column.position} as`}
          size="xs"
          data={CHOICES}
          value={column.field ?? NOT_USED}
          onChange={(value) => onAssign(column, isTicketField(value) ? value : null)}
          data-used={column.field !== null || undefined}
          classNames={{ input: classes.fieldInput ?? '' }}
          searchable
        />
      ),
    },
    { id: 'reading', header: 'Read as', width: 260, cell: ({ field, reading }) => (field === null ? '' : reading) },
  ]
  return (
    <Table
      caption="Columns of the file and what they are used as"
      columns={table}
      rows={[...columns].sort(byUse)}
      keyOf={({ position }) => position}
    />
  )
}

const FIELD_ORDER = Object.keys(FIELD_WORDS)

/** Used columns first, in the order of a ticket's life; the rest as in the file. */
function byUse(a: ColumnReading, b: ColumnReading): number {
  const rank = ({ field, position }: ColumnReading) => (field === null ? 1000 + position : FIELD_ORDER.indexOf(field))
  return rank(a) - rank(b)
}

function Header({ column: { header, position, occurrence } }: { readonly column: ColumnReading }) {
  return (
    <span className={classes.header}>
      {header === '' ? <i>no header</i> : header}
      {(occurrence > 1 || header === '') && <span className="secondary"> column {position}</span>}
    </span>
  )
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  if (samples.length === 0) return <span className="secondary">empty</span>
  return (
    <span className={classes.samples} title={samples.join('\n')}>
      {samples.slice(0, 3).join(' · ')}
    </span>
  )
}
