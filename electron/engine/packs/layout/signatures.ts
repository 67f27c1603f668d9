import type { PackSignature } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { palette, TEXT } from './style.ts'

/** A place to sign for each, two to a row: a line for the name and one for the date, or what was signed. */
export function signatures(all: readonly PackSignature[], width: number): PdfNode {
  const half = (width - 28) / 2
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => {
    const pair = all.slice(row * 2, row * 2 + 2).map((signature) => ({ width: half, stack: [place(signature, half)] }))
    return { columns: pair, columnGap: 28, unbreakable: true, margin: [0, 10, 0, 22] }
  })
  return { stack: rows }
}

function place({ side, name, role, signed }: PackSignature, width: number): PdfNode {
  const who = role === null ? name : `${name}, ${role}`
  const head = [
    { text: side, ...TEXT.quiet },
    { text: who, ...TEXT.heading, margin: [0, 2, 0, 0] },
  ]
  if (signed !== null) return { stack: [...head, { text: signed, ...TEXT.table, margin: [0, 8, 0, 0] }] }
  return { stack: [...head, line('Signature', width, 44), line('Date', width, 30)] }
}

function line(under: string, width: number, room: number): PdfNode {
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: palette.grey2 }] },
      { text: under, ...TEXT.note, margin: [0, 2, 0, 0] },
    ],
    margin: [0, room, 0, 0],
  }
}
