import { Checkbox, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Side } from '../../../../shared/agreement/lifecycle.ts'
import { countOf } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { AskFirst } from '../../../components/AskFirst.tsx'
import { SideChoice } from '../../../components/SideChoice.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { nameOf, type Row } from './triage-rows.ts'
import { refreshBreaches } from './use-breaches.ts'

type ExclusionDialogProps = { readonly review: Review; readonly rows: readonly Row[]; readonly onDone: () => void }

/** Asks the other side to leave tickets out, with the reason and what shows it. */
export function ExclusionDialog({ review, rows, onDone }: ExclusionDialogProps) {
  const [by] = useActor()
  const [side, setSide] = useState<Side>('provider')
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const [isForAll, setIsForAll] = useState(false)
  const { reference, period, provider, customer } = review
  const ask = useMutation({
    mutationFn: () => {
      const breaches = rows.map((row) => ({ ...nameOf(row), ...(isForAll && { target: null }) }))
      return client.triage.askExclusion({ reference, period, by, side, reason, evidence, breaches })
    },
    onSuccess: async () => {
      await refreshBreaches(review)
      onDone()
    },
  })
  const [first] = rows
  const title =
    rows.length === 1 && first !== undefined
      ? `Exclude ${first.check.key}?`
      : `Exclude ${countOf(rows.length, 'ticket')}?`
  return (
    <AskFirst
      title={title}
      does="Ask the other side"
      leaves="Cancel"
      onDo={ask.mutate}
      onLeave={onDone}
      act={ask}
      isReady={reason.trim() !== '' && evidence.trim() !== ''}
      size={600}
    >
      <p className="secondary">
        Nothing is left out until the other side has approved it. The figure without exclusions stays beside the other.
      </p>
      <SideChoice label="Who asks" departments={{ provider, customer }} side={side} onSide={setSide} />
      <Textarea
        label="Reason"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autosize
        required
        data-autofocus
      />
      <Textarea
        label="Evidence"
        description="What shows it, and where it can be found."
        value={evidence}
        onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
        autosize
        required
      />
      <Checkbox
        label="From every target, not only this one"
        checked={isForAll}
        onChange={({ currentTarget }) => setIsForAll(currentTarget.checked)}
      />
    </AskFirst>
  )
}
