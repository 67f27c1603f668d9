import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '../../../../shared/format.ts'
import type { ProposedChange, Review } from '../../../../shared/review/review.ts'
import { client, queryClient } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { Table } from '../../../components/Table.tsx'
import { useActor } from '../../../components/use-actor.ts'
import classes from '../Review.module.css'
import { isSuperseded } from '../Revisions.tsx'
import { useReviewAct } from '../use-review-act.ts'
import { ChangeForm } from './ChangeForm.tsx'

type StageProps = { readonly review: Review }

/** Targets that should change, each with what it would have made of past periods; the agreed ones become a draft. */
export function ChangesStage({ review }: StageProps) {
  const [isProposing, setIsProposing] = useState(false)
  const { reference, period, changes, frozen } = review
  return (
    <Section
      title="Proposed changes"
      note="Measured on the tickets of this period and the one before; what people would have done under another promise is not known."
      act={
        <div className={classes.tools}>
          {frozen === null && (
            <>
              <Link to="/agreements/$reference/what-if" params={{ reference }} search={{ period }}>
                Try one in What-if
              </Link>
              <Button variant="default" size="xs" onClick={() => setIsProposing(true)}>
                Propose a change
              </Button>
            </>
          )}
        </div>
      }
    >
      {isProposing && <ChangeForm review={review} onDone={() => setIsProposing(false)} />}
      {changes.length === 0 && !isProposing && (
        <p className="secondary">
          {frozen === null
            ? 'None is proposed. Where the agreement stays as it is, mark the stage as done.'
            : 'None was proposed.'}
        </p>
      )}
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={change.id}>
            <Change review={review} change={change} />
          </li>
        ))}
      </ul>
      {changes.some(({ decision }) => decision === 'agreed') && !isSuperseded(review) && <Draft review={review} />}
    </Section>
  )
}

const DECISIONS = [
  { value: 'open', label: 'Open' },
  { value: 'agreed', label: 'Agreed' },
  { value: 'declined', label: 'Declined' },
] as const

const DECIDED = {
  open: { status: 'grey', word: 'Not decided' },
  agreed: { status: 'green', word: 'Agreed' },
  declined: { status: 'grey', word: 'Declined' },
} as const

function Change({ review, change }: StageProps & { readonly change: ProposedChange }) {
  const { id, says, reason, evidence, decision } = change
  const decide = useReviewAct(review, (acting, next: ProposedChange['decision']) =>
    client.reviews.decideChange({ ...acting, id, decision: next }),
  )
  const remove = useReviewAct(review, (acting, _: undefined) => client.reviews.removeChange({ ...acting, id }))
  const error = decide.error ?? remove.error
  return (
    <>
      <div className={classes.line}>
        <strong className={classes.grow}>{says}</strong>
        {review.frozen === null ? (
          <SegmentedControl
            aria-label={`Decision on ${says}`}
            size="xs"
            data={[...DECISIONS]}
            value={decision}
            onChange={(value) => {
              const known = DECISIONS.find((one) => one.value === value)
              if (known !== undefined) decide.mutate(known.value)
            }}
          />
        ) : (
          <StatusMark status={DECIDED[decision].status} word={DECIDED[decision].word} />
        )}
      </div>
      <p className={classes.said}>{reason}</p>
      {evidence.length > 0 && (
        <Table
          caption={`What ${says} would have made`}
          columns={[
            { id: 'period', header: 'Period', isName: true, cell: (row) => periodName(row.period) },
            { id: 'before', header: 'As agreed', isNumber: true, cell: (row) => row.before },
            { id: 'after', header: 'As proposed', isNumber: true, cell: (row) => row.after },
          ]}
          rows={evidence}
          keyOf={(row) => row.period}
        />
      )}
      {review.frozen === null && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => remove.mutate(undefined)}>
          Take it out
        </Button>
      )}
      {error !== null && <FailurePanel error={error} />}
    </>
  )
}

/** The agreed changes as the draft of the next version, opened in the editor. */
function Draft({ review: { reference, period } }: StageProps) {
  const [by] = useActor()
  const navigate = useNavigate()
  const draft = useMutation({
    mutationFn: () => client.reviews.draftChanges({ reference, period, by }),
    onSuccess: async ({ draft: number }) => {
      await queryClient.invalidateQueries()
      await navigate({ to: '/drafts/$draft', params: { draft: String(number) } })
    },
  })
  return (
    <div className={classes.line}>
      <Button loading={draft.isPending} onClick={() => draft.mutate()}>
        Write the next version with what was agreed
      </Button>
      {draft.error !== null && <FailurePanel error={draft.error} />}
    </div>
  )
}
