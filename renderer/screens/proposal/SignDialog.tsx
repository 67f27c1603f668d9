import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { Side } from '../../../shared/agreement/lifecycle.ts'
import { isPlaceholder } from '../../../shared/agreement/placeholder.ts'
import { countOf } from '../../../shared/format.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { client, operations } from '../../client.ts'
import { AskFirst } from '../../components/AskFirst.tsx'
import { useActor } from '../../components/use-actor.ts'
import type { AgreedVersion } from './Agreed.tsx'
import classes from './Proposal.module.css'

type SignProps = {
  readonly draft: Draft
  readonly agreement: Agreement
  readonly side: Side
  readonly onClose: () => void
  readonly onAgreed: (agreed: AgreedVersion) => void
}

/** One side's signature, over the very text that is shown. */
export function SignDialog({ draft, agreement, side, onClose, onAgreed }: SignProps) {
  const { department, owner } = agreement.spec[side]
  const [actor, setActor] = useActor()
  const [writtenName, setName] = useState<string | null>(null)
  const [writtenRole, setRole] = useState<string | null>(null)
  const name = writtenName ?? actor
  const role = writtenRole ?? (name === owner.name ? written(owner.role ?? '') : '')
  const [hasRead, setHasRead] = useState(false)
  const sign = useSign(draft, onAgreed, () => {
    setActor(name.trim())
    onClose()
  })
  const isReady = name.trim() !== '' && hasRead && draft.sha256 !== null
  return (
    <AskFirst
      title={`Sign for ${department}`}
      does="Sign it"
      leaves="Not now"
      onDo={() => sign.mutate({ party: side, name: name.trim(), role: role.trim() })}
      onLeave={onClose}
      act={sign}
      isReady={isReady}
      size={600}
    >
      <p>
        {draft.title}, {draft.reference}, version {draft.version}. {secondWords(draft)}
      </p>
      {draft.openComments > 0 && (
        <p>
          {countOf(draft.openComments, 'comment')} {draft.openComments === 1 ? 'is' : 'are'} not settled. That does not
          keep you from signing.
        </p>
      )}
      <p className={classes.hash}>
        SHA-256 of the text you sign <code>{draft.sha256}</code>
      </p>
      <TextInput
        label="Your name"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        maxLength={120}
        required
        data-autofocus
      />
      <TextInput
        label="Your role"
        description="As it is to stand under your name on the signature page."
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
        maxLength={120}
      />
      <Checkbox
        label={`I have read this text and sign it for ${department}`}
        checked={hasRead}
        onChange={({ currentTarget }) => setHasRead(currentTarget.checked)}
      />
    </AskFirst>
  )
}

const written = (text: string) => (isPlaceholder(text) ? '' : text)

function secondWords({ signings }: Draft): string {
  const [first] = signings
  if (first === undefined) return 'The other side signs after you.'
  return `${first.name} has signed. With your signature it is kept as a version, and a change needs a new one.`
}

type Signature = { readonly party: Side; readonly name: string; readonly role: string }

function useSign({ draft, sha256 }: Draft, onAgreed: SignProps['onAgreed'], onSigned: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ party, name, role }: Signature) =>
      client.drafts.sign({ draft, party, name, sha256: sha256 ?? '', ...(role !== '' && { role }) }),
    onSuccess: ({ draft: signed, agreed }) => {
      const key = operations.drafts.show.queryKey({ input: { draft } })
      if (signed !== null) cache.setQueryData(key, signed)
      onSigned()
      if (agreed === null) {
        void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
        void cache.invalidateQueries({ queryKey: operations.governance.key() })
        return
      }
      onAgreed(agreed)
      cache.removeQueries({ queryKey: key })
      void cache.invalidateQueries()
    },
  })
}
