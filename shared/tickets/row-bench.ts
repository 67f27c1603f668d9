import type { Rejection } from '../operations/imports.ts'
import type { Instant } from '../time/instant.ts'
import type { ReadRow, RowPacking } from './read-row.ts'
import type { ReadingNotes } from './reading-notes.ts'
import type { RowProblem, RowReader } from './row-reader.ts'
import type { Ticket } from './ticket.ts'

/** Where tickets and rejected rows go, one at a time. */
export type TicketSink = { ticket(ticket: Ticket): void; rejection(rejection: Rejection): void }

/** What both grains work with. */
export type RowBench = {
  readonly reader: RowReader
  readonly sheet: string
  readonly notes: ReadingNotes
  readonly knownAt: Instant
  readonly packing: RowPacking
  /** Takes one finished ticket made of `rows` rows. */
  accept(ticket: Ticket, rows: number): void
  reject(row: number, problem: RowProblem): void
}

/** One grain of rows: what to do with a sound row of a key, and what is left to do after the last one. */
export type RowGrain = {
  take(row: ReadRow, key: string): void
  /** Does what is left, and stops now and then so that others may do theirs. */
  end(): Iterable<void>
  tickets(): number
}
