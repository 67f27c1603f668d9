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
 * What is known of the given sources ends here: the export time of their newest import, over all of them the latest.
 * Null when nothing was imported, or no import says when it was exported.
 */
export function dataCutOff(database: Database, sources: readonly string[] | null): Instant | null {
  const ends = listSources(database).filter(({ name }) => sources === null || sources.includes(name))
  return ends.reduce<Instant | null>((latest, { newestExport }) => {
    if (newestExport === null) return latest
    return latest === null ? newestExport : Math.max(latest, newestExport)
  }, null)
}
