import papa from 'papaparse'
import { Refusal } from '../../../shared/refusal.ts'
import { joinedCells, type RowPacking } from '../../../shared/tickets/read-row.ts'
import { type LineVisitor, lineCutter } from './csv-cutter.ts'
import { delimiterOf } from './csv-delimiter.ts'
import { noSpreadsheet } from './file-kind.ts'
import { headOf, type SourceFile, stretches } from './source-file.ts'
import type { RowRun, RowVisitor, SourceTable } from './source-table.ts'
import { decoder, encodingOf, type TextEncoding } from './text-encoding.ts'

export type CsvSettings = { readonly delimiter?: string | undefined; readonly encoding?: string | undefined }

type Dialect = {
  readonly delimiter: string
  readonly newline: '\n' | '\r'
  readonly encoding: TextEncoding
  /** Characters of a first line `sep=;`, which is no row. */
  readonly skip: number
}

/** Bytes asked of the disk at once, and bytes parsed at once: what stays in the processor's cache is parsed a third faster. */
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

/** The parser's own entry for chunks of text is used, for its streams know nothing of encodings and cost twice as much. */
async function visitRows(
  file: SourceFile,
  dialect: Dialect,
  { visit, run }: { visit: RowVisitor; run: RowRun },
): Promise<void> {
  const parse = rowParser(file.name, dialect, { visit, run })
  const decoding = decoder(dialect.encoding)
  let skip = { bytes: dialect.encoding.markBytes, characters: dialect.skip }
  let done = 0
  for await (const stretch of stretches(file, STRETCH, run.signal)) {
    for (let at = 0; at < stretch.length; at += PIECE) {
      const text = decoding.write(stretch.subarray(at + skip.bytes, at + PIECE)).slice(skip.characters)
      skip = { bytes: 0, characters: 0 }
      if (text.includes('\0')) throw noSpreadsheet(file.name, 'a file of raw bytes, not text')
      if (!parse(text, false)) return
    }
    done += stretch.length
    run.progress?.(done, file.bytes)
  }
  parse(decoding.end(), true)
}

/** Takes text as it comes and visits each record that is whole; false once the visitor has seen enough. */
type RowParser = (text: string, isLast: boolean) => boolean

function rowParser(name: string, dialect: Dialect, { visit, run }: { visit: RowVisitor; run: RowRun }): RowParser {
  const parser = new papa.Parser(dialect)
  const cut = run.only === undefined || dialect.newline === '\r' ? null : lineCutter(dialect.delimiter, run.only)
  let rest: string | null = ''
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

  const visitLine: LineVisitor = (cells, line) => visit({ row: ++row, cells, faults: null, line })

  return (text, isLast) => {
    const input = `${rest ?? ''}${text}`
    const hasQuotes = input.includes('"')
    rest = cut === null || hasQuotes ? parse(input, isLast) : cut(input, isLast, visitLine)
    if (rest !== null && rest.length > LONGEST_RECORD)
      throw hasQuotes ? brokenQuote(name, row + 1) : noRows(name, row + 1)
    return rest !== null
  }
}

/** A line is kept as a copy, for the piece of file that it was cut from would else stay in memory with it. */
function linePacking(delimiter: string): RowPacking {
  return {
    pack: (row) => (row.line === null ? `\0${joinedCells.pack(row)}` : Buffer.from(row.line).toString()),
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
