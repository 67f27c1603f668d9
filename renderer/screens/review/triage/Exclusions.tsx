import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf, localDate } from '../../../../shared/format.ts'
import type { Exclusion, Review } from '../../../../shared/review/review.ts'
import { client, queryClient } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { useActor } from '../../../components/use-actor.ts'
import classes from './triage.module.css'

type ExclusionsProps = { readonly review: Review }

/** What was asked to be left out, and what the other side said. */
export function Exclusions({ review }: ExclusionsProps) {
  const { exclusions } = review
  if (exclusions.length === 0) return null
  const open = exclusions.filter(({ decided, withdrawn }) => decided === null && withdrawn === null).length
  return (
    <Section
      title="Exclusions"
      note={open === 0 ? 'All are decided.' : `${countOf(open, 'exclusion')} waiting for the other side.`}
    >
      <ul className={classes.exclusions}>
        {exclusions.map((exclusion) => (
          <li key={exclusion.id}>
            <OneExclusion review={review} exclusion={exclusion} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OneProps = ExclusionsProps & { readonly exclusion: Exclusion }

function OneExclusion({ review, exclusion }: OneProps) {
  const { key, target, reason, evidence, requested, decided, withdrawn } = exclusion
  const nameOf = (side: 'provider' | 'customer') => (side === 'provider' ? review.provider : review.customer)
  return (
    <>
      <div className={classes.share}>
        <strong>
          {key} <span className="secondary">{target ?? 'every target'}</span>
        </strong>
        <Outcome exclusion={exclusion} />
      </div>
      <p>{reason}</p>
      <p className="secondary">
        Evidence: {evidence}. Asked by {requested.by} for {nameOf(requested.side)} on{' '}
        {localDate(requested.at.slice(0, 10))}.
        {decided !== null &&
          ` ${decided.by} for ${nameOf(decided.side)}${decided.note === null ? '' : `: ${decided.note}`}.`}
        {withdrawn !== null && ` Withdrawn by ${withdrawn.by}: ${withdrawn.reason}.`}
      </p>
      {withdrawn === null && review.frozen === null && <Decide review={review} exclusion={exclusion} />}
    </>
  )
}

function Outcome({ exclusion: { decided, withdrawn } }: { readonly exclusion: Exclusion }) {
  if (withdrawn !== null) return <StatusMark status="grey" word="Withdrawn" />
  if (decided === null) return <StatusMark status="amber" word="Waiting" />
  return (
    <StatusMark
      status={decided.outcome === 'approved' ? 'green' : 'red'}
      word={decided.outcome === 'approved' ? 'Approved' : 'Declined'}
    />
  )
}

function Decide({ review, exclusion: { id, requested, decided } }: OneProps) {
  const [by] = useActor()
  const [note, setNote] = useState('')
  const { reference, period } = review
  const other = requested.side === 'provider' ? 'customer' : 'provider'
  const otherName = other === 'provider' ? review.provider : review.customer
  const act = useMutation({
    mutationFn: (outcome: 'approved' | 'declined' | 'withdrawn') =>
      outcome === 'withdrawn'
        ? client.triage.withdrawExclusion({ reference, period, by, id, reason: note })
        : client.triage.decideExclusion({
            reference,
            period,
            by,
            ids: [id],
            side: other,
            outcome,
            ...(note.trim() !== '' && { note }),
          }),
    // Figures change with an exclusion, everywhere.
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <div className={classes.decide}>
      <TextInput
        aria-label="Note"
        placeholder="Note, or why it is withdrawn"
        size="xs"
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {decided === null && (
        <>
          <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate('approved')}>
            {otherName} approves
          </Button>
          <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate('declined')}>
            {otherName} declines
          </Button>
        </>
      )}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        disabled={note.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate('withdrawn')}
      >
        Withdraw
      </Button>
      {act.error !== null && <FailurePanel error={act.error} />}
    </div>
  )
}
