import type { PackBlock, PackCell, PackSection, PackTable } from '../../../../shared/packs/pack-document.ts'

/** Lines that a page holds, each as high as a line of a table with its hairline. */
const PAGE_LINES = 42
/** A section shorter than this share of a page may stand below another one. */
const SHORT = 0.55
/** Letters in a line across the page, and in one of several columns. */
const ACROSS = 95

/** Whether a section is so short that a page of its own would be left all but empty. An estimate, on the long side. */
export function isShort({ blocks }: Pick<PackSection, 'blocks'>): boolean {
  return blocks.reduce((sum, block) => sum + linesOf(block), 4) <= PAGE_LINES * SHORT
}

function linesOf(block: PackBlock): number {
  if (block.kind === 'text') return linesIn(block.text, ACROSS) + 1
  if (block.kind === 'heading') return 2
  if (block.kind === 'prose') return block.paragraphs.reduce((sum, text) => sum + linesIn(text, ACROSS) * 1.3, 1)
  if (block.kind === 'terms') return block.terms.reduce((sum, { meaning }) => sum + linesIn(meaning, ACROSS * 0.7), 1)
  // What else there is has a page to itself.
  return block.kind === 'table' ? tableLines(block.table) : PAGE_LINES
}

function tableLines({ columns, rows }: PackTable): number {
  const letters = ACROSS / columns.length
  return rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cellLines(cell, letters))), 3)
}

function cellLines(cell: string | PackCell, letters: number): number {
  const { text, note }: PackCell = typeof cell === 'string' ? { text: cell } : cell
  return linesIn(text, letters) + (note === undefined ? 0 : linesIn(note, letters))
}

function linesIn(text: string, letters: number): number {
  return Math.max(1, Math.ceil(text.length / letters))
}
