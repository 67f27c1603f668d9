import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../electron/engine/intake/xlsx-sheet.ts'
import { styleOfFormat } from '../../../electron/engine/intake/xlsx-styles.ts'
import { cellsOf, fileWith } from './files.ts'

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0 "days"', 'number'],
    ['[Red]0.0', 'number'],
    ['0%', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['mmmm', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['d/m/yy h:mm AM/PM', 'date-time'],
    ['mm:ss.0', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['00000', 'zeros'],
  ])('%s shows a %s', (code, kind) => {
    expect(styleOfFormat(code).kind).toBe(kind)
  })

  it.each([
    ['A1', 0],
    ['Z9', 25],
    ['AA10', 26],
    ['XFD1048576', 16_383],
    ['7', -1],
  ])('%s stands in column %s', (reference, column) => {
    expect(columnOf(reference)).toBe(column)
  })
})

describe("exceljs's full reader", () => {
  const EPOCH = Date.UTC(2026, 0, 1)

  /** What a person would see of an exceljs value, written as ours are. */
  function shown(value: ExcelJS.CellValue): string {
    if (value === null || value === undefined) return ''
    if (value instanceof Date)
      return value
        .toISOString()
        .replace('T', ' ')
        .replace(/\.000Z$|Z$/, '')
    if (typeof value === 'boolean') return String(value).toUpperCase()
    if (typeof value !== 'object') return String(value)
    if ('richText' in value) return value.richText.map(({ text }) => text).join('')
    if ('text' in value) return value.text
    if ('result' in value) return shown(value.result)
    return JSON.stringify(value)
  }

  it('agrees on every cell of a workbook of all kinds', async () => {
    const written = new ExcelJS.Workbook()
    const tickets = written.addWorksheet('Tickets')
    tickets.addRow(['Key', 'Created', 'Title', 'Minutes', 'Met', 'Rich', 'Sum', 'Link'])
    for (let row = 0; row < 1_000; row++) {
      const added = tickets.addRow([
        `A-${row}`,
        new Date(EPOCH + row * 61_001_337),
        row % 7 === 0 ? null : `title "${row % 50}" <&> é`,
        row / 3,
        row % 2 === 0,
      ])
      added.getCell(2).numFmt = 'yyyy-mm-dd hh:mm:ss.000'
      added.getCell(6).value = { richText: [{ text: 'bold', font: { bold: true } }, { text: ` ${row}` }] }
      added.getCell(7).value = { formula: `D${row + 2}*2`, result: row + 1 }
      added.getCell(8).value = { text: `see ${row}`, hyperlink: 'https://example.org' }
    }
    const path = fileWith(new Uint8Array(await written.xlsx.writeBuffer()), 'exceljs.xlsx')
    const full = new ExcelJS.Workbook()
    await full.xlsx.readFile(path)
    const theirs = (full.getWorksheet('Tickets')?.getSheetValues() ?? [])
      .slice(1)
      .map((cells) => (Array.isArray(cells) ? Array.from(cells.slice(1), shown) : []))
    expect(await cellsOf(path)).toEqual(theirs)
  })
})
