import type { ColumnWords, Reading } from '../../../shared/operations/imports.ts'
import { emptyCells } from '../../../shared/tickets/empty-cells.ts'
import { type RowReader, rowReader } from '../../../shared/tickets/row-reader.ts'
import { columnName, type TableColumn } from '../../../shared/tickets/table-header.ts'
import { givenProfile, tableSettings } from './choose-profile.ts'
import { withTable } from './open-table.ts'
import type { IntakeContext } from './sink.ts'
import type { FilePlace } from './source-file.ts'
import { surveyTable } from './survey.ts'

/** Words of one column that a person looks at, and those that are told apart at all: a column of titles has no end of them. */
const [MOST_SHOWN, MOST_COUNTED] = [200, 5000]

type Field = ColumnWords['field']
type Counted = { readonly field: Field; readonly column: TableColumn; readonly counts: Map<string, number> }

/**
 * The words of the columns that mean something to a clock or a target, over all rows of a file of tickets: the most used first, each with
 * what it is read as.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*` when it is no readable spreadsheet, `import.*` where the profile does not fit it
 */
export function countWords(place: FilePlace, reading: Reading, context: IntakeContext): Promise<ColumnWords[]> {
  const given = givenProfile(reading, context.profiles)
  return withTable(place, tableSettings(given, reading), async (table, { name }) => {
    const asked = { reading, given, own: context.profiles, name, run: context }
    const { plan, headerRow } = await surveyTable(table, asked)
    const counted = (['status', 'priority'] as const).flatMap((field): Counted[] => {
      const column = plan.places.get(field)
      return column === undefined ? [] : [{ field, column, counts: new Map() }]
    })
    if (counted.length === 0) return []
    const isEmpty = emptyCells(plan.profile.spec.empty)
    const places = new Set(counted.map(({ column }) => column.position - 1))
    await table.rows(
      ({ row, cells }) => {
        if (row > headerRow) for (const each of counted) count(each, cells, isEmpty)
        return true
      },
      { signal: context.signal, only: { places, width: plan.columns.length } },
    )
    const reader = rowReader(plan)
    return counted.map((each) => columnWords(each, reader))
  })
}

function count({ column, counts }: Counted, cells: readonly string[], isEmpty: ReadonlySet<string>): void {
  const text = (cells[column.position - 1] ?? '').trim()
  if (isEmpty.has(text)) return
  const before = counts.get(text)
  if (before !== undefined || counts.size < MOST_COUNTED) counts.set(text, (before ?? 0) + 1)
}

function columnWords({ field, column, counts }: Counted, reader: RowReader): ColumnWords {
  const read = field === 'status' ? reader.status : reader.text.priority
  const words = [...counts].sort(([, a], [, b]) => b - a)
  return {
    field,
    column: columnName(column),
    words: words.slice(0, MOST_SHOWN).map(([text, rows]) => ({ text, rows, meaning: read(alone(text, column)) })),
    more: Math.max(0, words.length - MOST_SHOWN),
  }
}

/** A row in which nothing but this cell is filled. */
const alone = (text: string, { position }: TableColumn): string[] => [...Array<string>(position - 1).fill(''), text]
