import type { Instant } from '../time/instant.ts'
import { type Period, parsePeriod } from '../time/period.ts'
import { type BudgetForecast, budgetForecast } from './budget-forecast.ts'
import { allowance } from './error-budget.ts'
import { parsePercentage } from './exact.ts'
import type { TargetFigures } from './figures.ts'
import { toNumber } from './fraction.ts'

/** A target's figures over the months up to `asOf`, and over the period that runs then; null where it has none there. */
export type BudgetQuestion = {
  readonly past: TargetFigures
  readonly current: TargetFigures | null
  readonly period: Period
  readonly asOf: Instant
}

/** How much of the whole period's budget is used: exactly, or if the rest of it brings as much as what there was so far. */
export type Used = { readonly consumed: number; readonly isExact: boolean }

/** Where the error budget of the running period goes; null for a target without one. */
export function budgetAhead({ past, current, period, asOf }: BudgetQuestion): (BudgetForecast & Used) | null {
  const objective = parsePercentage(past.objective)
  if (!past.measured || !past.budget || objective === null) return null
  const may = toNumber(allowance(objective))
  if (!(may > 0)) return null
  const { start, end, months } = period
  const now = Math.min(Math.max(asOf, start), end)
  const gone = (now - start) / (end - start)
  const used = usedOf(current, { may, gone })
  const forecast = budgetForecast({
    consumed: used.consumed,
    allowance: may,
    failed: failedByMonth(past, { timeZone: period.timeZone, asOf }),
    monthsLeft: months.length * (1 - gone),
    months: months.length,
    from: now,
    to: end,
  })
  return { ...forecast, ...used }
}

/** Agreed time is known ahead, so that its budget is what the results say. How many events are to come is not. */
function usedOf(current: TargetFigures | null, { may, gone }: { may: number; gone: number }): Used {
  const budget = current?.budget ?? null
  // An objective with a window of its own has the budget of that window.
  if (budget?.unit === 'ms' && !current?.slo) return { consumed: budget.consumed, isExact: true }
  const attainment = current?.attainment ?? null
  return { consumed: attainment === null ? 0 : ((1 - attainment) * gone) / may, isExact: attainment === null }
}

/** The share that failed in each whole month that has a figure, up to what is known. */
function failedByMonth({ months }: TargetFigures, { timeZone, asOf }: { timeZone: string; asOf: Instant }): number[] {
  return months.flatMap(({ month, attainment, partial }) => {
    const isWhole = !partial && parsePeriod(month, timeZone).end <= asOf
    return isWhole && attainment !== null ? [1 - attainment] : []
  })
}
