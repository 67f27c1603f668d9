import { Refusal } from '../../../shared/refusal.ts'
import { sqliteCode } from './database.ts'

const NO_ROOM = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])
const NOT_WRITABLE = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS']
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const DISK_FAILED = ['SQLITE_IOERR', 'EIO', 'ENXIO', 'ESTALE']

/** The code of a failure of the disk or the store, whoever raised it; null for anything else. */
function storageCode(error: unknown): string | null {
  const code = sqliteCode(error)
  if (code !== null) return code
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Turns what a disk or SQLite raised into a sentence with the next step; anything else comes back unchanged. */
export function storageRefusal(error: unknown, folder: string): unknown {
  const code = storageCode(error)
  if (code === null || error instanceof Refusal) return error
  const begins = (prefixes: readonly string[]) => prefixes.some((prefix) => code.startsWith(prefix))
  if (NO_ROOM.has(code)) return noRoom(folder)
  if (begins(NOT_WRITABLE)) return notWritable(folder)
  if (begins(DAMAGED)) return damaged(folder, 'SQLite cannot read it')
  if (begins(DISK_FAILED)) return diskFailed(folder)
  return error
}

function noRoom(folder: string): Refusal {
  return new Refusal(
    'store.disk-full',
    `The disk that holds ${folder} is full, so nothing of this was kept. Free some space there and try again.`,
  )
}

export function notWritable(folder: string): Refusal {
  return new Refusal(
    'store.not-writable',
    `The workspace folder ${folder} cannot be written to. Allow writing there, or name another folder with --workspace.`,
  )
}

export function damaged(path: string, why: string, backup: string | null = null): Refusal {
  const next = backup === null ? 'no backup was found beside it.' : `the newest backup is ${backup}.`
  return new Refusal(
    'store.damaged',
    `The store in ${path} is damaged (${why}) and was left as it is. Restore a backup with accord workspace restore; ${next}`,
  )
}

function diskFailed(folder: string): Refusal {
  return new Refusal(
    'store.disk-failed',
    `The disk that holds ${folder} did not answer, so nothing of this was kept. Check that it is connected and try again.`,
  )
}
