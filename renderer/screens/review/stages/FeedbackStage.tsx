import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { count, countOf, decimal, localDate, percent } from '../../../../shared/format.ts'
import type { FeedbackEntry, Review } from '../../../../shared/review/review.ts'
import { reviewFeedback } from '../../../../shared/review/review-pack.ts'
import { client, operations, queryClient } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { fileUrl, pickFile, saveFile } from '../../../files.ts'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { Satisfaction } from './Satisfaction.tsx'

type StageProps = { readonly review: Review }

const KIND_WORDS: Readonly<Record<FeedbackEntry['kind'], string>> = {
  compliment: 'Compliment',
  complaint: 'Complaint',
  suggestion: 'Suggestion',
}

/** Compliments, complaints and suggestions, and the questionnaire that internal customers fill in. */
export function FeedbackStage({ review }: StageProps) {
  return (
    <>
      <Satisfaction review={review} />
      <Entries review={review} />
      <Questions review={review} />
    </>
  )
}

function Entries({ review }: StageProps) {
  const [edited, setEdited] = useState<FeedbackEntry | 'new' | null>(null)
  const remove = useReviewAct(review, (acting, id: number) => client.reviews.removeFeedback({ ...acting, id }))
  const isOpen = review.frozen === null
  return (
    <Section
      title="Compliments, complaints and suggestions"
      act={
        isOpen && (
          <Button variant="default" size="xs" onClick={() => setEdited('new')}>
            Add one
          </Button>
        )
      }
    >
      {edited !== null && (
        <FeedbackForm
          key={edited === 'new' ? 'new' : edited.id}
          review={review}
          entry={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
      {review.feedback.length === 0 && edited === null && (
        <p className="secondary">{isOpen ? 'Nothing has been written down yet.' : 'Nothing was written down.'}</p>
      )}
      <ul className={classes.list}>
        {review.feedback.map((entry) => (
          <li key={entry.id}>
            <div className={classes.line}>
              <strong className={classes.grow}>{KIND_WORDS[entry.kind]}</strong>
              {isOpen && (
                <>
                  <Button variant="subtle" size="compact-xs" onClick={() => setEdited(entry)}>
                    Change
                  </Button>
                  <Button variant="subtle" color="gray" size="compact-xs" onClick={() => remove.mutate(entry.id)}>
                    Take out
                  </Button>
                </>
              )}
            </div>
            <p className="secondary">
              {entry.from}, {localDate(entry.on)}
            </p>
            <p className={classes.said}>{entry.text}</p>
            {entry.response !== null && <p className="secondary">Response: {entry.response}</p>}
          </li>
        ))}
      </ul>
      {remove.error !== null && <FailurePanel error={remove.error} />}
    </Section>
  )
}

function Questions({ review }: StageProps) {
  const { reference, period, questionnaire } = review
  const address = `/files/questionnaires/${encodeURIComponent(reference)}/${encodeURIComponent(period)}.xlsx`
  const answered = questionnaire.answers.length
  const take = useTakeAnswers(review)
  const [isEditing, setIsEditing] = useState(false)
  const isOpen = review.frozen === null
  return (
    <Section
      title="Questionnaire"
      note={
        isOpen
          ? 'Save the sheet, send it round, and take the filled-in ones back here. Each person counts once; a later sheet takes the place of an earlier one.'
          : 'What internal customers answered.'
      }
      act={
        <div className={classes.tools}>
          <Button
            variant="default"
            size="xs"
            onClick={() => void saveFile(fileUrl(address), `questionnaire-${reference}-${period}.xlsx`)}
          >
            Save the sheet
          </Button>
          {isOpen && !isEditing && (
            <Button variant="default" size="xs" onClick={() => setIsEditing(true)}>
              Change the questions
            </Button>
          )}
          {isOpen && (
            <Button size="xs" loading={take.isPending} onClick={() => take.mutate()}>
              Take answers …
            </Button>
          )}
        </div>
      }
    >
      {take.error !== null && <FailurePanel error={take.error} />}
      {take.data != null && <TakenAnswers taken={take.data} />}
      <p className="secondary">{answerWords(answered, questionnaire.sent, isOpen)}</p>
      {isEditing && isOpen ? (
        <QuestionEditor review={review} onDone={() => setIsEditing(false)} />
      ) : (
        <QuestionList review={review} />
      )}
    </Section>
  )
}

/** How many answered, of how many the sheet went to. */
function answerWords(answered: number, sent: number | null, isOpen: boolean): string {
  const of = sent === null ? '' : ` of ${count(sent)} asked (${percent(Math.min(answered, sent), sent)})`
  if (answered > 0) return `${countOf(answered, 'person', 'people')}${of} answered.`
  const asked = sent === null ? '' : ` It was sent to ${countOf(sent, 'person', 'people')}.`
  return `${isOpen ? 'Nobody has answered yet.' : 'Nobody answered.'}${asked}`
}

function QuestionList({ review }: StageProps) {
  const answers = reviewFeedback(review).questionnaire?.questions ?? []
  return (
    <ol className={classes.list}>
      {review.questionnaire.questions.map(({ id, text, scale }, index) => {
        const found = answers[index]
        return (
          <li key={id}>
            <div className={classes.line}>
              <span>{text}</span>
              {scale !== null && (
                <strong className="tabular">
                  {found === undefined || found.mean === null
                    ? `${scale.from} to ${scale.to}`
                    : `${decimal(found.mean, 1)} of ${scale.to}`}
                </strong>
              )}
            </div>
            {(found?.comments ?? []).map((comment, place) => (
              <p key={place} className="secondary">
                “{comment}”
              </p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

/** Filled-in sheets taken back. */
function useTakeAnswers({ reference, period }: Review) {
  const [by] = useActor()
  return useMutation({
    mutationFn: async () => {
      const file = await pickFile('.xlsx,.csv')
      return file === null ? null : client.reviews.importAnswers({ reference, period, by, grant: file.grant })
    },
    onSuccess: (taken) => {
      if (taken !== null) {
        queryClient.setQueryData(operations.reviews.show.queryKey({ input: { reference, period } }), taken.review)
      }
    },
  })
}

type Taken = { readonly read: number; readonly rejected: readonly { readonly row: number; readonly reason: string }[] }

/** How many were taken, and each row that was not, with why. */
function TakenAnswers({ taken: { read, rejected } }: { readonly taken: Taken }) {
  return (
    <div role="status">
      <p>
        {countOf(read, 'person', 'people')} taken
        {rejected.length > 0 && `; ${countOf(rejected.length, 'row')} not, of which nothing was kept:`}
      </p>
      <ul>
        {rejected.map(({ row, reason }) => (
          <li key={row} className="secondary">
            Row {row}: {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
