import { useCallback } from 'react'
import type { ChartLook } from '../../../shared/charts/chart.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import { runsOutWords } from '../../../shared/format/counts-words.ts'
import { small } from '../../../shared/format/first-letter.ts'
import type { BudgetAhead as BudgetOf } from '../../../shared/operations/ahead.ts'
import { Chart } from '../../components/charts/Chart.tsx'
import classes from './Ahead.module.css'
import { knownMonths } from './known-months.ts'
import { Told } from './Told.tsx'

export type BudgetAheadProps = { readonly ahead: BudgetOf; readonly timeZone: string }

/** A target with an error budget: its months so far, and where the budget goes. */
export function BudgetAhead({ ahead: { figures, budget }, timeZone }: BudgetAheadProps) {
  const monthly = useCallback((look: ChartLook) => monthlyChart(knownMonths(figures), look), [figures])
  const own = figures.slo ? runsOutWords(figures, timeZone) : null
  return (
    <section className={classes.target} aria-label={figures.name}>
      <h2 className={classes.name}>{figures.name}</h2>
      <div className={classes.columns}>
        <Chart chart={monthly} />
        <div className={classes.page}>
          <Told title="Error budget" told={budget} />
          {own !== null && (
            <p>
              In its own window, {figures.slo?.window}: {small(own)}.
            </p>
          )}
        </div>
      </div>
    </section>
  )
}
