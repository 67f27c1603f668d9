import { connect, type Database } from './database.ts'

/**
 * Reads the store as it was before an import was made: that one and all later ones are left out, and each ticket has the version
 * that was its newest then. It looks through views of its own connection, so nothing is changed and nobody waits.
 */
export function readBefore<T>(path: string, importId: number, read: (database: Database) => T): T {
  const database = connect(path, { readonly: true })
  try {
    for (const view of viewsBefore(importId)) database.exec(view)
    return read(database)
  } finally {
    database.close()
  }
}

/** Views that stand before the tables of their names, for a name without schema means the temporary one first. */
function viewsBefore(importId: number): string[] {
  const before = Math.trunc(importId)
  const ofImport = ['ticket_version', 'outage', 'sample', 'survey_answer', 'rejection'].map(
    (table) => `CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE import_id < ${before}`,
  )
  return [
    `CREATE TEMP VIEW import AS SELECT * FROM main.import WHERE id < ${before}`,
    ...ofImport,
    `CREATE TEMP TABLE newest AS
      SELECT ticket_id, id FROM (
        SELECT v.ticket_id, v.id, row_number() OVER (PARTITION BY v.ticket_id ORDER BY i.known_at DESC, i.id DESC) AS place
        FROM main.ticket_version v JOIN main.import i ON i.id = v.import_id WHERE v.import_id < ${before})
      WHERE place = 1`,
    `CREATE TEMP VIEW ticket AS
      SELECT t.id, t.source_id, t.key, n.id AS current_version_id FROM main.ticket t JOIN newest n ON n.ticket_id = t.id`,
  ]
}
