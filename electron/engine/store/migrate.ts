import { join } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { backUpTo, freeName, timeForFileName } from './backup.ts'
import { APPLICATION_ID, type Database, pragmaNumber, transaction } from './database.ts'
import type { Migration } from './migrations/migration.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

export function schemaVersion(database: Database): number {
  return pragmaNumber(database, 'user_version')
}

/** Brings a store up to the newest schema; an existing one is copied into backups/ first. */
export async function migrate(
  database: Database,
  folder: WorkspaceFolder,
  options: { readonly migrations: readonly Migration[]; readonly at: Instant },
): Promise<void> {
  const current = schemaVersion(database)
  const newest = options.migrations.length
  if (current > newest) throw newerStore(folder, current, newest)
  if (current === newest) return
  if (current > 0) await backUpTo(database, copyBeforeUpgrade(folder, current, options.at))
  // All of them or none: a step that fails leaves the store as the older program knows it.
  transaction(database, () => {
    for (const step of options.migrations.slice(current)) apply(database, step)
  })
}

function apply(database: Database, step: Migration): void {
  step.up(database)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma(`user_version = ${step.version}`)
}

function copyBeforeUpgrade(folder: WorkspaceFolder, version: number, at: Instant): string {
  return join(folder.backups, freeName(folder, `before-upgrade-of-schema-${version}-${timeForFileName(at)}`))
}

function newerStore(folder: WorkspaceFolder, found: number, known: number): Refusal {
  return new Refusal(
    'store.newer',
    `The workspace ${folder.path} was written by a newer Accord (its schema is ${found}, this one knows ${known}). Open it with the newer Accord; nothing was changed.`,
  )
}
