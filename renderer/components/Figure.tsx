import { count, countOf, interval, objective, percent } from '../../shared/format.ts'
import type { Status, TargetFigures } from '../../shared/sla/figures.ts'
import classes from './Figure.module.css'
import { StatusMark } from './StatusMark.tsx'

type Counts = {
  readonly met: number | null
  readonly counted: number | null
  readonly status: Status
  readonly interval95?: TargetFigures['interval95']
  readonly objective: string
  readonly minimum: string | null
}

export type FigureProps = {
  readonly counts: Counts
  /** Of what: `first half of 2026`. */
  readonly of: string
  /** One of what was counted: `check`. */
  readonly noun?: string
}

/** The one big figure of a page, never without its n, its status in a word, and what it is held against. */
export function Figure({ counts, of, noun = 'check' }: FigureProps) {
  const { met, counted, status, interval95 = null, minimum } = counts
  const against = [counts.objective, minimum].filter((bar) => bar !== null)
  return (
    <div className={classes.figure}>
      <p className={classes.of}>{of}</p>
      <p className={classes.big}>
        <span className={classes.number}>{percent(met, counted, against)}</span>
        <StatusMark status={status} size={14} />
      </p>
      <p className={classes.words}>{countsWords(counts, noun)}</p>
      <p className="secondary">
        Objective {objective(counts.objective)}
        {minimum !== null && `, minimum ${objective(minimum)}`}
        {interval95 !== null && `. With so few, the true share may lie anywhere in ${interval(interval95)}`}
      </p>
    </div>
  )
}

function countsWords({ met, counted }: Counts, noun: string): string {
  if (met === null || !counted) return `No ${noun} was counted`
  return `of ${countOf(counted, noun)}: ${count(met)} met, ${count(counted - met)} breached`
}
