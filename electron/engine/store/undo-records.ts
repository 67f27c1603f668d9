import type { Database } from './database.ts'

/** Takes the records of one import back, inside the caller's transaction; how many are gone, and how many say again what an older import said. */
export function undoRecords(
  database: Database,
  importId: number,
): { readonly removed: number; readonly restored: number } {
  const counts = TABLES.map(({ table, others }) => {
    const held = `FROM ${table} o WHERE o.import_id = ?`
    const kept = `${held} AND EXISTS (SELECT 1 FROM ${table} p WHERE ${others} AND p.import_id <> o.import_id)`
    const count = (sql: string) =>
      database.prepare<[number], number>(`SELECT count(*) ${sql}`).pluck().get(importId) ?? 0
    const restored = count(kept)
    const removed = count(held) - restored
    database.prepare(`DELETE FROM ${table} WHERE import_id = ?`).run(importId)
    return { removed, restored }
  })
  database.exec('DELETE FROM series WHERE id NOT IN (SELECT series_id FROM sample)')
  return counts.reduce((a, b) => ({ removed: a.removed + b.removed, restored: a.restored + b.restored }))
}

/** How another import's row is found to be about the same thing. */
const TABLES = [
  { table: 'outage', others: 'p.source_id = o.source_id AND p.identity = o.identity' },
  { table: 'sample', others: 'p.series_id = o.series_id AND p.at = o.at' },
  { table: 'survey_answer', others: 'p.source_id = o.source_id AND p.identity = o.identity' },
] as const
