import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceFolder } from './workspace-folder.ts'

export type PackFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** Writes the files of one pack, all or none; each appears under its name only when it is whole. Gives a way to take them back. */
export async function keepPackFiles(folder: WorkspaceFolder, files: readonly PackFile[]): Promise<() => void> {
  const paths = files.map(({ fileName }) => join(folder.packs, fileName))
  const unfinished = paths.map((path) => `${path}.unfinished`)
  const remove = (gone: readonly string[]) => {
    for (const path of gone) rmSync(path, { force: true })
  }
  try {
    for (const [index, { bytes }] of files.entries()) await writeWhole(unfinished[index] ?? '', bytes)
    for (const [index, path] of paths.entries()) renameSync(unfinished[index] ?? '', path)
  } catch (error) {
    remove([...unfinished, ...paths])
    throw error
  }
  return () => remove(paths)
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
