import type { Instant } from '../time/instant.ts'
import { isBlankRow } from './empty-cells.ts'
import { eventRows } from './event-rows.ts'
import { joinedCells, type ReadRow, type RowPacking } from './read-row.ts'
import { type ReadingNotes, readingNotes } from './reading-notes.ts'
import type { ReadingPlan } from './reading-plan.ts'
import type { RowBench, RowGrain, TicketSink } from './row-bench.ts'
import { type RowProblem, type RowReader, rowReader } from './row-reader.ts'
import { DURATION_FIELDS, INSTANT_FIELDS, NUMBER_FIELDS, type TicketField } from './ticket.ts'
import { ticketRows } from './ticket-rows.ts'
import { type TicketTally, ticketTally } from './ticket-tally.ts'

export type RowCounts = { rowsRead: number; accepted: number; rejected: number; tickets: number }

/** Takes a table's data rows as they come; nothing is known of the tickets before `end`. */
export type RowIntake = {
  take(row: ReadRow): void
  /** Hands over what is left; stops now and then so that others may do theirs. All of it must be gone through. */
  end(): Iterable<void>
  /** The cells that `take` looks at, where it does not need them all: see `ReadRow.line`. */
  readonly only: { readonly places: ReadonlySet<number>; readonly width: number } | undefined
  readonly counts: () => RowCounts
  readonly tally: TicketTally
  readonly notes: ReadingNotes
}

/** The last row of a ServiceNow export that was stopped. */
const CUT_OFF = 'Export stopped due to excessive size'

/** Turns rows into tickets as the plan says. `knownAt` is when the file was exported, or now. */
export function rowIntake(
  plan: ReadingPlan,
  sink: TicketSink,
  { knownAt, packing = joinedCells }: { readonly knownAt: Instant; readonly packing?: RowPacking },
): RowIntake {
  const counts = { rowsRead: 0, accepted: 0, rejected: 0 }
  const [reader, notes, tally] = [rowReader(plan), readingNotes(), ticketTally()]
  const width = plan.columns.length

  const bench: RowBench = {
    reader,
    sheet: plan.sheet,
    notes,
    knownAt,
    packing,
    accept(ticket, rows) {
      counts.accepted += rows
      tally.add(ticket)
      sink.ticket(ticket)
    },
    reject(row, problem) {
      counts.rejected++
      sink.rejection({ sheet: plan.sheet, row, ...problem })
    },
  }
  const isLog = plan.profile.spec.rowGrain === 'event'
  const grain: RowGrain = isLog ? eventRows(bench) : ticketRows(bench)

  /** Of a row with a line, the cells at hand may be only those that are asked for. */
  const isBlank = ({ cells, line }: ReadRow) =>
    isBlankRow(cells) && (line === null || isBlankRow(packing.unpack(line())))

  /** Workbooks leave empty cells at the end of a row out, and notes beside a table shift nothing; CSV files do neither. */
  function noteWidth(row: ReadRow): void {
    const { cells } = row
    if (plan.refusesLongRows && cells.length < width) notes.add('rows.short', row)
    if (!plan.refusesLongRows && cells.length > width && !isBlankRow(cells.slice(width))) notes.add('cells.beyond', row)
  }

  function take(row: ReadRow): void {
    const { cells, faults } = row
    const key = reader.key(cells)
    if (key === null && faults === null && isBlank(row)) return
    if (cells[0]?.startsWith(CUT_OFF) === true) {
      notes.add('export.cut-off', row)
      return
    }
    counts.rowsRead++
    noteWidth(row)
    const problem = reader.problemOf(cells, faults)
    if (problem !== null || key === null) bench.reject(row.row, problem ?? missingKey(reader))
    else grain.take(row, key)
  }

  return {
    take,
    end: grain.end,
    only: isLog ? { places: askedPlaces(plan), width } : undefined,
    counts: () => ({ ...counts, tickets: grain.tickets() }),
    tally,
    notes,
  }
}

/** What every row of a log is asked for: its part of the history, and what may make it a bad row. */
const ASKED_OF_UPDATES: readonly TicketField[] = [
  'key',
  'status',
  'priority',
  'group',
  'assignee',
  ...INSTANT_FIELDS,
  ...DURATION_FIELDS,
  ...NUMBER_FIELDS,
]

/** The cells that every row of a log is asked for; the others are read of each ticket's last row alone. */
function askedPlaces({ places }: ReadingPlan): ReadonlySet<number> {
  const asked = ASKED_OF_UPDATES.flatMap((field) => places.get(field) ?? [])
  return new Set([0, ...asked.map(({ position }) => position - 1)])
}

function missingKey(reader: RowReader): RowProblem {
  return { column: reader.columnOf('key'), value: null, reason: 'the row has no ticket number' }
}
