import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { figureOfWords, targetFigure } from '../../../../shared/format/figure-words.ts'
import { count, objective, percentOf } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { TargetFigures } from '../../../../shared/sla/figures.ts'
import { operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import classes from '../Review.module.css'

/** How satisfied those were who were asked, as the agreement's own targets measure it. */
export function Satisfaction({ review: { reference, period, revision } }: { readonly review: Review }) {
  const figures = useQuery(operations.reviews.figures.queryOptions({ input: { reference, period, revision } }))
  if (figures.isError) return <FailurePanel error={figures.error} onRetry={() => void figures.refetch()} />
  const targets = figures.data?.figures.targets.filter(({ metric }) => metric === 'satisfaction') ?? []
  const before = new Map(figures.data?.last?.targets.map((target) => [target.id, target]))
  return (
    <Section title="Satisfaction" note="As the agreement measures it, from surveys and the scores of tickets.">
      {figures.data !== undefined && targets.length === 0 && (
        <p className="secondary">The agreement has no target for it; the questionnaire below asks.</p>
      )}
      <ul className={classes.list}>
        {targets.map((target) => (
          <li key={target.id}>
            <div className={classes.line}>
              <Link
                to="/agreements/$reference/results"
                params={{ reference }}
                search={{ period, target: target.id }}
                className={classes.grow}
              >
                {target.name}
              </Link>
              <StatusMark status={target.status} />
              <strong className="tabular">
                {target.measured ? figureOfWords(targetFigure(target)) : 'not measured'}
              </strong>
            </div>
            <p className="secondary">{besideWords(target, before.get(target.id))}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function besideWords(target: TargetFigures, last: TargetFigures | undefined): string {
  const { satisfaction, reason, measured } = target
  if (!measured) return reason ?? 'Nothing measures it.'
  const rate = satisfaction?.responseRate ?? null
  const parts = [
    `Objective ${objective(target.objective)}`,
    rate === null ? null : `${percentOf(rate)} of ${count(satisfaction?.asked ?? null)} asked have answered`,
    last?.measured === true ? `last time ${figureOfWords(targetFigure(last))}` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
