import type { FigureRow } from '../sla/figure-rows.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import { HOUR } from '../time/instant.ts'
import { isClock } from './metric-words.ts'
import type { PackInput } from './pack-input.ts'
import { wallDays } from './spreadsheet-days.ts'
import { type CellValue, columnLetters, type ListColumn, type ListSheet } from './workbook.ts'

/** A sheet of half a million samples helps nobody; the series itself is kept in the workspace. */
const MOST_ROWS = 400_000

/** The rows that figures without clocks are made of: samples and answers, outages, windows. Those without rows are left out. */
export function rowSheets({ figures, rows = () => [] }: Pick<PackInput, 'figures' | 'rows'>): ListSheet[] {
  const all = numbered(figures).flatMap(({ target, number }) => rows(target.id).map((row) => ({ target, number, row })))
  return [samples(all.slice(0, MOST_ROWS), figures), outages(figures), windows(figures)].filter(
    ({ length }) => length > 0,
  )
}

type Numbered = { readonly target: TargetFigures; readonly number: number }

function numbered({ targets }: Figures): Numbered[] {
  return targets.flatMap((target, index) =>
    target.measured && !isClock(target) ? [{ target, number: index + 1 }] : [],
  )
}

type Column<Row> = ListColumn & { readonly of: (row: Row) => CellValue }

function listOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): ListSheet {
  return {
    kind: 'list',
    name,
    columns,
    length: rows.length,
    frozenColumns: 2,
    at(index) {
      const row = rows[index]
      if (row === undefined) throw new RangeError(`${name} has ${rows.length} rows; none at ${index}.`)
      return columns.map(({ of }) => of(row))
    },
  }
}

function named<Row extends Numbered>(): Column<Row>[] {
  return [
    { head: 'No.', width: 6, look: 'count', of: ({ number }) => number },
    { head: 'Target', width: 34, look: 'text', of: ({ target }) => target.name },
  ]
}

type Sample = Numbered & { readonly row: FigureRow }

function samples(rows: readonly Sample[], { period: { timeZone } }: Figures): ListSheet {
  const share = ({ good, total }: FigureRow) => (good === null || !total ? null : good / total)
  return listOf<Sample>(
    'Rows',
    [
      ...named<Sample>(),
      { head: 'Kind', width: 10, look: 'text', of: ({ row }) => row.kind },
      { head: `At (${timeZone})`, width: 19, look: 'instant', of: ({ row }) => wallDays(row.at, timeZone) },
      { head: 'Value', width: 12, look: 'number', of: ({ row }) => row.value },
      { head: 'Good', width: 12, look: 'number', of: ({ row }) => row.good },
      { head: 'Total', width: 12, look: 'number', of: ({ row }) => row.total },
      { head: 'Share', width: 12, look: 'number', of: ({ row }) => share(row) },
    ],
    rows,
  )
}

function outages(figures: Figures): ListSheet {
  const zone = figures.period.timeZone
  const rows = numbered(figures).flatMap(({ target, number }) =>
    (target.outages ?? []).map((outage) => ({ target, number, outage })),
  )
  type Row = (typeof rows)[number]
  return listOf<Row>(
    'Outages',
    [
      ...named<Row>(),
      { head: `From (${zone})`, width: 19, look: 'instant', of: ({ outage }) => wallDays(outage.from, zone) },
      { head: `To (${zone})`, width: 19, look: 'instant', of: ({ outage }) => wallDays(outage.to, zone) },
      { head: 'What', width: 40, look: 'text', of: ({ outage }) => outage.title },
      { head: 'Service', width: 18, look: 'text', of: ({ outage }) => outage.service },
      { head: 'Weight', width: 9, look: 'number', of: ({ outage }) => outage.weight },
      { head: 'Counts as', width: 14, look: 'text', of: ({ outage }) => outage.counts },
      { head: 'Agreed time (h)', width: 14, look: 'hours', of: ({ outage }) => outage.ms / HOUR },
      { head: 'Source', width: 16, look: 'text', of: ({ outage }) => outage.sourceName },
      { head: 'Sheet', width: 16, look: 'text', of: ({ outage }) => outage.sheet },
      { head: 'Row', width: 9, look: 'count', of: ({ outage }) => outage.row },
    ],
    rows,
  )
}

function windows(figures: Figures): ListSheet {
  const zone = figures.period.timeZone
  const rows = numbered(figures).flatMap(({ target, number }) =>
    (target.windows ?? []).map((window) => ({ target, number, window })),
  )
  type Row = (typeof rows)[number]
  return listOf<Row>(
    'Windows',
    [
      ...named<Row>(),
      { head: `From (${zone})`, width: 19, look: 'instant', of: ({ window }) => wallDays(window.from, zone) },
      { head: `To (${zone})`, width: 19, look: 'instant', of: ({ window }) => wallDays(window.to, zone) },
      { head: 'Value', width: 14, look: 'number', of: ({ window }) => window.value },
      { head: 'Verdict', width: 14, look: 'text', of: ({ window }) => window.verdict },
    ],
    rows,
  )
}

/** Where a formula finds a column of a list: `Rows!$F$2:$F$182`; null where there is no such list. */
export function rangeIn(sheets: readonly ListSheet[], name: string, head: string): string | null {
  const sheet = sheets.find((each) => each.name === name)
  const index = sheet?.columns.findIndex((column) => column.head === head) ?? -1
  if (sheet === undefined || index < 0) return null
  const letters = columnLetters(index)
  return `${name}!$${letters}$2:$${letters}$${Math.max(2, sheet.length + 1)}`
}
