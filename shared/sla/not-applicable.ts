import type { BoundTarget } from './bind-target.ts'
import type { StopEvent } from './counting-rules.ts'
import { hasOwnStop, type TicketFacts } from './ticket-facts.ts'

/** Why a ticket's clock cannot be judged at all, before its times are looked at; null when it can. */
export function missingForClock({ rules, givesStops }: BoundTarget, facts: TicketFacts): string | null {
  if (Number.isNaN(facts.createdAt)) return 'no created time'
  if (facts.status === 'cancelled') return 'cancelled'
  const { columns, index } = facts
  return givesStops[columns.source[index] ?? -1] === true ? null : NO_STOPS[rules.stop]
}

/** Open tickets alone could be judged, and every one of them would be a breach. */
const NO_STOPS: Readonly<Record<StopEvent, string>> = {
  'first-response': 'the source gives no first responses',
  resolved: 'the source does not say when tickets were resolved or closed',
  closed: 'the source does not say when tickets were closed',
}

/** No promise covers the ticket's priority. */
export function unpromised(priority: string | null): string {
  return priority === null
    ? 'no priority, and no promise for tickets without one'
    : `no promise for priority "${priority}"`
}

/** The calendar has not as many working days as are promised. */
export const NEVER_DUE = 'the calendar has not that many working days'

/** What to say of a ticket that stopped at its closing because it has no resolved time that its clock could take. */
export function closedForResolved(resolvedAt: number): string {
  return Number.isNaN(resolvedAt)
    ? 'no resolved time; stopped at its closing'
    : 'its resolved time lies before the clock started; stopped at its closing'
}

/**
 * Why a clock that nothing stops cannot be said to run either: its stop lies before its start, or the status says that it stopped
 * and nothing says when. Null when it runs.
 */
export function unreadableStop(stop: StopEvent, facts: TicketFacts): string | null {
  const { firstRespondedAt, resolvedAt, closedAt, createdAt, status } = facts
  if (stop === 'first-response') return firstRespondedAt < createdAt ? 'first response before creation' : null
  if (stop === 'resolved' && resolvedAt < createdAt) return 'resolved before creation'
  if (closedAt < createdAt) return 'closed before creation'
  const saysStopped = status === 'closed' || (status === 'resolved' && stop === 'resolved')
  return saysStopped && !hasOwnStop(stop, facts) ? `${status}, but not said when` : null
}
