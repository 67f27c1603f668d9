import type { RowBench, RowGrain } from './row-bench.ts'
import type { RowReader } from './row-reader.ts'
import type { Ticket, TicketStatus } from './ticket.ts'
import { contradiction, noteOddities } from './ticket-times.ts'

/** What a ticket is besides its cells: of a log, the times come from its history where no column gives them. */
type TicketFrame = Pick<
  Ticket,
  'key' | 'source' | 'history' | 'createdAt' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt'
>

/** The ticket that a row's cells tell of. */
export function ticketOf(
  reader: RowReader,
  cells: readonly string[],
  { key, source, history, createdAt, firstRespondedAt, resolvedAt, closedAt }: TicketFrame,
): Ticket {
  const { text, instant, duration, number } = reader
  return {
    key,
    title: text.title(cells),
    type: text.type(cells),
    service: text.service(cells),
    category: text.category(cells),
    group: text.group(cells),
    assignee: text.assignee(cells),
    requester: text.requester(cells),
    department: text.department(cells),
    priority: text.priority(cells),
    statusText: reader.statusText(cells),
    status: reader.status(cells),
    createdAt,
    firstRespondedAt,
    resolvedAt,
    closedAt,
    updatedAt: instant.updatedAt(cells),
    dueAt: instant.dueAt(cells),
    pausedFor: duration.pausedFor(cells),
    reportedElapsed: duration.reportedElapsed(cells),
    reportedRemaining: duration.reportedRemaining(cells),
    reopenCount: number.reopenCount(cells),
    satisfaction: number.satisfaction(cells),
    reportedMet: reader.reportedMet(cells),
    custom: reader.custom(cells),
    history,
    source,
  }
}

type Said = { readonly row: number; readonly statusText: string | null; readonly status: TicketStatus | null }

/** Notes a status word that the profile gives no meaning to. */
export function noteStatus({ reader, notes }: RowBench, { row, statusText, status }: Said): void {
  if (statusText === null || status !== null) return
  notes.add('status.unknown', { row, column: reader.columnOf('status'), detail: `"${statusText}"` })
}

/** Notes a word of the tool's own verdict that says neither yes nor no. */
export function noteReportedMet({ reader, notes }: RowBench, row: number, cells: readonly string[]): void {
  const word = reader.reportedMetText(cells)
  if (word === null || reader.reportedMet(cells) !== null) return
  notes.add('reported-met.unknown', { row, column: reader.columnOf('reportedMet'), detail: `"${word}"` })
}

/** A row is a ticket. Of several rows with one key the last is taken; where they differ, that is told. */
export function ticketRows(bench: RowBench): RowGrain {
  const { reader, notes } = bench
  const met = new Map<string, { row: number; print: number }>()

  return {
    take({ row, cells }, key) {
      const ticket = ticketOf(reader, cells, {
        key,
        source: { sheet: bench.sheet, row },
        history: [],
        createdAt: reader.instant.createdAt(cells),
        firstRespondedAt: reader.instant.firstRespondedAt(cells),
        resolvedAt: reader.instant.resolvedAt(cells),
        closedAt: reader.instant.closedAt(cells),
      })
      const problem = contradiction(ticket, reader, cells)
      if (problem !== null) {
        bench.reject(row, problem)
        return
      }
      const print = fingerprint(cells)
      const earlier = met.get(key)
      if (earlier !== undefined && earlier.print !== print) {
        notes.add('key.repeated', {
          row,
          column: reader.columnOf('key'),
          detail: `${key} (rows ${earlier.row} and ${row})`,
        })
      }
      met.set(key, { row, print })
      noteStatus(bench, { row, statusText: ticket.statusText, status: ticket.status })
      noteReportedMet(bench, row, cells)
      noteOddities(ticket, reader, bench)
      bench.accept(ticket, 1)
    },
    end: () => [],
    tickets: () => met.size,
  }
}

/** Two rows of one key with the same number are as good as the same row; a chance likeness only leaves a warning out. */
function fingerprint(cells: readonly string[]): number {
  let print = 0x811c9dc5
  for (const cell of cells) {
    const text = cell ?? ''
    for (let at = 0; at < text.length; at++) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193)
    print = Math.imul(print ^ 31, 0x01000193)
  }
  return print
}
