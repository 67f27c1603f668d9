import { dateTime, periodName } from '../../../shared/format.ts'
import type { ManualTarget, TypedValue } from '../../../shared/operations/manual.ts'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { RemoveValue } from './RemoveValue.tsx'
import classes from './values.module.css'

type ValueTableProps = {
  readonly reference: string
  readonly targets: readonly ManualTarget[]
  readonly values: readonly TypedValue[]
}

/** The values there are, by target and period. */
export function ValueTable({ reference, targets, values }: ValueTableProps) {
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id
  const columns: Column<TypedValue>[] = [
    { id: 'target', header: 'Target', isName: true, width: 220, cell: ({ target }) => nameOf(target) },
    {
      id: 'period',
      header: 'Period',
      width: 170,
      cell: ({ period }) => <span className={classes.period}>{periodName(period)}</span>,
    },
    { id: 'value', header: 'Value', isNumber: true, width: 100, cell: ({ value }) => value },
    { id: 'status', header: 'Status', width: 120, cell: ({ status }) => <StatusMark status={status ?? 'grey'} /> },
    {
      id: 'evidence',
      header: 'Evidence',
      cell: ({ evidence }) => <span className={classes.evidence}>{evidence}</span>,
    },
    {
      id: 'at',
      header: 'Typed in',
      width: 160,
      cell: ({ enteredAt }) => <span className="tabular nowrap">{dateTime(Date.parse(enteredAt), LOCAL_ZONE)}</span>,
    },
    {
      id: 'acts',
      header: 'Remove',
      width: 1,
      cell: (value) => <RemoveValue reference={reference} value={value} name={nameOf(value.target)} />,
    },
  ]
  return (
    <Table
      caption="Values that were typed in"
      columns={columns}
      rows={values}
      keyOf={({ target, period }) => `${target} ${period}`}
    />
  )
}
