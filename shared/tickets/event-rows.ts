import type { RowBench, RowGrain } from './row-bench.ts'
import type { RowProblem } from './row-reader.ts'
import type { Ticket, TicketEvent } from './ticket.ts'
import { closingsOf, firstAssignment, settleHistory } from './ticket-history.ts'
import { noteWords, ticketOf } from './ticket-rows.ts'
import { contradiction, noteOddities } from './ticket-times.ts'

/** The rows of one ticket so far: its events in file order, and the cells of the last row. */
type Gathered = { readonly key: string; readonly events: TicketEvent[]; cells: readonly string[]; row: number }

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
  let current: Gathered | undefined
  let finished = 0

  return {
    row(row, key, cells) {
      const at = reader.instant.updatedAt(cells)
      if (at === null) {
        bench.reject(row, noTime)
        return
      }
      if (current?.key !== key) {
        current = all.get(key) ?? { key, events: [], cells, row }
        all.set(key, current)
      }
      current.cells = cells
      current.row = row
      current.events.push({
        at,
        statusText: reader.statusText(cells),
        status: reader.status(cells),
        priority: reader.text.priority(cells),
        group: reader.text.group(cells),
        assignee: reader.text.assignee(cells),
        row,
      })
      noteWords(bench, row, cells)
    },
    end() {
      for (const gathered of all.values()) if (finish(bench, gathered)) finished++
      all.clear()
      current = undefined
    },
    tickets: () => finished,
  }
}

function finish(bench: RowBench, gathered: Gathered): boolean {
  const { reader } = bench
  const { cells, events, row, key } = gathered
  const ticket = withHistory(
    bench,
    gathered,
    ticketOf(reader, cells, { key, source: { sheet: bench.sheet, row }, history: [] }),
  )
  const problem = contradiction(ticket, reader, cells)
  if (problem === null) {
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
