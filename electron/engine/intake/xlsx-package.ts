import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import { Refusal } from '../../../shared/refusal.ts'
import { noSpreadsheet } from './file-kind.ts'
import type { SourceFile } from './source-file.ts'

/** What a workbook may unpack to: a ticket export of a million rows stays below, an archive made to exhaust memory does not. */
const LIMITS = { entries: 20_000, partBytes: 1 << 30, freeBytes: 1 << 26, ratio: 200 } as const

/** The parts of an .xlsx file, by their path inside it in lower case. */
export type XlsxPackage = {
  readonly name: string
  has(path: string): boolean
  /** Unpacked bytes of a part, as the archive claims; a part that turns out longer ends in an error. */
  bytesOf(path: string): number
  /** @throws Refusal `xlsx.*` */
  open(path: string): Promise<Readable>
  close(): void
}

/** @throws Refusal `xlsx.damaged`, `xlsx.too-big`, `file.not-spreadsheet` for another kind of archive */
export async function openPackage(file: SourceFile): Promise<XlsxPackage> {
  const zip = await openZip(file)
  try {
    const entries = await entriesOf(zip, file.name)
    await refuseOtherKinds(zip, entries, file.name)
    return packageOf(zip, entries, file.name)
  } catch (error) {
    zip.close()
    throw error
  }
}

export function damaged(name: string, what: string): Refusal {
  return new Refusal(
    'xlsx.damaged',
    `${name} is damaged: ${what}. Nothing was imported; open it in a spreadsheet program and save it again, or export it again.`,
  )
}

function openZip(file: SourceFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file.path, { lazyEntries: true, autoClose: false, strictFileNames: false }, (error, zip) => {
      if (error) reject(damaged(file.name, 'its ZIP directory cannot be read, so it was probably cut off'))
      else resolve(zip)
    })
  })
}

async function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw tooBig(name, `it holds ${zip.entryCount} parts`)
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch {
    throw damaged(name, 'its ZIP directory cannot be read')
  }
  return entries
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): XlsxPackage {
  return {
    name,
    has: (path) => entries.has(path.toLowerCase()),
    bytesOf: (path) => entries.get(path.toLowerCase())?.uncompressedSize ?? 0,
    open: (path) => openPart(zip, entries.get(path.toLowerCase()), { name, path }),
    close: () => zip.close(),
  }
}

async function openPart(
  zip: ZipFile,
  entry: Entry | undefined,
  { name, path }: { name: string; path: string },
): Promise<Readable> {
  if (entry === undefined) throw damaged(name, `its part ${path} is missing`)
  if (entry.isEncrypted()) {
    throw new Refusal(
      'file.encrypted',
      `${name} is password-protected; unpack it with its password and import the file inside.`,
    )
  }
  refuseBombs(entry, name)
  return zip.openReadStreamPromise(entry).catch(() => {
    throw damaged(name, `its part ${path} cannot be unpacked`)
  })
}

function refuseBombs({ uncompressedSize, compressedSize, fileName }: Entry, name: string): void {
  if (uncompressedSize > LIMITS.partBytes) throw tooBig(name, `its part ${fileName} unpacks to more than a gigabyte`)
  if (uncompressedSize > LIMITS.freeBytes && uncompressedSize > compressedSize * LIMITS.ratio) {
    throw tooBig(name, `its part ${fileName} unpacks to more than ${LIMITS.ratio} times its size`)
  }
}

export function tooBig(name: string, what: string): Refusal {
  return new Refusal(
    'xlsx.too-big',
    `${name} is refused: ${what}, more than a ticket export needs. Export fewer rows, or as CSV.`,
  )
}

/** Other programs keep their documents in ZIP archives too. */
async function refuseOtherKinds(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<void> {
  const has = (path: string) => entries.has(path)
  const starts = (path: string) => [...entries.keys()].some((key) => key.startsWith(path))
  if (has('xl/workbook.bin')) throw noSpreadsheet(name, 'a binary Excel workbook (.xlsb)')
  if (starts('word/')) throw noSpreadsheet(name, 'a Word document')
  if (starts('ppt/')) throw noSpreadsheet(name, 'a PowerPoint presentation')
  if (starts('index/') || has('index.zip')) throw noSpreadsheet(name, 'an Apple Numbers document')
  const mimetype = entries.get('mimetype')
  if (mimetype !== undefined && mimetype.uncompressedSize < 200) {
    const type = await textOf(await openPart(zip, mimetype, { name, path: 'mimetype' }))
    throw noSpreadsheet(name, `an OpenDocument file (${type.trim()})`)
  }
  if (!starts('xl/') && !has('_rels/.rels')) {
    throw noSpreadsheet(name, 'a ZIP archive', 'unpack it and choose the spreadsheet inside')
  }
}

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const bytes of stream) text += String(bytes)
  return text
}
