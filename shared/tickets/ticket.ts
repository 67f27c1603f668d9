import type { Instant } from '../time/instant.ts'
import type { CustomCells } from './custom-cells.ts'

/** What a source's own status means to a clock. */
export const TICKET_STATUSES = ['open', 'pending', 'resolved', 'closed', 'cancelled'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** Where a row came from: `row` is the 1-based row of the sheet (or line record of a CSV file), header included. */
export type SourceRow = { readonly sheet: string; readonly row: number }

/** One entry of a ticket's history, oldest first in `Ticket.history`. Null means the row did not say. */
export type TicketEvent = {
  readonly at: Instant
  /** The source's own word, as written. */
  readonly statusText: string | null
  readonly status: TicketStatus | null
  readonly priority: string | null
  readonly group: string | null
  readonly assignee: string | null
  readonly row: number
}

/** The text fields of a normalised ticket; their values are the source's words after the profile's value map. */
export const TEXT_FIELDS = [
  'title',
  'type',
  'service',
  'category',
  'group',
  'assignee',
  'requester',
  'department',
  'priority',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export const INSTANT_FIELDS = ['createdAt', 'firstRespondedAt', 'resolvedAt', 'closedAt', 'updatedAt', 'dueAt'] as const
export type InstantField = (typeof INSTANT_FIELDS)[number]

/** Durations in milliseconds. */
export const DURATION_FIELDS = ['pausedFor', 'reportedElapsed', 'reportedRemaining'] as const
export type DurationField = (typeof DURATION_FIELDS)[number]

export const NUMBER_FIELDS = ['reopenCount', 'satisfaction'] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

export const TICKET_FIELDS = [
  'key',
  ...TEXT_FIELDS,
  'status',
  ...INSTANT_FIELDS,
  ...DURATION_FIELDS,
  ...NUMBER_FIELDS,
  'reportedMet',
] as const
export type TicketField = (typeof TICKET_FIELDS)[number]

/** A ticket as every clock sees it, whatever tool it came from. Unknown is null. */
export type Ticket = { readonly key: string } & { readonly [field in TextField]: string | null } & {
  readonly [field in InstantField]: Instant | null
} & { readonly [field in DurationField]: number | null } & { readonly [field in NumberField]: number | null } & {
  /** The source's own word for its status. */
  readonly statusText: string | null
  readonly status: TicketStatus | null
  readonly reportedMet: boolean | null
  /** Every other column. */
  readonly custom: CustomCells
  /** Empty when the source has one row per ticket. */
  readonly history: readonly TicketEvent[]
  readonly source: SourceRow
}
