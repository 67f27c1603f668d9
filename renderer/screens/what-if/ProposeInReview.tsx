import { Button, Popover, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '../../../shared/format.ts'
import { changeWords } from '../../../shared/review/change-words.ts'
import { client, operations, queryClient } from '../../client.ts'
import { NameForm } from '../../components/ActorName.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { useActor } from '../../components/use-actor.ts'
import classes from './WhatIf.module.css'
import type { Question } from './wishes.ts'

/** What was imagined, as a proposal in the review of the period; nothing where no review of it is open. */
export function ProposeInReview({ question }: { readonly question: Question }) {
  const { reference, period, change } = question
  const [isOpen, setIsOpen] = useState(false)
  const [by, setName] = useActor()
  const reviews = useQuery(operations.reviews.list.queryOptions({ input: { reference } }))
  const review = reviews.data?.find((one) => one.period === period && one.revision !== null && one.state !== 'signed')
  // Leaving tickets out is asked for ticket by ticket, and agreed nowhere.
  if (review === undefined || Object.keys(change).length === 0 || change.leaveOut !== undefined) return null
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setIsOpen(!isOpen)}>
          Propose it in the review of the {periodName(period)} …
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {by === '' ? <NameForm name="" onSave={setName} /> : <ProposeForm question={question} by={by} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function ProposeForm({ question, by }: { readonly question: Question; readonly by: string }) {
  const { reference, period, target: id, change } = question
  const [reason, setReason] = useState('')
  const navigate = useNavigate()
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
  const target = shown.data?.agreement.spec.targets.find((one) => one.id === id)
  const propose = useMutation({
    mutationFn: (says: string) =>
      client.reviews.proposeChange({ reference, period, by, change: { target: id, says, reason, change } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: operations.reviews.key() })
      await navigate({ to: '/reviews/$reference/$period', params: { reference, period }, search: { stage: 'changes' } })
    },
  })
  if (target === undefined) return null
  const says = changeWords(target, change)
  return (
    <form
      className={classes.propose}
      onSubmit={(event) => {
        event.preventDefault()
        propose.mutate(says)
      }}
    >
      <p>{says}</p>
      <Textarea
        label="Why"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      {propose.error !== null && <FailurePanel error={propose.error} />}
      <Button type="submit" loading={propose.isPending} disabled={reason.trim() === ''}>
        Propose it
      </Button>
    </form>
  )
}
