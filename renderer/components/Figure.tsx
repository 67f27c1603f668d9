import { countsWords } from '../../shared/format/counts-words.ts'
import { figureWords, targetFigure } from '../../shared/format/figure-words.ts'
import { count, interval, objective } from '../../shared/format.ts'
import type { TargetFigures } from '../../shared/sla/figures.ts'
import classes from './Figure.module.css'
import { StatusMark } from './StatusMark.tsx'

export type FigureProps = {
  readonly target: TargetFigures
  /** Of what: `first half of 2026`. */
  readonly of: string
}

/** The one big figure of a page, never without what it is made of, its status in a word, and what it is held against. */
export function Figure({ target, of }: FigureProps) {
  const { status, interval95, minimum } = target
  return (
    <div className={classes.figure}>
      <p className={classes.of}>{of}</p>
      <p className={classes.big}>
        <span className={classes.number}>{figureWords(target.counted === 0 ? null : targetFigure(target))}</span>
        <StatusMark status={status} size={14} />
      </p>
      <p className={classes.words}>{countsWords(target)}</p>
      <p className="secondary">
        Objective {objective(target.objective)}
        {minimum !== null && `, minimum ${objective(minimum)}`}
        {interval95 !== null && `. With so few, the true share may lie anywhere in ${interval(interval95)}`}
        {status === 'grey' && target.measured && `. ${greyWords(target)}`}
      </p>
    </div>
  )
}

/** Why there is a figure and no verdict. */
function greyWords({ counted, counting, coverage }: TargetFigures): string {
  const least = Number(counting.find(({ rule }) => rule === 'minimum sample')?.choice ?? 0)
  if (counted === 0) return 'Without anything counted there is no verdict'
  if (counted !== null && counted < least) return `Fewer than ${count(least)} are too few for a verdict`
  return coverage ? 'Too little of it was seen for a verdict' : 'There is no verdict'
}
