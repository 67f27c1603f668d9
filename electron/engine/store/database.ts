import SQLite from 'better-sqlite3'

export type Database = SQLite.Database

/** Marks the file as an Accord store (`ACRD`), so that another program's database is never taken for one. */
export const APPLICATION_ID = 0x41_43_52_44

/** How long a connection waits for another one of this process before it gives up. */
const BUSY_TIMEOUT_MS = 5_000

/** Opens a connection as every connection of the store is opened; the caller closes it. */
export function connect(path: string, options: { readonly readonly?: boolean } = {}): Database {
  const database = new SQLite(path, { timeout: BUSY_TIMEOUT_MS, readonly: options.readonly ?? false })
  database.pragma('foreign_keys = ON')
  return database
}

/** An in-memory database, for tests of one migration or one query. */
export function connectInMemory(): Database {
  return connect(':memory:')
}

export function pragmaNumber(database: Database, name: string): number {
  return Number(database.pragma(name, { simple: true }))
}

/** Everything in `act` happens, or nothing does. */
export function transaction<T>(database: Database, act: () => T): T {
  return database.transaction(act).immediate()
}

/** The code SQLite gave, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof SQLite.SqliteError ? error.code : null
}
