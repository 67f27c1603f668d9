import type { Instant } from '../time/instant.ts'
import { type InstantField, TICKET_FIELDS, type Ticket, type TicketField } from './ticket.ts'

/** What all tickets together say: which fields are filled for at least one, and the newest time that is not a due date. */
export type TicketTally = {
  add(ticket: Ticket): void
  readonly fields: ReadonlySet<TicketField>
  latestInstant(): Instant | null
  hasHistory(): boolean
}

const KNOWN_TIMES: readonly InstantField[] = ['createdAt', 'firstRespondedAt', 'resolvedAt', 'closedAt', 'updatedAt']

/** A tally of no tickets yet. */
export function ticketTally(): TicketTally {
  const fields = new Set<TicketField>()
  let open = [...TICKET_FIELDS]
  let latest = Number.NEGATIVE_INFINITY
  let withHistory = false
  return {
    fields,
    add(ticket) {
      for (const field of open) if (ticket[field] !== null) fields.add(field)
      if (fields.size + open.length > TICKET_FIELDS.length) open = open.filter((field) => !fields.has(field))
      for (const field of KNOWN_TIMES) latest = Math.max(latest, ticket[field] ?? latest)
      const newest = ticket.history.at(-1)
      if (newest === undefined) return
      withHistory = true
      latest = Math.max(latest, newest.at)
    },
    latestInstant: () => (Number.isFinite(latest) ? latest : null),
    hasHistory: () => withHistory,
  }
}
