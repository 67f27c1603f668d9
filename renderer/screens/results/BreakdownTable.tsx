import { Link } from '@tanstack/react-router'
import { count } from '../../../shared/format.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import type { BreakdownPlace, Grouping, GroupRow } from './groupings.ts'

export type BreakdownTableProps = BreakdownPlace & { readonly grouping: Grouping; readonly rows: readonly GroupRow[] }

/** One breakdown as a table; what is counted leads to its tickets. */
export function BreakdownTable({ grouping, rows, ...place }: BreakdownTableProps) {
  const { label, isCounted } = grouping
  const columns: Column<GroupRow>[] = [
    { id: 'value', header: label, isName: true, cell: ({ name }) => name, width: '40%' },
    ...(isCounted ? countColumns(place) : []),
    { id: 'share', header: isCounted ? 'Met' : 'Figure', isNumber: true, cell: ({ figure }) => figure },
    { id: 'status', header: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
  ]
  return <Table caption={`By ${label.toLowerCase()}`} columns={columns} rows={rows} keyOf={({ key }) => key} />
}

function countColumns(place: BreakdownPlace): Column<GroupRow>[] {
  return [
    {
      id: 'counted',
      header: 'Counted',
      isNumber: true,
      cell: ({ counted, filter }) => <Counted {...place} value={counted} filter={filter} />,
    },
    {
      id: 'breached',
      header: 'Missed',
      isNumber: true,
      cell: ({ breached, filter }) => (
        <Counted {...place} value={breached} filter={filter === null ? null : { ...filter, verdict: 'breached' }} />
      ),
    },
  ]
}

type CountedProps = BreakdownPlace & { readonly value: number | null; readonly filter: GroupRow['filter'] }

function Counted({ target, reference, period, value, filter }: CountedProps) {
  if (!value || filter === null) return count(value)
  return (
    <Link
      to="/agreements/$reference/targets/$target/checks"
      params={{ reference, target: target.id }}
      search={{ period, counted: true, ...filter }}
      preload={false}
    >
      {count(value)}
    </Link>
  )
}
