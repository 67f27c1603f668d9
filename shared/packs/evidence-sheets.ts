import { dateTime, localDate } from '../format.ts'
import type { Figures } from '../sla/figures.ts'
import type { PackInput } from './pack-input.ts'
import { wallDays } from './spreadsheet-days.ts'
import type { CellValue, ListSheet, PageSheet, SheetCell } from './workbook.ts'

/** The rules that each figure is counted by. */
export function countingRulesSheet({ targets }: Figures): ListSheet {
  const rows = targets.flatMap(({ name, counting }) =>
    counting.map(({ rule, choice, meaning }): CellValue[] => [name, rule, choice, meaning]),
  )
  return {
    kind: 'list',
    name: 'Counting rules',
    columns: [
      { head: 'Target', width: 38, look: 'text' },
      { head: 'Rule', width: 18, look: 'text' },
      { head: 'Choice', width: 22, look: 'text' },
      { head: 'Meaning', width: 110, look: 'text' },
    ],
    length: rows.length,
    at: (index) => rows[index] ?? [],
    frozenColumns: 0,
  }
}

type Row = (SheetCell | null)[]

const strong = (value: string): Row => [{ value, tone: 'strong' }]
const heads = (...all: string[]): Row => all.map((value) => ({ value, tone: 'head' }))

/** What was read, what was not taken and why, and what could not be judged. */
export function dataQualitySheet({ figures, imports }: PackInput): PageSheet {
  const { asOf, asOfFrom, period } = figures
  const until =
    asOfFrom === 'period-end' ? `the end of ${localDate(period.to)}` : dateTime(Date.parse(asOf), period.timeZone)
  const rows = [
    [{ value: 'Data quality', tone: 'title' } as const],
    [{ value: `Figures are as of ${until} (${period.timeZone}).`, tone: 'quiet' } as const],
    [],
    ...importRows(imports, period.timeZone),
    [],
    ...rejectionRows(imports),
    [],
    ...notApplicableRows(figures),
  ]
  return { kind: 'page', name: 'Data quality', widths: WIDTHS, rows, frozen: { rows: 0, columns: 0 }, tints: [] }
}

const WIDTHS = [10, 40, 30, 22, 22, 12, 12, 12, 12, 68]

function importRows(imports: PackInput['imports'], zone: string): Row[] {
  const at = (text: string | null): SheetCell | null =>
    text === null ? null : { value: wallDays(Date.parse(text), zone), look: 'instant' }
  const whole = (value: number): SheetCell => ({ value, look: 'count' })
  const rows = imports.map(
    (each): Row => [
      whole(each.id),
      { value: each.fileName },
      { value: each.source },
      at(each.exportedAt),
      at(each.importedAt),
      ...[each.rowsRead, each.accepted, each.rejected, each.tickets].map(whole),
      { value: each.sha256 },
    ],
  )
  const times = [`Exported (${zone})`, `Imported (${zone})`]
  const columns = heads('Import', 'File', 'Source', ...times, 'Rows read', 'Taken', 'Not taken', 'Tickets', 'SHA-256')
  return [strong('Files read'), columns, ...rows]
}

function rejectionRows(imports: PackInput['imports']): Row[] {
  const rows = imports.flatMap(({ id, fileName, rejections }) =>
    rejections.map(
      (each): Row => [
        { value: id, look: 'count' },
        { value: fileName },
        { value: each.reason },
        { value: each.sheet },
        { value: each.column },
        { value: each.row, look: 'count' },
        { value: each.count, look: 'count' },
      ],
    ),
  )
  const columns = heads('Import', 'File', 'Reason', 'First in sheet', 'First in column', 'First in row', 'Rows')
  return [strong('Rows not taken'), columns, ...(rows.length === 0 ? [said('Every row was taken.')] : rows)]
}

function notApplicableRows({ targets }: Figures): Row[] {
  const rows = targets.flatMap(({ name, notApplicableReasons }, index) =>
    notApplicableReasons.map(
      ({ reason, count }): Row => [
        { value: index + 1, look: 'count' },
        { value: name },
        { value: reason },
        { value: count, look: 'count' },
      ],
    ),
  )
  const columns = heads('No.', 'Target', 'Reason', 'Checks')
  const none = said('Every ticket could be judged against every target that covers it.')
  return [strong('Checks that could not be judged'), columns, ...(rows.length === 0 ? [none] : rows)]
}

const said = (value: string): Row => [{ value, tone: 'quiet' }]
