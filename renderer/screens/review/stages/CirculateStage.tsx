import { Button, Select, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Review } from '../../../../shared/review/review.ts'
import { client, operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { momentOf } from '../day-of.ts'
import { AskForm } from '../notes/AskForm.tsx'
import { Queries } from '../notes/Queries.tsx'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type StageProps = { readonly review: Review }

/** The draft goes to both sides a few days before the meeting; queries are answered before they meet. */
export function CirculateStage({ review }: StageProps) {
  return (
    <>
      <Sent review={review} />
      <Asked review={review} />
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
      {...(review.frozen === null && {
        note: 'Accord sends no mail: save the pack, send it as you send everything, and write down here whom it went to.',
        act: (
          <Link to="/agreements/$reference/pack" params={{ reference }} search={{ period }}>
            Make the draft pack
          </Link>
        ),
      })}
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

/** The same queries as at the right of every stage: all are to be answered before the meeting. */
function Asked({ review }: StageProps) {
  return (
    <Section title="Queries and answers" note="What either side asks of the draft, and what the other answers.">
      {review.queries.length === 0 && review.frozen !== null && <p className="secondary">Nothing was asked.</p>}
      <Queries review={review} />
      {review.frozen === null && <AskForm review={review} kind="query" stage={null} />}
    </Section>
  )
}
