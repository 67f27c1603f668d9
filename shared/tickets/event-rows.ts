import type { Instant } from '../time/instant.ts'
import type { ReadRow } from './read-row.ts'
import type { RowBench, RowGrain } from './row-bench.ts'
import type { RowProblem, RowReader } from './row-reader.ts'
import type { Ticket, TicketEvent } from './ticket.ts'
import { closingsOf, firstAssignment, settleHistory } from './ticket-history.ts'
import { noteReportedMet, noteStatus, ticketOf } from './ticket-rows.ts'
import { contradiction, noteOddities } from './ticket-times.ts'

/** The rows of one ticket so far: its events in file order, and the last row, as one text while other tickets are read. */
type Gathered = { readonly key: string; readonly events: TicketEvent[]; row: number; packed: string }

/**
 * A row is one update of a ticket. The last row in file order gives the ticket's fields; all rows together its history. Where the
 * profile maps no column for it, the creation is the first update, the first response the first update with an assignee, and
 * resolution and closing come from the history.
 */
export function eventRows(bench: RowBench): RowGrain {
  const { reader } = bench
  const all = new Map<string, Gathered>()
  const noTime: RowProblem = {
    column: reader.columnOf('updatedAt'),
    value: null,
    reason: 'the row has no time of the update',
  }
  let current: { readonly ticket: Gathered; last: ReadRow } | null = null
  let finished = 0

  /** Cells may be used again for the next row, so the row is put away when it is known to be its ticket's last for now. */
  const putAway = () => {
    if (current !== null) current.ticket.packed = bench.packing.pack(current.last)
    current = null
  }

  return {
    take(row, key) {
      const { cells } = row
      const at = reader.instant.updatedAt(cells)
      if (at === null) {
        bench.reject(row.row, noTime)
        return
      }
      if (current === null || current.ticket.key !== key) {
        putAway()
        current = { ticket: gatheredFor(all, key), last: row }
      }
      current.last = row
      current.ticket.row = row.row
      const event = eventOf(reader, cells, { at, row: row.row })
      current.ticket.events.push(event)
      noteStatus(bench, event)
    },
    end() {
      putAway()
      for (const gathered of all.values()) if (finish(bench, gathered)) finished++
      all.clear()
    },
    tickets: () => finished,
  }
}

function gatheredFor(all: Map<string, Gathered>, key: string): Gathered {
  const known = all.get(key)
  if (known !== undefined) return known
  const gathered = { key, events: [], row: 0, packed: '' }
  all.set(key, gathered)
  return gathered
}

function eventOf(reader: RowReader, cells: readonly string[], { at, row }: { at: Instant; row: number }): TicketEvent {
  return {
    at,
    statusText: reader.statusText(cells),
    status: reader.status(cells),
    priority: reader.text.priority(cells),
    group: reader.text.group(cells),
    assignee: reader.text.assignee(cells),
    row,
  }
}

function finish(bench: RowBench, gathered: Gathered): boolean {
  const { reader } = bench
  const { events, row, key } = gathered
  const cells = bench.packing.unpack(gathered.packed)
  const ticket = withHistory(
    bench,
    gathered,
    ticketOf(reader, cells, { key, source: { sheet: bench.sheet, row }, history: [] }),
  )
  const problem = contradiction(ticket, reader, cells)
  if (problem === null) {
    noteReportedMet(bench, row, cells)
    noteOddities(ticket, reader, bench)
    bench.accept(ticket, events.length)
    return true
  }
  for (const event of events) bench.reject(event.row, event.row === row ? problem : belongsTo(key, row, problem))
  return false
}

function belongsTo(key: string, row: number, problem: RowProblem): RowProblem {
  return { column: null, value: null, reason: `an update of ${key}, which row ${row} contradicts: ${problem.reason}` }
}

/** The ticket with its history, and with what only the history tells. */
function withHistory({ reader, notes }: RowBench, { events, row }: Gathered, ticket: Ticket): Ticket {
  const settled = settleHistory(events, ticket.createdAt)
  if (settled.wasOutOfOrder) notes.add('events.out-of-order', { row })
  if (settled.hasEarly) notes.add('events.before-creation', { row })
  const { history } = settled
  const isMapped = (field: 'createdAt' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt') =>
    reader.columnOf(field) !== null
  const createdAt = isMapped('createdAt') ? ticket.createdAt : (history[0]?.at ?? null)
  const closings = closingsOf(history)
  const response = isMapped('firstRespondedAt') ? null : firstAssignment(events, createdAt)
  if (response !== null) notes.add('response.by-assignment', { row, column: reader.columnOf('assignee') })
  return {
    ...ticket,
    createdAt,
    firstRespondedAt: isMapped('firstRespondedAt') ? ticket.firstRespondedAt : response,
    resolvedAt: isMapped('resolvedAt') ? ticket.resolvedAt : closings.resolvedAt,
    closedAt: isMapped('closedAt') ? ticket.closedAt : closings.closedAt,
    history,
  }
}
