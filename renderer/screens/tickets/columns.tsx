import { Link } from '@tanstack/react-router'
import { dateTime } from '../../../shared/format.ts'
import type { ListedTicket } from '../../../shared/operations/tickets.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import classes from './Tickets.module.css'

/** The columns of the register; instants are those of the agreements' zone. */
export function ticketColumns(timeZone: string): readonly DataColumn<ListedTicket>[] {
  return [
    { id: 'key', header: 'Ticket', width: 120, cell: (ticket) => <Key ticket={ticket} /> },
    { id: 'title', header: 'Title', width: 160, grow: 3, cell: ({ title }) => <Text text={title} /> },
    { id: 'source', header: 'Source', width: 120, cell: ({ sourceName }) => <Text text={sourceName} /> },
    { id: 'priority', header: 'Priority', width: 84, cell: ({ priority }) => <Text text={priority} /> },
    { id: 'group', header: 'Group', width: 120, grow: 1, cell: ({ group }) => <Text text={group} /> },
    {
      id: 'status',
      header: 'Status',
      width: 110,
      cell: ({ statusText, status }) => <Text text={statusText ?? status} />,
    },
    { ...INSTANT, id: 'createdAt', header: 'Created', cell: ({ createdAt }) => dateTime(createdAt, timeZone) },
    { ...INSTANT, id: 'resolvedAt', header: 'Resolved', cell: ({ resolvedAt }) => dateTime(resolvedAt, timeZone) },
  ]
}

const INSTANT = { width: 146, isNumber: true }

/** A ticket that no agreement reads has no clock to be led to. */
function Key({ ticket: { key, sourceName, at } }: { readonly ticket: ListedTicket }) {
  if (at === null) return <span title="No agreement reads this source">{key}</span>
  return (
    <Link
      to="/agreements/$reference/targets/$target/tickets/$ticket"
      params={{ ...at, ticket: key }}
      search={{ source: sourceName }}
      preload={false}
    >
      {key}
    </Link>
  )
}

function Text({ text }: { readonly text: string | null }) {
  return text === null ? <span className={classes.none}>–</span> : <span title={text}>{text}</span>
}
