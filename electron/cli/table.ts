import { harmless } from './harmless.ts'

/** One column of a table: its head, and which side its cells keep to. */
export type Column = { readonly head: string; readonly align?: 'left' | 'right' }

const GAP = '   '

/** An aligned table with a rule under its heads; numbers stand right. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(printable))
  // One by one, for a list may have more rows than a call takes arguments.
  const widths = columns.map(({ head }, index) =>
    clean.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), widthOf(head)),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join(GAP)
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP)
  return [line(columns.map(({ head }) => head)), rule, ...clean.map(line)].map((text) => `${text}\n`).join('')
}

/** Names and values one under the other, the values aligned. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...pairs.map(([name]) => widthOf(name)))
  return pairs.map(([name, value]) => `${pad(name, width, 'left')}${GAP}${printable(value)}\n`).join('')
}

/** On one line: cells of a spreadsheet may hold anything, and nothing in them breaks a line here. */
export function printable(text: string): string {
  return harmless(text).replaceAll(/ ?[\t\r\n\u2028\u2029]+/g, ' ')
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + room : room + text
}

const COMBINING = /\p{Mark}/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u

/** Columns that a terminal gives a text. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += COMBINING.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1
  return width
}
