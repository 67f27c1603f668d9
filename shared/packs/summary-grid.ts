import { barsOf } from '../format/bars.ts'
import { percent } from '../format.ts'
import type { Figures, MonthFigures, TargetFigures } from '../sla/figures.ts'
import { checksRange } from './checks-sheet.ts'
import { isClock } from './metric-words.ts'
import { monthDays } from './spreadsheet-days.ts'
import { columnLetters, type ListSheet, type SheetCell, type Tint } from './workbook.ts'

/** The months stand from column E on, under the figures of the targets. */
const FIRST_COLUMN = 4

export type GridPlace = {
  readonly figures: Figures
  readonly checks: ListSheet
  /** Row of the first target in the table above, which has objective, minimum and minimum sample. */
  readonly firstTarget: number
  /** Row of the heading. */
  readonly top: number
}

type Row = (SheetCell | null)[]

const HEADINGS = ['Attainment by month', 'Checks counted by month', 'Checks met by month'] as const

/** Rows of a block: its heading, its months, one for each target, an empty one. */
const blockRows = ({ figures }: GridPlace) => figures.targets.length + 3

/** Three blocks, targets down and months across: attainment, and below it the counts it is made of. */
export function gridRows(place: GridPlace): Row[] {
  return [
    ...block(place, HEADINGS[0], attainmentCell),
    ...block(place, HEADINGS[1], countedCell),
    ...block(place, HEADINGS[2], metCell),
  ]
}

/** The months of the period, which every measured target has. */
function monthsOf(targets: readonly TargetFigures[]): readonly MonthFigures[] {
  return targets.find(({ months }) => months.length > 0)?.months ?? []
}

type CellPlace = {
  readonly place: GridPlace
  readonly target: TargetFigures
  readonly month: MonthFigures
  readonly index: number
  readonly letters: string
}

function block(place: GridPlace, heading: string, cellOf: (cell: CellPlace) => SheetCell): Row[] {
  const { targets } = place.figures
  const months = monthsOf(targets)
  const heads: Row = [
    ...['No.', 'Target', '', ''].map((head): SheetCell => ({ value: head, tone: 'head' })),
    ...months.map(({ month }): SheetCell => ({ value: monthDays(month), look: 'month', tone: 'head' })),
  ]
  const rows = targets.map((target, index): Row => {
    const named: Row = [{ value: index + 1, look: 'count' }, { value: target.name }, null, null]
    if (!target.measured) return [...named, { value: 'not yet measured', tone: 'quiet' }]
    if (!isClock(target)) return [...named, ...target.months.map((month) => plainCell(month, heading))]
    const cells = target.months.map((month, column) =>
      cellOf({ place, target, month, index, letters: columnLetters(FIRST_COLUMN + column) }),
    )
    return [...named, ...cells]
  })
  return [[{ value: heading, tone: 'strong' }], heads, ...rows, []]
}

/** Months without clocks are figures, for their rows are not on the sheet of checks. */
function plainCell({ attainment, counted, met, value }: MonthFigures, heading: string): SheetCell | null {
  if (heading === HEADINGS[1]) return counted === null ? null : { value: counted, look: 'number' }
  if (heading === HEADINGS[2]) return met === null ? null : { value: met, look: 'number' }
  if (value !== undefined) return { value, look: 'number' }
  return attainment === null ? null : { value: attainment, look: 'percentage', places: 2 }
}

/** The cell of the same target and month in another block; blocks are equally long. */
function inBlock({ place, index, letters }: CellPlace, which: number): string {
  return `${letters}${place.top + 2 + index + which * blockRows(place)}`
}

function attainmentCell(cell: CellPlace): SheetCell {
  const { month, target } = cell
  const [counted, met] = [inBlock(cell, 1), inBlock(cell, 2)]
  const places = /\.(\d+)/.exec(percent(month.met, month.counted, barsOf(target)))?.[1]?.length ?? 1
  return { value: month.attainment ?? '', look: 'percentage', places, formula: `IF(${counted}=0,"",${met}/${counted})` }
}

function countedCell(cell: CellPlace): SheetCell {
  return { value: cell.month.counted ?? 0, look: 'count', formula: `COUNTIFS(${ofCell(cell)})` }
}

function metCell(cell: CellPlace): SheetCell {
  const met = `${checksRange(cell.place.checks, 'outcome')},"met"`
  return { value: cell.month.met ?? 0, look: 'count', formula: `COUNTIFS(${ofCell(cell)},${met})` }
}

/** Counted checks of the row's target in the column's month, both taken from the block's own heads. */
function ofCell({ place, index, letters }: CellPlace): string {
  const { checks, firstTarget, top } = place
  return [
    `${checksRange(checks, 'number')},$A${firstTarget + index}`,
    `${checksRange(checks, 'counted')},"yes"`,
    `${checksRange(checks, 'month')},${letters}$${top + 1}`,
  ].join(',')
}

/** Tints of the attainment block: the comparison that gives the status, on the counts below it. */
export function gridTints(place: GridPlace): Tint[] {
  const last = columnLetters(FIRST_COLUMN + Math.max(0, monthsOf(place.figures.targets).length - 1))
  return place.figures.targets.flatMap((target, index) => {
    const [month] = target.months
    if (!target.measured || !isClock(target) || month === undefined) return []
    const cell = { place, target, month, index, letters: columnLetters(FIRST_COLUMN) }
    const row = place.firstTarget + index
    const range = `${inBlock(cell, 0)}:${last}${place.top + 2 + index}`
    return tintsOf({ counted: inBlock(cell, 1), met: inBlock(cell, 2), row }).map((tint) => ({ ...tint, range }))
  })
}

function tintsOf({ counted, met, row }: { counted: string; met: string; row: number }): Omit<Tint, 'range'>[] {
  const enough = `${counted}>0,${counted}>=$G${row}`
  const reaches = (bar: string) => `ROUND(${met}-${counted}*$${bar}${row},6)>=0`
  const near = `AND($F${row}<>"",${reaches('F')})`
  return [
    { status: 'green', formula: `AND(${enough},${reaches('E')})` },
    { status: 'amber', formula: `AND(${enough},NOT(${reaches('E')}),${near})` },
    { status: 'red', formula: `AND(${enough},NOT(${reaches('E')}),NOT(${near}))` },
    { status: 'grey', formula: `OR(${counted}=0,${counted}<$G${row})` },
  ]
}
