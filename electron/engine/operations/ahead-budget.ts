import type { BudgetAhead } from '../../../shared/operations/ahead.ts'
import { budgetSentence } from '../../../shared/sla/ahead-words.ts'
import { budgetAhead } from '../../../shared/sla/budget-ahead.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import type { Measured } from './measurements.ts'

/** Where the error budget of the running period goes, told; null for a target without one. `long` reaches to the same moment. */
export function budgetTold(
  past: TargetFigures,
  long: Measured,
  { measurement, period }: Measured,
): BudgetAhead['budget'] | null {
  const current = measurement.figures.targets.find(({ id }) => id === past.id) ?? null
  const ahead = budgetAhead({ past, current, period, asOf: long.asOf.at })
  if (ahead === null) return null
  const { isExact: _isExact, ...told } = ahead
  return { ...told, sentence: budgetSentence(ahead, ahead, period.timeZone) }
}
