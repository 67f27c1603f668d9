import type { PackCover, PackDocument } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import type { Seal } from '../seal.ts'
import { logo } from './logo.ts'
import { MARGIN, mark, PAGE, palette, rule, TEXT } from './style.ts'

/** How far above the foot the facts begin, whatever the length of the title, while each takes a line. */
const FACTS_FROM_FOOT = 268
/** Letters that fill a line of a fact and of the note below it, and what one line more takes. */
const VALUE = { letters: 40, line: 12.5 } as const
const NOTE = { letters: 54, line: 10.5 } as const
/** No name is so long that it fills the page. */
const LONGEST = 220

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
      margin: [0, style.logo === null ? 84 : 44, 0, 7],
    },
    {
      text: cover.title,
      ...TEXT.cover,
      fontSize: titleSize(cover.title),
      margin: [0, 0, 0, 8],
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
      absolutePosition: { x: MARGIN, y: height - FACTS_FROM_FOOT - linesMore(cover.facts) },
    },
  ]
}

/** The room that facts take which are longer than a line; two stand in a row. */
function linesMore(all: PackCover['facts']): number {
  const more = (text: string | null, { letters, line }: typeof VALUE | typeof NOTE) =>
    (Math.ceil(Math.max(1, shortened(text ?? '').length) / letters) - 1) * line
  const room = all.map(({ value, note }) => more(value, VALUE) + more(note, NOTE))
  return room.reduce((sum, each, at) => (at % 2 === 0 ? sum + Math.max(each, room[at + 1] ?? 0) : sum), 0)
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
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
      { text: shortened(value), fontSize: 9.5, bold: true, color: palette.ink, margin: [0, 1, 0, 0] },
      ...(note === null ? [] : [{ text: shortened(note), ...TEXT.quiet, color: palette.grey1, margin: [0, 1, 0, 0] }]),
    ],
    margin: [0, 0, 0, 10],
  }))
  const half = Math.ceil(cells.length / 2)
  const rows = Array.from({ length: half }, (_, row) => [cells[row * 2] ?? '', cells[row * 2 + 1] ?? ''])
  return { layout: 'noBorders', table: { widths: ['*', '*'], body: rows } }
}
