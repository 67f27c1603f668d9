import { existsSync, statSync } from 'node:fs'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { APPLICATION_ID, connect, type Database, pragmaNumber, transaction } from './database.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { settleIncomingSources } from './source-files.ts'
import { damaged, storageRefusal } from './storage-refusal.ts'
import { newestBackup, prepareFolder, type WorkspaceFolder, workspaceFolder } from './workspace-folder.ts'
import { lockWorkspace, type WorkspaceLock } from './workspace-lock.ts'
import { writeQueue } from './write-queue.ts'

/** An open workspace. Reading goes straight to `database`; every change goes through `write` or `longWrite`. */
export type Store = {
  readonly folder: WorkspaceFolder
  readonly database: Database
  readonly now: () => Instant
  /** Rises with every change of tickets; whatever is computed from them is worth keeping until it does. */
  readonly revision: () => number
  /** One transaction, after everything that was queued before it. */
  write<T>(act: (database: Database) => T): Promise<T>
  /** The same for what no figure is computed from, such as a note: what was computed stays worth keeping. */
  jot<T>(act: (database: Database) => T): Promise<T>
  /**
   * The same on a connection of its own, so that readers see the old state until it has ended. References are not looked up with each
   * row, which would take a tenth of an import: `act` sees to it that what it wrote refers to what is there.
   */
  longWrite<T>(act: (database: Database) => Promise<T>): Promise<T>
  /** Does the same and then takes it back: what would happen, without its happening. */
  rehearse<T>(act: (database: Database) => Promise<T>): Promise<T>
  /** Nothing else is written meanwhile; `act` sees to its own transactions. */
  exclusively<T>(act: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type StoreOptions = {
  readonly folder: string
  readonly now: () => Instant
  /** Who opens it, for the sentence that refuses a second one: `accord serve`. */
  readonly program: string
  /** Make a new workspace where there is none. */
  readonly create: boolean
  /** Other steps than the shipped ones, for tests of the upgrade itself. */
  readonly migrations?: readonly Migration[]
}

/** @throws Refusal when the folder is something else, held by another process, damaged, newer, or cannot be written to. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = workspaceFolder(options.folder)
  try {
    prepareFolder(folder, options.create)
    const lock = lockWorkspace(folder, { program: options.program, at: options.now() })
    try {
      return storeOver({ folder, lock, now: options.now, database: await openDatabase(folder, options) })
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw storageRefusal(error, folder.path)
  }
}

async function openDatabase(folder: WorkspaceFolder, options: StoreOptions): Promise<Database> {
  const isNew = !existsSync(folder.store) || statSync(folder.store).size === 0
  const database = connect(folder.store)
  try {
    if (!isNew) checkStore(database, folder)
    await migrate(database, folder, { migrations: options.migrations ?? MIGRATIONS, at: options.now() })
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    if (schemaVersion(database) >= 2) settleIncomingSources(database, folder)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Reads enough to know that this is a store of ours and whole. */
function checkStore(database: Database, folder: WorkspaceFolder): void {
  let verdict: unknown
  try {
    if (pragmaNumber(database, 'application_id') !== APPLICATION_ID) throw notAStore(folder)
    verdict = database.pragma('quick_check(1)', { simple: true })
  } catch (error) {
    if (error instanceof Refusal) throw error
    const refusal = storageRefusal(error, folder.store)
    throw refusal instanceof Refusal && refusal.code !== 'store.damaged'
      ? refusal
      : damaged(folder.store, 'SQLite cannot read it', newestBackup(folder))
  }
  if (verdict !== 'ok') throw damaged(folder.store, String(verdict), newestBackup(folder))
}

function notAStore(folder: WorkspaceFolder): Refusal {
  return new Refusal(
    'store.not-accord',
    `${folder.store} is a database of another program. Name another folder with --workspace; nothing was changed.`,
  )
}

type Opened = {
  readonly folder: WorkspaceFolder
  readonly lock: WorkspaceLock
  readonly database: Database
  readonly now: () => Instant
}

function storeOver({ folder, lock, database, now }: Opened): Store {
  const queue = writeQueue()
  let revision = 0
  const counted = async <T>(act: () => Promise<T> | T): Promise<T> => {
    const done = await act()
    revision++
    return done
  }
  return {
    folder,
    database,
    now,
    revision: () => revision,
    write: (act) => queue.run(() => counted(() => transaction(database, () => act(database)))),
    jot: (act) => queue.run(() => transaction(database, () => act(database))),
    longWrite: (act) => queue.run(() => counted(() => onOwnConnection(folder, act, 'COMMIT'))),
    rehearse: (act) => queue.run(() => onOwnConnection(folder, act, 'ROLLBACK')),
    exclusively: (act) => queue.run(act),
    async close() {
      await queue.idle()
      database.close()
      lock.release()
    },
  }
}

async function onOwnConnection<T>(
  folder: WorkspaceFolder,
  act: (database: Database) => Promise<T>,
  ending: 'COMMIT' | 'ROLLBACK',
): Promise<T> {
  const own = connect(folder.store)
  try {
    own.pragma('synchronous = FULL')
    own.pragma('foreign_keys = OFF')
    // What an import changes is kept until it is committed rather than written twice: 64 MB of pages, taken as they are needed.
    own.pragma('cache_size = -65536')
    own.exec('BEGIN IMMEDIATE')
    const done = await act(own)
    own.exec(ending)
    return done
  } finally {
    // Closing a connection inside a transaction rolls it back.
    own.close()
  }
}
