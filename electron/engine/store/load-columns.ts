import { DURATION_FIELDS, INSTANT_FIELDS, NUMBER_FIELDS, type TicketField } from '../../../shared/tickets/ticket.ts'
import type { TicketColumns, TicketSource } from '../../../shared/tickets/ticket-columns.ts'
import type { Database } from './database.ts'
import { type HistoryShelf, historyShelf } from './history-shelf.ts'
import { mergeHistories, unpackHistory } from './ticket-history.ts'
import { CONTENT_COLUMNS, WORD_FIELDS } from './ticket-row.ts'
import { type WordColumn, wordColumn } from './word-column.ts'
import { readWords } from './words.ts'

type Cell = string | number | Buffer | null

/** The tickets of the given sources (null: all) as they now stand, in the order in which they first came. */
export function loadColumns(database: Database, sources: readonly string[] | null): TicketColumns {
  const chosen = chosenSources(database, sources)
  const words = readWords(database)
  const collector = columnCollector(countTickets(database, chosen), { words, sources: chosen })
  for (const row of currentVersions(database, chosen)) collector.put(row)
  return collector.finish(database)
}

type ChosenSource = { readonly id: number; readonly name: string }

function chosenSources(database: Database, sources: readonly string[] | null): ChosenSource[] {
  const all = database.prepare<[], ChosenSource>('SELECT id, name FROM source ORDER BY name').all()
  return sources === null ? all : all.filter(({ name }) => sources.includes(name))
}

function countTickets(database: Database, chosen: readonly ChosenSource[]): number {
  const count = database.prepare<[string], number>(
    'SELECT count(*) FROM ticket WHERE source_id IN (SELECT value FROM json_each(?))',
  )
  return count.pluck().get(idsOf(chosen)) ?? 0
}

const idsOf = (chosen: readonly ChosenSource[]) => JSON.stringify(chosen.map(({ id }) => id))

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

/** The fields in the order of CONTENT_COLUMNS; `statusText` and `status` tell of the same field. */
const FIELDS = [
  'title',
  ...WORD_FIELDS,
  'status',
  'status',
  ...INSTANT_FIELDS,
  ...DURATION_FIELDS,
  ...NUMBER_FIELDS,
  'reportedMet',
] as const satisfies readonly TicketField[]

type Collector = { put(row: readonly Cell[]): void; finish(database: Database): TicketColumns }

function columnCollector(
  length: number,
  { words, sources }: { readonly words: readonly string[]; readonly sources: readonly ChosenSource[] },
): Collector {
  const ids = new Float64Array(length)
  const keys = new Array<string>(length)
  const titles = new Array<string | null>(length)
  const source = new Int32Array(length)
  const importId = new Int32Array(length)
  const row = new Int32Array(length)
  const status = new Int8Array(length).fill(-1)
  const reportedMet = new Int8Array(length).fill(-1)
  const hasHistory = new Uint8Array(length)
  const textColumns = WORD_FIELDS.map(() => wordColumn(length, words))
  const statusText = wordColumn(length, words)
  const sheet = wordColumn(length, words)
  const measures = [...INSTANT_FIELDS, ...DURATION_FIELDS, ...NUMBER_FIELDS].map(() =>
    new Float64Array(length).fill(NaN),
  )
  const shelf = historyShelf(length, words)
  const placeOfSource = new Map(sources.map(({ id }, place) => [id, place]))
  const filled = sources.map(() => new Uint8Array(FIELDS.length))
  let index = 0
  const putContent = contentReader({ titles, textColumns, statusText, status, measures, reportedMet })

  return {
    put(cells) {
      const [id, key, sourceId, cameIn, sheetWord, sourceRow, history, historyRows] = cells
      const place = placeOfSource.get(Number(sourceId)) ?? 0
      ids[index] = Number(id)
      keys[index] = String(key)
      source[index] = place
      importId[index] = Number(cameIn)
      sheet.put(index, Number(sheetWord))
      row[index] = Number(sourceRow)
      if (Buffer.isBuffer(history) && Buffer.isBuffer(historyRows)) shelf.put(index, history, historyRows)
      putContent(index, cells, filled[place])
      index++
    },
    finish(database) {
      mergeOlderHistories(database, { ids, shelf, words })
      for (let ticket = 0; ticket < length; ticket++) hasHistory[ticket] = shelf.has(ticket) ? 1 : 0
      const files = fileNames(database)
      const named = <F extends string>(fields: readonly F[], from: number) =>
        // Each name of the list becomes a key, which Object.fromEntries cannot say.
        Object.fromEntries(fields.map((field, place) => [field, measures[from + place]])) as Record<F, Float64Array>
      return {
        length,
        keys,
        titles,
        source,
        sources: ticketSources({ sources, filled, source, hasHistory }),
        // As above: one column per word field.
        text: Object.fromEntries(
          WORD_FIELDS.map((field, place) => [field, textColumns[place]?.column()]),
        ) as TicketColumns['text'],
        status,
        statusText: statusText.column(),
        instants: named(INSTANT_FIELDS, 0),
        durations: named(DURATION_FIELDS, INSTANT_FIELDS.length),
        numbers: named(NUMBER_FIELDS, INSTANT_FIELDS.length + DURATION_FIELDS.length),
        reportedMet,
        hasHistory,
        history: (ticket) => shelf.read(ticket),
        importId,
        sheet: sheet.column(),
        row,
        fileName: (id) => files.get(id) ?? '',
      }
    },
  }
}

