import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { momentOf } from '../day-of.ts'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'
import { About } from './About.tsx'

type QueriesProps = { readonly review: Review }

/** What either side asked, those without an answer first. */
export function Queries({ review }: QueriesProps) {
  const { queries } = review
  const sorted = [
    ...queries.filter(({ answer }) => answer === null),
    ...queries.filter(({ answer }) => answer !== null),
  ]
  return (
    <ul className={classes.list}>
      {sorted.map((query) => (
        <li key={query.id}>
          <p className={classes.said}>{query.text}</p>
          <p className="secondary">
            {query.by} for {query.side === 'provider' ? review.provider : review.customer}, {momentOf(query.at)}
            <About review={review} stage={query.stage} />
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
  )
}

function AnswerForm({ review, id }: QueriesProps & { readonly id: number }) {
  const [text, setText] = useState('')
  const answer = useReviewAct(review, (acting, _: undefined) => client.reviews.answer({ ...acting, query: id, text }))
  if (review.frozen !== null) return <p className="secondary">It was not answered.</p>
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
