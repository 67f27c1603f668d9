import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/refusal.ts'
import { readStretches } from '../read-stretches.ts'

/** Where a file lies; with a name where it is spoken of by another one than its path's last. */
export type FilePlace = string | { readonly path: string; readonly name: string }

/** A file opened to be read; `close` when done. */
export type SourceFile = {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly handle: FileHandle
}

/** Opens a file and runs `use` on it. @throws Refusal `file.unreadable`, `file.empty` */
export async function withSourceFile<Result>(
  place: FilePlace,
  use: (file: SourceFile) => Promise<Result>,
): Promise<Result> {
  const { path, name } = typeof place === 'string' ? { path: place, name: basename(place) } : place
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw cannotOpen(name, error)
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Refusal('file.unreadable', `${name} is no file; choose the export file itself.`)
    if (stat.size === 0) throw new Refusal('file.empty', `${name} is empty (0 bytes); export it again from its tool.`)
    return await use({ path, name, bytes: stat.size, handle })
  } finally {
    await handle.close()
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'it may not be read by this account; change its permissions or copy it',
  EPERM: 'it may not be read by this account; change its permissions or copy it',
  EISDIR: 'it is a folder; choose the export file itself',
  EBUSY: 'another program holds it; close it there first',
}

function cannotOpen(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = WHY[code]
  return why === undefined ? error : new Refusal('file.unreadable', `${name} cannot be opened: ${why}.`)
}

/** The first bytes of a file, at most `most`. */
export async function headOf(file: SourceFile, most: number): Promise<Buffer> {
  const head = Buffer.alloc(Math.min(most, file.bytes))
  const { bytesRead } = await file.handle.read(head, 0, head.length, 0)
  return head.subarray(0, bytesRead)
}

/** Each stretch of the file in turn; a stretch is good until the next one is asked for. */
export function stretches(file: SourceFile, size: number, signal?: AbortSignal): AsyncGenerator<Buffer> {
  return readStretches(file.handle, { size: Math.min(size, file.bytes), signal })
}
