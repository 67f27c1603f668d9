import type { Instant } from '../time/instant.ts'
import { eventShelf } from './event-shelf.ts'
import type { ReadRow } from './read-row.ts'
import type { RowBench, RowGrain } from './row-bench.ts'
import type { RowProblem, RowReader } from './row-reader.ts'
import type { Ticket, TicketEvent } from './ticket.ts'
import { closingsOf, firstAssignment, settleHistory } from './ticket-history.ts'
import { noteReportedMet, noteStatus, ticketOf } from './ticket-rows.ts'
import { contradiction, noteOddities } from './ticket-times.ts'

/** Tickets finished without a stop: some milliseconds. */
const BREATH = 500

/** What is kept of a ticket while others are read: the place of its last update, and its last row as one text. */
type Gathered = { readonly key: string; event: number; row: number; packed: string }

/**
 * A row is one update of a ticket. The last row in file order gives the ticket's fields; all rows together its history. Where the
 * profile maps no column for it, the creation is the first update, the first response the first update with an assignee, and
 * resolution and closing come from the history.
 */
export function eventRows(bench: RowBench): RowGrain {
  const { reader, packing } = bench
  const shelf = eventShelf()
  const all = new Map<string, Gathered>()
  const finish = finisher(bench)
  const noTime = problem(reader, 'the row has no time of the update')
  let current: { readonly ticket: Gathered; last: ReadRow } | null = null
  let finished = 0

  /** Cells may be used again for the next row, so a row is put away as soon as another ticket's comes. */
  const putAway = () => {
    if (current !== null) current.ticket.packed = packing.pack(current.last)
    current = null
  }

  return {
    take(row, key) {
      const at = reader.instant.updatedAt(row.cells)
      if (at === null) {
        bench.reject(row.row, noTime)
        return
      }
      if (current === null || current.ticket.key !== key) {
        putAway()
        current = { ticket: gatheredFor(all, key), last: row }
      }
      const event = eventOf(reader, row, at)
      current.last = row
      current.ticket.row = row.row
      current.ticket.event = shelf.put(event, current.ticket.event)
      noteStatus(bench, event)
    },
    *end() {
      putAway()
      let left = BREATH
      for (const { key, row, event, packed } of all.values()) {
        if (finish({ key, row, cells: packing.unpack(packed), events: shelf.take(event) })) finished++
        if (--left > 0) continue
        left = BREATH
        yield
      }
    },
    tickets: () => finished,
  }
}

function problem(reader: RowReader, reason: string): RowProblem {
  return { column: reader.columnOf('updatedAt'), value: null, reason }
}

function gatheredFor(all: Map<string, Gathered>, key: string): Gathered {
  const known = all.get(key)
  if (known !== undefined) return known
  const gathered = { key, event: -1, row: 0, packed: '' }
  all.set(key, gathered)
  return gathered
}

function eventOf(reader: RowReader, { row, cells }: ReadRow, at: Instant): TicketEvent {
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

type Whole = {
  readonly key: string
  readonly row: number
  readonly cells: readonly string[]
  readonly events: readonly TicketEvent[]
}

/** Makes a ticket of its rows; false when they contradict each other and are rejected, all of them. */
function finisher(bench: RowBench): (whole: Whole) => boolean {
  const { reader, sheet } = bench
  const historyOf = historyReader(bench)
  return (whole) => {
    const { key, row, cells, events } = whole
    const ticket = ticketOf(reader, cells, { key, source: { sheet, row }, ...historyOf(whole) })
    const broken = contradiction(ticket, reader, cells)
    if (broken === null) {
      noteReportedMet(bench, row, cells)
      noteOddities(ticket, reader, bench)
      bench.accept(ticket, events.length)
      return true
    }
    for (const event of events) bench.reject(event.row, event.row === row ? broken : belongsTo(key, row, broken))
    return false
  }
}

function belongsTo(key: string, row: number, { reason }: RowProblem): RowProblem {
  return { column: null, value: null, reason: `an update of ${key}, which row ${row} contradicts: ${reason}` }
}

type FromHistory = Pick<Ticket, 'history' | 'createdAt' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt'>

/** The history, with the times that no column gives. */
function historyReader({ reader, notes }: RowBench): (whole: Whole) => FromHistory {
  const [hasCreated, hasResponse] = [
    reader.columnOf('createdAt') !== null,
    reader.columnOf('firstRespondedAt') !== null,
  ]
  const [hasResolved, hasClosed] = [reader.columnOf('resolvedAt') !== null, reader.columnOf('closedAt') !== null]
  const { instant } = reader

  return ({ cells, events, row }) => {
    const created = hasCreated ? instant.createdAt(cells) : null
    const { history, wasOutOfOrder, hasEarly } = settleHistory(events, created)
    if (wasOutOfOrder) notes.add('events.out-of-order', { row })
    if (hasEarly) notes.add('events.before-creation', { row })
    const createdAt = hasCreated ? created : (history[0]?.at ?? null)
    const response = hasResponse ? null : firstAssignment(events, createdAt)
    if (response !== null) notes.add('response.by-assignment', { row, column: reader.columnOf('assignee') })
    const closings = hasResolved && hasClosed ? null : closingsOf(history)
    return {
      history,
      createdAt,
      firstRespondedAt: hasResponse ? instant.firstRespondedAt(cells) : response,
      resolvedAt: hasResolved || closings === null ? instant.resolvedAt(cells) : closings.resolvedAt,
      closedAt: hasClosed || closings === null ? instant.closedAt(cells) : closings.closedAt,
    }
  }
}
