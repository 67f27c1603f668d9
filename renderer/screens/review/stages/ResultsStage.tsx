import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { figureOfWords, targetFigure } from '../../../../shared/format/figure-words.ts'
import { grossWords } from '../../../../shared/format/gross-words.ts'
import { objective, periodName } from '../../../../shared/format.ts'
import { headline } from '../../../../shared/packs/headline.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { Figures, TargetFigures } from '../../../../shared/sla/figures.ts'
import { client, operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { PageLoading } from '../../../components/PageLoading.tsx'
import { Section } from '../../../components/Section.tsx'
import { SlamGrid } from '../../../components/SlamGrid.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { SavedText, type Written } from '../SavedText.tsx'
import { useReviewAct } from '../use-review-act.ts'
import { ChangedVerdicts } from './ChangedVerdicts.tsx'
import classes from './ResultsStage.module.css'

type StageProps = { readonly review: Review }

/** All targets against their objectives and the last review, and what is said of them. */
export function ResultsStage({ review }: StageProps) {
  const { reference, period, revision } = review
  const figures = useQuery(operations.reviews.figures.queryOptions({ input: { reference, period, revision } }))
  if (figures.isPending) return <PageLoading lines={8} />
  if (figures.isError) return <FailurePanel error={figures.error} onRetry={() => void figures.refetch()} />
  const { figures: now, last, lastPeriod } = figures.data
  return (
    <>
      <Summary review={review} figures={now} />
      <Grid review={review} figures={now} />
      <Section
        title="Target by target"
        note={
          lastPeriod === null
            ? 'There is no earlier period to compare with.'
            : `Beside each, the figure of the ${periodName(lastPeriod)}.`
        }
        act={
          lastPeriod !== null && (
            <Link to="/reviews/$reference/compare" params={{ reference }} search={{ left: lastPeriod, right: period }}>
              Lay the two side by side
            </Link>
          )
        }
      >
        <ul className={classes.targets}>
          {now.targets.map((target) => (
            <li key={target.id}>
              <TargetLine
                review={review}
                target={target}
                last={last?.targets.find(({ id }) => id === target.id) ?? null}
              />
            </li>
          ))}
        </ul>
      </Section>
      <ChangedVerdicts review={review} targets={now.targets} />
    </>
  )
}

function Grid({ review: { reference, period }, figures }: StageProps & { readonly figures: Figures }) {
  const navigate = useNavigate()
  const [first] = figures.targets
  if (first === undefined) return null
  return (
    <Section title="Targets by month" note="Choose a cell to see its results and tickets.">
      <SlamGrid
        figures={figures}
        chosen={{ target: '', month: null }}
        onChoose={({ target, month }) =>
          void navigate({
            to: '/agreements/$reference/results',
            params: { reference },
            search: { period, target, ...(month !== null && { month }) },
          })
        }
      />
    </Section>
  )
}

function Summary({ review, figures }: StageProps & { readonly figures: Figures }) {
  const act = useReviewAct(review, (acting, written: Written) => client.reviews.summarise({ ...acting, ...written }))
  return (
    <Section
      title="Executive summary"
      note={
        review.frozen === null
          ? 'As the pack begins. Leave it empty to print what is written from the figures.'
          : 'As the pack begins.'
      }
    >
      <SavedText
        aria-label="Executive summary"
        placeholder={headline(figures)}
        kept={review.summary ?? ''}
        onSave={(text, before) => act.mutateAsync({ text, before })}
        isSaving={act.isPending}
        failure={act.error}
        minRows={3}
        isFixed={review.frozen !== null}
        none={headline(figures)}
      />
    </Section>
  )
}

type TargetLineProps = StageProps & { readonly target: TargetFigures; readonly last: TargetFigures | null }

function TargetLine({ review, target, last }: TargetLineProps) {
  const act = useReviewAct(review, (acting, written: Written) =>
    client.reviews.comment({ ...acting, target: target.id, ...written }),
  )
  const { reference, period } = review
  return (
    <div className={classes.target}>
      <div>
        <Link
          to="/agreements/$reference/results"
          params={{ reference }}
          search={{ period, target: target.id }}
          className={classes.name}
        >
          {target.name}
        </Link>
        <p className={classes.figure}>
          <StatusMark status={target.status} /> {target.measured ? figureOfWords(targetFigure(target)) : target.reason}
        </p>
        <p className="secondary">
          Objective {objective(target.objective)}
          {last?.measured === true && `, last time ${figureOfWords(targetFigure(last))}`}
        </p>
        {grossWords(target) !== null && <p className="secondary">{grossWords(target)}</p>}
      </div>
      <div>
        <SavedText
          aria-label={`Commentary on ${target.name}`}
          placeholder={target.status === 'green' ? 'Anything to say?' : 'Why, and what is done about it?'}
          kept={review.commentary[target.id] ?? ''}
          onSave={(text, before) => act.mutateAsync({ text, before })}
          isSaving={act.isPending}
          failure={act.error}
          isFixed={review.frozen !== null}
        />
      </div>
    </div>
  )
}
