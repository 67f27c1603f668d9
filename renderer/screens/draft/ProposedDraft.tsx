import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { shownDraft } from '../../../shared/agreement/draft/shown-draft.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { client, operations } from '../../client.ts'
import { AgreementText } from '../../components/agreement-document/AgreementText.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './ProposedDraft.module.css'

/** While it is proposed its text stands still; withdrawn, it can be written on. */
export function ProposedDraft({ draft }: { readonly draft: Draft }) {
  const agreement = shownDraft(draft.document)
  return (
    <Page
      name="Draft"
      title={`${draft.title} is proposed, so its text stands still`}
      lead="Both sides comment on these words and sign them. To change them, withdraw the proposal first."
      crumbs={[{ label: 'Agreements', link: { to: '/agreements' } }, { label: draft.title }]}
    >
      <Withdraw draft={draft.draft} />
      <article className={classes.text}>
        <AgreementText agreement={agreement} />
      </article>
    </Page>
  )
}

function Withdraw({ draft }: { readonly draft: number }) {
  const cache = useQueryClient()
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => client.drafts.withdraw({ draft, by: by.trim(), reason: reason.trim() }),
    onSuccess: (written) => {
      cache.setQueryData(operations.drafts.show.queryKey({ input: { draft } }), written)
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
    },
  })
  return (
    <Section title="Withdraw the proposal" note="Signatures fall away; comments stay.">
      <form
        className={classes.withdraw}
        onSubmit={(event) => {
          event.preventDefault()
          withdraw.mutate()
        }}
      >
        <TextInput label="Withdrawn by" value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)} />
        <Textarea
          label="Why"
          autosize
          minRows={1}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={by.trim() === '' || reason.trim() === ''}
          loading={withdraw.isPending}
        >
          Withdraw it and write on
        </Button>
      </form>
      {withdraw.isError && <FailurePanel error={withdraw.error} />}
    </Section>
  )
}
