import type { Instant } from '../time/instant.ts'
import type { TicketEvent, TicketStatus } from './ticket.ts'

export type SettledHistory = {
  /** Oldest first; updates of the same moment keep the order of the file. */
  readonly history: readonly TicketEvent[]
  readonly wasOutOfOrder: boolean
  /** Some update lies before the creation. */
  readonly hasEarly: boolean
}

/**
 * Puts a ticket's updates in the order of their times, none before its creation. What the first update says holds from the creation on,
 * unless it says that the ticket was already done: a log that begins in the middle of a ticket's life does not tell how that life began.
 */
export function settleHistory(events: readonly TicketEvent[], createdAt: Instant | null): SettledHistory {
  const wasOutOfOrder = !isInOrder(events)
  const ordered = wasOutOfOrder ? events.toSorted((a, b) => a.at - b.at) : events
  const [first] = ordered
  if (first === undefined || createdAt === null) return { history: ordered, wasOutOfOrder, hasEarly: false }
  if (first.at < createdAt) {
    const history = ordered.map((event) => (event.at < createdAt ? { ...event, at: createdAt } : event))
    return { history, wasOutOfOrder, hasEarly: true }
  }
  const holdsFromCreation = first.at > createdAt && !isDone(first.status)
  return {
    history: holdsFromCreation ? [{ ...first, at: createdAt }, ...ordered.slice(1)] : ordered,
    wasOutOfOrder,
    hasEarly: false,
  }
}

function isInOrder(events: readonly TicketEvent[]): boolean {
  let before = Number.NEGATIVE_INFINITY
  for (const { at } of events) {
    if (at < before) return false
    before = at
  }
  return true
}

const isDone = (status: TicketStatus | null) => status === 'resolved' || status === 'closed' || status === 'cancelled'

/** The first update that names an assignee, no earlier than the creation; null when none does. */
export function firstAssignment(events: readonly TicketEvent[], createdAt: Instant | null): Instant | null {
  let first: Instant | null = null
  for (const { at, assignee } of events) if (assignee !== null && (first === null || at < first)) first = at
  return first === null || createdAt === null ? first : Math.max(first, createdAt)
}

/**
 * When a ticket was last resolved and closed: the first update of each kind since it was last open or pending. Null for a ticket that is
 * open again. Updates without a status change nothing.
 */
export function closingsOf(history: readonly TicketEvent[]): { resolvedAt: Instant | null; closedAt: Instant | null } {
  let resolvedAt: Instant | null = null
  let closedAt: Instant | null = null
  for (const { at, status } of history) {
    if (status === 'open' || status === 'pending') resolvedAt = closedAt = null
    if (status === 'resolved') resolvedAt ??= at
    if (status === 'closed') closedAt ??= at
  }
  return { resolvedAt, closedAt }
}
