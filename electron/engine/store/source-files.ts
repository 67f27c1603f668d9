import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'
import { connect, type Database } from './database.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

/** A copy of the file under import, beside the kept ones until the import has been committed. */
export type IncomingSource = { readonly path: string; readonly sha256: string; readonly bytes: number }

const INCOMING = /^\.incoming-([0-9a-f]{64})-/

export function sourcePath(folder: WorkspaceFolder, sha256: string): string {
  return join(folder.sources, sha256)
}

export async function hashFile(path: string, signal?: AbortSignal): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })) {
    // A stream without an encoding yields buffers.
    const part = chunk as Buffer
    hash.update(part)
    bytes += part.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Copies the file to where it will be kept, and checks that it is still the one whose hash was taken. */
export async function copyIncoming(
  folder: WorkspaceFolder,
  file: { readonly path: string; readonly sha256: string },
  signal?: AbortSignal,
): Promise<IncomingSource> {
  const path = join(folder.sources, `.incoming-${file.sha256}-${randomUUID()}`)
  const hash = createHash('sha256')
  try {
    const bytes = await copyThrough(file.path, path, { hash, signal })
    if (hash.digest('hex') !== file.sha256) throw changedMeanwhile(file.path)
    return { path, sha256: file.sha256, bytes }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

async function copyThrough(
  from: string,
  to: string,
  { hash, signal }: { readonly hash: Hash; readonly signal: AbortSignal | undefined },
): Promise<number> {
  const target = await open(to, 'wx')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })) {
      // A stream without an encoding yields buffers.
      const part = chunk as Buffer
      hash.update(part)
      await target.writeFile(part)
      bytes += part.length
    }
    await target.sync()
    return bytes
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
    const sha256 = INCOMING.exec(name)?.[1]
    if (sha256 === undefined) continue
    const path = join(folder.sources, name)
    const isWanted = isReferenced(database, sha256) && !existsSync(sourcePath(folder, sha256))
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

function changedMeanwhile(path: string): Refusal {
  return new Refusal(
    'import.file-changed',
    `${path} changed while it was being read. Wait until whatever writes it has finished, then import it again.`,
  )
}
