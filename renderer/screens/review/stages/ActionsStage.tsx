import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { ActionList } from '../../../components/actions/ActionList.tsx'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import classes from '../Review.module.css'
import { refreshReview, useReviewAct } from '../use-review-act.ts'

type StageProps = { readonly review: Review }

/** What became of earlier actions, what the agreement says follows, and what is to be done next. */
export function ActionsStage({ review }: StageProps) {
  const { carried, raised } = review.actions
  const onChange = () => void refreshReview(review)
  const { reference, period, frozen } = review
  const asOf = frozen === null ? {} : { asOf: frozen.at.slice(0, 10) }
  const common = { reference, period, onChange, isFrozen: frozen !== null, ...asOf }
  return (
    <>
      <Section title="Carried over" note="Open when this review began. Say how far each is, or close it.">
        <ActionList {...common} actions={carried} empty="Nothing was left open by earlier reviews." />
      </Section>
      {review.consequences.length > 0 && (
        <Section title="What the agreement says follows" note="Each becomes an action, or is waived with a reason.">
          <ul className={classes.list}>
            {review.consequences.map((consequence) => (
              <li key={consequence.id}>
                <Consequence review={review} consequence={consequence} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title="Raised in this review"
        note="With an owner, a day, and where it can be said the figure that it is to move."
      >
        <ActionList {...common} actions={raised} empty="Nothing yet." canRaise={review.frozen === null} />
      </Section>
    </>
  )
}

type ConsequenceProps = StageProps & { readonly consequence: Review['consequences'][number] }

function Consequence({ review, consequence }: ConsequenceProps) {
  const { says, arithmetic, action, waived } = consequence
  const made = [...review.actions.raised, ...review.actions.carried].find(({ id }) => id === action)
  return (
    <>
      <p>
        <strong>{says}</strong>
      </p>
      <p className="secondary">{arithmetic}</p>
      {review.frozen !== null && waived === null && action === null && (
        <p className="secondary">Nothing was decided.</p>
      )}
      {waived !== null && (
        <p>
          Waived by {waived.by}: {waived.reason}
        </p>
      )}
      {made !== undefined && <p>Action of {made.owner}.</p>}
      {waived === null && action === null && review.frozen === null && (
        <Settle review={review} consequence={consequence} />
      )}
    </>
  )
}

function Settle({ review, consequence: { id } }: ConsequenceProps) {
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const settle = useReviewAct(review, (acting, isWaived: boolean) =>
    client.reviews.settleConsequence({
      ...acting,
      id,
      outcome: isWaived ? { waived: reason } : { action: { owner, due } },
    }),
  )
  return (
    <div className={classes.settle}>
      <div className={classes.line}>
        <TextInput
          aria-label="Owner"
          placeholder="Owner"
          size="xs"
          value={owner}
          onChange={({ currentTarget }) => setOwner(currentTarget.value)}
        />
        <TextInput
          aria-label="Due"
          type="date"
          size="xs"
          value={due}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
        />
        <Button
          size="xs"
          disabled={owner.trim() === '' || due === ''}
          loading={settle.isPending}
          onClick={() => settle.mutate(false)}
        >
          Make it an action
        </Button>
      </div>
      <div className={classes.line}>
        <Textarea
          aria-label="Reason to waive it"
          placeholder="Why both sides waive it"
          size="xs"
          autosize
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          className={classes.grow}
        />
        <Button
          size="xs"
          variant="default"
          disabled={reason.trim() === ''}
          loading={settle.isPending}
          onClick={() => settle.mutate(true)}
        >
          Waive it
        </Button>
      </div>
      {settle.error !== null && <FailurePanel error={settle.error} />}
    </div>
  )
}
