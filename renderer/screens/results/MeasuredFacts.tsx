import type { TargetFigures } from '../../../shared/sla/figures.ts'
import classes from './Facts.module.css'
import { measuredFacts } from './measured-facts.ts'

export type MeasuredFactsProps = { readonly target: TargetFigures; readonly zone: string }

/** The facts around a figure that is measured without the clocks of tickets. */
export function MeasuredFacts({ target, zone }: MeasuredFactsProps) {
  return (
    <dl className={classes.facts}>
      {measuredFacts(target, zone).map(({ term, words, isLong }) => (
        <div key={term} data-long={isLong || undefined}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
