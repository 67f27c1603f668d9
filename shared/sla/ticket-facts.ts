import { TICKET_STATUSES, type TicketEvent, type TicketStatus } from '../tickets/ticket.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Instant } from '../time/instant.ts'
import type { StopEvent } from './counting-rules.ts'

/** A ticket's own times of its stops; NaN where unknown, or not yet known. */
export type OwnStops = { firstRespondedAt: number; resolvedAt: number; closedAt: number }

/**
 * What is known of one ticket as of a moment. Times are NaN where unknown or later than that. One record is filled again for every
 * ticket, so that a pass over a million of them makes no objects.
 */
export type TicketFacts = OwnStops & {
  columns: TicketColumns
  asOf: Instant
  index: number
  createdAt: number
  /** Of the newest row; -1 for none. */
  priorityCode: number
  /** Milliseconds; NaN where unknown. */
  pausedFor: number
  /** By the newest row, or by the history as of the moment where there is one. */
  status: TicketStatus | null
  hasHistory: boolean
  /** The known part of the history, once `historyOf` has read it. */
  history: readonly TicketEvent[] | null
}

const NO_EVENTS: readonly TicketEvent[] = []

/** An empty record for `readFacts` to fill. */
export function blankFacts(columns: TicketColumns, asOf: Instant): TicketFacts {
  const unknown = Number.NaN
  return {
    columns,
    asOf,
    index: -1,
    createdAt: unknown,
    priorityCode: -1,
    firstRespondedAt: unknown,
    resolvedAt: unknown,
    closedAt: unknown,
    pausedFor: unknown,
    status: null,
    hasHistory: false,
    history: NO_EVENTS,
  }
}

/** Fills the record with one ticket. */
export function readFacts(facts: TicketFacts, index: number): void {
  const { instants, durations } = facts.columns
  facts.index = index
  facts.createdAt = instants.createdAt[index] ?? Number.NaN
  facts.priorityCode = facts.columns.text.priority.codes[index] ?? -1
  facts.firstRespondedAt = known(instants.firstRespondedAt[index], facts.asOf)
  facts.resolvedAt = known(instants.resolvedAt[index], facts.asOf)
  facts.closedAt = known(instants.closedAt[index], facts.asOf)
  facts.pausedFor = durations.pausedFor[index] ?? Number.NaN
  facts.hasHistory = facts.columns.hasHistory[index] === 1
  facts.history = facts.hasHistory ? null : NO_EVENTS
  facts.status = TICKET_STATUSES[facts.columns.status[index] ?? -1] ?? null
}

function known(at: number | undefined, asOf: Instant): number {
  return at !== undefined && at <= asOf ? at : Number.NaN
}

/** The events up to the moment, oldest first; read from the source once per ticket, when first asked for. */
export function historyOf(facts: TicketFacts): readonly TicketEvent[] {
  if (facts.history !== null) return facts.history
  const whole = facts.columns.history(facts.index)
  const isAllKnown = (whole.at(-1)?.at ?? facts.asOf) <= facts.asOf
  const history = isAllKnown ? whole : whole.filter(({ at }) => at <= facts.asOf)
  facts.history = history
  const last = history.findLast(({ status }) => status !== null)
  // The newest row may already tell of what came after the moment; the history as of then wins.
  if (last !== undefined || history.length < whole.length) facts.status = last?.status ?? null
  return history
}

/** The ticket's own time for a stop that is not before `from`; NaN where it has none. A resolution falls back on the closing. */
export function ownStop(stop: StopEvent, own: OwnStops, from: Instant): number {
  if (stop === 'first-response') return own.firstRespondedAt >= from ? own.firstRespondedAt : Number.NaN
  if (stop === 'resolved' && own.resolvedAt >= from) return own.resolvedAt
  return own.closedAt >= from ? own.closedAt : Number.NaN
}

/** The source has a time for this stop, whether or not it is known yet. */
export function hasOwnStop(stop: StopEvent, { columns, index }: TicketFacts): boolean {
  const has = (times: Float64Array) => !Number.isNaN(times[index])
  if (stop === 'first-response') return has(columns.instants.firstRespondedAt)
  return has(columns.instants.closedAt) || (stop === 'resolved' && has(columns.instants.resolvedAt))
}
