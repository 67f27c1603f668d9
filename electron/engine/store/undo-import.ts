import type { Database } from './database.ts'
import { wordsOfHistory } from './ticket-history.ts'
import { undoRecords } from './undo-records.ts'

export type Undone = {
  /** Tickets, or other records, that only this import held. */
  readonly removed: number
  /** Those that say again what an older import said. */
  readonly restored: number
}

/** Takes one import back whole, inside the caller's transaction: what is left is what was before it. */
export function undoImport(database: Database, importId: number): Undone {
  const only = `SELECT ticket_id FROM ticket_version GROUP BY ticket_id
    HAVING max(import_id) = ? AND min(import_id) = max(import_id)`
  const restored = database
    .prepare(`
      UPDATE ticket SET current_version_id = (
        SELECT v.id FROM ticket_version v JOIN import i ON i.id = v.import_id
        WHERE v.ticket_id = ticket.id AND v.import_id <> ? ORDER BY i.known_at DESC, i.id DESC LIMIT 1)
      WHERE current_version_id IN (SELECT id FROM ticket_version WHERE import_id = ?) AND id NOT IN (${only})`)
    .run(importId, importId, importId).changes
  database.exec('CREATE TEMP TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY)')
  database.prepare(`INSERT INTO gone ${only}`).run(importId)
  database.prepare('DELETE FROM ticket_version WHERE import_id = ?').run(importId)
  const removed = database.prepare('DELETE FROM ticket WHERE id IN (SELECT id FROM gone)').run().changes
  database.exec('DROP TABLE gone')
  const records = undoRecords(database, importId)
  database.prepare('DELETE FROM rejection WHERE import_id = ?').run(importId)
  database.prepare('DELETE FROM import WHERE id = ?').run(importId)
  database.exec('DELETE FROM source WHERE id NOT IN (SELECT source_id FROM import)')
  forgetUnusedWords(database)
  return { removed: removed + records.removed, restored: restored + records.restored }
}

/** Words are people's names too: none outlives the last import that used it. */
function forgetUnusedWords(database: Database): void {
  const used = new Set<number>()
  const rows = database
    .prepare<[], (number | null)[]>(`
      SELECT sheet, type, service, category, team, assignee, requester, department, priority, status_text FROM ticket_version`)
    .raw()
    .iterate()
  for (const row of rows) for (const word of row) if (word !== null) used.add(word)
  const histories = database
    .prepare<[], Buffer>('SELECT history FROM ticket_version WHERE history IS NOT NULL')
    .pluck()
    .iterate()
  for (const events of histories) for (const word of wordsOfHistory(events)) used.add(word)
  const words = database.prepare<[], number>('SELECT id FROM word').pluck().all()
  const forget = database.prepare('DELETE FROM word WHERE id = ?')
  for (const word of words) if (!used.has(word)) forget.run(word)
}
