import type { z } from 'zod'
import { count, dateTime } from '../../../shared/format.ts'
import type { ticketPreview } from '../../../shared/operations/imports.ts'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './import.module.css'

type Preview = z.infer<typeof ticketPreview>

/** The first tickets as they would stand in the workspace, times in the zone they will be read in. */
export function TicketPreview({ tickets, zone }: { readonly tickets: readonly Preview[]; readonly zone: string }) {
  const at = (id: 'createdAt' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt', header: string): Column<Preview> => ({
    id,
    header,
    width: 150,
    cell: (ticket) => <span className="tabular nowrap">{dateTime(ticket[id], zone)}</span>,
  })
  const columns: Column<Preview>[] = [
    { id: 'row', header: 'Row', isNumber: true, width: 60, cell: ({ row }) => count(row) },
    { id: 'key', header: 'Ticket', isName: true, width: 120, cell: ({ key }) => key },
    { id: 'title', header: 'Title', cell: ({ title }) => <span className={classes.cell}>{title ?? ''}</span> },
    { id: 'priority', header: 'Priority', width: 100, cell: ({ priority }) => priority ?? '' },
    { id: 'status', header: 'Status', width: 90, cell: ({ status }) => status ?? '' },
    at('createdAt', 'Created'),
    at('firstRespondedAt', 'First response'),
    at('resolvedAt', 'Resolved'),
    at('closedAt', 'Closed'),
  ]
  return <Table caption="The first tickets" columns={columns} rows={tickets} keyOf={({ row }) => row} />
}
