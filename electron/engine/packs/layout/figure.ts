import type { PackFigure } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { FIGURES, mark, palette, rule, TEXT, unbroken } from './style.ts'

const FACTS_ACROSS = 3

/** The one big figure of a target on the left, the counts and times it stands on at the right, between hairlines. */
export function figure(of: PackFigure, width: number): PdfNode {
  return {
    stack: [
      rule(width, [2, 8]),
      {
        columns: [
          { width: '*', stack: bigFigure(of) },
          { width: 250, stack: [facts(of.facts)] },
        ],
        columnGap: 18,
      },
      rule(width, [6, 10]),
    ],
  }
}

function bigFigure({ figure, of, status, verdict, notes }: PackFigure): PdfNode[] {
  const isWord = !/\d/.test(figure)
  return [
    {
      text: [
        { text: unbroken(figure), ...TEXT.figure, ...FIGURES, fontSize: isWord ? 22 : TEXT.figure.fontSize },
        { text: `  ${of}`, fontSize: 9.5, color: palette.grey1 },
      ],
    },
    { text: [mark(status), { text: verdict }], fontSize: 9.5, bold: true, color: palette.ink, margin: [0, 3, 0, 0] },
    ...notes.map((note) => ({ text: note, ...TEXT.quiet, color: palette.grey1, margin: [0, 3, 0, 0] })),
  ]
}

function facts(all: PackFigure['facts']): PdfNode {
  const cells = all.map(({ name, value }) => ({
    stack: [
      { text: unbroken(value), fontSize: 11, bold: true, color: palette.ink, ...FIGURES },
      { text: name, ...TEXT.note, fontSize: 7, margin: [0, 1, 0, 5] },
    ],
  }))
  const rows = Array.from({ length: Math.ceil(cells.length / FACTS_ACROSS) }, (_, row) =>
    Array.from({ length: FACTS_ACROSS }, (_, column) => cells[row * FACTS_ACROSS + column] ?? { text: '' }),
  )
  return { layout: 'noBorders', table: { widths: ['*', '*', '*'], body: rows } }
}
