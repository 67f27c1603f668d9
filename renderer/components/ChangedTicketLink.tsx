import { Link } from '@tanstack/react-router'
import type { TicketChange } from '../../shared/sla/ticket-change.ts'

type ChangedTicketLinkProps = {
  readonly change: TicketChange
  readonly reference: string
  readonly period: string
}

/** The ticket of a changed verdict, leading to its clock; one that is no longer counted has none. */
export function ChangedTicketLink({ change, reference, period }: ChangedTicketLinkProps) {
  const { target, key, sourceName, after } = change
  if (after === null) return key
  return (
    <Link
      to="/agreements/$reference/targets/$target/tickets/$ticket"
      params={{ reference, target, ticket: key }}
      search={{ period, source: sourceName }}
      preload={false}
    >
      {key}
    </Link>
  )
}
