import { Button, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../client.ts'
import { AskFirst } from '../../components/AskFirst.tsx'
import { useActor } from '../../components/use-actor.ts'
import { useDraftAct } from './use-draft-act.ts'

/** Takes a proposal back to be written on. */
export function WithdrawDialog({ draft }: { readonly draft: number }) {
  const [isAsking, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        Withdraw …
      </Button>
      {isAsking && <Asking draft={draft} onClose={close} />}
    </>
  )
}

function Asking({ draft, onClose }: { readonly draft: number; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [actor, setActor] = useActor()
  const [written, setBy] = useState<string | null>(null)
  const by = written ?? actor
  const [reason, setReason] = useState('')
  const withdraw = useDraftAct((_: undefined) =>
    client.drafts.withdraw({ draft, by: by.trim(), reason: reason.trim() }),
  )
  const isReady = by.trim() !== '' && reason.trim() !== ''
  return (
    <AskFirst
      title="Withdraw the proposal?"
      does="Withdraw it and write on"
      leaves="Let it stand"
      onDo={() =>
        withdraw.mutate(undefined, {
          onSuccess: () => {
            setActor(by.trim())
            void navigate({ to: '/drafts/$draft', params: { draft: String(draft) } })
          },
        })
      }
      onLeave={onClose}
      act={withdraw}
      isReady={isReady}
    >
      <p>Signatures fall away, comments stay, and the text can be written on.</p>
      <TextInput
        label="Withdrawn by"
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
        maxLength={120}
        required
      />
      <Textarea
        label="Why"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </AskFirst>
  )
}
