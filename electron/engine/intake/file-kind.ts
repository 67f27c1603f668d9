import { Refusal } from '../../../shared/refusal.ts'
import { headOf, type SourceFile, stretches } from './source-file.ts'

/** What a file is, by its first bytes and not by its name. */
export type FileKind = 'zip' | 'text'

type Signature = { readonly bytes: string; readonly what: string; readonly next?: string }

const SAVE_AS = 'open it where it was made and save it as .xlsx or CSV'
const UNPACK = 'unpack it and choose the spreadsheet inside'

/** First bytes (as Latin-1) of what people pick by mistake. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF', what: 'a PDF document', next: 'export the list as CSV or .xlsx instead' },
  { bytes: '\x89PNG', what: 'a PNG picture', next: 'export the list as CSV or .xlsx instead' },
  { bytes: '\xff\xd8\xff', what: 'a JPEG picture', next: 'export the list as CSV or .xlsx instead' },
  { bytes: 'GIF8', what: 'a GIF picture', next: 'export the list as CSV or .xlsx instead' },
  { bytes: '\x1f\x8b', what: 'a gzip archive', next: UNPACK },
  { bytes: '7z\xbc\xaf', what: 'a 7-Zip archive', next: UNPACK },
  { bytes: 'Rar!', what: 'a RAR archive', next: UNPACK },
  { bytes: 'BZh', what: 'a bzip2 archive', next: UNPACK },
  { bytes: '\xfd7zXZ', what: 'an xz archive', next: UNPACK },
  { bytes: 'PAR1', what: 'a Parquet file' },
  { bytes: 'SQLite format 3', what: 'an SQLite database' },
  { bytes: '{\\rtf', what: 'a rich text document' },
  { bytes: '\x09\x08', what: 'an Excel workbook of the 1990s (.xls)' },
  { bytes: '\x09\x04', what: 'an Excel workbook of the 1990s (.xls)' },
]

const CFB = 'd0cf11e0a1b11ae1'
const ZIP = ['504b0304', '504b0506', '504b0708']

/** @throws Refusal `file.not-spreadsheet`, `file.old-excel`, `file.encrypted` with the file's real format in it */
export async function fileKind(file: SourceFile): Promise<FileKind> {
  const head = await headOf(file, 4096)
  const hex = head.toString('hex', 0, 8)
  if (ZIP.some((start) => hex.startsWith(start))) return 'zip'
  if (hex === CFB) throw await compoundRefusal(file)
  const start = head.toString('latin1')
  const signature = SIGNATURES.find(({ bytes }) => start.startsWith(bytes))
  if (signature !== undefined) throw noSpreadsheet(file.name, signature.what, signature.next)
  const markup = markupName(start)
  if (markup !== null) throw noSpreadsheet(file.name, markup)
  return 'text'
}

export function noSpreadsheet(name: string, what: string, next = SAVE_AS): Refusal {
  return new Refusal('file.not-spreadsheet', `${name} is no spreadsheet but ${what}; ${next}.`)
}

/** Text that is markup rather than a table; null for everything else. */
function markupName(start: string): string | null {
  const text = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^<!doctype html|^<html|^<table|^<head|^<body|^<meta/i.test(text))
    return 'a web page (HTML), whatever its name says'
  if (/^<\?xml|^<[a-z][\w:]*[\s>]/i.test(text)) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'an XML spreadsheet of Excel 2003'
    return /<html/i.test(text) ? 'a web page (HTML), whatever its name says' : 'an XML file'
  }
  if (/^\{\s*("(?:[^"\\]|\\.)*"\s*:|\}|$)/.test(text) || /^\[\s*(\{|\[\s*["\d[]|\]|$)/.test(text)) return 'a JSON file'
  return null
}

/** The old compound format holds .xls, but also every workbook that a password protects. */
async function compoundRefusal(file: SourceFile): Promise<Refusal> {
  const held = await namesIn(file)
  if (held.has('EncryptedPackage')) {
    return new Refusal(
      'file.encrypted',
      `${file.name} is password-protected; open it in Excel with its password, save a copy without one and import the copy.`,
    )
  }
  if (held.has('Workbook') || held.has('Book')) {
    return new Refusal(
      'file.old-excel',
      `${file.name} is an old Excel workbook (.xls, before 2007); open it and save it as .xlsx or CSV.`,
    )
  }
  return noSpreadsheet(file.name, 'an old Office document')
}

const NAMES = ['EncryptedPackage', 'Workbook', 'Book', 'WordDocument'] as const

/** Which of the known streams the file's directory names; entries are UTF-16, each at a multiple of 128 bytes. */
async function namesIn(file: SourceFile): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const entries = NAMES.map((name) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }))
  for await (const stretch of stretches(file, 1 << 20)) {
    for (const { name, bytes } of entries) if (hasEntry(stretch, bytes)) found.add(name)
  }
  return found
}

function hasEntry(stretch: Buffer, entry: Buffer): boolean {
  for (let at = stretch.indexOf(entry); at >= 0; at = stretch.indexOf(entry, at + 2)) if (at % 128 === 0) return true
  return false
}
