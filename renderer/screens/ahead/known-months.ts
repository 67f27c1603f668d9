import { isKnown } from '../../../shared/charts/month-measure.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'

/** From the first month with a figure to the last: before and after them nothing is known. */
export function knownMonths(figures: TargetFigures): TargetFigures {
  const has = (month: TargetFigures['months'][number]) => isKnown(figures, month)
  const first = Math.max(0, figures.months.findIndex(has))
  return { ...figures, months: figures.months.slice(first, figures.months.findLastIndex(has) + 1) }
}
