import { Link } from '@tanstack/react-router'
import { countOf, monthName, ratioOf } from '../../../shared/format.ts'
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
  const against = [target.objective, target.minimum].filter((bar) => bar !== null)
  const params = { reference, target: target.id }
  const breached = figures.breached ?? 0
  return (
    <p className={classes.line} role="status">
      <strong>{monthName(month)}</strong>
      <span className="tabular">
        {figures.counted ? `${ratioOf(figures.met, figures.counted, against)} checks` : 'nothing counted'}
      </span>
      <StatusMark status={figures.status} />
      {breached > 0 && (
        <Link
          to="/agreements/$reference/targets/$target/checks"
          params={params}
          search={{ period, month, verdict: 'breached', counted: true }}
        >
          Show {breached === 1 ? 'its one breach' : `its ${countOf(breached, 'breach')}`}
        </Link>
      )}
      {(figures.counted ?? 0) > 0 && (
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
