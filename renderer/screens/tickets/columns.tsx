import { Link } from '@tanstack/react-router'
import { dateTime } from '../../../shared/format.ts'
import type { ListedTicket } from '../../../shared/operations/tickets.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import classes from './Tickets.module.css'

/** What decides on the columns: one source need not be named, and a wide screen has room for the group and the end. */
export type RegisterView = { readonly timeZone: string; readonly hasSources: boolean; readonly isWide: boolean }

/** The columns of the register; instants are those of the agreements' zone. */
export function ticketColumns({ timeZone, hasSources, isWide }: RegisterView): readonly DataColumn<ListedTicket>[] {
  const at = (instant: number | null) => dateTime(instant, timeZone)
  return [
    { id: 'key', header: 'Ticket', width: 112, cell: (ticket) => <Key ticket={ticket} /> },
    { id: 'title', header: 'Title', width: 160, grow: 3, cell: ({ title }) => <Text text={title} /> },
    ...(hasSources ? [SOURCE] : []),
    { id: 'priority', header: 'Priority', width: 76, cell: ({ priority }) => <Text text={priority} /> },
    ...(isWide ? [GROUP] : []),
    {
      id: 'status',
      header: 'Status',
      width: 104,
      cell: ({ statusText, status }) => <Text text={statusText ?? status} />,
    },
    { ...INSTANT, id: 'createdAt', header: 'Created', cell: ({ createdAt }) => at(createdAt) },
    ...(isWide
      ? [{ ...INSTANT, id: 'resolvedAt', header: 'Resolved', cell: ({ resolvedAt }: ListedTicket) => at(resolvedAt) }]
      : []),
  ]
}

const SOURCE: DataColumn<ListedTicket> = {
  id: 'source',
  header: 'Source',
  width: 112,
  cell: ({ sourceName }) => <Text text={sourceName} />,
}
const GROUP: DataColumn<ListedTicket> = {
  id: 'group',
  header: 'Group',
  width: 120,
  grow: 1,
  cell: ({ group }) => <Text text={group} />,
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
