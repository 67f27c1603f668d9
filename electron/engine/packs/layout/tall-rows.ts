import type { PackCell, PackColumn, PackTable } from '../../../../shared/packs/pack-document.ts'

/** What a table's text takes: a letter across, a line down; and the width that columns share, in points. */
const LETTER = 4.3
const LINE = 11
const WIDTH = 470
/** A fitted column is as wide as its figures. */
const FITTED = 56

/**
 * Of each row whether it is so high that it has to go over to the next page: one that is kept together and finds room on no page
 * would not be printed at all.
 */
export function tallRows({ columns, rows }: Pick<PackTable, 'columns' | 'rows'>, height: number): boolean[] {
  const widths = widthsOf(columns)
  return rows.map((row) => row.some((cell, at) => linesOf(cell, widths[at] ?? FITTED) * LINE > height))
}

function widthsOf(columns: readonly PackColumn[]): number[] {
  const known = columns.map(({ width }) => (width === 'rest' ? null : width === 'fit' ? FITTED : width))
  const taken = known.reduce((sum: number, width) => sum + (width ?? 0), 0)
  const rest = known.filter((width) => width === null).length
  return known.map((width) => width ?? Math.max(FITTED, (WIDTH - taken) / rest))
}

function linesOf(cell: string | PackCell, width: number): number {
  const { text, note = '' }: PackCell = typeof cell === 'string' ? { text: cell } : cell
  return Math.ceil((text.length * LETTER) / width) + Math.ceil((note.length * LETTER) / width)
}
