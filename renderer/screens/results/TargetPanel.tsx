import { Button } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type ChartLook } from '../../../shared/charts/chart.ts'
import { distributionChart } from '../../../shared/charts/distribution-chart.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import { countOf, periodName } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Chart } from '../../components/charts/Chart.tsx'
import { Figure } from '../../components/Figure.tsx'
import { AgainstSource } from './AgainstSource.tsx'
import { Breakdown } from './Breakdown.tsx'
import { CountingRules } from './CountingRules.tsx'
import { Facts } from './Facts.tsx'
import { MonthLine } from './MonthLine.tsx'
import classes from './TargetPanel.module.css'
import { Unmeasured } from './Unmeasured.tsx'

export type TargetPanelProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
  /** The month chosen in the grid; null for the whole period. */
  readonly month: string | null
}

/** Months that still stand apart in half the page's width. */
const EYEFUL = 8

/** One target in full: the figure, how it went, how long things took, where it hurts, and how it was counted. */
export function TargetPanel({ target, reference, period, month }: TargetPanelProps) {
  const monthly = useCallback((look: ChartLook) => monthlyChart(target, look), [target])
  const spread = useCallback((look: ChartLook) => distributionChart(target, look), [target])
  if (!target.measured) return <Unmeasured target={target} />
  return (
    <section className={classes.panel} aria-labelledby="target-name">
      <div className={classes.head}>
        <h2 id="target-name">{target.name}</h2>
        <BreachesAct target={target} reference={reference} period={period} />
      </div>
      {month !== null && <MonthLine target={target} reference={reference} period={period} month={month} />}
      <div className={classes.top}>
        <Figure counts={target} of={periodName(period)} />
        <Facts target={target} reference={reference} period={period} />
      </div>
      <div className={classes.charts} data-long={target.months.length > EYEFUL || undefined}>
        <Chart chart={monthly} />
        {target.distribution !== null && <Chart chart={spread} />}
      </div>
      <div className={classes.bottom}>
        <Breakdown target={target} />
        <CountingRules target={target} />
      </div>
      {target.within !== null && <AgainstSource target={target} reference={reference} period={period} />}
    </section>
  )
}

type BreachesProps = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

function BreachesAct({ target, reference, period }: BreachesProps) {
  const breached = target.breached ?? 0
  const to = '/agreements/$reference/targets/$target/checks'
  const params = { reference, target: target.id }
  if (breached === 0) {
    return (
      <Button variant="default" renderRoot={(props) => <Link to={to} params={params} search={{ period }} {...props} />}>
        Show its {countOf(target.counted, 'check')}
      </Button>
    )
  }
  return (
    <Button
      leftSection={<IconListSearch size={16} />}
      renderRoot={(props) => (
        <Link to={to} params={params} search={{ period, verdict: 'breached', counted: true }} {...props} />
      )}
    >
      Show the {breached === 1 ? 'one breach' : countOf(breached, 'breach')}
    </Button>
  )
}
