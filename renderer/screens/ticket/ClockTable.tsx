import { dateTimeExact, durationExact } from '../../../shared/format.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { type Column, Table } from '../../components/Table.tsx'
import { type ClockLine, clockLines } from './clock-table.ts'
import classes from './TicketAccount.module.css'

/** The drawing, line by line, to be added up by hand. */
export function ClockTable({ explanation }: { readonly explanation: Explanation }) {
  const { timeZone } = explanation.calendar
  const at = (instant: number | null) => (instant === null ? '' : dateTimeExact(instant, timeZone))
  const columns: Column<ClockLine>[] = [
    { id: 'what', header: 'What', isName: true, width: 150, cell: ({ what }) => what },
    { id: 'from', header: 'From', isNumber: true, cell: ({ from }) => at(from) },
    { id: 'to', header: 'To', isNumber: true, cell: ({ to }) => at(to) },
    {
      id: 'counted',
      header: 'Counted',
      isNumber: true,
      cell: ({ countedMs }) => (countedMs === null ? '' : durationExact(countedMs)),
    },
    {
      id: 'used',
      header: 'Used so far',
      isNumber: true,
      cell: ({ usedMs }) => (usedMs === null ? '' : durationExact(usedMs)),
    },
  ]
  return (
    <div className={classes.lines}>
      <Table
        caption="The clock line by line"
        columns={columns}
        rows={clockLines(explanation)}
        keyOf={({ what, from }, index) => `${index} ${what} ${from}`}
        maxHeight={420}
      />
    </div>
  )
}
