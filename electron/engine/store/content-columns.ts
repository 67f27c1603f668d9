import { DURATION_FIELDS, INSTANT_FIELDS, NUMBER_FIELDS, type TicketField } from '../../../shared/tickets/ticket.ts'
import { type Cell, WORD_FIELDS } from './ticket-row.ts'
import { type WordColumn, wordColumn } from './word-column.ts'

/** The field of each of CONTENT_COLUMNS, in their order; the status and its word tell of one field. */
export const CONTENT_FIELDS = [
  'title',
  ...WORD_FIELDS,
  'status',
  'status',
  ...INSTANT_FIELDS,
  ...DURATION_FIELDS,
  ...NUMBER_FIELDS,
  'reportedMet',
] as const satisfies readonly TicketField[]

/** What tickets say, column by column. */
export type ContentColumns = {
  readonly titles: (string | null)[]
  /** In the order of WORD_FIELDS. */
  readonly words: readonly WordColumn[]
  readonly statusText: WordColumn
  readonly status: Int8Array
  readonly instants: readonly Float64Array[]
  readonly durations: readonly Float64Array[]
  readonly numbers: readonly Float64Array[]
  readonly reportedMet: Int8Array
}

export function contentColumns(length: number, words: readonly string[]): ContentColumns {
  const unknown = () => new Float64Array(length).fill(Number.NaN)
  return {
    titles: new Array<string | null>(length).fill(null),
    words: WORD_FIELDS.map(() => wordColumn(length, words)),
    statusText: wordColumn(length, words),
    status: new Int8Array(length).fill(-1),
    instants: INSTANT_FIELDS.map(unknown),
    durations: DURATION_FIELDS.map(unknown),
    numbers: NUMBER_FIELDS.map(unknown),
    reportedMet: new Int8Array(length).fill(-1),
  }
}

/** A row's cells; those of the content begin at `from`, in the order of CONTENT_COLUMNS. */
export type ContentCells = { readonly cells: readonly Cell[]; readonly from: number }

export function takeContent(columns: ContentColumns, index: number, { cells, from }: ContentCells): void {
  let next = from
  const text = cells[next++]
  if (typeof text === 'string') columns.titles[index] = text
  for (const column of columns.words) column.put(index, numberIn(cells[next++]))
  columns.statusText.put(index, numberIn(cells[next++]))
  columns.status[index] = numberIn(cells[next++]) ?? -1
  for (const family of [columns.instants, columns.durations, columns.numbers]) {
    for (const column of family) column[index] = numberIn(cells[next++]) ?? Number.NaN
  }
  columns.reportedMet[index] = numberIn(cells[next]) ?? -1
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}
