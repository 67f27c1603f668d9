import { Select } from '@mantine/core'
import type { ColumnReading, Inspection } from '../../../shared/operations/imports.ts'
import { type Column, Table } from '../../components/Table.tsx'
import type { MappedField } from './column-mapping.ts'
import classes from './import.module.css'
import { fieldChoices, fieldOf, fieldRank, valueOf } from './record-fields.ts'

type MappingProps = {
  readonly inspection: Pick<Inspection, 'columns' | 'rowKind' | 'profile'>
  readonly onAssign: (column: ColumnReading, field: MappedField | null) => void
}

/** Their column, what stands in it, our field, and how its cells are read. */
export function Mapping({ inspection, onAssign }: MappingProps) {
  const { columns, rowKind } = inspection
  const choices = [...fieldChoices(inspection)]
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
          data={choices.map((choice) => ('items' in choice ? { ...choice, items: [...choice.items] } : choice))}
          value={valueOf(column.field)}
          onChange={(value) => onAssign(column, fieldOf(value, rowKind))}
          data-used={column.field !== null || undefined}
          classNames={{ input: classes.fieldInput ?? '' }}
          searchable
          selectFirstOptionOnChange
        />
      ),
    },
    {
      id: 'reading',
      header: 'Read as',
      width: 260,
      cell: ({ field, reading }) => (field === null && rowKind === 'ticket' ? '' : reading),
    },
  ]
  /** Used columns first, in the order in which people read them; the rest as in the file. */
  const rank = ({ field, position }: ColumnReading) => (field === null ? 1000 + position : fieldRank(field, rowKind))
  return (
    <Table
      caption="Columns of the file and what they are used as"
      columns={table}
      rows={columns.toSorted((a, b) => rank(a) - rank(b))}
      keyOf={({ position }) => position}
    />
  )
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
