import type { ImportWarning } from '../../../shared/operations/imports.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { joinedCells } from '../../../shared/tickets/read-row.ts'
import type { SourceFile } from './source-file.ts'
import type { SourceTable } from './source-table.ts'
import type { CellMeaning } from './xlsx-cell.ts'
import { openPackage, type XlsxPackage } from './xlsx-package.ts'
import { type SheetNotes, visitSheet } from './xlsx-sheet.ts'
import { readStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { readWorkbook, type XlsxSheet, type XlsxWorkbook } from './xlsx-workbook.ts'

/**
 * A sheet by name, by position among those that are not hidden (1 = first), or undefined for the first that holds a table, the one the
 * workbook opens with before all others.
 */
export type SheetChoice = string | number | undefined

/** Opens a workbook, lets `use` read one of its sheets, and closes it. @throws Refusal `xlsx.*`, `file.*` */
export async function withXlsx<Result>(
  file: SourceFile,
  choice: SheetChoice,
  use: (table: SourceTable) => Promise<Result>,
): Promise<Result> {
  const parts = await openPackage(file)
  try {
    const workbook = await readWorkbook(parts)
    const meaning: CellMeaning = {
      strings: await readStrings(parts, workbook.strings),
      styles: await readStyles(parts, workbook.styles),
      date1904: workbook.date1904,
    }
    const book: Book = { file, parts, workbook, meaning }
    const sheet = await chooseSheet(book, choice)
    return await use(tableOf(book, sheet, await othersWithCells(book, sheet)))
  } finally {
    parts.close()
  }
}

type Book = {
  readonly file: SourceFile
  readonly parts: XlsxPackage
  readonly workbook: XlsxWorkbook
  readonly meaning: CellMeaning
}

function tableOf(book: Book, sheet: XlsxSheet, others: readonly XlsxSheet[]): SourceTable {
  const { file, parts, workbook, meaning } = book
  let notes: SheetNotes = { hiddenRows: 0, firstHiddenRow: null }
  return {
    format: 'xlsx',
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden, path }) => ({ name, hidden, chosen: path === sheet.path })),
    delimiter: null,
    encoding: null,
    packing: joinedCells,
    rows(visit, run = {}) {
      notes = { hiddenRows: 0, firstHiddenRow: null }
      return visitSheet(parts, sheet.path, { visit, run, meaning, notes, fileBytes: file.bytes })
    },
    warnings: () => [...sheetWarnings(sheet, others), ...hiddenRowWarnings(sheet, notes)],
  }
}

async function chooseSheet(book: Book, choice: SheetChoice): Promise<XlsxSheet> {
  const { sheets, active } = book.workbook
  const visible = sheets.filter(({ hidden }) => !hidden)
  if (typeof choice === 'string')
    return named(
      book,
      sheets.find(({ name }) => name === choice.trim()),
      choice,
    )
  if (typeof choice === 'number') return named(book, visible[choice - 1], choice)
  const first = active !== null && !active.hidden ? [active, ...visible.filter((sheet) => sheet !== active)] : visible
  for (const sheet of first) if (await holdsTable(book, sheet)) return sheet
  for (const sheet of first) if (await hasCells(book, sheet)) return sheet
  const [fallback] = first
  if (fallback !== undefined) return fallback
  throw new Refusal(
    'xlsx.no-sheet',
    `${book.file.name} has no visible sheet${sheets.length > 0 ? `, only hidden ones (${listed(sheets)}); name the one to read in the profile` : ' with rows'}.`,
  )
}

function named(book: Book, sheet: XlsxSheet | undefined, choice: string | number): XlsxSheet {
  if (sheet !== undefined) return sheet
  const { sheets } = book.workbook
  throw new Refusal('xlsx.no-sheet', `${book.file.name} has no sheet ${choice}; it has ${listed(sheets)}.`, [
    { path: 'spec.table.sheet', found: String(choice), expected: `one of ${listed(sheets)}` },
  ])
}

const listed = (sheets: readonly XlsxSheet[]) => sheets.map(({ name }) => `"${name}"`).join(', ')

/** Visible sheets that hold something and are not read. */
async function othersWithCells(book: Book, chosen: XlsxSheet): Promise<XlsxSheet[]> {
  const others: XlsxSheet[] = []
  for (const sheet of book.workbook.sheets) {
    if (!sheet.hidden && sheet !== chosen && (await hasCells(book, sheet))) others.push(sheet)
  }
  return others
}

/** Rows from the top in which a table is looked for. */
const LOOKED_AT = 100

/** Whether two rows that follow each other have two cells or more: a sheet of remarks, or a cover, mostly has none such. */
async function holdsTable(book: Book, sheet: XlsxSheet): Promise<boolean> {
  let above = 0
  let seen = 0
  let found = false
  await tableOf(book, sheet, []).rows(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '').length
    found = above >= 2 && filled >= 2
    above = filled
    return !found && ++seen < LOOKED_AT
  })
  return found
}

async function hasCells(book: Book, sheet: XlsxSheet): Promise<boolean> {
  let found = false
  await tableOf(book, sheet, []).rows(({ cells }) => {
    found = cells.some((cell) => cell !== '')
    return !found
  })
  return found
}

function sheetWarnings(sheet: XlsxSheet, others: readonly XlsxSheet[]): ImportWarning[] {
  const warning = (code: string, message: string) => ({ code, message, sheet: sheet.name, row: null, column: null })
  return [
    ...(sheet.hidden
      ? [
          warning(
            'sheet.hidden',
            `The sheet "${sheet.name}" is hidden in the workbook; it was read because the profile names it.`,
          ),
        ]
      : []),
    ...(others.length > 0
      ? [warning('sheet.others', `Only the sheet "${sheet.name}" was read; the workbook also has ${listed(others)}.`)]
      : []),
  ]
}

function hiddenRowWarnings(sheet: XlsxSheet, { hiddenRows, firstHiddenRow }: SheetNotes): ImportWarning[] {
  if (hiddenRows === 0) return []
  const message = `${hiddenRows} hidden ${hiddenRows === 1 ? 'row was' : 'rows were'} read like the others; a filter in the workbook hides nothing here.`
  return [{ code: 'rows.hidden', message, sheet: sheet.name, row: firstHiddenRow, column: null }]
}
