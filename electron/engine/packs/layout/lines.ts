import type { PackBlock } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { palette, TEXT } from './style.ts'

const ACROSS = 3
/** Lines that stand under one another on a page, below its head. */
const DOWN = 78
const SIZE = { fontSize: 6.5, lineHeight: 1.12 } as const

/** Thousands of short lines in columns, down before across, as one text for each column of a page: cells would take minutes. */
export function lines({ heads, lines: all }: Extract<PackBlock, { kind: 'lines' }>): PdfNode {
  const pages = Math.ceil(all.length / (ACROSS * DOWN))
  const legend = { text: heads, ...TEXT.quiet, margin: [0, 0, 0, 6] }
  if (pages === 0) return legend
  return {
    stack: Array.from({ length: pages }, (_, page) => ({
      stack: [legend, { columns: columnsOf(all, page), columnGap: 12 }],
      ...(page === 0 ? {} : { pageBreak: 'before' }),
    })),
  }
}

function columnsOf(all: readonly string[], page: number): PdfNode[] {
  return Array.from({ length: ACROSS }, (_, column) => {
    const from = (page * ACROSS + column) * DOWN
    return { width: '*', text: all.slice(from, from + DOWN).join('\n'), ...SIZE, color: palette.ink }
  })
}
