import { hostname, userInfo } from 'node:os'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { connect, type Database, sqliteCode } from './database.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

/** Who works with a workspace. */
export type Holder = { readonly program: string; readonly at: Instant }

export type WorkspaceLock = { release(): void }

/**
 * Only one process works with a workspace at a time. The lock is a small SQLite database kept in its RESERVED state:
 * the system lets go of it when the process ends, however it ends, so no stale lock has ever to be removed by hand.
 */
export function lockWorkspace(folder: WorkspaceFolder, holder: Holder): WorkspaceLock {
  const database = connect(folder.lock)
  try {
    database.pragma('busy_timeout = 200')
    writeHolder(database, holder)
    database.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const refusal = sqliteCode(error)?.startsWith('SQLITE_BUSY') ? inUse(folder, readHolder(database)) : error
    database.close()
    throw refusal
  }
  return { release: () => database.close() }
}

function writeHolder(database: Database, holder: Holder): void {
  database.exec('BEGIN IMMEDIATE')
  database.exec(`CREATE TABLE IF NOT EXISTS holder (
    one INTEGER PRIMARY KEY CHECK (one = 1), program TEXT NOT NULL, process INTEGER NOT NULL,
    person TEXT NOT NULL, machine TEXT NOT NULL, since INTEGER NOT NULL
  ) STRICT`)
  database
    .prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?, ?, ?)')
    .run(holder.program, process.pid, personName(), hostname(), holder.at)
  database.exec('COMMIT')
}

/** A process without an entry in the user database (a container) has no name. */
function personName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

function readHolder(database: Database): string {
  try {
    const row = database
      .prepare<[], [string, number, string, string, number]>(
        'SELECT program, process, person, machine, since FROM holder',
      )
      .raw()
      .get()
    if (row === undefined) return 'another process'
    const [program, number, person, machine, since] = row
    return `${program} (process ${number} of ${person} on ${machine}, since ${new Date(since).toISOString()})`
  } catch {
    return 'another process'
  }
}

function inUse(folder: WorkspaceFolder, holder: string): Refusal {
  return new Refusal(
    'workspace.in-use',
    `The workspace ${folder.path} is open in ${holder}. Close it there, or name another folder with --workspace.`,
  )
}
