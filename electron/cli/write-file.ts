import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../../shared/refusal.ts'

const SENTENCES = new Map([
  ['EACCES', 'may not be written by you'],
  ['EPERM', 'may not be written by you'],
  ['EROFS', 'lies on a disk that cannot be written to'],
  ['EISDIR', 'is a folder'],
  ['ENOTDIR', 'lies under something that is no folder'],
  ['ENOSPC', 'does not fit on its disk'],
])

/** Writes a file that appears under its name only when it is whole; gives its absolute path. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<string> {
  const target = resolve(path)
  const unfinished = `${target}.${randomUUID().slice(0, 8)}.unfinished`
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(unfinished, content)
    await rename(unfinished, target)
    return target
  } catch (error) {
    await rm(unfinished, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = SENTENCES.get(code)
    if (sentence === undefined) throw error
    throw new Refusal('file.not-writable', `${target} ${sentence}. Name another place.`)
  }
}
