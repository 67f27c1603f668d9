import { type TextField, TICKET_STATUSES, type Ticket } from '../../../shared/tickets/ticket.ts'
import type { PackedHistory } from './ticket-history.ts'
import type { WordNumber } from './words.ts'

/** Text fields kept as numbers of words, in the order of their columns. The title differs from ticket to ticket and is kept as text. */
export const WORD_FIELDS = [
  'type',
  'service',
  'category',
  'group',
  'assignee',
  'requester',
  'department',
  'priority',
] as const satisfies readonly TextField[]

/** The columns of `ticket_version` that hold what a ticket says, in the order in which `ticketValues` gives them. */
export const CONTENT_COLUMNS = [
  'title',
  'type',
  'service',
  'category',
  'team',
  'assignee',
  'requester',
  'department',
  'priority',
  'status_text',
  'status',
  'created_at',
  'first_responded_at',
  'resolved_at',
  'closed_at',
  'updated_at',
  'due_at',
  'paused_for',
  'reported_elapsed',
  'reported_remaining',
  'reopen_count',
  'satisfaction',
  'reported_met',
] as const

/** What is read from one column. */
export type Cell = string | number | Buffer | null

/** What is bound to one column. */
export type Value = string | number | null | Uint8Array

export type TicketValues = {
  /** In the order of CONTENT_COLUMNS. */
  readonly content: readonly Value[]
  readonly history: Uint8Array | null
  readonly historyRows: Uint8Array | null
  /** Of the cells that no field takes; the cells themselves stand in the kept source file. */
  readonly customPrint: number
}

type Writing = { readonly numberOf: WordNumber; readonly pack: (history: Ticket['history']) => PackedHistory }

export function ticketValues(ticket: Ticket, { numberOf, pack }: Writing): TicketValues {
  // Written out, for this is made of every ticket of an import, and a field that is named is read quickest.
  const content: Value[] = [
    ticket.title,
    numberOf(ticket.type),
    numberOf(ticket.service),
    numberOf(ticket.category),
    numberOf(ticket.group),
    numberOf(ticket.assignee),
    numberOf(ticket.requester),
    numberOf(ticket.department),
    numberOf(ticket.priority),
    numberOf(ticket.statusText),
    ticket.status === null ? null : TICKET_STATUSES.indexOf(ticket.status),
    ticket.createdAt,
    ticket.firstRespondedAt,
    ticket.resolvedAt,
    ticket.closedAt,
    ticket.updatedAt,
    ticket.dueAt,
    ticket.pausedFor,
    ticket.reportedElapsed,
    ticket.reportedRemaining,
    ticket.reopenCount,
    ticket.satisfaction,
    ticket.reportedMet === null ? null : Number(ticket.reportedMet),
  ]
  const packed = ticket.history.length === 0 ? null : pack(ticket.history)
  return {
    content,
    history: packed?.events ?? null,
    historyRows: packed?.rows ?? null,
    customPrint: ticket.custom.print(),
  }
}

/** What two versions of a ticket are compared by: their content, its history and its other cells, whatever rows they stand in. */
export const SAID_COLUMNS = [...CONTENT_COLUMNS, 'history', 'custom_print'] as const

/** Whether a version, as read by SAID_COLUMNS, says what these values do. */
export function saysTheSame(said: readonly Cell[], { content, history, customPrint }: TicketValues): boolean {
  for (let at = 0; at < content.length; at++) if (said[at] !== content[at]) return false
  const known = said[content.length] ?? null
  const isSameHistory = history === null ? known === null : Buffer.isBuffer(known) && known.equals(history)
  return isSameHistory && said[content.length + 1] === customPrint
}
