import { compilePattern } from '../../../shared/tickets/date-pattern.ts'
import { type DatePlan, type FoundDates, planDates } from '../../../shared/tickets/date-plan.ts'
import { type DateReading, dateReadingOf } from '../../../shared/tickets/date-reading.ts'
import { type DateTally, dateTally } from '../../../shared/tickets/date-tally.ts'
import { emptyCells } from '../../../shared/tickets/empty-cells.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { columnName, type TableColumn, type TableRow } from '../../../shared/tickets/table-header.ts'
import { INSTANT_FIELDS, type InstantField, type TicketField } from '../../../shared/tickets/ticket.ts'
import type { RowRun, SourceTable } from './source-table.ts'

export type SettledDates = DatePlan & {
  /** Some mapped time is a local one. */
  readonly needsZone: boolean
}

type Mapped = { readonly field: InstantField; readonly column: TableColumn; readonly tally: DateTally }
type Asked = { readonly profile: ImportProfile; readonly places: ReadonlyMap<TicketField, TableColumn> }

/**
 * How every mapped column of times is read: as the profile says, else as its cells tell. The sample mostly does; where it leaves a
 * question open, all rows are looked at.
 */
export async function settleDates(
  table: SourceTable,
  { profile, places }: Asked,
  { rows, headerRow, run }: { readonly rows: readonly TableRow[]; readonly headerRow: number; readonly run: RowRun },
): Promise<SettledDates> {
  const mapped = INSTANT_FIELDS.flatMap((field): Mapped[] => {
    const column = places.get(field)
    return column === undefined ? [] : [{ field, column, tally: dateTally() }]
  })
  const count = counter(mapped, profile)
  for (const { cells } of rows) count(cells)
  const told = dateReadingOf(profile.spec.dates)
  if (told !== null) return asTold(told, mapped)
  const plan = planDates(found(mapped))
  if (plan.undecided.length === 0 && plan.unseen.length === 0) return { ...plan, needsZone: needsZone(mapped) }
  const seen = rows.at(-1)?.row ?? headerRow
  await table.rows(
    ({ row, cells }) => {
      if (row > seen) count(cells)
      return true
    },
    { signal: run.signal },
  )
  return { ...planDates(found(mapped)), needsZone: needsZone(mapped) }
}

function counter(mapped: readonly Mapped[], profile: ImportProfile): (cells: readonly string[]) => void {
  const isEmpty = emptyCells(profile.spec.empty)
  return (cells) => {
    for (const { column, tally } of mapped) {
      const text = (cells[column.position - 1] ?? '').trim()
      if (!isEmpty.has(text)) tally.add(text)
    }
  }
}

const found = (mapped: readonly Mapped[]): FoundDates[] =>
  mapped.map(({ field, column, tally }) => ({ field, column: columnName(column), finding: tally.finding() }))

const needsZone = (mapped: readonly Mapped[]) => mapped.some(({ tally }) => tally.finding().needsZone)

function asTold(reading: DateReading, mapped: readonly Mapped[]): SettledDates {
  const isEpoch = reading.kind === 'epoch-ms' || reading.kind === 'epoch-s'
  const hasOffset = reading.kind === 'pattern' && compilePattern(reading.pattern).hasOffset
  return {
    readings: new Map(mapped.map(({ field }) => [field, reading])),
    undecided: [],
    unseen: [],
    told: [],
    needsZone: mapped.length > 0 && !isEpoch && !hasOffset,
  }
}
