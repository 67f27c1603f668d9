import { Refusal } from '../refusal.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { checkColumns } from './check-columns.ts'
import { isClock } from './metric-words.ts'
import type { Checks, PackInput } from './pack-input.ts'
import { columnLetters, type ListSheet } from './workbook.ts'

/** A sheet has 1,048,576 rows, one of them the head. */
const MOST_ROWS = 1_048_575

/** The checks of one measured target, and the target's number in the summary. */
export type NumberedChecks = { readonly target: TargetFigures; readonly number: number; readonly list: Checks }

/** The lists of every measured target, in the order of the agreement. */
export function numberedChecks({ figures, checks }: Pick<PackInput, 'figures' | 'checks'>): NumberedChecks[] {
  return figures.targets.flatMap((target, index) =>
    target.measured && isClock(target) ? [{ target, number: index + 1, list: checks(target.id) }] : [],
  )
}

/**
 * One row per check, counted or not, by target and then in the order of the tickets.
 * @throws Refusal `workbook.too-many-checks`
 */
export function checksSheet(lists: readonly NumberedChecks[], zone: string): ListSheet {
  const length = lists.reduce((sum, { list }) => sum + list.length, 0)
  if (length > MOST_ROWS) throw tooMany(length)
  const columns = checkColumns(zone)
  const starts = startsOf(lists)
  return {
    kind: 'list',
    name: 'Checks',
    columns,
    length,
    frozenColumns: 3,
    at(index) {
      const part = starts.findLastIndex((start) => start <= index)
      const found = lists[part]
      if (found === undefined) throw new RangeError(`There are ${length} checks; none at ${index}.`)
      const check = found.list.at(index - (starts[part] ?? 0))
      return columns.map(({ of }) => of(check, { number: found.number, target: found.target.name, zone }))
    },
  }
}

function tooMany(length: number): Refusal {
  const say = `The workbook would need ${length} rows of checks, more than a sheet has; take a shorter period, or leave the workbook out.`
  return new Refusal('workbook.too-many-checks', say)
}

function startsOf(lists: readonly NumberedChecks[]): number[] {
  const starts: number[] = []
  let next = 0
  for (const { list } of lists) {
    starts.push(next)
    next += list.length
  }
  return starts
}

/** Where a formula finds a column of the sheet: `Checks!$N$2:$N$1503`. */
export function checksRange({ columns, length }: ListSheet, name: string): string {
  const index = columns.findIndex((column) => 'name' in column && column.name === name)
  if (index < 0) throw new Error(`The checks have no column "${name}"`)
  const letters = columnLetters(index)
  return `Checks!$${letters}$2:$${letters}$${Math.max(2, length + 1)}`
}
