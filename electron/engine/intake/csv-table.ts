import papa from 'papaparse'
import { Refusal } from '../../../shared/refusal.ts'
import { joinedCells, type RowPacking } from '../../../shared/tickets/read-row.ts'
import { delimiterOf } from './csv-delimiter.ts'
import { hasPlainBytes, type Takers, visitLines } from './csv-lines.ts'
import { noSpreadsheet } from './file-kind.ts'
import { headOf, type SourceFile, stretches } from './source-file.ts'
import type { RowRun, RowVisitor, SourceTable } from './source-table.ts'
import { decoder, encodingOf, type TextEncoding } from './text-encoding.ts'

export type CsvSettings = { readonly delimiter?: string | undefined; readonly encoding?: string | undefined }

type Visiting = { readonly visit: RowVisitor; readonly run: RowRun }

type Dialect = {
  readonly delimiter: string
  readonly newline: '\n' | '\r'
  readonly encoding: TextEncoding
  /** Characters of a first line `sep=;`, which is no row. */
  readonly skip: number
}

/** Bytes asked of the disk at once, and bytes parsed at once. */
const STRETCH = 1 << 20
const PIECE = 1 << 16
const SAMPLE = 1 << 16
/** No cell of a ticket export is as long; a quote that is never closed makes one that is. */
const LONGEST_RECORD = 1 << 24

/** Opens a CSV file; the delimiter and the encoding are found out where the settings leave them open. @throws Refusal `csv.*`, `file.*` */
export async function openCsv(file: SourceFile, settings: CsvSettings): Promise<SourceTable> {
  const encoding = await encodingOf(file, settings.encoding)
  const dialect = await dialectOf(file, encoding, settings.delimiter)
  return {
    format: 'csv',
    sheet: '',
    sheets: [],
    delimiter: dialect.delimiter,
    encoding: encoding.name,
    rows: (visit, run = {}) => visitRows(file, dialect, { visit, run }),
    packing: linePacking(dialect.delimiter),
    warnings: () => [],
  }
}

async function dialectOf(file: SourceFile, encoding: TextEncoding, wanted = 'auto'): Promise<Dialect> {
  const head = await headOf(file, SAMPLE)
  const sample = decoder(encoding).write(head.subarray(encoding.markBytes))
  const newline = !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n'
  const told = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(sample)
  const skip = told?.[0].length ?? 0
  const found = () => told?.[1] ?? delimiterOf(sample, newline, head.length === file.bytes)
  return { delimiter: wanted === 'auto' ? found() : wanted, newline, encoding, skip }
}

async function visitRows(file: SourceFile, dialect: Dialect, visiting: Visiting): Promise<void> {
  const { run } = visiting
  const rows = rowTaker(file.name, dialect, visiting)
  if (run.only === undefined || dialect.newline === '\r' || !hasPlainBytes(dialect.encoding)) {
    await visitText(file, dialect, { takers: rows, run })
  } else await visitLines(file, { ...dialect, only: run.only }, { takers: rows, run })
}

/** Goes over a file as text, whatever its encoding. */
async function visitText(file: SourceFile, dialect: Dialect, { takers, run }: { takers: Takers; run: RowRun }) {
  const decoding = decoder(dialect.encoding)
  let skip = { bytes: dialect.encoding.markBytes, characters: dialect.skip }
  let done = 0
  for await (const stretch of stretches(file, STRETCH, run.signal)) {
    for (let at = 0; at < stretch.length; at += PIECE) {
      const text = decoding.write(stretch.subarray(at + skip.bytes, at + PIECE)).slice(skip.characters)
      skip = { bytes: 0, characters: 0 }
      if (text.includes('\0')) throw noSpreadsheet(file.name, 'a file of raw bytes, not text')
      if (!takers.text(text, false)) return
    }
    done += stretch.length
    run.progress?.(done, file.bytes)
  }
  takers.text(decoding.end(), true)
}

/** Visits the rows of text or lines as they come. The parser's own entry is used, for its streams know nothing of encodings and cost twice as much. */
function rowTaker(name: string, dialect: Dialect, { visit }: Visiting): Takers {
  const parser = new papa.Parser(dialect)
  let rest = ''
  let row = 0

  function parse(input: string, isLast: boolean): string | null {
    const { data, errors, meta } = parser.parse(input, 0, !isLast)
    const broken = errors.find((error) => isLast || error.row < data.length)
    for (const cells of data) {
      if (broken !== undefined && cells === data[broken.row]) throw brokenQuote(name, row + 1)
      if (dialect.newline === '\n') dropReturn(cells)
      if (!visit({ row: ++row, cells, faults: null, line: null })) return null
    }
    const left = input.slice(meta.cursor)
    if (broken !== undefined) throw brokenQuote(name, row + 1)
    return left
  }

  return {
    line: (cells, line) => visit({ row: ++row, cells, faults: null, line }),
    text(text, isLast) {
      const input = `${rest}${text}`
      const left = parse(input, isLast)
      rest = left ?? ''
      if (rest.length > LONGEST_RECORD) throw input.includes('"') ? brokenQuote(name, row + 1) : noRows(name, row + 1)
      return left !== null
    },
    isWithin: () => rest !== '',
    unended(bytes) {
      if (bytes > LONGEST_RECORD) throw noRows(name, row + 1)
    },
  }
}

function linePacking(delimiter: string): RowPacking {
  return {
    pack: (row) => (row.line === null ? `\0${joinedCells.pack(row)}` : row.line()),
    unpack: (text) => (text.startsWith('\0') ? joinedCells.unpack(text.slice(1)) : text.split(delimiter)),
  }
}

/** Lines may end in CR LF, in LF, or in both by turns. */
function dropReturn(cells: string[]): void {
  const last = cells.length - 1
  const cell = cells[last]
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1)
}

function noRows(name: string, row: number): Refusal {
  const what = `row ${row} of it is longer than 16 million characters, so it is no list of tickets`
  return new Refusal('csv.row-too-long', `${name} cannot be read: ${what}. Export it again as CSV or .xlsx.`)
}

function brokenQuote(name: string, row: number): Refusal {
  return new Refusal(
    'csv.broken-quote',
    `${name} has a broken quotation mark in row ${row}: a cell opens with " and is not closed properly, so the rows after it cannot be told apart. ` +
      'Nothing was imported; correct that row in a text editor, or export the file again.',
    [
      {
        path: `row ${row}`,
        found: 'a quotation mark that is not closed',
        expected: 'quotation marks in pairs, doubled inside a cell',
      },
    ],
  )
}
