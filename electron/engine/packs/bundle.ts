import { unzipSync } from 'fflate'
import { withChecksums } from './table-files.ts'
import { writeZip, type ZipEntry } from './workbook/zip-file.ts'

export type BundledFile = { readonly name: string; readonly bytes: Uint8Array }

/** All files of one pack in an archive with their checksums, its tables in a folder. The same files give the same bytes. */
export async function bundle(files: readonly BundledFile[], tables: Uint8Array | null): Promise<Uint8Array> {
  const entries = [...files.map(({ name, bytes }): ZipEntry => ({ name, chunks: [bytes] })), ...tableEntries(tables)]
  return writeZip(withChecksums(entries))
}

function tableEntries(tables: Uint8Array | null): ZipEntry[] {
  if (tables === null) return []
  return unpackTables(tables).map(({ name, bytes }) => ({ name: `tables/${name}`, chunks: [bytes] }))
}

/** The tables of an archive of tables, without its checksums. */
export function unpackTables(tables: Uint8Array): BundledFile[] {
  const all = Object.entries(unzipSync(tables)).map(([name, bytes]) => ({ name, bytes }))
  return all.filter(({ name }) => name.endsWith('.csv'))
}
