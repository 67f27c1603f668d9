import { Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { earliestEnd } from '../../../shared/agreement/termination.ts'
import { localDate } from '../../../shared/format.ts'
import { client } from '../../client.ts'
import { AskFirst } from '../AskFirst.tsx'
import { today } from '../today.ts'
import { useActor } from '../use-actor.ts'
import classes from './life.module.css'

type TerminateProps = { readonly agreement: Agreement; readonly onClose: () => void }

/** Ends an agreement before its last day, by the notice that was agreed or with a reason why not. */
export function TerminateDialog({ agreement, onClose }: TerminateProps) {
  const { metadata, spec } = agreement
  const [actor, setActor] = useActor()
  const [written, setBy] = useState<string | null>(null)
  const by = written ?? actor
  const [noticeOn, setNoticeOn] = useState(() => today(spec.timeZone))
  const earliest = noticeOn === '' ? null : earliestEnd(spec, noticeOn)
  const [chosen, setChosen] = useState<string | null>(null)
  const on = chosen ?? earliest ?? ''
  const [reason, setReason] = useState('')
  const [inspite, setInspite] = useState('')
  const isShort = earliest !== null && on !== '' && on < earliest
  const cache = useQueryClient()
  const end = useMutation({
    mutationFn: () =>
      client.governance.terminate({
        reference: metadata.reference,
        on,
        noticeOn,
        by: by.trim(),
        reason: reason.trim(),
        ...(isShort && { inspite: inspite.trim() }),
      }),
    onSuccess: async () => {
      setActor(by.trim())
      await cache.invalidateQueries()
      onClose()
    },
  })
  const isReady = [on, noticeOn, by.trim(), reason.trim(), isShort ? inspite.trim() : '–'].every((text) => text !== '')
  return (
    <AskFirst
      title={`Terminate “${metadata.title}”`}
      does="Terminate it"
      leaves="Let it go on"
      onDo={end.mutate}
      onLeave={onClose}
      act={end}
      isReady={isReady}
      isGrave
      size={600}
    >
      <p>{ruleWords(spec, noticeOn, earliest)} The text that was signed stays as it is.</p>
      <div className={classes.dates}>
        <TextInput
          label="Notice given on"
          type="date"
          value={noticeOn}
          onChange={({ currentTarget }) => setNoticeOn(currentTarget.value)}
          required
          data-autofocus
        />
        <TextInput
          label="Last day"
          type="date"
          value={on}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          required
        />
      </div>
      {isShort && (
        <Textarea
          label="Why is the notice not kept to?"
          description={`With the notice agreed it would end on ${localDate(earliest)} at the soonest.`}
          value={inspite}
          onChange={({ currentTarget }) => setInspite(currentTarget.value)}
          autosize
          required
        />
      )}
      <Textarea
        label="Why is it ended?"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autosize
        minRows={2}
        required
      />
      <TextInput
        label="Your name"
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
        maxLength={120}
        required
      />
    </AskFirst>
  )
}

function ruleWords({ term, effective }: Agreement['spec'], noticeOn: string, earliest: string | null): string {
  const end = effective.to === undefined ? '' : ` By itself it ends on ${localDate(effective.to)}.`
  if (earliest === null) return `No notice is agreed.${end}`
  return `${term?.notice ?? ''} of notice is agreed: given on ${localDate(noticeOn)}, it ends on ${localDate(earliest)} at the soonest.${end}`
}
