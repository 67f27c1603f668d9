import type { PackBlock } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { palette, TEXT } from './style.ts'

const SIZE = { fontSize: 6.5, lineHeight: 1.12 } as const
/** Height of a line, and rough width of a letter in it, in points. */
const LINE = 8.9
const LETTER = 3.7
const GAP = 12
const MOST_ACROSS = 5
/** The legend, and what stands above the first lines, in lines. */
const LEGEND = 2

type Room = { readonly width: number; readonly height: number }

/** Thousands of short lines in columns, down before across, as one text for each column of a page: cells would take minutes. */
export function lines({ heads, lines: all, above }: Extract<PackBlock, { kind: 'lines' }>, room: Room): PdfNode {
  const longest = all.reduce((most, line) => Math.max(most, line.length), 1)
  const fitting = Math.floor((room.width + GAP) / (longest * LETTER + GAP))
  const across = Math.max(1, Math.min(MOST_ACROSS, fitting))
  const down = Math.floor(room.height / LINE) - LEGEND
  // Each page has one of its own: a node that is laid out remembers where it stood.
  const legend = () => ({ text: heads, ...TEXT.quiet, margin: [0, 0, 0, 6] })
  const pages: PdfNode[] = []
  for (let from = 0; from < all.length || pages.length === 0; ) {
    const rows = pages.length === 0 ? Math.max(1, down - above) : down
    const columns = Array.from({ length: across }, (_, column) =>
      columnOf(all.slice(from + column * rows, from + (column + 1) * rows)),
    )
    const isFirst = pages.length === 0
    pages.push({ stack: [legend(), { columns, columnGap: GAP }], ...(isFirst ? {} : { pageBreak: 'before' }) })
    from += rows * across
  }
  return { stack: pages }
}

function columnOf(shown: readonly string[]): PdfNode {
  return { width: '*', text: shown.join('\n'), ...SIZE, color: palette.ink }
}
