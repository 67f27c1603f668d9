import type { Instant } from '../time/instant.ts'
import { cellReaders, type Read } from './cell-readers.ts'
import { type CustomCells, cellPrints, headerPrint } from './custom-cells.ts'
import type { ReadingPlan } from './reading-plan.ts'
import { columnName, type TableColumn } from './table-header.ts'
import {
  DURATION_FIELDS,
  type DurationField,
  INSTANT_FIELDS,
  type InstantField,
  NUMBER_FIELDS,
  type NumberField,
  TEXT_FIELDS,
  type TextField,
  type TicketField,
  type TicketStatus,
} from './ticket.ts'

/** Why a row cannot be taken, with the column and the cell it lies in. */
export type RowProblem = { readonly column: string | null; readonly value: string | null; readonly reason: string }

/** Reads the mapped cells of a row; a column that is not mapped reads as null. Times and numbers that cannot be read are NaN: `problemOf` names them. */
export type RowReader = {
  readonly key: Read<string>
  readonly text: { readonly [field in TextField]: Read<string> }
  readonly statusText: Read<string>
  readonly status: Read<TicketStatus>
  readonly instant: { readonly [field in InstantField]: Read<Instant> }
  readonly duration: { readonly [field in DurationField]: Read<number> }
  readonly number: { readonly [field in NumberField]: Read<number> }
  readonly reportedMet: Read<boolean>
  readonly reportedMetText: Read<string>
  problemOf(cells: readonly string[], faults: ReadonlyMap<number, string> | null): RowProblem | null
  custom(cells: readonly string[]): CustomCells
  /** The header of a field's column; null where none is mapped. */
  columnOf(field: TicketField): string | null
  /** The field's cell as it stands in the row; null where no column is mapped. */
  cell(field: TicketField, cells: readonly string[]): string | null
}

/** Compiles a plan into readers that parse only the cells they are asked for, and each repeated text once. */
export function rowReader(plan: ReadingPlan): RowReader {
  const cells = cellReaders(plan)
  const instant = byField(INSTANT_FIELDS, cells.instant)
  const duration = byField(DURATION_FIELDS, cells.duration)
  const number = byField(NUMBER_FIELDS, cells.number)
  const checked = [
    ...INSTANT_FIELDS.map((field) => ({ field, read: instant[field] })),
    ...DURATION_FIELDS.map((field) => ({ field, read: duration[field] })),
    ...NUMBER_FIELDS.map((field) => ({ field, read: number[field] })),
  ].flatMap(({ field, read }) => {
    const column = plan.places.get(field)
    return column === undefined
      ? []
      : [{ index: column.position - 1, header: columnName(column), read, why: cells.why(field) }]
  })

  function problemOf(row: readonly string[], faults: ReadonlyMap<number, string> | null): RowProblem | null {
    if (plan.refusesLongRows && row.length > plan.columns.length) {
      const problem = lengthProblem(row, plan.columns.length)
      if (problem !== null) return problem
    }
    if (faults !== null) {
      const problem = faultProblem(plan, row, faults)
      if (problem !== null) return problem
    }
    // By index: this runs for every cell of times and numbers in the file.
    for (let at = 0; at < checked.length; at++) {
      const cell = checked[at]
      if (cell === undefined || !Number.isNaN(cell.read(row))) continue
      const value = (row[cell.index] ?? '').trim()
      return { column: cell.header, value, reason: `"${value}" ${cell.why(value)}` }
    }
    return null
  }

  return {
    key: cells.text('key'),
    text: byField(TEXT_FIELDS, cells.text),
    statusText: cells.text('status'),
    status: cells.status,
    instant,
    duration,
    number,
    reportedMet: cells.reportedMet,
    reportedMetText: cells.text('reportedMet'),
    problemOf,
    custom: customReader(plan, cells.isEmpty),
    columnOf: (field) => headerOf(plan.places.get(field)),
    cell(field, row) {
      const column = plan.places.get(field)
      return column === undefined ? null : (row[column.position - 1] ?? '').trim()
    },
  }
}

function byField<Field extends string, Reader>(
  fields: readonly Field[],
  read: (field: Field) => Reader,
): { [field in Field]: Reader } {
  const entries = fields.map((field) => [field, read(field)])
  return Object.fromEntries(entries) as { [field in Field]: Reader } // fromEntries forgets which keys it was given
}

const headerOf = (column: TableColumn | undefined) => (column === undefined ? null : columnName(column))

function lengthProblem(row: readonly string[], width: number): RowProblem | null {
  const extra = row.slice(width).find((cell) => cell.trim() !== '')
  if (extra === undefined) return null
  const reason = `the row has ${row.length} cells where the header has ${width}, so its cells may stand in the wrong columns`
  return { column: null, value: extra.trim(), reason }
}

function faultProblem(
  plan: ReadingPlan,
  row: readonly string[],
  faults: ReadonlyMap<number, string>,
): RowProblem | null {
  for (const column of plan.places.values()) {
    const { position } = column
    const fault = faults.get(position - 1)
    if (fault === undefined) continue
    const value = row[position - 1] ?? ''
    return { column: columnName(column), value: value === '' ? null : value, reason: `the cell ${fault}` }
  }
  return null
}

/** Every column that no field takes. */
function customReader(plan: ReadingPlan, isEmpty: (text: string) => boolean): (row: readonly string[]) => CustomCells {
  const mapped = new Set([...plan.places.values()].map(({ position }) => position))
  const others = plan.columns
    .filter(({ position }) => !mapped.has(position))
    // A key called so would be lost: an object takes it for its prototype.
    .map((column) => ({ index: column.position - 1, name: columnName(column).replace(/^__proto__$/, '__proto__ ') }))
    .map(({ index, name }) => ({ index, name, header: headerPrint(name) }))
  const prints = cellPrints()
  return (row) => ({
    byHeader() {
      const custom: Record<string, string> = {}
      for (const { index, name } of others) {
        const text = (row[index] ?? '').trim()
        if (!isEmpty(text)) custom[name] = text
      }
      return custom
    },
    print() {
      for (const { index, header } of others) {
        const text = (row[index] ?? '').trim()
        if (!isEmpty(text)) prints.add(header, text)
      }
      return prints.take()
    },
  })
}
