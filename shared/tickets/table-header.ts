import { readWritten } from './written-time.ts'

/** A row as it stands in the table; `row` counts from 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** One column: where it stands (1 = first), its header, and which of several columns of that header it is (1 = first). */
export type TableColumn = { readonly position: number; readonly header: string; readonly occurrence: number }

export type TableHeader = {
  /** 0 where the table has no header row; its columns are then called by their position. */
  readonly row: number
  readonly columns: readonly TableColumn[]
}

/** Rows among which a header is looked for; reports put a title and a few lines of conditions above it. */
const DEEPEST = 50

/**
 * Finds the header: the first row that is nearly as wide as the table, holds names rather than values, and has rows below it.
 * `isKnown` says of a text that it is the name of a column in some ticket tool. `wanted` is the row a profile names.
 */
export function findHeader(
  sample: readonly TableRow[],
  wanted: 'auto' | number | undefined,
  isKnown: (header: string) => boolean,
): TableHeader {
  const rows = sample.filter(({ cells }) => filled(cells) > 0)
  if (typeof wanted === 'number') return headerAt(sample, wanted)
  const width = Math.max(0, ...rows.slice(0, DEEPEST * 4).map(({ cells }) => filled(cells)))
  const candidates = rows.slice(0, DEEPEST)
  const known = candidates.find(({ cells }) => cells.filter(isKnown).length >= 3)
  const named = candidates.find(
    ({ cells, row }) => filled(cells) * 2 > width && isNames(cells) && (row !== rows.at(-1)?.row || rows.length === 1),
  )
  const found = known ?? named
  if (found === undefined) return { row: 0, columns: columnsOf(lettered(rows)) }
  return headerAt(sample, goesOnBelow(found, rows) ? found.row + 1 : found.row)
}

/** A header of two rows: the second names what is blank in the first, and is blank below what the first has named for good. */
function goesOnBelow(header: TableRow, rows: readonly TableRow[]): boolean {
  const below = rows.find(({ row }) => row === header.row + 1)
  if (below === undefined || below === rows.at(-1) || !isNames(below.cells)) return false
  const isFilled = (cells: readonly string[], at: number) => (cells[at] ?? '').trim() !== ''
  const places = Array.from({ length: Math.max(header.cells.length, below.cells.length) }, (_, at) => at)
  const fills = places.some((at) => isFilled(below.cells, at) && !isFilled(header.cells, at))
  return fills && places.some((at) => !isFilled(below.cells, at) && isFilled(header.cells, at))
}

const filled = (cells: readonly string[]) => cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)

/** Mostly text, none of it a date, no cell as long as a description. */
function isNames(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const names = texts.filter((text) => /\p{L}|#/u.test(text) && !/^(?:true|false|yes|no)$/i.test(text))
  const same = (wall: number) => wall
  const hasDate = texts.some((text) =>
    (['ymd', 'dmy', 'mdy'] as const).some((order) => readWritten(text, order, same) > 0),
  )
  return names.length * 2 > texts.length && !hasDate && texts.every((text) => text.length <= 200)
}

/** A blank name takes the one right above it, for a header of two rows joins the cells of its single columns. */
function headerAt(sample: readonly TableRow[], row: number): TableHeader {
  const own = sample.find((candidate) => candidate.row === row)?.cells ?? []
  const above = sample.find((candidate) => candidate.row === row - 1)?.cells ?? []
  const joins = filled(own) > 1 && filled(above) > 1
  const width = joins ? Math.max(own.length, above.length) : own.length
  const names = Array.from({ length: width }, (_, at) => {
    const name = (own[at] ?? '').trim()
    return name === '' && joins ? (above[at] ?? '').trim() : name
  })
  return { row, columns: columnsOf(names) }
}

function lettered(rows: readonly TableRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) => `Column ${at + 1}`)
}

function columnsOf(names: readonly string[]): TableColumn[] {
  const seen = new Map<string, number>()
  const trailing = names.findLastIndex((name) => name !== '') + 1
  return names.slice(0, trailing).map((header, at) => {
    const occurrence = (seen.get(header) ?? 0) + 1
    seen.set(header, occurrence)
    return { position: at + 1, header, occurrence }
  })
}

/** How a column is called where its cells are kept: its header, with its number from the second of the same header on. */
export function columnName({ header, occurrence, position }: TableColumn): string {
  const name = header === '' ? `Column ${position}` : header
  return occurrence === 1 || header === '' ? name : `${name} (${occurrence})`
}
