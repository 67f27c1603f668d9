import { DURATION_FIELDS, INSTANT_FIELDS, NUMBER_FIELDS } from '../../../shared/tickets/ticket.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import { type ContentColumns, contentColumns, takeContent } from './content-columns.ts'
import type { Database } from './database.ts'
import { type HistoryShelf, historyShelf } from './history-shelf.ts'
import {
  type ChosenSource,
  mappedFields,
  type SourceEvidence,
  sourceEvidence,
  ticketSources,
} from './source-evidence.ts'
import { mergeHistories, unpackHistory } from './ticket-history.ts'
import { type Cell, CONTENT_COLUMNS, WORD_FIELDS } from './ticket-row.ts'
import { type WordColumn, wordColumn } from './word-column.ts'
import { readWords } from './words.ts'

/** The tickets of the given sources (null: all) as they now stand, in the order in which they first came. */
export function loadColumns(database: Database, sources: readonly string[] | null): TicketColumns {
  const chosen = chosenSources(database, sources)
  const words = readWords(database)
  const columns = emptyColumns(countTickets(database, chosen), words, sourceEvidence(chosen, mappedFields(database)))
  let index = 0
  for (const cells of currentVersions(database, chosen)) takeTicket(columns, index++, cells)
  mergeOlderHistories(database, columns, words)
  return finished(columns, fileNames(database))
}

function chosenSources(database: Database, sources: readonly string[] | null): ChosenSource[] {
  const all = database
    .prepare<[], ChosenSource>(`
      SELECT id, name FROM source s
      WHERE EXISTS (SELECT 1 FROM import i WHERE i.source_id = s.id AND i.row_kind = 'ticket') ORDER BY name`)
    .all()
  return sources === null ? all : all.filter(({ name }) => sources.includes(name))
}

const idsOf = (chosen: readonly ChosenSource[]) => JSON.stringify(chosen.map(({ id }) => id))

function countTickets(database: Database, chosen: readonly ChosenSource[]): number {
  const count = database.prepare<[string], number>(
    'SELECT count(*) FROM ticket WHERE source_id IN (SELECT value FROM json_each(?))',
  )
  return count.pluck().get(idsOf(chosen)) ?? 0
}

/** Ahead of the content; `takeTicket` reads them in this order. */
const PLACE = ['t.id', 't.key', 't.source_id', 'v.import_id', 'v.sheet', 'v.row', 'v.history', 'v.history_rows']

function currentVersions(database: Database, chosen: readonly ChosenSource[]): IterableIterator<Cell[]> {
  const content = CONTENT_COLUMNS.map((column) => `v.${column}`)
  return database
    .prepare<[string], Cell[]>(`
      SELECT ${[...PLACE, ...content].join(', ')}
      FROM ticket t JOIN ticket_version v ON v.id = t.current_version_id
      WHERE t.source_id IN (SELECT value FROM json_each(?)) ORDER BY t.id`)
    .raw()
    .iterate(idsOf(chosen))
}

/** Columns at their length, to be filled ticket by ticket. */
type Filling = {
  readonly length: number
  readonly ids: Float64Array
  readonly keys: string[]
  readonly source: Int32Array
  readonly importId: Int32Array
  readonly sheet: WordColumn
  readonly row: Int32Array
  readonly shelf: HistoryShelf
  readonly content: ContentColumns
  readonly evidence: SourceEvidence
}

function emptyColumns(length: number, words: readonly string[], evidence: SourceEvidence): Filling {
  return {
    length,
    ids: new Float64Array(length),
    keys: new Array<string>(length),
    source: new Int32Array(length),
    importId: new Int32Array(length),
    sheet: wordColumn(length, words),
    row: new Int32Array(length),
    shelf: historyShelf(length, words),
    content: contentColumns(length, words),
    evidence,
  }
}

function takeTicket(columns: Filling, index: number, cells: readonly Cell[]): void {
  const [id, key, sourceId, importId, sheet, row, history, historyRows] = cells
  const place = columns.evidence.placeOf(Number(sourceId))
  columns.ids[index] = Number(id)
  columns.keys[index] = String(key)
  columns.source[index] = place
  columns.importId[index] = Number(importId)
  columns.sheet.put(index, Number(sheet))
  columns.row[index] = Number(row)
  if (Buffer.isBuffer(history) && Buffer.isBuffer(historyRows)) columns.shelf.put(index, history, historyRows)
  takeContent(columns.content, index, { cells, from: PLACE.length })
  columns.evidence.take(place, { cells, from: PLACE.length })
}

/** A ticket that several imports know has what all of them tell of it. */
function mergeOlderHistories(database: Database, { ids, shelf }: Filling, words: readonly string[]): void {
  const rows = database
    .prepare<[], [number, Buffer, Buffer]>(`
      SELECT v.ticket_id, v.history, v.history_rows FROM ticket_version v JOIN import i ON i.id = v.import_id
      WHERE v.history IS NOT NULL
        AND v.ticket_id IN (SELECT ticket_id FROM ticket_version GROUP BY ticket_id HAVING count(*) > 1)
      ORDER BY v.ticket_id, i.known_at, i.id`)
    .raw()
    .all()
  const places = new Map<number, number>()
  if (rows.length > 0) ids.forEach((id, index) => places.set(id, index))
  for (const [ticketId, versions] of Map.groupBy(rows, ([ticketId]) => ticketId)) {
    const index = places.get(ticketId)
    const newest = versions.at(-1)
    if (index === undefined || newest === undefined || versions.every(([, events]) => events.equals(newest[1])))
      continue
    const histories = versions.map(([, events, packed]) => unpackHistory({ events, rows: packed }, words))
    shelf.replace(index, mergeHistories(histories))
  }
}

function fileNames(database: Database): Map<number, string> {
  return new Map(database.prepare<[], [number, string]>('SELECT id, file_name FROM import').raw().all())
}

function finished(columns: Filling, files: ReadonlyMap<number, string>): TicketColumns {
  const { length, keys, source, importId, row, shelf, content, evidence } = columns
  const hasHistory = Uint8Array.from({ length }, (_, index) => (shelf.has(index) ? 1 : 0))
  return {
    length,
    keys,
    titles: content.titles,
    source,
    sources: ticketSources(evidence, { source, hasHistory }),
    text: named(
      WORD_FIELDS,
      content.words.map((column) => column.column()),
    ),
    status: content.status,
    statusText: content.statusText.column(),
    instants: named(INSTANT_FIELDS, content.instants),
    durations: named(DURATION_FIELDS, content.durations),
    numbers: named(NUMBER_FIELDS, content.numbers),
    reportedMet: content.reportedMet,
    hasHistory,
    history: (ticket) => shelf.read(ticket),
    importId,
    sheet: columns.sheet.column(),
    row,
    fileName: (id) => files.get(id) ?? '',
  }
}

/** One column for each field, in the fields' order. */
function named<Field extends string, Column>(
  fields: readonly Field[],
  columns: readonly Column[],
): { readonly [field in Field]: Column } {
  const pairs = fields.map((field, place) => [field, columns[place]])
  return Object.fromEntries(pairs) as { [field in Field]: Column } // as many columns as fields, which no type says
}