type ContentColumns = {
  readonly titles: (string | null)[]
  readonly textColumns: readonly WordColumn[]
  readonly statusText: WordColumn
  readonly status: Int8Array
  readonly measures: readonly Float64Array[]
  readonly reportedMet: Int8Array
}

/** Spreads one row's content columns; cells come in the order PLACE, CONTENT_COLUMNS. */
function contentReader(columns: ContentColumns) {
  const { titles, textColumns, statusText, status, measures, reportedMet } = columns
  const afterWords = PLACE.length + 1 + textColumns.length
  const last = PLACE.length + FIELDS.length - 1
  return (index: number, cells: readonly Cell[], filled: Uint8Array | undefined): void => {
    if (filled)
      for (let field = 0; field < FIELDS.length; field++) if (cells[PLACE.length + field] !== null) filled[field] = 1
    const title = cells[PLACE.length]
    titles[index] = typeof title === 'string' ? title : null
    textColumns.forEach((column, place) => column.put(index, numberIn(cells[PLACE.length + 1 + place])))
    statusText.put(index, numberIn(cells[afterWords]))
    status[index] = numberIn(cells[afterWords + 1]) ?? -1
    measures.forEach((measure, place) => {
      measure[index] = numberIn(cells[afterWords + 2 + place]) ?? NaN
    })
    reportedMet[index] = numberIn(cells[last]) ?? -1
  }
}

const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)

type Merging = { readonly ids: Float64Array; readonly shelf: HistoryShelf; readonly words: readonly string[] }

/** A ticket that several imports know has what all of them tell of it. */
function mergeOlderHistories(database: Database, { ids, shelf, words }: Merging): void {
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
  const byTicket = Map.groupBy(rows, ([ticketId]) => ticketId)
  for (const [ticketId, versions] of byTicket) {
    const index = places.get(ticketId)
    const newest = versions.at(-1)
    if (index === undefined || newest === undefined || versions.every(([, events]) => events.equals(newest[1])))
      continue
    const histories = versions.map(([, events, packed]) => unpackHistory({ events, rows: packed }, words))
    shelf.replace(index, mergeHistories(histories))
  }
}

type SourceEvidence = {
  readonly sources: readonly ChosenSource[]
  readonly filled: readonly Uint8Array[]
  readonly source: Int32Array
  readonly hasHistory: Uint8Array
}

function ticketSources({ sources, filled, source, hasHistory }: SourceEvidence): TicketSource[] {
  const told = new Set<number>()
  hasHistory.forEach((has, index) => {
    const place = source[index]
    if (has === 1 && place !== undefined) told.add(place)
  })
  return sources.map(({ name }, place) => ({
    name,
    fields: new Set<TicketField>(['key', ...FIELDS.filter((_, field) => filled[place]?.[field] === 1)]),
    hasHistory: told.has(place),
  }))
}

function fileNames(database: Database): Map<number, string> {
  return new Map(database.prepare<[], [number, string]>('SELECT id, file_name FROM import').raw().all())
}
