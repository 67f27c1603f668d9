import type { Statement } from 'better-sqlite3'
import type { Database } from './database.ts'

export type BulkInsert<Value> = {
  /** One row, its values in the order of the columns. */
  add(row: readonly Value[]): void
  /** Writes what is gathered. */
  flush(): void
  readonly gathered: () => number
}

/** Rows to a statement; more make no difference. */
export const MOST_ROWS = 16

/** Writes rows of one table, several to a statement: what a statement costs besides its values is paid once for all of them. */
export function bulkInsert<Value>(database: Database, table: string, columns: readonly string[]): BulkInsert<Value> {
  const row = `(${columns.map(() => '?').join(', ')})`
  const statements = new Map<number, Statement>()
  let values: Value[] = []
  let rows = 0

  function statement(count: number): Statement {
    const known = statements.get(count)
    if (known !== undefined) return known
    const all = Array.from({ length: count }, () => row).join(', ')
    const made = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${all}`)
    statements.set(count, made)
    return made
  }

  return {
    add(added) {
      for (let at = 0; at < added.length; at++) values.push(added[at] as Value) // within the array
      rows++
    },
    flush() {
      if (rows === 0) return
      statement(rows).run(values)
      values = []
      rows = 0
    },
    gathered: () => rows,
  }
}
