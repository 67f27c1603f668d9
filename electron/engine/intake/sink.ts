import type { z } from 'zod'
import type { ImportWarning, inspection, Rejection } from '../../../shared/operations/imports.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { Ticket, TicketField } from '../../../shared/tickets/ticket.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/**
 * Where tickets and rejected rows go while a file is read. Both calls are synchronous and must not throw for what the file says.
 * Reading pauses between calls (it is asynchronous), so a sink that writes should gather first and write in one transaction at the end.
 */
export type IntakeSink = {
  /**
   * One accepted ticket. A key comes again only in a file of one row per ticket that repeats it with other content:
   * the later ticket then replaces the earlier one.
   */
  ticket(ticket: Ticket): void
  /** One row that was not taken, in file order; as many calls as `IntakeSummary.rejected`. */
  rejection(rejection: Rejection): void
}

export type IntakeContext = {
  /** The person's own profiles; by name they go before the built-in ones. */
  readonly profiles: readonly ImportProfile[]
  readonly now: Instant
  /** When the file was exported, where the person said so; times after it (else after `now`) are warned of. */
  readonly exportedAt?: Instant | null | undefined
  /** Aborted: the reading functions reject with the signal's reason and nothing more reaches the sink. */
  readonly signal?: AbortSignal | undefined
  /** Bytes of the file read so far, and in all. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/** A whole import's reading: what it is to know, and where what it finds goes. */
export type IntakeRun = IntakeContext & { readonly sink: IntakeSink }

export type IntakeSummary = {
  /** The profile as it was used, with the file's own columns and the reading's overrides in it. */
  readonly profile: ImportProfile
  readonly format: 'csv' | 'xlsx'
  readonly sheet: string
  /** Rows of data; header and empty rows are not counted. `rowsRead = accepted + rejected`. */
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  /** Distinct tickets handed over. */
  readonly tickets: number
  /** The newest created, first response, resolved, closed, updated or event time of an accepted row; due dates do not count. */
  readonly latestInstant: Instant | null
  /** Fields that a column, or the history, filled for at least one ticket. */
  readonly fields: ReadonlySet<TicketField>
  readonly hasHistory: boolean
  readonly warnings: readonly ImportWarning[]
}

/** An inspection of a file of tickets, without what only the store knows and what other records have. */
export type TicketInspection = Omit<
  z.infer<typeof inspection>,
  'alreadyImported' | 'rowKind' | 'records' | 'series' | 'lacking' | 'profile'
> & { readonly profile: ImportProfile }

/** The cells of one source row beside the header that names them. */
export type SourceCells = readonly { readonly column: string; readonly value: string }[]
