import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ChartLook } from '../../../shared/charts/chart.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import { count, dateTime, duration, percent } from '../../../shared/format.ts'
import type { AheadOfTarget } from '../../../shared/operations/ahead.ts'
import { weekdayName } from '../../../shared/sla/ahead-words.ts'
import { Chart } from '../../components/charts/Chart.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Ahead.module.css'
import { Told } from './Told.tsx'

type Place = { readonly reference: string; readonly period: string; readonly timeZone: string }
export type TargetAheadProps = { readonly ahead: AheadOfTarget; readonly place: Place }

/** One target: where it comes from, where it goes, and which tickets are at risk now. */
export function TargetAhead({ ahead, place }: TargetAheadProps) {
  const { figures, trend, forecast, atRisk, seasonality } = ahead
  const monthly = useCallback((look: ChartLook) => monthlyChart(knownMonths(figures), look), [figures])
  const days = seasonality.weekdays.filter(({ counted }) => counted > 0)
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
        <div className={classes.page}>
          <Told title="By weekday" told={seasonality} />
          {days.length > 1 && (
            <Table caption="By weekday" columns={DAYS} rows={days} keyOf={({ weekday }) => weekday} />
          )}
        </div>
      </div>
    </section>
  )
}

/** From the first month with checks to the last: before and after them nothing is known. */
function knownMonths(figures: AheadOfTarget['figures']): AheadOfTarget['figures'] {
  const isKnown = ({ counted }: AheadOfTarget['figures']['months'][number]) => (counted ?? 0) > 0
  const first = Math.max(0, figures.months.findIndex(isKnown))
  return { ...figures, months: figures.months.slice(first, figures.months.findLastIndex(isKnown) + 1) }
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

type Day = AheadOfTarget['seasonality']['weekdays'][number]

const DAYS: readonly Column<Day>[] = [
  { id: 'day', header: 'Created on a', isName: true, cell: ({ weekday }) => weekdayName(weekday) },
  { id: 'counted', header: 'Checks', isNumber: true, cell: ({ counted }) => count(counted) },
  { id: 'met', header: 'Met', isNumber: true, cell: ({ met, counted }) => percent(met, counted) },
]
