import type { DurationField, InstantField, NumberField, TextField, TicketEvent, TicketField } from './ticket.ts'

/** A text column as codes into its dictionary; -1 where the ticket has none. */
export type TextColumn = { readonly codes: Int32Array; readonly values: readonly string[] }

/** What a source can tell: fields that one of its columns is for, filled or not, or that its history fills. */
export type TicketSource = {
  readonly name: string
  readonly fields: ReadonlySet<TicketField>
  readonly hasHistory: boolean
}

/**
 * Tickets as columns: index `i` of every array is one ticket. Figures are computed from these, not from objects.
 * Instants are epoch milliseconds and lengths milliseconds; NaN where unknown.
 */
export type TicketColumns = {
  readonly length: number
  readonly keys: readonly string[]
  readonly titles: readonly (string | null)[]
  /** Index into `sources`. */
  readonly source: Int32Array
  readonly sources: readonly TicketSource[]
  readonly text: { readonly [field in Exclude<TextField, 'title'>]: TextColumn }
  /** Index into TICKET_STATUSES; -1 unknown. */
  readonly status: Int8Array
  readonly statusText: TextColumn
  readonly instants: { readonly [field in InstantField]: Float64Array }
  readonly durations: { readonly [field in DurationField]: Float64Array }
  readonly numbers: { readonly [field in NumberField]: Float64Array }
  /** 1 met, 0 not met, -1 unknown. */
  readonly reportedMet: Int8Array
  /** 1 where `history(i)` is not empty. */
  readonly hasHistory: Uint8Array
  /** Oldest first, over every import that knows the ticket; read when asked for. */
  history(index: number): readonly TicketEvent[]
  readonly importId: Int32Array
  readonly sheet: TextColumn
  readonly row: Int32Array
  /** File name of an import. */
  fileName(importId: number): string
}
