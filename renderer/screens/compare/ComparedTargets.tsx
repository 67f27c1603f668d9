import type { TargetPair } from '../../../shared/review/compare-reviews.ts'
import type { Status } from '../../../shared/sla/figures.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'

type Side = { readonly figure: string; readonly status: string; readonly gross: string | null }

type Row = Pick<TargetPair, 'id' | 'name' | 'says'> & {
  readonly left: Side | null
  readonly right: Side | null
}

type ComparedTargetsProps = { readonly targets: readonly Row[]; readonly left: string; readonly right: string }

/** A row for each target that either review has. */
export function ComparedTargets({ targets, left, right }: ComparedTargetsProps) {
  const columns: readonly Column<Row>[] = [
    { id: 'target', header: 'Target', isName: true, width: '30%', cell: ({ name }) => name },
    { id: 'left', header: left, cell: (row) => <OneSide side={row.left} /> },
    { id: 'right', header: right, cell: (row) => <OneSide side={row.right} /> },
    { id: 'says', header: 'In words', width: '34%', cell: ({ says }) => says },
  ]
  return <Table caption="Targets side by side" columns={columns} rows={targets} keyOf={({ id }) => id} />
}

const STATUSES: readonly Status[] = ['green', 'amber', 'red', 'grey']

function OneSide({ side }: { readonly side: Side | null }) {
  if (side === null) return <span className="secondary">not a target</span>
  const status = STATUSES.find((one) => one === side.status) ?? 'grey'
  return (
    <>
      <StatusMark status={status} word={side.figure} />
      {side.gross !== null && <p className="secondary">{side.gross}</p>}
    </>
  )
}
