import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { appendAudit } from './audit-trail.ts'
import { freeName, timeForFileName } from './backup.ts'
import { APPLICATION_ID, connect, type Database, pragmaNumber, transaction } from './database.ts'
import { countImports } from './import-register.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/all.ts'
import { damaged, storageRefusal } from './storage-refusal.ts'
import { prepareRestore, type WorkspaceFolder, workspaceFolder } from './workspace-folder.ts'
import { lockWorkspace } from './workspace-lock.ts'

export type Restored = {
  readonly restored: string
  /** The file name in backups/ under which the replaced store is kept; null where there was none. */
  readonly before: string | null
  readonly imports: number
}

type Restoring = {
  readonly folder: string
  readonly backup: string
  readonly now: () => Instant
  readonly program: string
}

/** Puts a backup in the store's place; the store that was there is kept among the backups, however damaged. */
export async function restoreBackup({ folder: path, backup, now, program }: Restoring): Promise<Restored> {
  const folder = workspaceFolder(path)
  try {
    prepareRestore(folder)
    const lock = lockWorkspace(folder, { program, at: now() })
    try {
      return await replaceStore(folder, findBackup(folder, backup), now())
    } finally {
      lock.release()
    }
  } catch (error) {
    throw storageRefusal(error, folder.path)
  }
}

/** As a path, or as a name in backups/. */
function findBackup(folder: WorkspaceFolder, backup: string): string {
  const found = [resolve(backup), join(folder.backups, backup)].find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new Refusal('backup.missing', `There is no backup ${backup}, neither as a path nor in ${folder.backups}.`)
}

async function replaceStore(folder: WorkspaceFolder, backup: string, at: Instant): Promise<Restored> {
  const incoming = join(folder.path, '.restoring.sqlite')
  try {
    copyFileSync(backup, incoming)
    const imports = await readyToUse(incoming, folder, { backup, at })
    const before = setAside(folder, at)
    renameSync(incoming, folder.store)
    return { restored: backup, before, imports }
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(incoming + suffix, { force: true })
  }
}

/** Checks the copy, brings it up to this schema and writes the act into its trail. */
async function readyToUse(
  path: string,
  folder: WorkspaceFolder,
  { backup, at }: { readonly backup: string; readonly at: Instant },
): Promise<number> {
  let database: Database | null = null
  try {
    database = connect(path)
    if (pragmaNumber(database, 'application_id') !== APPLICATION_ID) throw notABackup(backup)
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged(backup, 'its pages do not fit')
    await migrate(database, folder, { migrations: MIGRATIONS, at })
    const restored = database
    transaction(restored, () => {
      const detail = `schema ${schemaVersion(restored)}`
      appendAudit(restored, { at, act: 'workspace.restore', subject: backup, detail })
    })
    return countImports(restored)
  } catch (error) {
    const refusal = storageRefusal(error, folder.path)
    throw refusal instanceof Refusal && refusal.code === 'store.damaged' ? notABackup(backup) : refusal
  } finally {
    database?.close()
  }
}

/** Moves the store and its log, as they are, among the backups. */
function setAside(folder: WorkspaceFolder, at: Instant): string | null {
  if (!existsSync(folder.store)) return null
  const name = freeName(folder, `before-restore-${timeForFileName(at)}`)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(folder.store + suffix)) renameSync(folder.store + suffix, join(folder.backups, name) + suffix)
  }
  return name
}

function notABackup(backup: string): Refusal {
  return new Refusal(
    'backup.not-accord',
    `${backup} is no whole backup of an Accord workspace. Name another one; nothing was changed.`,
  )
}
