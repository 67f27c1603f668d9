import { appendFile, chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './runtime.ts'

/** What electron-builder looks for to set the fuses: a sentinel, the version, the length, and each fuse as a digit. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0800000000', 'latin1')

/**
 * A folder in the shape of Electron's distribution, without Electron: where the runtime cannot be fetched, packing can still be
 * proved on it (what is in the archive, what is unpacked, which fuses are set). It starts nothing.
 */
export async function makeStubRuntime(version: string): Promise<string> {
  const folder = join(root, '.cache/electron-stub')
  await mkdir(join(folder, 'locales'), { recursive: true })
  await copyFile('/bin/true', join(folder, 'electron'))
  await chmod(join(folder, 'electron'), 0o755)
  await appendFile(join(folder, 'electron'), FUSES)
  await writeFile(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html'])
    await writeFile(join(folder, name), 'No Electron is in this folder.')
  for (const language of ['en-GB', 'de']) await writeFile(join(folder, 'locales', `${language}.pak`), '')
  return folder
}
