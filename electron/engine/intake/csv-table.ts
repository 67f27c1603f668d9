import papa from 'papaparse'
import { Refusal } from '../../../shared/refusal.ts'
import { delimiterOf } from './csv-delimiter.ts'
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

/** Small enough that most of it stays in the processor's cache; larger ones measured slower. */
const STRETCH = 1 << 16
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
  const parse = rowParser(file.name, dialect, visit)
  const decoding = decoder(dialect.encoding)
  let skip = { bytes: dialect.encoding.markBytes, characters: dialect.skip }
  let done = 0
  for await (const stretch of stretches(file, STRETCH, run.signal)) {
    const text = decoding.write(stretch.subarray(skip.bytes)).slice(skip.characters)
    skip = { bytes: 0, characters: 0 }
    if (!parse(text, false)) return
    done += stretch.length
    run.progress?.(done, file.bytes)
  }
  parse(decoding.end(), true)
}

/** Takes text as it comes and visits each record that is whole; false once the visitor has seen enough. */
function rowParser(name: string, dialect: Dialect, visit: RowVisitor): (text: string, isLast: boolean) => boolean {
  const parser = new papa.Parser(dialect)
  let rest = ''
  let row = 0

  return (text, isLast) => {
    const input = rest + text
    const { data, errors, meta } = parser.parse(input, 0, !isLast)
    const broken = errors.find((error) => isLast || error.row < data.length)
    rest = input.slice(meta.cursor)
    for (const cells of data) {
      if (broken !== undefined && cells === data[broken.row]) throw brokenQuote(name, row + 1)
      if (dialect.newline === '\n') dropReturn(cells)
      if (!visit(++row, cells, null)) return false
    }
    if (broken !== undefined || rest.length > LONGEST_RECORD) throw brokenQuote(name, row + 1)
    return true
  }
}

/** Lines may end in CR LF, in LF, or in both by turns. */
function dropReturn(cells: string[]): void {
  const last = cells.length - 1
  const cell = cells[last]
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1)
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
