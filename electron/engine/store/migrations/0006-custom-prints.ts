import type { Migration } from './migration.ts'

/**
 * The cells that no field takes are no longer copied from the source file, which is kept beside the store and has them all; a number
 * made of them tells whether a newer export says anything else. Versions are compared by what they say and need no hash.
 */
export const customPrints: Migration = {
  version: 6,
  name: 'custom-prints',
  up(database) {
    database.exec('ALTER TABLE ticket_version ADD COLUMN custom_print INTEGER NOT NULL DEFAULT 0')
    const print = database.prepare('UPDATE ticket_version SET custom_print = ? WHERE id = ?')
    const rows = database
      .prepare<[], [number, string]>('SELECT id, custom FROM ticket_version WHERE custom IS NOT NULL')
      .raw()
      .all()
    for (const [id, custom] of rows) print.run(printOf(JSON.parse(custom)), id)
    database.exec('ALTER TABLE ticket_version DROP COLUMN custom')
    database.exec('ALTER TABLE ticket_version DROP COLUMN content_hash')
  },
}

/** As the writer of tickets makes it since this step. */
function printOf(custom: Readonly<Record<string, string>>): number {
  let [low, high] = [0, 0]
  for (const [header, text] of Object.entries(custom)) {
    let one = 0x811c9dc5
    for (let at = 0; at < header.length; at++) one = Math.imul(one ^ header.charCodeAt(at), 0x01000193)
    let two = one ^ 0x9747b28c
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      one = Math.imul(one ^ code, 0x01000193)
      two = Math.imul(two ^ code, 0x5bd1e995)
      two ^= two >>> 15
    }
    low = (low + one) >>> 0
    high = (high + two) >>> 0
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + low
}
