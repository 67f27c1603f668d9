import { slamGrid, slamWhole } from '../charts/slam-grid.ts'
import { objective } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import type { PackSlam, PackSlamCell } from './pack-document.ts'
import { sectionIdOf } from './pack-words.ts'

/** More months than this do not fit across a page. */
export const MONTHS_ACROSS = 12

/** Targets down, all their months across. */
export function slamOf(figures: Figures, targets: readonly TargetFigures[]): PackSlam {
  const grid = slamGrid({ ...figures, targets: [...targets] })
  return {
    months: grid.months.map(({ month, name, partial }) => ({ name, year: month.slice(0, 4), partial })),
    rows: grid.rows.map(({ target, cells }) => ({
      name: target.name,
      link: sectionIdOf(target),
      objective: objective(target.objective),
      cells: cells.map((cell) => packCell(cell)),
      whole: packCell(slamWhole(target), 'of '),
      isMeasured: target.measured,
    })),
  }
}

type GridCell = Pick<ReturnType<typeof slamWhole>, 'status' | 'figure' | 'unit' | 'of'>

/** A share says below it what it is of, a value its unit. */
function packCell({ status, figure, unit, of }: GridCell, before = ''): PackSlamCell {
  const isShare = unit === '%'
  const note = isShare ? (of === null ? '' : `${before}${of}`) : (unit ?? '')
  const withUnit = isShare && before !== '' && figure !== null ? `${figure}\u202f%` : figure
  return { status, figure: withUnit, note }
}

/** The newest months, as many as stand across a page. */
export function lastMonths(slam: PackSlam): PackSlam {
  return monthsBetween(slam, Math.max(0, slam.months.length - MONTHS_ACROSS), slam.months.length)
}

/** A part of the months. */
export function monthsBetween(slam: PackSlam, from: number, to: number): PackSlam {
  const rows = slam.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
  return { months: slam.months.slice(from, to), rows }
}
