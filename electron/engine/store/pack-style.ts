import { HOUSE_STYLE, type PackStyle, packStyle } from '../../../shared/packs/pack-style.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** The style that somebody chose for the workspace; null while nobody has. */
export function keptStyle(database: Database): PackStyle | null {
  const text = database.prepare<[], string>('SELECT style FROM pack_style').pluck().get()
  if (text === undefined) return null
  // What an older Accord kept may lack what is new, which is then as the house has it.
  const read = packStyle.safeParse({ ...HOUSE_STYLE, ...Object(JSON.parse(text)) })
  return read.success ? read.data : null
}

export function keepStyle(database: Database, style: PackStyle, changedAt: Instant): void {
  database
    .prepare('INSERT OR REPLACE INTO pack_style (id, style, changed_at) VALUES (1, ?, ?)')
    .run(JSON.stringify(style), changedAt)
}

/** Back to the house's own. */
export function dropStyle(database: Database): void {
  database.prepare('DELETE FROM pack_style').run()
}
