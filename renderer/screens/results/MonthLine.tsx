import { Link } from '@tanstack/react-router'
import { monthWords } from '../../../shared/charts/month-measure.ts'
import { countOf, monthName } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import classes from './MonthLine.module.css'

export type MonthLineProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
  readonly month: string
}

/** The month chosen in the grid, in a line, with the way to its tickets. */
export function MonthLine({ target, reference, period, month }: MonthLineProps) {
  const figures = target.months.find((each) => each.month === month)
  if (figures === undefined) return null
  const hasChecks = target.within !== null
  const params = { reference, target: target.id }
  const breached = figures.breached ?? 0
  return (
    <p className={classes.line} role="status">
      <strong>{monthName(month)}</strong>
      <span className="tabular">{monthWords(target, figures)}</span>
      <StatusMark status={figures.status} />
      {hasChecks && breached > 0 && (
        <Link
          to="/agreements/$reference/targets/$target/checks"
          params={params}
          search={{ period, month, verdict: 'breached', counted: true }}
        >
          Show {breached === 1 ? 'its one breach' : `its ${countOf(breached, 'breach')}`}
        </Link>
      )}
      {hasChecks && (figures.counted ?? 0) > 0 && (
        <Link
          to="/agreements/$reference/targets/$target/checks"
          params={params}
          search={{ period, month, counted: true }}
        >
          Show all of them
        </Link>
      )}
    </p>
  )
}
