import type { BudgetAhead } from '../../../shared/operations/ahead.ts'
import { budgetSentence } from '../../../shared/sla/ahead-words.ts'
import { budgetForecast } from '../../../shared/sla/budget-forecast.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import type { Measured } from './measurements.ts'

/** Where the error budget of the running period goes; null for a target without one. `long` reaches to the same moment. */
export function budgetAhead(figures: TargetFigures, long: Measured, current: Measured): BudgetAhead['budget'] | null {
  if (!figures.measured || !figures.budget) return null
  const allowance = 1 - Number.parseFloat(figures.objective) / 100
  if (!(allowance > 0)) return null
  const { start, end, months } = current.period
  const now = Math.min(Math.max(long.asOf.at, start), end)
  const seen = current.measurement.figures.targets.find(({ id }) => id === figures.id)
  const attainment = seen?.attainment ?? null
  const gone = (now - start) / (end - start)
  // Of the whole period's budget, so that it can be held against its end whatever window the objective has.
  const consumed = attainment === null ? 0 : ((1 - attainment) * gone) / allowance
  const forecast = budgetForecast({
    consumed,
    allowance,
    failed: wholeMonths(figures, long),
    monthsLeft: months.length * (1 - gone),
    months: months.length,
    from: now,
    to: end,
  })
  return { ...forecast, consumed, sentence: budgetSentence(forecast, consumed, long.period.timeZone) }
}

/** The share that failed in each whole month that has a figure, up to what is known. */
function wholeMonths({ months }: TargetFigures, { period, asOf }: Measured): number[] {
  return months.flatMap(({ month, attainment, partial }) => {
    const isWhole = !partial && parsePeriod(month, period.timeZone).end <= asOf.at
    return isWhole && attainment !== null ? [1 - attainment] : []
  })
}
