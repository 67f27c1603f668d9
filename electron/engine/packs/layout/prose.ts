import type { PackBlock } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { mark, palette, TEXT } from './style.ts'

/** What people wrote: paragraphs, and lines of lists with their dash hanging. */
export function prose(paragraphs: readonly string[]): PdfNode {
  return { stack: paragraphs.map(paragraph), margin: [0, 0, 0, 6] }
}

function paragraph(text: string): PdfNode {
  const item = /^-\s+(.*)$/s.exec(text)?.[1]
  if (item === undefined) return { text, ...TEXT.body, margin: [0, 0, 0, 5] }
  const columns = [
    { width: 10, text: '–', ...TEXT.body, color: palette.grey2 },
    { width: '*', text: item, ...TEXT.body },
  ]
  return { columns, margin: [0, 0, 0, 3] }
}

/** A status with its word, and a sentence beside it. */
export function marked({ mark: status, text, detail }: Extract<PackBlock, { kind: 'marked' }>): PdfNode {
  return {
    stack: [
      { text: [mark(status), { text }], fontSize: 9.5, bold: true, color: palette.ink },
      { text: detail, ...TEXT.body, color: palette.grey1, margin: [0, 2, 0, 0] },
    ],
    margin: [0, 0, 0, 10],
  }
}
