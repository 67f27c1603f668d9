import { hash } from 'node:crypto'
import {
  DURATION_FIELDS,
  INSTANT_FIELDS,
  NUMBER_FIELDS,
  type TextField,
  TICKET_STATUSES,
  type Ticket,
} from '../../../shared/tickets/ticket.ts'
import { packHistory } from './ticket-history.ts'
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
type Value = string | number | null | Uint8Array

export type TicketValues = {
  /** In the order of CONTENT_COLUMNS. */
  readonly content: readonly Value[]
  readonly history: Uint8Array | null
  readonly historyRows: Uint8Array | null
  readonly custom: string | null
  /** Tells whether two versions say the same, whatever rows they stand in. */
  readonly contentHash: Uint8Array
}

export function ticketValues(ticket: Ticket, numberOf: WordNumber): TicketValues {
  const content: Value[] = [ticket.title]
  for (const field of WORD_FIELDS) content.push(numberOf(ticket[field]))
  content.push(numberOf(ticket.statusText), ticket.status === null ? null : TICKET_STATUSES.indexOf(ticket.status))
  for (const field of INSTANT_FIELDS) content.push(ticket[field])
  for (const field of DURATION_FIELDS) content.push(ticket[field])
  for (const field of NUMBER_FIELDS) content.push(ticket[field])
  content.push(ticket.reportedMet === null ? null : Number(ticket.reportedMet))
  const packed = ticket.history.length === 0 ? null : packHistory(ticket.history, numberOf)
  const custom = writeCustom(ticket.custom)
  return {
    content,
    history: packed?.events ?? null,
    historyRows: packed?.rows ?? null,
    custom,
    contentHash: hashOf(content, custom, packed?.events ?? null),
  }
}

function writeCustom(custom: Ticket['custom']): string | null {
  const text = JSON.stringify(custom)
  return text === '{}' ? null : text
}

/** Sixteen bytes are plenty to tell a ticket from its own earlier version. */
const HASH_BYTES = 16

function hashOf(content: readonly Value[], custom: string | null, history: Uint8Array | null): Uint8Array {
  const packed =
    history === null ? '' : Buffer.from(history.buffer, history.byteOffset, history.length).toString('latin1')
  const said = `${JSON.stringify(content)}\n${custom ?? ''}\n${packed}`
  return hash('sha256', said, 'buffer').subarray(0, HASH_BYTES)
}
