import ExcelJS from 'exceljs'
import { calculate, type Sheets, type Value } from './formula.ts'

/** A formula that stands in a workbook, with what the workbook says it comes to. */
export type Formula = { readonly sheet: string; readonly place: string; readonly formula: string; readonly kept: Value }

export type ReadWorkbook = {
  readonly names: readonly string[]
  /** The values of a row, 1 = first; formulas as their kept values. */
  readonly row: (sheet: string, row: number) => Value[]
  readonly formulas: readonly Formula[]
  /** What a formula comes to when everything is calculated anew. */
  readonly recalculate: (formula: Formula) => Value
  readonly workbook: ExcelJS.Workbook
}

/** Reads a workbook back with a library that did not write its rows. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const workbook = new ExcelJS.Workbook()
  // The declarations ask for a Buffer of their own; any bytes will do.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
  const formulas: Formula[] = []
  workbook.eachSheet((worksheet) =>
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return
        formulas.push({ sheet: worksheet.name, place: cell.address, formula: cell.formula, kept: valueOf(cell.result) })
      }),
    ),
  )
  return {
    names: workbook.worksheets.map(({ name }) => name),
    row: (sheet, row) => {
      const found = workbook.getWorksheet(sheet)?.getRow(row)
      return Array.from({ length: found?.cellCount ?? 0 }, (_, index) => keptValue(found?.getCell(index + 1)))
    },
    formulas,
    recalculate: ({ sheet, formula }) => calculate(formula, sheet, sheetsOf(workbook)),
    workbook,
  }
}

function sheetsOf(workbook: ExcelJS.Workbook): Sheets {
  const known = new Map<string, Value>()
  const sheets: Sheets = {
    cell(sheet, column, row) {
      const key = `${sheet}!${column}:${row}`
      const before = known.get(key)
      if (before !== undefined) return before
      const cell = workbook.getWorksheet(sheet)?.getRow(row).getCell(column)
      const isFormula = cell?.type === ExcelJS.ValueType.Formula
      const value = isFormula ? calculate(cell.formula, sheet, sheets) : keptValue(cell)
      known.set(key, value)
      return value
    },
  }
  return sheets
}

function keptValue(cell: ExcelJS.Cell | undefined): Value {
  if (cell === undefined || cell.type === ExcelJS.ValueType.Null) return null
  return valueOf(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value)
}

/** A date as the number it is kept as; anything but a plain value is a surprise. */
function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569
  throw new Error(`A cell holds ${JSON.stringify(value)}`)
}
