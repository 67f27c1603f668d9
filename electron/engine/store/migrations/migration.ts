import type { Database } from '../database.ts'

/** One step of the schema. A step that has shipped is never edited, and copies any constant it needs. */
export type Migration = {
  readonly version: number
  readonly name: string
  up(database: Database): void
}
