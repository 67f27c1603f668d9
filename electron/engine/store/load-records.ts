import type { Outage } from '../../../shared/outages/outage.ts'
import type { Log, Records } from '../../../shared/outages/records.ts'
import type { SurveyAnswer } from '../../../shared/outages/survey-answer.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'
import { loadSeries } from './load-series.ts'
import { listManualValues } from './manual-register.ts'
import { KNOWN_UNTIL } from './source-register.ts'

/** Everything that is measured beside tickets, as it now stands, with the values typed in for one agreement. */
export function loadRecords(database: Database, reference: string): Records {
  return {
    outages: logsOf(database, 'outage', outagesOf(database)),
    series: loadSeries(database),
    answers: logsOf(database, 'survey', answersOf(database)),
    manual: listManualValues(database, reference),
  }
}

type Sourced<Entry> = { readonly sourceName: string; readonly entry: Entry }

/** One log for each source that holds an import of the kind, whether or not any entry of it is left. */
function logsOf<Entry>(
  database: Database,
  kind: 'outage' | 'survey',
  entries: readonly Sourced<Entry>[],
): Log<Entry>[] {
  const bySource = Map.groupBy(entries, ({ sourceName }) => sourceName)
  return database
    .prepare<[string], { sourceName: string; knownUntil: Instant }>(`
      SELECT s.name AS sourceName, max(${KNOWN_UNTIL}) AS knownUntil
      FROM import i JOIN source s ON s.id = i.source_id WHERE i.row_kind = ? GROUP BY s.id ORDER BY s.name`)
    .all(kind)
    .map((log) => ({ ...log, entries: (bySource.get(log.sourceName) ?? []).map(({ entry }) => entry) }))
}

/** Of the rows that several imports have of one thing, that of the newest import. */
const current = (table: 'outage' | 'survey_answer') => `
  SELECT * FROM (
    SELECT o.*, s.name AS source_name, i.file_name,
      row_number() OVER (PARTITION BY o.source_id, o.identity ORDER BY i.known_at DESC, i.id DESC) AS place
    FROM ${table} o JOIN import i ON i.id = o.import_id JOIN source s ON s.id = o.source_id)
  WHERE place = 1`

type Place = {
  readonly sheet: string
  readonly row: number
  readonly import_id: number
  readonly file_name: string
}

const placeOf = ({ sheet, row, import_id, file_name }: Place) => ({ sheet, row, importId: import_id, file: file_name })

type OutageRow = {
  readonly source_name: string
  readonly key: string | null
  readonly service: string | null
  readonly title: string | null
  readonly from_at: Instant
  readonly to_at: Instant | null
  readonly planned: number
  readonly weight: number
  readonly announced_at: Instant | null
} & Place

function outagesOf(database: Database): Sourced<Outage>[] {
  const rows = database.prepare<[], OutageRow>(`${current('outage')} ORDER BY from_at, id`).all()
  return rows.map(({ source_name, from_at, to_at, announced_at, planned, key, service, title, weight, ...place }) => ({
    sourceName: source_name,
    entry: {
      key,
      service,
      title,
      weight,
      from: from_at,
      to: to_at,
      planned: planned === 1,
      announcedAt: announced_at,
      place: placeOf(place),
    },
  }))
}

type AnswerRow = {
  readonly source_name: string
  readonly key: string
  readonly at: Instant
  readonly score: number | null
  readonly comment: string | null
} & Place

function answersOf(database: Database): Sourced<SurveyAnswer>[] {
  const rows = database.prepare<[], AnswerRow>(`${current('survey_answer')} ORDER BY at, id`).all()
  return rows.map(({ source_name, key, at, score, comment, ...place }) => ({
    sourceName: source_name,
    entry: { key, at, score, comment, place: placeOf(place) },
  }))
}
