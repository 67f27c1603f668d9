import type { PackCover, PackDocument } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import type { Seal } from '../seal.ts'
import { logo } from './logo.ts'
import { MARGIN, mark, PAGE, palette, rule, TEXT } from './style.ts'

/** How far down the page the facts stand, whatever the length of the title. */
const FACTS_FROM_FOOT = 268

/** The first page: what, for whom, when, and how it stands in one line. */
export function coverPage(cover: PackCover, style: PackDocument['style'], seal: Seal): PdfNode[] {
  const { width, height } = PAGE[style.paper]
  const inner = width - 2 * MARGIN
  return [
    {
      columns: [
        { width: '*', text: cover.eyebrow, ...TEXT.eyebrow, fontSize: 10, color: style.accent },
        ...(style.logo === null ? [] : [logo(style.logo)]),
      ],
      columnGap: 16,
    },
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: 36, h: 3, color: style.accent }],
      absolutePosition: { x: MARGIN, y: 168 },
    },
    {
      text: cover.title,
      ...TEXT.cover,
      fontSize: titleSize(cover.title),
      margin: [0, style.logo === null ? 94 : 52, 0, 8],
    },
    { text: cover.subtitle, fontSize: 16, color: palette.grey1, margin: [0, 0, 0, 26] },
    rule(inner, [0, 16]),
    { text: `${cover.status}.`, ...TEXT.lead, fontSize: 12.5, margin: [0, 0, 90, 8] },
    {
      text: cover.counts.flatMap(({ status, text }) => [mark(status), { text: `${text}     ` }]),
      fontSize: 10,
      bold: true,
      color: palette.grey1,
    },
    {
      ...facts([
        ...cover.facts,
        {
          name: 'Verification code',
          value: seal.code,
          note: `SHA-256 of all that this pack says: ${halves(seal.sha256)}`,
        },
      ]),
      absolutePosition: { x: MARGIN, y: height - FACTS_FROM_FOOT },
    },
  ]
}

/** In two lines. */
function halves(sha256: string): string {
  return `${sha256.slice(0, 32)}\u200b${sha256.slice(32)}`
}

/** A long title is set smaller, rather than run into the facts. */
function titleSize(title: string): number {
  if (title.length <= 60) return TEXT.cover.fontSize
  return title.length <= 140 ? 22 : 15
}

function facts(all: PackCover['facts']): { readonly [property: string]: unknown } {
  const cells = all.map(({ name, value, note }) => ({
    stack: [
      { text: name, ...TEXT.quiet },
      { text: value, fontSize: 9.5, bold: true, color: palette.ink, margin: [0, 1, 0, 0] },
      ...(note === null ? [] : [{ text: note, ...TEXT.quiet, color: palette.grey1, margin: [0, 1, 0, 0] }]),
    ],
    margin: [0, 0, 0, 10],
  }))
  const half = Math.ceil(cells.length / 2)
  const rows = Array.from({ length: half }, (_, row) => [cells[row * 2] ?? '', cells[row * 2 + 1] ?? ''])
  return { layout: 'noBorders', table: { widths: ['*', '*'], body: rows } }
}
