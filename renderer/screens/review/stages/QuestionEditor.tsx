import { ActionIcon, Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Questionnaire, Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { LeaveGuard } from '../../../components/LeaveGuard.tsx'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type Question = Questionnaire['questions'][number]
type QuestionEditorProps = { readonly review: Review; readonly onDone: () => void }

const SCALE = { from: 1, to: 5 }

/** The questions as they go out, and how many people get them. */
export function QuestionEditor({ review, onDone }: QuestionEditorProps) {
  const [questions, setQuestions] = useState<readonly Question[]>(review.questionnaire.questions)
  // As they were when the form was opened.
  const [before] = useState(review.questionnaire.questions)
  const [sent, setSent] = useState<number | null>(review.questionnaire.sent)
  const keep = useReviewAct(review, (acting, _: undefined) =>
    client.reviews.askQuestions({ ...acting, questions: [...questions], sent, before }),
  )
  const set = (id: string, part: Partial<Question>) =>
    setQuestions(questions.map((question) => (question.id === id ? { ...question, ...part } : question)))
  const answered = new Set(
    review.questionnaire.answers.flatMap(({ answers }) => answers.map(({ question }) => question)),
  )
  return (
    <form
      className={classes.wideForm}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(undefined, { onSuccess: onDone })
      }}
    >
      {questions.map(({ id, text, scale }, index) => (
        <div key={id} className={classes.asked}>
          <TextInput
            label={`Question ${index + 1}`}
            value={text}
            onChange={({ currentTarget }) => set(id, { text: currentTarget.value })}
            required
          />
          <Checkbox
            label="With a number from 1 to 5"
            checked={scale !== null}
            onChange={({ currentTarget }) => set(id, { scale: currentTarget.checked ? SCALE : null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take question ${index + 1} out`}
            disabled={answered.has(id)}
            onClick={() => setQuestions(questions.filter((question) => question.id !== id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {answered.size > 0 && <p className="secondary">A question that was answered stays.</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => setQuestions([...questions, { id: freeId(questions), text: '', scale: SCALE }])}
        >
          Add a question
        </Button>
      </div>
      <NumberInput
        label="Sent to so many people"
        description="Leave it empty while the sheet has not gone out."
        value={sent ?? ''}
        onChange={(value) => setSent(typeof value === 'number' ? value : null)}
        min={1}
        allowDecimal={false}
        w={260}
      />
      <LeaveGuard isDirty={JSON.stringify(questions) !== JSON.stringify(before)} what="The questionnaire" />
      {keep.error !== null && <FailurePanel error={keep.error} />}
      <div className={classes.line}>
        <Button type="submit" loading={keep.isPending} disabled={questions.length === 0}>
          Keep the questions
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** An id that no question has yet: what was answered hangs on it. */
function freeId(questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ id }) => id))
  for (let number = questions.length + 1; ; number += 1)
    if (!taken.has(`question-${number}`)) return `question-${number}`
}
