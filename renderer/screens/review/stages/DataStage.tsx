import { IconMoodCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Section } from '../../../components/Section.tsx'
import classes from '../Review.module.css'
import { SavedText, type Written } from '../SavedText.tsx'
import { useReviewAct } from '../use-review-act.ts'
import { SourcesTable } from './SourcesTable.tsx'

type StageProps = { readonly review: Review }

/** What the figures rest on, and what the data makes one ask. */
export function DataStage({ review }: StageProps) {
  const { suspicions } = review
  return (
    <>
      <Section
        title={suspicions.length === 0 ? 'The data raises no question' : 'What the data makes one ask'}
        note={
          review.frozen === null
            ? 'Answer in a line; the answers stand in the pack beside the data quality.'
            : 'The answers stand in the pack beside the data quality.'
        }
      >
        {suspicions.length === 0 ? (
          <EmptyState icon={<IconMoodCheck size={24} stroke={1.6} />} title="Nothing to ask">
            Every source reaches to the end of the period, every row was taken, and no month looks too thin.
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {suspicions.map((suspicion) => (
              <li key={suspicion.id}>
                <Answer review={review} suspicion={suspicion} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Sources"
        note="What the figures rest on, and up to when each source is known."
        act={review.frozen === null && <Link to="/imports/new">Import a file</Link>}
      >
        <SourcesTable review={review} />
      </Section>
    </>
  )
}

type AnswerProps = StageProps & { readonly suspicion: Review['suspicions'][number] }

function Answer({ review, suspicion: { id, says, answer } }: AnswerProps) {
  const act = useReviewAct(review, (acting, { text, before }: Written) =>
    client.reviews.answerSuspicion({ ...acting, suspicion: id, answer: text, before }),
  )
  return (
    <SavedText
      label={says}
      placeholder="What did you find?"
      kept={answer?.text ?? ''}
      onSave={(text, before) => act.mutateAsync({ text, before })}
      isSaving={act.isPending}
      failure={act.error}
      isFixed={review.frozen !== null}
      none="It was not answered."
      {...(answer !== null && { description: `Answered by ${answer.by}` })}
    />
  )
}
