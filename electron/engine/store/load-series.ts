import type { Records } from '../../../shared/outages/records.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'
import { KNOWN_UNTIL } from './source-register.ts'

type SeriesRow = {
  readonly id: number
  readonly name: string
  readonly sourceName: string
  readonly unit: string | null
}
type SampleRow = readonly [at: Instant, value: number | null, good: number | null, total: number | null]

/** Every series as it now stands, oldest sample first. */
export function loadSeries(database: Database): Records['series'] {
  const known = exportsOf(database)
  return database
    .prepare<[], SeriesRow>(`
      SELECT e.id, e.name, s.name AS sourceName, e.unit FROM series e JOIN source s ON s.id = e.source_id ORDER BY s.name, e.name`)
    .all()
    .map(({ id, ...series }) => {
      return { ...series, ...columnsOf(currentSamples(database, id)), knownUntil: known.get(id) ?? 0 }
    })
}

/**
 * Until when samples would be there if there were any: the newest export time that somebody gave, else when the newest import was
 * made. What is missing up to then is missing.
 */
function exportsOf(database: Database): ReadonlyMap<number, Instant> {
  const rows = database
    .prepare<[], [number, Instant]>(`
      SELECT h.series_id, max(${KNOWN_UNTIL}) FROM (SELECT DISTINCT series_id, import_id FROM sample) h
      JOIN import i ON i.id = h.import_id GROUP BY h.series_id`)
    .raw()
    .all()
  return new Map(rows)
}

function currentSamples(database: Database, seriesId: number): SampleRow[] {
  const rows = database
    .prepare<[number], SampleRow>(`
      SELECT o.at, o.value, o.good, o.total FROM sample o JOIN import i ON i.id = o.import_id
      WHERE o.series_id = ? ORDER BY o.at, i.known_at, i.id`)
    .raw()
    .all(seriesId)
  // Of several imports the newest comes last, and counts.
  return rows.filter(([at], index) => rows[index + 1]?.[0] !== at)
}

function columnsOf(rows: readonly SampleRow[]) {
  const column = (pick: (row: SampleRow) => number | null) => Float64Array.from(rows, (row) => pick(row) ?? Number.NaN)
  return {
    at: column(([at]) => at),
    value: column(([, value]) => value),
    good: column(([, , good]) => good),
    total: column(([, , , total]) => total),
  }
}

/** Where the sample that counts stands, by its series and instant; null where there is none. */
export function placeOfSample(
  database: Database,
  { sourceName, series, at }: { readonly sourceName: string; readonly series: string; readonly at: Instant },
): { readonly file: string; readonly importId: number; readonly sheet: string; readonly row: number } | null {
  const found = database
    .prepare<[string, string, number], { file: string; importId: number; row: number }>(`
      SELECT i.file_name AS file, i.id AS importId, o.row FROM sample o JOIN import i ON i.id = o.import_id
      JOIN series e ON e.id = o.series_id JOIN source s ON s.id = e.source_id
      WHERE s.name = ? AND e.name = ? AND o.at = ? ORDER BY i.known_at DESC, i.id DESC LIMIT 1`)
    .get(sourceName, series, at)
  return found === undefined ? null : { ...found, sheet: '' }
}
