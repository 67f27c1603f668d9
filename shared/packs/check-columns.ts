import { verdictWord } from '../format.ts'
import type { Check } from '../sla/figures.ts'
import { HOUR } from '../time/instant.ts'
import { monthDays, wallDays } from './spreadsheet-days.ts'
import type { CellValue, ListColumn } from './workbook.ts'

/** The target of a check, by its name and its number in the summary, and the zone of every date. */
export type CheckPlace = { readonly number: number; readonly target: string; readonly zone: string }

export type CheckColumn = ListColumn & {
  readonly name: string
  readonly of: (check: Check, place: CheckPlace) => CellValue
}

/** The columns of a list of checks, in their order; formulas find theirs by name. */
export function checkColumns(zone: string): readonly CheckColumn[] {
  return [...whatColumns(), ...whenColumns(zone), ...countedColumns(), ...whereColumns()]
}

function whatColumns(): CheckColumn[] {
  return [
    { name: 'number', head: 'No.', width: 6, look: 'count', of: (_, { number }) => number },
    { name: 'target', head: 'Target', width: 30, look: 'text', of: (_, { target }) => target },
    { name: 'ticket', head: 'Ticket', width: 16, look: 'text', of: ({ key }) => key },
    { name: 'title', head: 'Title', width: 44, look: 'text', of: ({ title }) => title },
    { name: 'priority', head: 'Priority', width: 12, look: 'text', of: ({ priority }) => priority },
    { name: 'group', head: 'Group', width: 18, look: 'text', of: ({ group }) => group },
    { name: 'category', head: 'Category', width: 18, look: 'text', of: ({ category }) => category },
  ]
}

function whenColumns(zone: string): CheckColumn[] {
  const instant = (name: string, head: string, of: (check: Check) => number | null): CheckColumn => ({
    name,
    head: `${head} (${zone})`,
    width: 19,
    look: 'instant',
    of: (check) => wallDays(of(check), zone),
  })
  const hours = (name: string, head: string, of: (check: Check) => number | null): CheckColumn => ({
    name,
    head: `${head} (h)`,
    width: 12,
    look: 'hours',
    of: (check) => hoursOf(of(check)),
  })
  return [
    instant('start', 'Start', ({ startAt }) => startAt),
    instant('stop', 'Stop', ({ stopAt }) => stopAt),
    instant('due', 'Due', ({ currentDueAt }) => currentDueAt),
    hours('elapsed', 'Elapsed', ({ elapsedMs }) => elapsedMs),
    hours('within', 'Promise', ({ withinMs }) => withinMs),
    hours('over', 'Over by', ({ overByMs }) => overByMs),
  ]
}

function hoursOf(ms: number | null): number | null {
  return ms === null ? null : ms / HOUR
}

function countedColumns(): CheckColumn[] {
  return [
    {
      name: 'verdict',
      head: 'Verdict',
      width: 14,
      look: 'text',
      of: ({ verdict }) => verdictWord(verdict).toLowerCase(),
    },
    { name: 'counted', head: 'Counted', width: 10, look: 'text', of: ({ counted }) => (counted ? 'yes' : 'no') },
    { name: 'outcome', head: 'Counted as', width: 12, look: 'text', of: outcome },
    { name: 'month', head: 'Month', width: 11, look: 'month', of: ({ month }) => monthDays(month) },
    { name: 'note', head: 'Note', width: 34, look: 'text', of: ({ note }) => note },
  ]
}

/** What the check adds to its figure. An exclusion may count as met whatever the verdict, which its note then says first. */
function outcome({ counted, verdict, note }: Check): CellValue {
  if (!counted) return null
  return note?.startsWith('excluded: counted as met') === true ? 'met' : verdict
}

function whereColumns(): CheckColumn[] {
  return [
    { name: 'source', head: 'Source', width: 16, look: 'text', of: ({ sourceName }) => sourceName },
    { name: 'file', head: 'Source file', width: 28, look: 'text', of: ({ source }) => source.file },
    { name: 'sheet', head: 'Sheet', width: 16, look: 'text', of: ({ source }) => source.sheet },
    { name: 'row', head: 'Row', width: 9, look: 'count', of: ({ source }) => source.row },
  ]
}
