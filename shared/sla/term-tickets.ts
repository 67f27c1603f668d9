import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Instant } from '../time/instant.ts'
import type { Term } from './measured-terms.ts'
import { bindFilters, readsSource, type TicketTest } from './ticket-filter.ts'

/** Whether a ticket is one that a version's target is about. */
export function ticketTest({ target, agreement }: Term, columns: TicketColumns): TicketTest {
  const ofService = target.service === undefined ? {} : { service: [target.service] }
  const filters = [agreement.spec.data?.where ?? {}, target.where ?? {}, ofService]
  const passes = bindFilters(filters, columns, agreement.spec.scope.services)
  const isRead = columns.sources.map(({ name }) => readsSource(agreement, name))
  return (index) => isRead[columns.source[index] ?? -1] === true && passes(index)
}

/** A ticket with the instant that counts. */
export type TimedTicket = { readonly at: Instant; readonly index: number }

/** The tickets of a term that were resolved, or closed, within it. */
export function resolvedTickets(columns: TicketColumns, term: Term): TimedTicket[] {
  const passes = ticketTest(term, columns)
  const { resolvedAt, closedAt } = columns.instants
  const found: TimedTicket[] = []
  for (let index = 0; index < columns.length; index += 1) {
    const resolved = resolvedAt[index] ?? Number.NaN
    const at = Number.isNaN(resolved) ? (closedAt[index] ?? Number.NaN) : resolved
    if (at >= term.window.from && at < term.window.to && passes(index)) found.push({ at, index })
  }
  return found
}

/** The tickets of a term that were created within it. */
export function createdTickets(columns: TicketColumns, term: Term): TimedTicket[] {
  const passes = ticketTest(term, columns)
  const found: TimedTicket[] = []
  columns.instants.createdAt.forEach((at, index) => {
    if (at >= term.window.from && at < term.window.to && passes(index)) found.push({ at, index })
  })
  return found
}
