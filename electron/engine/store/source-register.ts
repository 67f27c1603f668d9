import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** The source's number; a new name makes a new source. */
export function sourceNumber(database: Database, name: string): number {
  database.prepare('INSERT INTO source (name) VALUES (?) ON CONFLICT (name) DO NOTHING').run(name)
  return database.prepare<[string], number>('SELECT id FROM source WHERE name = ?').pluck().get(name) ?? 0
}

export type SourceSummary = { readonly name: string; readonly tickets: number; readonly newestExport: Instant | null }

/** Every source that holds an import. */
export function listSources(database: Database): SourceSummary[] {
  return database
    .prepare<[], SourceSummary>(`
      SELECT s.name, (SELECT count(*) FROM ticket t WHERE t.source_id = s.id) AS tickets,
        (SELECT max(i.exported_at) FROM import i WHERE i.source_id = s.id) AS newestExport
      FROM source s WHERE EXISTS (SELECT 1 FROM import i WHERE i.source_id = s.id) ORDER BY s.name`)
    .all()
}

/**
 * What is known of the given sources ends here: the export time of their newest import of tickets, over all of them the latest. Where
 * there are no tickets, that of the newest other records. Null when nothing was imported, or no import says when it was exported.
 */
export function dataCutOff(database: Database, sources: readonly string[] | null): Instant | null {
  const ends = database
    .prepare<[], { name: string; tickets: Instant | null; records: Instant | null }>(`
      SELECT s.name, max(CASE WHEN i.row_kind = 'ticket' THEN i.exported_at END) AS tickets,
        max(CASE WHEN i.row_kind <> 'ticket' THEN ${KNOWN_UNTIL} END) AS records
      FROM source s JOIN import i ON i.source_id = s.id GROUP BY s.id`)
    .all()
    .filter(({ name }) => sources === null || sources.includes(name))
  return latestOf(ends.map(({ tickets }) => tickets)) ?? latestOf(ends.map(({ records }) => records))
}

/**
 * Until when an import of outages or answers is complete, in SQL: a log that does not say when it was exported was whole when it was
 * imported, for what it does not tell of had not happened.
 */
export const KNOWN_UNTIL = `CASE WHEN i.exported_at_from = 'given' THEN i.exported_at
  ELSE max(i.imported_at, coalesce(i.exported_at, i.imported_at)) END`

function latestOf(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>((latest, at) => {
    if (at === null) return latest
    return latest === null ? at : Math.max(latest, at)
  }, null)
}
