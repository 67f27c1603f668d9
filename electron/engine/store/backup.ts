import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/time/instant.ts'
import { connect, type Database } from './database.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

/** `2026-07-01T09-30-00Z`: sorts by time, and no file system minds it. */
export function timeForFileName(at: Instant): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
}

/** Copies the store while it is in use; the file appears under its name only when it is whole, and has no log beside it. */
export async function backUpTo(database: Database, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    await database.backup(unfinished)
    const copy = connect(unfinished)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    renameSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** A backup a person asked for. */
export async function backUp(
  database: Database,
  folder: WorkspaceFolder,
  at: Instant,
): Promise<{ fileName: string; bytes: number }> {
  const fileName = freeName(folder, `workspace-${timeForFileName(at)}`)
  const path = join(folder.backups, fileName)
  await backUpTo(database, path)
  return { fileName, bytes: statSync(path).size }
}

/** Two backups within one second get two names. */
export function freeName(folder: WorkspaceFolder, stem: string): string {
  for (let attempt = 1; ; attempt++) {
    const fileName = attempt === 1 ? `${stem}.sqlite` : `${stem}-${attempt}.sqlite`
    if (!existsSync(join(folder.backups, fileName))) return fileName
  }
}
