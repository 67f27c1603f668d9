import { unzipSync } from 'fflate'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import type { ListSheet } from '../../../shared/packs/workbook.ts'
import { workbookDocument } from '../../../shared/packs/write-workbook.ts'
import type { PackWork } from './pack-work.ts'
import { fillList } from './workbook/fill-list.ts'
import { workbookShell } from './workbook/workbook-shell.ts'
import { writeZip, type ZipEntry } from './workbook/zip-file.ts'

/**
 * Writes what the pack says as an XLSX workbook whose attainment cells are formulas over its own sheet of checks.
 * @throws Refusal `workbook.too-many-checks`
 */
export async function makeWorkbook(input: PackInput, { signal, onProgress }: PackWork = {}): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const document = workbookDocument(input)
  const parts = unzipSync(await workbookShell(document))
  const lists = new Map<string, ListSheet>(
    document.sheets.flatMap((sheet, index) => (sheet.kind === 'list' ? [[partName(index), sheet]] : [])),
  )
  const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0)
  let done = 0
  const onRows = (rows: number) => onProgress?.({ phase: 'workbook', done: (done += rows), total })
  const entries = Object.entries(parts).map(([name, bytes]): ZipEntry => {
    const list = lists.get(name)
    const xml = () => new TextDecoder().decode(bytes)
    return { name, chunks: list === undefined ? [bytes] : fillList(xml(), list, onRows) }
  })
  return writeZip(entries, signal)
}

function partName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}
