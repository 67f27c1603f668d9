import type { TicketEvent, TicketStatus } from '../tickets/ticket.ts'
import type { Instant } from '../time/instant.ts'
import type { CountingRules, StopEvent } from './counting-rules.ts'
import { type OwnStops, ownStop } from './ticket-facts.ts'

/** From start or reopening to stop; `to` is null while it runs. */
export type Cycle = {
  readonly from: Instant
  readonly to: Instant | null
  /** What ended it; null while it runs. */
  readonly endedBy: StopEvent | null
}

/**
 * The cycles of one ticket, oldest first, at least one. The history tells when they ended and began again; the last one stops at the
 * ticket's own time where that is not before its start, whatever the status says. An own time before it is left over from an
 * earlier cycle. A first response comes once.
 */
export function cyclesOf(
  stop: StopEvent,
  own: OwnStops & { readonly createdAt: Instant },
  history: readonly TicketEvent[],
): Cycle[] {
  const cycles = stop === 'first-response' ? [running(own.createdAt)] : cyclesOfHistory(stop, own.createdAt, history)
  const last = cycles.at(-1) ?? running(own.createdAt)
  const at = ownStop(stop, own, last.from)
  if (Number.isNaN(at)) return cycles
  const endedBy = stop === 'resolved' && !(own.resolvedAt >= last.from) ? 'closed' : stop
  if (last.to === at && last.endedBy === endedBy) return cycles
  cycles[Math.max(cycles.length, 1) - 1] = { from: last.from, to: at, endedBy }
  return cycles
}

const running = (from: Instant): Cycle => ({ from, to: null, endedBy: null })

function cyclesOfHistory(stop: StopEvent, createdAt: Instant, history: readonly TicketEvent[]): Cycle[] {
  const cycles: Cycle[] = []
  let from: Instant | null = createdAt
  for (const event of history) {
    // A history may begin before the ticket's own creation; its clock does not.
    const at = Math.max(event.at, createdAt)
    if (from !== null && ends(stop, event.status)) {
      cycles.push({ from, to: at, endedBy: event.status })
      from = null
    } else if (from === null && (event.status === 'open' || event.status === 'pending')) from = at
  }
  return from === null ? cycles : [...cycles, running(from)]
}

function ends(stop: StopEvent, status: TicketStatus | null): status is 'resolved' | 'closed' {
  return status === 'closed' || (status === 'resolved' && stop === 'resolved')
}

/** The cycles that the rule counts, as stretches: `span` makes one of all, the time between them included. */
export function countedCycles(cycles: readonly Cycle[], reopen: CountingRules['reopen']): readonly Cycle[] {
  const [first, last] = [cycles[0], cycles.at(-1)]
  if (first === undefined || last === undefined) return cycles
  switch (reopen) {
    case 'sum':
      return cycles
    case 'first':
      return first === last ? cycles : [first]
    case 'last':
      return first === last ? cycles : [last]
    case 'span':
      if (first === last) return cycles
      return [{ from: first.from, to: last.to, endedBy: last.endedBy }]
  }
}
