import type { PackSlam, PackSlamCell } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { FIGURES, mark, palette, TEXT, unbroken } from './style.ts'

const KEY = 'Attainment in per cent with what it is of below it; values with their unit.'

/** Sizes in points. A short grid may breathe, a wide one must not: its objectives then stand under the names. */
type Fit = {
  readonly text: number
  readonly side: number
  readonly padding: number
  readonly gap: number
  readonly month: number
  readonly whole: number
  readonly isWide: boolean
}

function fit({ months, rows }: PackSlam): Fit {
  if (months.length > 7) return { text: 6.3, side: 1.5, padding: 2, gap: 1, month: 24, whole: 38, isWide: true }
  const roomy = { side: 2.3, gap: 1.6, whole: 52, isWide: false }
  return rows.length > 8
    ? { ...roomy, text: 7.5, padding: 2, month: 38 }
    : { ...roomy, text: 8.5, padding: 3.5, month: 40 }
}

/** Targets down, months across, the whole period last. Tinted cells, full-strength marks, white between them. */
export function slam(grid: PackSlam): PdfNode {
  const size = fit(grid)
  const widths = ['*', ...(size.isWide ? [] : [34]), ...grid.months.map(() => size.month), size.whole]
  const body = [headRow(grid, size), ...grid.rows.map((row) => gridRow(row, { size, months: grid.months.length }))]
  const table = { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body }
  return { stack: [{ layout: layout(size), margin: [0, 4, 0, 5], table }, key()] }
}

function layout({ padding, side, gap, isWide }: Fit) {
  return {
    hLineWidth: () => gap,
    hLineColor: () => palette.paper,
    vLineWidth: (column: number) => (column < (isWide ? 1 : 2) ? 0 : gap),
    vLineColor: () => palette.paper,
    paddingLeft: (column: number) => (column === 0 ? 0 : side),
    paddingRight: () => side,
    paddingTop: (row: number) => (row === 0 ? 2 : padding),
    paddingBottom: (row: number) => (row === 0 ? 2 : padding),
  }
}

function headRow({ months }: PackSlam, { isWide }: Fit): PdfNode[] {
  const hasYears = new Set(months.map(({ year }) => year)).size > 1
  const heads = months.map(({ name, year, partial }, index) => {
    const isNewYear = hasYears && (index === 0 || months[index - 1]?.year !== year)
    const note = [isNewYear ? year : null, partial ? 'part' : null].filter((each) => each !== null).join(', ')
    return {
      stack: [{ text: name, ...TEXT.head }, ...(note === '' ? [] : [{ text: note, ...TEXT.note }])],
      alignment: 'right',
    }
  })
  return [
    { text: 'Target', ...TEXT.head },
    ...(isWide ? [] : [{ text: 'Objective', ...TEXT.head, alignment: 'right' }]),
    ...heads,
    { text: 'Period', ...TEXT.head, bold: true, alignment: 'right' },
  ]
}

type Row = PackSlam['rows'][number]

function gridRow(row: Row, { size, months }: { size: Fit; months: number }): PdfNode[] {
  const { cells, whole, isMeasured } = row
  const named = size.isWide ? [nameCell(row, `objective ${row.objective}`)] : [nameCell(row, null), objectiveCell(row)]
  if (!isMeasured) return [...named, ...notMeasured(months)]
  const figure = size.isWide ? (whole.figure?.replace(/\s?%$/, '') ?? null) : whole.figure
  return [...named, ...cells.map((cell) => slamCell(cell, size)), slamCell({ ...whole, figure }, size, true)]
}

function nameCell({ name, link, isMeasured }: Row, note: string | null): PdfNode {
  const line = { text: name, ...TEXT.table, ...(isMeasured && link !== undefined ? { linkToDestination: link } : {}) }
  const below = note === null ? [] : [{ text: note, ...TEXT.note }]
  return { stack: [line, ...below], verticalAlignment: 'middle' }
}

function objectiveCell({ objective }: Row): PdfNode {
  const text = { text: objective, ...TEXT.table, ...FIGURES, color: palette.grey1 }
  return { ...text, alignment: 'right', verticalAlignment: 'middle' }
}

function notMeasured(months: number): PdfNode[] {
  const said = {
    text: 'not yet measured',
    ...TEXT.quiet,
    alignment: 'right',
    colSpan: months + 1,
    fillColor: palette.tint.grey,
  }
  return [said, ...Array.from({ length: months }, () => ({}))]
}

function slamCell({ status, figure, note }: PackSlamCell, { text }: Pick<Fit, 'text'>, isStrong = false): PdfNode {
  if (figure === null) return { text: 'no data', ...TEXT.note, alignment: 'right', verticalAlignment: 'middle' }
  const said = [mark(status), { text: figure, ...FIGURES }]
  const below = { text: note === '' ? ' ' : unbroken(note), ...TEXT.note, ...FIGURES, color: palette.grey1 }
  return {
    stack: [{ text: said, fontSize: text, bold: isStrong, color: palette.ink, noWrap: true }, below],
    alignment: 'right',
    verticalAlignment: 'middle',
    fillColor: palette.tint[status],
  }
}

/** What the marks mean, under every grid, so that a page copied alone can be read. */
function key(): PdfNode {
  const words = [
    ['green', 'met'],
    ['amber', 'near: below the objective, not below the minimum'],
    ['red', 'missed'],
    ['grey', 'no verdict: too few checks'],
  ] as const
  const marks = words.flatMap(([status, word]) => [mark(status), { text: `${unbroken(word)}   ` }])
  return { text: [{ text: `${KEY}   ` }, ...marks], ...TEXT.quiet, margin: [0, 0, 0, 10] }
}
