import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ChartLook } from '../../../shared/charts/chart.ts'
import { trendChart } from '../../../shared/charts/trend-chart.ts'
import { dateTime, duration } from '../../../shared/format.ts'
import type { AheadOfTarget } from '../../../shared/operations/ahead.ts'
import { Chart } from '../../components/charts/Chart.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Ahead.module.css'
import { knownMonths } from './known-months.ts'
import { Told } from './Told.tsx'
import { WeekPattern } from './WeekPattern.tsx'

type Place = { readonly reference: string; readonly period: string; readonly timeZone: string }
export type TargetAheadProps = { readonly ahead: AheadOfTarget; readonly place: Place }

/** One target: where it comes from, where it goes, and which tickets are at risk now. */
export function TargetAhead({ ahead, place }: TargetAheadProps) {
  const { figures, trend, forecast, atRisk, seasonality } = ahead
  const monthly = useCallback(
    (look: ChartLook) => trendChart({ figures: knownMonths(figures), trend }, look),
    [figures, trend],
  )
  return (
    <section className={classes.target} aria-label={figures.name}>
      <h2 className={classes.name}>{figures.name}</h2>
      <div className={classes.columns}>
        <Chart chart={monthly} />
        <div className={classes.page}>
          <Told title="Forecast" told={forecast} />
          <Told title="Trend" told={trend} />
        </div>
      </div>
      <div className={classes.columns}>
        <div className={classes.page}>
          <Told title="At risk now" told={atRisk} />
          {atRisk.rows.length > 0 && (
            <Table
              caption="Tickets at risk, the soonest due first"
              columns={riskColumns(figures.id, place)}
              rows={atRisk.rows}
              keyOf={({ check }) => `${check.sourceName} ${check.key}`}
              maxHeight={320}
            />
          )}
        </div>
        <WeekPattern seasonality={seasonality} />
      </div>
    </section>
  )
}

type Risk = AheadOfTarget['atRisk']['rows'][number]

function riskColumns(target: string, { reference, period, timeZone }: Place): Column<Risk>[] {
  return [
    {
      id: 'key',
      header: 'Ticket',
      isName: true,
      cell: ({ check }) => (
        <Link
          to="/agreements/$reference/targets/$target/tickets/$ticket"
          params={{ reference, target, ticket: check.key }}
          search={{ period, source: check.sourceName }}
          preload={false}
        >
          {check.key}
        </Link>
      ),
    },
    { id: 'priority', header: 'Priority', cell: ({ check }) => check.priority ?? '–' },
    { id: 'left', header: 'Time left', isNumber: true, cell: ({ leftMs }) => duration(leftMs) },
    {
      id: 'due',
      header: 'Runs out',
      isNumber: true,
      cell: ({ dueAt, isPaused }) => (isPaused ? 'paused' : dateTime(dueAt, timeZone)),
    },
  ]
}
