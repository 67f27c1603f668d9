import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'
import { hashStretches, readStretches } from '../read-stretches.ts'
import { connect, type Database } from './database.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

/** A copy of the file under import, beside the kept ones until the import has been committed. */
export type IncomingSource = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Rejects where the disk could not keep the copy; to be awaited before anything is committed that needs it. */
  readonly onDisk: Promise<void>
}

const STRETCH = 1 << 20

/** Until its hash is known, a copy has none in its name. */
const INCOMING = /^\.incoming-(?:([0-9a-f]{64})-)?/

export function sourcePath(folder: WorkspaceFolder, sha256: string): string {
  return join(folder.sources, sha256)
}

export async function hashFile(path: string, signal?: AbortSignal): Promise<{ sha256: string; bytes: number }> {
  const file = await open(path, 'r')
  try {
    return await hashStretches(file, signal)
  } finally {
    await file.close()
  }
}

/**
 * Copies a file to where it will be kept, taking its hash on the way: what is kept, what is hashed and what is then read from the copy
 * are the same bytes, whatever becomes of the file.
 */
export async function copyIncoming(
  folder: WorkspaceFolder,
  path: string,
  signal?: AbortSignal,
): Promise<IncomingSource> {
  const unnamed = join(folder.sources, `.incoming-${randomUUID()}`)
  const source = await open(path, 'r')
  try {
    const target = await open(unnamed, 'wx')
    try {
      const { sha256, bytes } = await copyThrough(source, target, signal)
      const named = join(folder.sources, `.incoming-${sha256}-${randomUUID()}`)
      renameSync(unnamed, named)
      const onDisk = writtenOut(target)
      // The file is read meanwhile; who needs the copy asks how it went.
      onDisk.catch(() => {})
      return { path: named, sha256, bytes, onDisk }
    } catch (error) {
      await target.close()
      rmSync(unnamed, { force: true })
      throw error
    }
  } finally {
    await source.close()
  }
}

async function copyThrough(source: FileHandle, target: FileHandle, signal: AbortSignal | undefined) {
  const before = await source.stat()
  const hash = createHash('sha256')
  let bytes = 0
  for await (const stretch of readStretches(source, { size: STRETCH, signal })) {
    const written = target.writeFile(stretch)
    // Meanwhile, for the hash is this thread's work and the writing is not.
    hash.update(stretch)
    await written
    bytes += stretch.length
  }
  const after = await source.stat()
  if (after.size !== bytes || after.mtimeMs !== before.mtimeMs) throw changedMeanwhile()
  return { sha256: hash.digest('hex'), bytes }
}

async function writtenOut(target: FileHandle): Promise<void> {
  try {
    await target.sync()
  } finally {
    await target.close()
  }
}

/** Gives the copy its lasting name, once the import that needs it is committed. */
export function keepIncoming(folder: WorkspaceFolder, incoming: IncomingSource): void {
  renameSync(incoming.path, sourcePath(folder, incoming.sha256))
}

export function dropIncoming(incoming: IncomingSource): void {
  rmSync(incoming.path, { force: true })
}

/** After a crash: a copy whose import was committed gets its lasting name, any other is removed. */
export function settleIncomingSources(database: Database, folder: WorkspaceFolder): void {
  for (const name of readdirSync(folder.sources)) {
    const incoming = INCOMING.exec(name)
    if (incoming === null) continue
    const path = join(folder.sources, name)
    const [, sha256] = incoming
    const isWanted = sha256 !== undefined && isReferenced(database, sha256) && !existsSync(sourcePath(folder, sha256))
    if (isWanted) renameSync(path, sourcePath(folder, sha256))
    else rmSync(path, { force: true })
  }
}

export function isReferenced(database: Database, sha256: string): boolean {
  return database.prepare('SELECT 1 FROM import WHERE sha256 = ?').get(sha256) !== undefined
}

/** A backup is whole only with the files that its imports came from. */
export function isInBackup(folder: WorkspaceFolder, sha256: string): boolean {
  const backups = readdirSync(folder.backups).filter((name) => name.endsWith('.sqlite'))
  return backups.some((name) => {
    const backup = connect(join(folder.backups, name), { readonly: true })
    try {
      return isReferenced(backup, sha256)
    } catch {
      // From before there were imports, or no database at all: it wants no file.
      return false
    } finally {
      backup.close()
    }
  })
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    'import.file-changed',
    'The file changed while it was being copied. Wait until whatever writes it has finished, then import it again.',
  )
}
