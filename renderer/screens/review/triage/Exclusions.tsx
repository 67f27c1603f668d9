import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../../../shared/format.ts'
import type { Exclusion, Review } from '../../../../shared/review/review.ts'
import { client, queryClient } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { StatusMark } from '../../../components/StatusMark.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { dayOf } from '../day-of.ts'
import { type AskedTogether, askedTogether } from './asked-together.ts'
import classes from './triage.module.css'

type ExclusionsProps = { readonly review: Review; readonly names: ReadonlyMap<string, string> }

/** What was asked to be left out, and what the other side said; tickets that were asked for together are decided together. */
export function Exclusions({ review, names }: ExclusionsProps) {
  const { exclusions } = review
  if (exclusions.length === 0) return null
  const open = exclusions.filter(({ decided, withdrawn }) => decided === null && withdrawn === null).length
  return (
    <Section
      title="Exclusions"
      note={open === 0 ? 'All are decided.' : `${countOf(open, 'exclusion')} waiting for the other side.`}
    >
      <ul className={classes.exclusions}>
        {askedTogether(exclusions).map((group) => (
          <li key={group.first.id}>
            <OneRequest review={review} names={names} group={group} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OneProps = ExclusionsProps & { readonly group: AskedTogether }

function OneRequest({ review, names, group }: OneProps) {
  const { first, tickets } = group
  const { reason, evidence, requested, decided, withdrawn } = first
  const nameOf = (side: 'provider' | 'customer') => (side === 'provider' ? review.provider : review.customer)
  return (
    <>
      <div className={classes.share}>
        <Tickets tickets={tickets} />
        <Outcome exclusion={first} />
      </div>
      <p className="secondary">{targetWords(group, names)}</p>
      <p className={classes.reason}>{reason}</p>
      <p className="secondary">
        Evidence: {evidence}. Asked by {requested.by} for {nameOf(requested.side)} on {dayOf(requested.at)}.
        {decided !== null &&
          ` ${decided.outcome === 'approved' ? 'Approved' : 'Declined'} by ${decided.by} for ${nameOf(decided.side)} on ${dayOf(decided.at)}${decided.note === null ? '' : `: ${decided.note}`}.`}
        {withdrawn !== null && ` Withdrawn by ${withdrawn.by} on ${dayOf(withdrawn.at)}: ${withdrawn.reason}.`}
      </p>
      {withdrawn === null && review.frozen === null && <Decide review={review} group={group} />}
    </>
  )
}

/** More than these are read when somebody asks for them. */
const SHOWN = 12

function Tickets({ tickets }: Pick<AskedTogether, 'tickets'>) {
  const keys = tickets.map(({ key }) => key)
  if (keys.length <= SHOWN) return <strong className={classes.tickets}>{keys.join(', ')}</strong>
  return (
    <details className={classes.tickets}>
      <summary>
        <strong>{keys.slice(0, SHOWN).join(', ')}</strong> and {countOf(keys.length - SHOWN, 'more', 'more')}
      </summary>
      {keys.slice(SHOWN).join(', ')}
    </details>
  )
}

function targetWords({ tickets }: AskedTogether, names: ReadonlyMap<string, string>): string {
  const targets = [...new Set(tickets.map(({ target }) => target))]
  const from = targets.map((target) => (target === null ? 'every target' : (names.get(target) ?? target))).join(', ')
  return tickets.length === 1 ? `From ${from}` : `${countOf(tickets.length, 'ticket')}, from ${from}`
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

type Deciding = { readonly review: Review; readonly group: AskedTogether }

/** The other side's word, under the name of who gives it: in a meeting that is seldom whoever sits at the keys. */
function Decide({ review, group: { first, tickets } }: Deciding) {
  const { requested, decided } = first
  const [actor] = useActor()
  const [name, setName] = useState(actor === requested.by ? '' : actor)
  const [note, setNote] = useState('')
  const { reference, period } = review
  const other = requested.side === 'provider' ? 'customer' : 'provider'
  const otherName = other === 'provider' ? review.provider : review.customer
  const ids = tickets.map(({ id }) => id)
  const act = useMutation({
    mutationFn: async (outcome: 'approved' | 'declined' | 'withdrawn') => {
      if (outcome !== 'withdrawn') {
        const decision = { ids, side: other, outcome, ...(note.trim() !== '' && { note: note.trim() }) } as const
        return client.triage.decideExclusion({ reference, period, by: name.trim(), ...decision })
      }
      for (const id of ids) await client.triage.withdrawExclusion({ reference, period, by: actor, id, reason: note })
      return null
    },
    // Figures change with an exclusion, everywhere.
    onSuccess: () => queryClient.invalidateQueries(),
  })
  const isOwn = name.trim().toLowerCase() === requested.by.trim().toLowerCase()
  return (
    <>
      <div className={classes.decide}>
        {decided === null && (
          <TextInput
            aria-label={`Who decides for ${otherName}`}
            placeholder={`Who decides for ${otherName}`}
            size="xs"
            w={260}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={isOwn && 'Whoever asked does not decide'}
          />
        )}
        <TextInput
          aria-label="Note"
          placeholder="Note, or why it is withdrawn"
          size="xs"
          className={classes.note}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {decided === null &&
          (['approved', 'declined'] as const).map((outcome) => (
            <Button
              key={outcome}
              size="xs"
              variant="default"
              disabled={name.trim() === '' || isOwn}
              loading={act.isPending}
              onClick={() => act.mutate(outcome)}
            >
              {outcome === 'approved' ? 'Approve' : 'Decline'}
              {ids.length > 1 && ` all ${ids.length}`}
            </Button>
          ))}
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
      </div>
      {act.error !== null && <FailurePanel error={act.error} />}
    </>
  )
}
