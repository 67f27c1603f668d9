import { type FigureParts, figureOfWords, monthFigure, targetFigure } from '../format/figure-words.ts'
import { count, monthName, monthShort, statusWord } from '../format.ts'
import type { Figures, MonthFigures, Status, TargetFigures } from '../sla/figures.ts'
import { STATUS_SHAPE } from '../tokens.ts'
import { isKnown } from './month-measure.ts'

/** One month of one target: a mark, a word and a figure; never a colour alone. */
export type SlamCell = {
  readonly month: string
  readonly status: Status
  readonly word: string
  readonly shape: string
  /** The number without its unit; null where nothing was measured. */
  readonly figure: string | null
  /** `%`, or the unit of a value; null where it has none. */
  readonly unit: string | null
  /** What the figure is of, `20`; null where it is of nothing counted. */
  readonly of: string | null
  readonly counted: number
  readonly partial: boolean
  /** The cell as a sentence: `March 2026: 90.0 % of 20, Near`. */
  readonly description: string
}

export type SlamRow = { readonly target: TargetFigures; readonly cells: readonly SlamCell[] }

export type SlamGrid = {
  readonly months: readonly { readonly month: string; readonly name: string; readonly partial: boolean }[]
  readonly rows: readonly SlamRow[]
}

/** The service level agreement monitoring chart: targets down, months across. */
export function slamGrid(figures: Figures): SlamGrid {
  const months = figures.targets.find((target) => target.months.length > 0)?.months ?? []
  return {
    months: months.map(({ month, partial }) => ({ month, name: monthShort(month), partial })),
    rows: figures.targets.map((target) => ({ target, cells: slamStrip(target) })),
  }
}

/** One row of the grid: a target's months. Without months of its own a target has an empty strip. */
export function slamStrip(target: TargetFigures): SlamCell[] {
  return target.months.map((month) => ({
    ...cellOf(target, month, isKnown(target, month) ? monthFigure(target, month) : null),
    month: month.month,
    counted: month.counted ?? 0,
    partial: month.partial,
    description: `${monthName(month.month)}: ${saidOf(target, month)}`,
  }))
}

/** The cell of the whole period, in the same form; its description is what stands after the name. */
export function slamWhole(target: TargetFigures): Omit<SlamCell, 'month' | 'partial'> {
  const parts = target.measured && target.counted !== 0 ? targetFigure(target) : null
  const word = statusWord(target.status)
  return {
    ...cellOf(target, target, parts),
    counted: target.counted ?? 0,
    description: parts === null ? 'no data' : `${figureOfWords(parts)}, ${word}`,
  }
}

type Counted = { readonly status: Status; readonly counted: number | null }

function cellOf(target: TargetFigures, { status, counted }: Counted, parts: FigureParts | null) {
  // Windows that are one to a month are not worth counting.
  const isCounted = target.metric !== 'threshold' && target.metric !== 'count' && counted !== null && counted > 0
  return {
    status,
    word: parts === null ? 'No data' : statusWord(status),
    shape: STATUS_SHAPE[status],
    figure: parts?.number ?? null,
    // The scale of a score stands with its objective.
    unit: parts?.unit?.startsWith('of ') === true ? null : (parts?.unit ?? null),
    of: isCounted ? count(counted) : null,
  }
}

function saidOf(target: TargetFigures, month: MonthFigures): string {
  if (!isKnown(target, month)) return 'no data'
  return `${figureOfWords(monthFigure(target, month))}, ${statusWord(month.status)}`
}
