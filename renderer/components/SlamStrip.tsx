import { Tooltip } from '@mantine/core'
import { countOf, monthName, monthShort, percentOf, statusWord } from '../../shared/format.ts'
import type { Status } from '../../shared/sla/figures.ts'
import classes from './SlamStrip.module.css'
import { StatusShape } from './StatusMark.tsx'

export type StripMonth = {
  readonly month: string
  readonly status: Status
  readonly attainment: number | null
  readonly counted: number | null
  /** As it is printed, where that is known. */
  readonly figure?: string | null | undefined
}

function sentenceOf(
  { month, status, attainment, counted, figure: printed }: StripMonth,
  objective: string | null,
): string {
  const name = monthName(month)
  if (printed) return `${name}: ${printed}, ${statusWord(status).toLowerCase()}`
  if (attainment === null || counted === null || counted === 0) return `${name}: nothing counted`
  const figure = percentOf(attainment, objective === null ? [] : [objective])
  return `${name}: ${figure} of ${countOf(counted, 'check')}, ${statusWord(status).toLowerCase()}`
}

export type SlamStripProps = {
  readonly months: readonly StripMonth[]
  /** The objective that the statuses were decided by. */
  readonly objective: string | null
}

/** A few months at a glance: a shape and a tint for each, its figure when pointed at. */
export function SlamStrip({ months, objective }: SlamStripProps) {
  return (
    <ul className={classes.strip}>
      {months.map((month) => (
        <Tooltip key={month.month} label={sentenceOf(month, objective)}>
          <li className={classes.month} data-status={month.status}>
            <StatusShape status={month.status} size={9} />
            <span aria-hidden>{monthShort(month.month)}</span>
            <span className="unseen">{sentenceOf(month, objective)}</span>
          </li>
        </Tooltip>
      ))}
    </ul>
  )
}
