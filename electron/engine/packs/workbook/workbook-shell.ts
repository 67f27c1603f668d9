import ExcelJS from 'exceljs'
import type {
  CellLook,
  ListSheet,
  PageSheet,
  SheetCell,
  Tint,
  WorkbookDocument,
} from '../../../../shared/packs/workbook.ts'
import { columnLetters } from '../../../../shared/packs/workbook.ts'
import { light } from '../../../../shared/tokens.ts'
import { cellText } from './cell-text.ts'

const FONT = { name: 'Calibri', size: 11 } as const
const argb = (hex: string) => ({ argb: `FF${hex.slice(1).toUpperCase()}` })

/**
 * The pack's door to exceljs: a workbook whose pages are complete and whose lists have their head, widths, filter and, in row 2, one
 * cell of every column's style; `makeWorkbook` puts the rows in. Sheet `n` is the part `xl/worksheets/sheet<n>.xml`.
 */
export async function workbookShell(document: WorkbookDocument): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const when = new Date(document.madeAt)
  const { title, subject, author } = document
  Object.assign(workbook, { title, subject, creator: author, lastModifiedBy: 'Accord', created: when, modified: when })
  workbook.calcProperties.fullCalcOnLoad = true
  for (const sheet of document.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, {
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    })
    if (sheet.kind === 'page') fillPage(worksheet, sheet)
    else headList(worksheet, sheet)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fillPage(worksheet: ExcelJS.Worksheet, { widths, rows, frozen, tints }: PageSheet): void {
  worksheet.columns = widths.map((width) => ({ width }))
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries())
      if (cell !== null) fillCell(worksheet.getCell(row + 1, column + 1), cell)
  }
  if (frozen.rows + frozen.columns > 0)
    worksheet.views = [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }]
  for (const [priority, tint] of tints.entries()) worksheet.addConditionalFormatting(conditional(tint, priority + 1))
}

function fillCell(cell: ExcelJS.Cell, { value, look, places, tone, formula }: SheetCell): void {
  const held = typeof value === 'string' ? cellText(value) : value
  cell.value = formula === undefined ? held : { formula, result: held ?? '' }
  cell.font = fontOf(tone)
  const format = formatOf(look ?? 'text', places)
  if (format !== null) cell.numFmt = format
  if (tone === 'head') headStyle(cell, look !== undefined && look !== 'text')
}

function fontOf(tone: SheetCell['tone']): Partial<ExcelJS.Font> {
  if (tone === 'title') return { ...FONT, size: 16, bold: true, color: argb(light.ink) }
  if (tone === 'quiet') return { ...FONT, color: argb(light.grey2) }
  return { ...FONT, bold: tone === 'strong' || tone === 'head', color: argb(light.ink) }
}

function headStyle(cell: ExcelJS.Cell, isFigure: boolean): void {
  cell.alignment = { vertical: 'bottom', wrapText: true, horizontal: isFigure ? 'right' : 'left' }
  cell.border = { bottom: { style: 'thin', color: argb(light.grey2) } }
}

const FORMATS: Readonly<Record<CellLook, string | null>> = {
  text: null,
  count: '#,##0',
  number: '#,##0.####',
  hours: '#,##0.00',
  instant: 'yyyy-mm-dd hh:mm',
  month: 'mmm yyyy',
  percentage: null,
}

function formatOf(look: CellLook, places = 2): string | null {
  if (look !== 'percentage') return FORMATS[look]
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`
}

function conditional({ range, formula, status }: Tint, priority: number): ExcelJS.ConditionalFormattingOptions {
  const fill = { type: 'pattern', pattern: 'solid', bgColor: argb(light.tint[status]) } as const
  const style = { fill, font: { color: argb(light.status[status]) } }
  return { ref: range, rules: [{ type: 'expression', priority, formulae: [formula], style }] }
}

/** A value of the kind that stands in the column, so that the cell is written with its style; it is replaced. */
const SAMPLE: Readonly<Record<CellLook, string | number>> = {
  text: '-',
  count: 0,
  number: 0,
  hours: 0,
  instant: 1,
  month: 1,
  percentage: 0,
}

function headList(worksheet: ExcelJS.Worksheet, { columns, length, frozenColumns }: ListSheet): void {
  worksheet.columns = columns.map(({ width }) => ({ width }))
  for (const [index, { head, look }] of columns.entries()) {
    fillCell(worksheet.getCell(1, index + 1), { value: head, tone: 'head' })
    const sample = worksheet.getCell(2, index + 1)
    fillCell(sample, { value: SAMPLE[look], look })
    sample.alignment = { vertical: 'top' }
  }
  worksheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }]
  worksheet.autoFilter = `A1:${columnLetters(columns.length - 1)}${Math.max(2, length + 1)}`
}
