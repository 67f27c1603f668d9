import { columnLetters, type ListSheet } from '../../../../shared/packs/workbook.ts'
import { cellXml } from './cell-text.ts'

const CHUNK = 2000

/**
 * The rows of a list below its head as the XML of a sheet, some thousand at a time. A list may have a million rows, which the
 * library would hold as objects, several kilobytes each; its styles are taken over, by column.
 */
export function* listRows(
  { columns, length, at }: ListSheet,
  styles: readonly string[],
): Generator<{ readonly xml: string; readonly rows: number }> {
  const letters = columns.map((_, index) => columnLetters(index))
  for (let from = 0; from < length; from += CHUNK) {
    const rows: string[] = []
    for (let index = from; index < Math.min(length, from + CHUNK); index += 1) {
      const row = index + 2
      const cells = at(index).map((value, column) => cellOf(value, `${letters[column]}${row}`, styles[column] ?? ''))
      rows.push(`<row r="${row}">${cells.join('')}</row>`)
    }
    yield { xml: rows.join(''), rows: rows.length }
  }
}

/** Texts stand in the cell as texts, so that one that begins with `=` is never read as a formula. */
function cellOf(value: string | number | null, place: string, style: string): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"${style}><v>${value}</v></c>` : ''
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`
}
