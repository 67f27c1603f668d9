import type { PackStrip } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { FIGURES, mark, palette, TEXT, unbroken } from './style.ts'

/** A cell is never wider than this, so that seven of them do not stand like posters. */
const WIDEST = 62

/** Figures in a row of small cells: head above, mark and figure, what it is of below. */
export function strip({ title, note, cells, empty }: PackStrip, width: number): PdfNode {
  const side = Math.min(WIDEST, width / Math.max(1, cells.length))
  const isNarrow = side < 30
  const heads = cells.map(({ head }) => ({ text: head, ...TEXT.head, fontSize: isNarrow ? 6 : 7, alignment: 'center' }))
  const body = cells.map((cell) => cellOf(cell, { isNarrow, empty }))
  const quiet = note === null ? [] : [{ text: `   ${note}`, ...TEXT.quiet }]
  return {
    stack: [
      { text: [{ text: title, ...TEXT.heading, fontSize: 9 }, ...quiet], margin: [0, 0, 0, 2] },
      { layout: LAYOUT, table: { widths: cells.map(() => side - 1), body: [heads, body] } },
    ],
    unbreakable: true,
    margin: [0, 2, 0, 10],
  }
}

type Look = { readonly isNarrow: boolean; readonly empty: string }

function cellOf({ status, figure, note }: PackStrip['cells'][number], { isNarrow, empty }: Look): PdfNode {
  if (figure === null)
    return { text: empty === '' ? '–' : empty, ...TEXT.note, alignment: 'center', margin: [0, 3, 0, 3] }
  const sign = mark(status)
  const number = { text: unbroken(figure), ...FIGURES }
  const fontSize = isNarrow ? 5.6 : 7.5
  // In a narrow cell the mark stands above the figure.
  const lines = isNarrow
    ? [
        { text: [sign], fontSize },
        { text: [number], fontSize },
      ]
    : [{ text: [sign, number], fontSize }]
  return {
    stack: [
      ...lines,
      {
        text: note === '' ? ' ' : note,
        ...TEXT.note,
        ...FIGURES,
        fontSize: isNarrow ? 5.2 : 6.5,
        color: palette.grey1,
      },
    ],
    alignment: 'center',
    fillColor: palette.tint[status],
  }
}

const LAYOUT = {
  hLineWidth: () => 0,
  vLineWidth: () => 1,
  vLineColor: () => palette.paper,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}
