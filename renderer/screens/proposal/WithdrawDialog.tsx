import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { useActor } from '../../components/use-actor.ts'
import classes from './Proposal.module.css'
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
    <Modal opened onClose={onClose} title="Withdraw the proposal?" centered>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          withdraw.mutate(undefined, {
            onSuccess: () => {
              setActor(by.trim())
              void navigate({ to: '/drafts/$draft', params: { draft: String(draft) } })
            },
          })
        }}
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
        {withdraw.isError && <FailurePanel error={withdraw.error} />}
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            Let it stand
          </Button>
          <Button type="submit" disabled={!isReady} loading={withdraw.isPending}>
            Withdraw it and write on
          </Button>
        </div>
      </form>
    </Modal>
  )
}
