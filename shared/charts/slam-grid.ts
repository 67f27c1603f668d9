import { count, monthName, monthShort, percent, statusWord } from '../format.ts'
import type { Figures, MonthFigures, Status, TargetFigures } from '../sla/figures.ts'
import { STATUS_SHAPE } from '../tokens.ts'

/** One month of one target: a mark, a word and a figure; never a colour alone. */
export type SlamCell = {
  readonly month: string
  readonly status: Status
  readonly word: string
  readonly shape: string
  /** Attainment in per cent without its sign, which the head of the grid carries; null where nothing was counted. */
  readonly figure: string | null
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
  const against = [target.objective, target.minimum].filter((bar) => bar !== null)
  return target.months.map((month) => cell(month, against))
}

function cell({ month, status, counted, met, partial }: MonthFigures, against: readonly string[]): SlamCell {
  const figure = counted ? percent(met, counted, against) : null
  const said = figure === null ? 'no data' : `${figure} of ${count(counted)}, ${statusWord(status)}`
  return {
    month,
    status,
    word: figure === null ? 'No data' : statusWord(status),
    shape: STATUS_SHAPE[status],
    figure: figure?.replace(/\s?%$/, '') ?? null,
    counted: counted ?? 0,
    partial,
    description: `${monthName(month)}: ${said}`,
  }
}
