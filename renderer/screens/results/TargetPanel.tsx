import { useCallback } from 'react'
import { type ChartLook } from '../../../shared/charts/chart.ts'
import { distributionChart } from '../../../shared/charts/distribution-chart.ts'
import { isKnown } from '../../../shared/charts/month-measure.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import { periodName } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Chart } from '../../components/charts/Chart.tsx'
import { Figure } from '../../components/Figure.tsx'
import { AgainstSource } from './AgainstSource.tsx'
import { Backlog } from './Backlog.tsx'
import { Breakdown } from './Breakdown.tsx'
import { Budget } from './Budget.tsx'
import { CountingRules } from './CountingRules.tsx'
import { Escalation } from './Escalation.tsx'
import { Facts } from './Facts.tsx'
import { MeasuredFacts } from './MeasuredFacts.tsx'
import { MonthLine } from './MonthLine.tsx'
import { PanelActs } from './PanelActs.tsx'
import { SloWindow } from './SloWindow.tsx'
import classes from './TargetPanel.module.css'
import { Unmeasured } from './Unmeasured.tsx'
import { WhatCounted } from './WhatCounted.tsx'

export type TargetPanelProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
  /** The period's time zone. */
  readonly zone: string
  /** The month chosen in the grid; null for the whole period. */
  readonly month: string | null
}

/** Months that still stand apart in half the page's width. */
const EYEFUL = 8

/** One target in full: the figure, how it went, how long things took, where it hurts, and how it was counted. */
export function TargetPanel({ target, reference, period, zone, month }: TargetPanelProps) {
  const monthly = useCallback((look: ChartLook) => monthlyChart(target, look), [target])
  const spread = useCallback((look: ChartLook) => distributionChart(target, look), [target])
  const place = { target, reference, period }
  if (!target.measured) return <Unmeasured {...place} />
  const isClock = target.within !== null
  const hasMonths = target.months.some((each) => isKnown(target, each))
  return (
    <section className={classes.panel} aria-labelledby="target-name">
      <div className={classes.head}>
        <h2 id="target-name">{target.name}</h2>
        <PanelActs {...place} />
      </div>
      {month !== null && <MonthLine {...place} month={month} />}
      <div className={classes.top}>
        <Figure target={target} of={periodName(period)} />
        {isClock ? <Facts {...place} /> : <MeasuredFacts target={target} zone={zone} />}
      </div>
      <Budget target={target} zone={zone} />
      <div className={classes.charts} data-long={target.months.length > EYEFUL || undefined}>
        {hasMonths && <Chart chart={monthly} />}
        {target.distribution !== null && <Chart chart={spread} />}
      </div>
      <div className={classes.bottom}>
        <Breakdown {...place} />
        <CountingRules target={target} />
      </div>
      <SloWindow target={target} zone={zone} />
      <div className={classes.pair}>
        <Backlog {...place} zone={zone} />
        <Escalation target={target} />
      </div>
      <WhatCounted {...place} />
      {isClock && <AgainstSource {...place} />}
    </section>
  )
}
