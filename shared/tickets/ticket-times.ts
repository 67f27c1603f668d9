import type { Instant } from '../time/instant.ts'
import type { ReadingNotes } from './reading-notes.ts'
import type { RowProblem, RowReader } from './row-reader.ts'
import type { InstantField, Ticket } from './ticket.ts'

type Times = { readonly [field in 'createdAt' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt']: Instant | null }

const LATER = [
  ['resolvedAt', 'was resolved'],
  ['closedAt', 'was closed'],
  ['firstRespondedAt', 'was first responded to'],
] as const

/** A ticket cannot be answered, resolved or closed before it was created: the first such pair of times, named with their cells. */
export function contradiction(times: Times, reader: RowReader, cells: readonly string[]): RowProblem | null {
  const { createdAt } = times
  if (createdAt === null) return null
  for (const [field, what] of LATER) {
    const at = times[field]
    if (at === null || at >= createdAt) continue
    const value = reader.cell(field, cells)
    const created = reader.cell('createdAt', cells) ?? new Date(createdAt).toISOString()
    return { column: reader.columnOf(field), value, reason: `the ticket ${what} before it was created (${created})` }
  }
  return null
}

const PAST_FIELDS: readonly InstantField[] = ['createdAt', 'firstRespondedAt', 'resolvedAt', 'closedAt', 'updatedAt']
const LENGTH_FIELDS = ['pausedFor', 'reportedElapsed'] as const

/** Notes what is odd about a ticket that is taken nevertheless. `knownAt` is the time of the export, or now. */
export function noteOddities(
  ticket: Ticket,
  reader: RowReader,
  { notes, knownAt }: { notes: ReadingNotes; knownAt: Instant },
): void {
  const { row } = ticket.source
  const { firstRespondedAt, resolvedAt, closedAt } = ticket
  if (resolvedAt !== null && firstRespondedAt !== null && firstRespondedAt > resolvedAt)
    notes.add('response.after-resolution', { row })
  if (resolvedAt !== null && closedAt !== null && closedAt < resolvedAt) notes.add('closed.before-resolved', { row })
  for (const field of PAST_FIELDS) {
    const at = ticket[field]
    if (at !== null && at > knownAt) notes.add('time.in-future', { row, column: reader.columnOf(field) })
  }
  for (const field of LENGTH_FIELDS) {
    const length = ticket[field]
    if (length !== null && length < 0) notes.add('duration.negative', { row, column: reader.columnOf(field) })
  }
}
