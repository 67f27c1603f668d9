import { instantReader } from '../tickets/date-reading.ts'
import { emptyCells } from '../tickets/empty-cells.ts'
import type { ReadRow } from '../tickets/read-row.ts'
import type { RowProblem } from '../tickets/row-reader.ts'
import { columnName } from '../tickets/table-header.ts'
import type { Instant } from '../time/instant.ts'
import type { RecordField, TimeField } from './record-fields.ts'
import type { RecordPlan } from './record-plan.ts'

/** Why a row cannot be taken, thrown where it is found and caught for each row. */
export class UnreadableRow extends Error {
  readonly problem: RowProblem

  constructor(problem: RowProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

/** Reads the mapped cells of one row. */
export type RecordCells = {
  /** Null for an empty cell and a column that is not mapped. */
  text(field: RecordField): string | null
  /** @throws UnreadableRow for what is no time */
  instant(field: TimeField): Instant | null
  /** @throws UnreadableRow for an empty one */
  required(field: TimeField): Instant
  isMapped(field: RecordField): boolean
  /** The rest of a sentence about the field's cell. */
  problem(field: RecordField, reason: string): UnreadableRow
}

/** A reader of rows, one at a time: what it gives is about the row it was last asked for. */
export function recordCells(plan: RecordPlan): (row: ReadRow) => RecordCells {
  const empty = emptyCells(plan.profile.spec.empty)
  const readers = new Map(
    [...plan.dates].map(([field, reading]) => [field, instantReader(reading, plan.local)] as const),
  )
  return (row) => {
    const raw = (field: RecordField) => {
      const column = plan.places.get(field)
      return column === undefined ? '' : (row.cells[column.position - 1] ?? '').trim()
    }
    const text = (field: RecordField) => {
      const cell = raw(field)
      return empty.has(cell) ? null : cell
    }
    const problem = (field: RecordField, reason: string) => {
      const column = plan.places.get(field)
      const value = raw(field)
      return new UnreadableRow({
        column: column === undefined ? null : columnName(column),
        value: value === '' ? null : value,
        reason,
      })
    }
    const instant = (field: TimeField) => {
      const cell = text(field)
      const reader = readers.get(field)
      if (cell === null || reader === undefined) return null
      const at = reader.read(cell)
      if (Number.isNaN(at)) throw problem(field, `"${cell}" ${reader.why(cell)}`)
      return at
    }
    const required = (field: TimeField) => {
      const at = instant(field)
      if (at === null) throw problem(field, 'the cell is empty; a row needs its time')
      return at
    }
    return { text, instant, required, problem, isMapped: (field) => plan.places.has(field) }
  }
}

/** The first mapped cell without a usable value, as the spreadsheet itself marks it. */
export function faultIn({ places }: RecordPlan, { cells, faults }: ReadRow): RowProblem | null {
  if (faults === null) return null
  for (const column of places.values()) {
    const fault = faults.get(column.position - 1)
    if (fault === undefined) continue
    const value = cells[column.position - 1] ?? ''
    return { column: columnName(column), value: value === '' ? null : value, reason: `the cell ${fault}` }
  }
  return null
}

/** A word as a profile's map has it, else what the map has for `"*"`; null where it has neither. */
export function mappedWord<Value>(map: Readonly<Record<string, Value>> | undefined, word: string): Value | null {
  if (map === undefined) return null
  return (Object.hasOwn(map, word) ? map[word] : map['*']) ?? null
}
