import { figureOfWords, targetFigure } from '../../../shared/format/figure-words.ts'
import { percentOf } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { worstTarget } from '../../../shared/sla/worst-target.ts'
import { Section } from '../../components/Section.tsx'
import { StatusShape } from '../../components/StatusMark.tsx'
import { Consequences } from './Consequences.tsx'
import classes from './Whole.module.css'

export type WholeProps = { readonly figures: Figures; readonly reference: string }

/** What all targets come to together: the weighted score, and what follows from the figures. */
export function Whole({ figures, reference }: WholeProps) {
  const { composite, consequences } = figures
  const isDue = consequences !== undefined && consequences.due.length > 0
  if (!composite && !isDue) return null
  return (
    <div className={classes.whole} data-both={(composite && isDue) || undefined}>
      {composite && <Score figures={figures} composite={composite} />}
      {isDue && <Consequences figures={figures} consequences={consequences} reference={reference} />}
    </div>
  )
}

type Composite = NonNullable<Figures['composite']>

function Score({ figures, composite }: { readonly figures: Figures; readonly composite: Composite }) {
  const { score, passed, weighed } = composite
  const target = worstTarget(figures.targets)
  return (
    <Section title="All targets in one score" note={NOTE}>
      <p className={classes.score}>{percentOf(score)}</p>
      {target !== null && (
        <p className={classes.worst}>
          <StatusShape status={target.status} />
          <span>
            Worst target: <strong>{target.name}</strong>, {figureOfWords(targetFigure(target))}
          </span>
        </p>
      )}
      <p className="secondary">
        Targets that met their objective carry {percentOf(passed)} of the weight.
        {weighed < 1 && ` ${percentOf(1 - weighed)} of the weight has no figure and is left out.`}
      </p>
    </Section>
  )
}

const NOTE =
  'How much of each objective was reached, weighed as the agreement says. It hides what is bad: look at the worst.'
