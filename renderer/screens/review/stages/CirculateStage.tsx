import { Button, SegmentedControl, Select, TagsInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Side } from '../../../../shared/agreement/lifecycle.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { client, operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { momentOf } from '../day-of.ts'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type StageProps = { readonly review: Review }

/** The draft goes to both sides a few days before the meeting; queries are answered before they meet. */
export function CirculateStage({ review }: StageProps) {
  return (
    <>
      <Sent review={review} />
      <Queries review={review} />
    </>
  )
}

function Sent({ review }: StageProps) {
  const { reference, period, circulated } = review
  const packs = useQuery(operations.packs.list.queryOptions({ input: { reference } }))
  const [to, setTo] = useState<string[]>(circulated?.to ?? review.meeting.attendance.map(({ name }) => name))
  const [pack, setPack] = useState<string | null>(circulated?.pack ?? null)
  const send = useReviewAct(review, (acting, _: undefined) => client.reviews.circulate({ ...acting, to, pack }))
  const made = (packs.data ?? []).filter((record) => record.period === period)
  return (
    <Section
      title={
        circulated === null ? 'Send the draft pack' : `Circulated on ${momentOf(circulated.at)} by ${circulated.by}`
      }
      note="Accord sends no mail: save the pack, send it as you send everything, and write down here whom it went to."
      act={
        <Link to="/agreements/$reference/pack" params={{ reference }} search={{ period }}>
          Make the draft pack
        </Link>
      }
    >
      {review.frozen === null ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate(undefined)
          }}
        >
          <TagsInput label="To" description="Enter after each name." value={to} onChange={setTo} />
          <Select
            label="Which pack"
            placeholder={made.length === 0 ? 'None was made for this period yet' : 'Choose the one that was sent'}
            data={made.map(({ id, madeAt, pdf }) => ({
              value: pdf.fileName,
              label: `${momentOf(madeAt)}, ${pdf.pages} pages`,
              key: id,
            }))}
            value={pack}
            onChange={setPack}
            clearable
          />
          {send.error !== null && <FailurePanel error={send.error} />}
          <div>
            <Button type="submit" disabled={to.length === 0} loading={send.isPending}>
              {circulated === null ? 'It was sent' : 'It was sent again'}
            </Button>
          </div>
        </form>
      ) : (
        <p>{circulated === null ? 'It was not circulated.' : `To ${circulated.to.join(', ')}`}</p>
      )}
    </Section>
  )
}

function Queries({ review }: StageProps) {
  const [side, setSide] = useState<Side>('customer')
  const [text, setText] = useState('')
  const ask = useReviewAct(review, (acting, _: undefined) => client.reviews.ask({ ...acting, side, text }))
  return (
    <Section title="Queries and answers" note="What either side asks of the draft, and what the other answers.">
      <ul className={classes.list}>
        {review.queries.map((query) => (
          <li key={query.id}>
            <p className={classes.said}>{query.text}</p>
            <p className="secondary">
              {query.by} for {query.side === 'provider' ? review.provider : review.customer}, {momentOf(query.at)}
            </p>
            {query.answer === null ? (
              <AnswerForm review={review} id={query.id} />
            ) : (
              <p className={classes.said}>
                <strong>{query.answer.by}:</strong> {query.answer.text}
              </p>
            )}
          </li>
        ))}
      </ul>
      {review.frozen === null && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate(undefined, { onSuccess: () => setText('') })
          }}
        >
          <SegmentedControl
            aria-label="Who asks"
            data={[
              { value: 'customer', label: review.customer },
              { value: 'provider', label: review.provider },
            ]}
            value={side}
            onChange={(value) => setSide(value === 'provider' ? 'provider' : 'customer')}
          />
          <Textarea
            aria-label="Query"
            placeholder="What is asked?"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            autosize
            minRows={2}
          />
          {ask.error !== null && <FailurePanel error={ask.error} />}
          <div>
            <Button type="submit" variant="default" disabled={text.trim() === ''} loading={ask.isPending}>
              Write the query down
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}

function AnswerForm({ review, id }: StageProps & { readonly id: number }) {
  const [text, setText] = useState('')
  const answer = useReviewAct(review, (acting, _: undefined) => client.reviews.answer({ ...acting, query: id, text }))
  if (review.frozen !== null) return null
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate(undefined)
      }}
    >
      <Textarea
        aria-label="Answer"
        placeholder="Answer"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        className={classes.grow}
      />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''} loading={answer.isPending}>
        Answer
      </Button>
      {answer.error !== null && <FailurePanel error={answer.error} />}
    </form>
  )
}
