import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FeedbackEntry, Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { LeaveGuard } from '../../../components/LeaveGuard.tsx'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type FeedbackFormProps = {
  readonly review: Review
  /** Null for a new one. */
  readonly entry: FeedbackEntry | null
  readonly onDone: () => void
}

const KINDS = [
  { value: 'compliment', label: 'Compliment' },
  { value: 'complaint', label: 'Complaint' },
  { value: 'suggestion', label: 'Suggestion' },
] as const

/** One thing that somebody said, and what was done about it. */
export function FeedbackForm({ review, entry, onDone }: FeedbackFormProps) {
  const [kind, setKind] = useState<FeedbackEntry['kind']>(entry?.kind ?? 'complaint')
  const [from, setFrom] = useState(entry?.from ?? '')
  const [on, setOn] = useState(entry?.on ?? '')
  const [text, setText] = useState(entry?.text ?? '')
  const [response, setResponse] = useState(entry?.response ?? '')
  const keep = useReviewAct(review, (acting, _: undefined) =>
    client.reviews.keepFeedback({
      ...acting,
      ...(entry !== null && { before: entry }),
      entry: { id: entry?.id ?? null, kind, from, on, text, response: response.trim() === '' ? null : response },
    }),
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(undefined, { onSuccess: onDone })
      }}
    >
      <div className={classes.two}>
        <Select
          label="What it is"
          data={KINDS}
          value={kind}
          onChange={(value) => value !== null && setKind(value)}
          allowDeselect={false}
        />
        <TextInput
          label="Day"
          type="date"
          value={on}
          onChange={({ currentTarget }) => setOn(currentTarget.value)}
          required
        />
      </div>
      <TextInput
        label="From"
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        required
        data-autofocus
      />
      <Textarea
        label="What was said"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={2}
        required
      />
      <Textarea
        label="What was done about it"
        description="A complaint needs a response before the stage is done."
        value={response}
        onChange={({ currentTarget }) => setResponse(currentTarget.value)}
        autosize
      />
      <LeaveGuard
        isDirty={from !== (entry?.from ?? '') || text !== (entry?.text ?? '') || response !== (entry?.response ?? '')}
        what="This feedback"
      />
      {keep.error !== null && <FailurePanel error={keep.error} />}
      <div className={classes.line}>
        <Button type="submit" loading={keep.isPending}>
          Keep
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
