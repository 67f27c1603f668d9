import type { PackCell, PackColumn, PackTable } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { FIGURES, mark, palette, TEXT, unbroken } from './style.ts'
import { tallRows } from './tall-rows.ts'

const GUTTER = 4.5
const LONGEST_FIGURE = 12
/** A row higher than this is not kept together. */
export const TALL = 360

/** Hairlines only: a stronger one under the head, none beside, none above the first row or between columns. */
export function hairlines(headerRows: number) {
  const isEdge = (column: number, columns: number) => column === 0 || column === columns
  return {
    hLineWidth: (line: number) => (line < headerRows ? 0 : line === headerRows ? 0.75 : 0.4),
    hLineColor: (line: number) => (line === headerRows ? palette.grey2 : palette.hairline),
    vLineWidth: () => 0,
    paddingLeft: (column: number) => (column === 0 ? 0 : GUTTER),
    paddingRight: (column: number, node: { table: { widths: readonly unknown[] } }) =>
      isEdge(column + 1, node.table.widths.length) ? 0 : GUTTER,
    paddingTop: () => 2.6,
    paddingBottom: () => 2.4,
  }
}

/** A title that belongs to a table and is repeated with its head on every page; `anchor` makes it a bookmark. */
export type TableTitle = { readonly text: string; readonly note: string | null; readonly parent: string | null }

/** A table, or the sentence that stands in place of an empty one. */
export function table({ columns, rows, empty }: PackTable, title: TableTitle | null = null): PdfNode {
  const head = columns.map((column) => ({
    text: column.head,
    ...TEXT.head,
    alignment: column.align,
    margin: [0, 0, 0, 1],
  }))
  const titleRow = title === null ? [] : [titleCells(title, columns.length)]
  if (rows.length === 0) return emptyTable(empty, title)
  const body = rows.map((row, index) =>
    row.map((cell, at) => cellOf(cell, columns[at], index === 0 && at === 0 ? title : null)),
  )
  const headerRows = titleRow.length + 1
  const tall = tallRows({ columns, rows }, TALL)
  return {
    layout: hairlines(headerRows),
    margin: [0, 0, 0, 10],
    table: {
      headerRows,
      keepWithHeaderRows: tall[0] === true ? 0 : 1,
      dontBreakRows: !tall.includes(true),
      widths: columns.map(widthOf),
      body: [...titleRow, head, ...body],
    },
  }
}

function emptyTable(empty: string, title: TableTitle | null): PdfNode {
  const said = { text: empty, ...TEXT.body, color: palette.grey1 }
  const heading = title === null ? [] : [{ ...titleText(title), ...bookmark(title), margin: [0, 0, 0, 3] }]
  return { stack: [...heading, said], unbreakable: true, margin: [0, 0, 0, 10] }
}

function titleCells(title: TableTitle, columns: number): PdfNode[] {
  const cell = { ...titleText(title), colSpan: columns, margin: [0, 2, 0, 2] }
  return [cell, ...Array.from({ length: columns - 1 }, () => ({}))]
}

function titleText({ text, note }: TableTitle) {
  const quiet = note === null ? [] : [{ text: `   ${note}`, ...TEXT.quiet }]
  return { text: [{ text, ...TEXT.heading }, ...quiet] }
}

/** A repeated head would be a bookmark on every page; the table's first cell is one only once. */
function bookmark(title: TableTitle) {
  if (title.parent === null) return {}
  return { outline: true, outlineText: title.text, outlineParentId: title.parent }
}

function widthOf({ width }: PackColumn): string | number {
  if (typeof width === 'number') return width
  return width === 'rest' ? '*' : 'auto'
}

function cellOf(cell: string | PackCell, column: PackColumn | undefined, title: TableTitle | null): PdfNode {
  const { text, note, mark: status, isStrong, link }: PackCell = typeof cell === 'string' ? { text: cell } : cell
  const isFigure = column?.align === 'right'
  const said = isFigure ? { text: unbroken(text), ...FIGURES } : { text }
  const line = {
    text: status === undefined ? [said] : [mark(status), said],
    ...TEXT.table,
    alignment: column?.align ?? 'left',
    bold: isStrong ?? false,
    // A figure and its mark stand in one line; only what is too long for any column may break.
    noWrap: isFigure && status !== undefined && text.length <= LONGEST_FIGURE,
    ...(link === undefined ? {} : { linkToDestination: link }),
    ...(title === null ? {} : bookmark(title)),
  }
  if (note === undefined) return line
  return { stack: [line, { text: note, ...TEXT.note, alignment: column?.align ?? 'left' }] }
}
