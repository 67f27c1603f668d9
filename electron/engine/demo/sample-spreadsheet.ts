import type { Instant } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import { SAMPLE } from './sample.ts'
import { type SampleTicket, sampleTickets } from './sample-tickets.ts'

const PRIORITY_WORDS = Object.keys(SAMPLE.priorities)

/** The columns of the export: header, and what its cell says of a ticket. One header stands twice, the last has none. */
const COLUMNS: readonly (readonly [header: string, cell: (ticket: SampleTicket) => string])[] = [
  ['Ticket ID', ({ number }) => `REQ${String(number).padStart(7, '0')}`],
  ['Summary', ({ summary }) => summary],
  ['Type', ({ kind }) => kind.type],
  ['Service', ({ kind }) => kind.service],
  ['Category', ({ kind }) => kind.category],
  ['Assignment group', ({ kind }) => kind.group],
  ['Assigned to', ({ assignee }) => assignee ?? ''],
  ['Requester', ({ requester }) => requester],
  ['Department', ({ department }) => department],
  ['Priority', ({ priority }) => PRIORITY_WORDS[priority - 1] ?? ''],
  ['Status', ({ status }) => status],
  ['Created', ({ createdAt }) => localTime(createdAt)],
  ['First response', ({ respondedAt }) => (respondedAt === null ? '-' : localTime(respondedAt))],
  ['Resolved', ({ resolvedAt }) => localTime(resolvedAt)],
  ['Closed', ({ closedAt }) => localTime(closedAt)],
  ['Last updated', ({ updatedAt }) => localTime(updatedAt)],
  ['Due', ({ dueAt }) => localTime(dueAt)],
  ['On hold time (min)', ({ holdMinutes }) => (holdMinutes === 0 ? '' : String(holdMinutes))],
  ['Reopen count', ({ reopened }) => String(reopened)],
  ['SLA met', ({ slaMet }) => (slaMet === null ? 'N/A' : slaMet ? 'Yes' : 'No')],
  [
    'Satisfaction',
    ({ satisfaction, status }) => (satisfaction === null ? (status === 'Closed' ? 'N/A' : '') : String(satisfaction)),
  ],
  ['Tags', ({ tags }) => tags],
  ['Comments', ({ comments }) => comments[0]],
  ['Comments', ({ comments }) => comments[1]],
  ['', () => ''],
]

/** Rows that no reader can take, as one finds them in every export of some size: which one, which column, and what stands there. */
const BROKEN: readonly (readonly [row: number, header: string, cell: string])[] = [
  [412, 'Created', '31/4/2026 10:15'],
  [873, 'Resolved', '1/1/2025 09:00'],
  [1204, 'Ticket ID', ''],
]

/** The export as rows of text, its header first, newest tickets on top; the same every time. */
export function sampleTicketRows(): string[][] {
  const tickets = sampleTickets().toReversed()
  const rows = [COLUMNS.map(([header]) => header), ...tickets.map((ticket) => COLUMNS.map(([, cell]) => cell(ticket)))]
  for (const [index, header, cell] of BROKEN) {
    rows[index]?.splice(columnOf(header), 1, cell)
  }
  return rows
}

/** The export as a file's text: a byte order mark, commas, carriage returns, quotes where they are needed; the same bytes every time. */
export function sampleTicketsCsv(): string {
  return `\uFEFF${sampleTicketRows()
    .map((row) => `${row.map(quote).join(',')}\r\n`)
    .join('')}`
}

function columnOf(header: string): number {
  return COLUMNS.findIndex(([name]) => name === header)
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** `5/3/2026 09:07`: day first, unpadded, without a zone. */
function localTime(at: Instant | null): string {
  if (at === null) return ''
  const { year, month, day, hour, minute } = instantToWall(SAMPLE.timeZone, at)
  return `${day}/${month}/${year} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
