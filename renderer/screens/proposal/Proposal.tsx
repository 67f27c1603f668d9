import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { shownDraft } from '../../../shared/agreement/draft/shown-draft.ts'
import { SIDES, type Side } from '../../../shared/agreement/lifecycle.ts'
import { countOf, localDate } from '../../../shared/format.ts'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { operations } from '../../client.ts'
import { ActorName } from '../../components/ActorName.tsx'
import { ClauseChanges } from '../../components/clause-changes/ClauseChanges.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { threadsOf } from '../../components/negotiation/threads.ts'
import { Page } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import type { AgreedVersion } from './Agreed.tsx'
import { Conversation } from './Conversation.tsx'
import { PdfButton } from './PdfButton.tsx'
import classes from './Proposal.module.css'
import { ProposeButton } from './ProposeButton.tsx'
import { SignatureBlock } from './SignatureBlock.tsx'
import { SignDialog } from './SignDialog.tsx'
import { StillText } from './StillText.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type ProposalProps = { readonly draft: Draft; readonly onAgreed: (agreed: AgreedVersion) => void }
type View = 'text' | 'changes'

/** The text on the left, what is said of it on the right, the signatures below it. */
export function Proposal({ draft, onAgreed }: ProposalProps) {
  const agreement = useMemo(() => shownDraft(draft.document), [draft.document])
  const threads = useMemo(() => threadsOf(draft.comments), [draft.comments])
  const [clause, setClause] = useState<string | null>(null)
  const [view, setView] = useState<View>('text')
  const [isSigning, setSigning] = useState<Side | null>(null)
  const departments = { provider: agreement.spec.provider.department, customer: agreement.spec.customer.department }
  return (
    <Page
      name="Proposal"
      title={titleOf(draft)}
      lead={leadOf(draft, departments)}
      crumbs={[{ label: 'Agreements', link: { to: '/agreements' } }, { label: draft.title || 'Proposal' }]}
      tools={<ActorName />}
      act={
        <>
          {draft.mistakes.length === 0 && <PdfButton of={{ draft: draft.draft }} />}
          {draft.state === 'proposed' ? <WithdrawDialog draft={draft.draft} /> : <WriteOn draft={draft.draft} />}
        </>
      }
      wide
    >
      <div className={classes.layout}>
        <div className={classes.left}>
          {draft.basedOn !== null && (
            <SegmentedControl
              aria-label="What is shown"
              size="xs"
              className={classes.views ?? ''}
              data={[
                { value: 'text', label: 'The whole text' },
                { value: 'changes', label: `What it changes of version ${draft.basedOn}` },
              ]}
              value={view}
              onChange={(next) => setView(next === 'changes' ? 'changes' : 'text')}
            />
          )}
          {view === 'text' ? (
            <StillText agreement={agreement} threads={threads} current={clause} onClause={setClause} />
          ) : (
            <Changes draft={draft} />
          )}
          <SignatureBlock draft={draft} departments={departments} onSign={setSigning} />
        </div>
        <Conversation draft={draft} threads={threads} departments={departments} clause={clause} onClause={setClause} />
      </div>
      {isSigning !== null && (
        <SignDialog
          draft={draft}
          agreement={agreement}
          side={isSigning}
          onClose={() => setSigning(null)}
          onAgreed={onAgreed}
        />
      )}
    </Page>
  )
}

function titleOf({ state, title, version, signed, openComments }: Draft): string {
  const what = `${title || 'This agreement'}, version ${version}`
  if (state === 'draft') return `${what}, is not proposed yet`
  if (signed.length === 1) return `${what}, waits for the second signature`
  const open = openComments === 0 ? 'can be signed' : `is proposed, with ${countOf(openComments, 'open comment')}`
  return `${what}, ${open}`
}

function leadOf({ state, proposedAt, signed }: Draft, departments: Readonly<Record<Side, string>>): string {
  if (state === 'draft') return 'Its text may still change. Once it is proposed it stands still for both sides to sign.'
  const since = proposedAt === null ? '' : ` since ${localDate(proposedAt.slice(0, 10))}`
  const who = SIDES.filter((side) => signed.includes(side)).map((side) => `${departments[side]} has signed. `)
  return `${who.join('')}Its text stands still${since}: both sides comment on the same words and sign them.`
}

function WriteOn({ draft }: { readonly draft: number }) {
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/drafts/$draft" params={{ draft: String(draft) }} />}
      >
        Write on
      </Button>
      <ProposeButton draft={draft} />
    </>
  )
}

function Changes({ draft: { draft, basedOn, version } }: { readonly draft: Draft }) {
  const changes = useQuery({ ...operations.drafts.changes.queryOptions({ input: { draft } }), staleTime: 0 })
  if (changes.isPending) return <Lines />
  if (changes.isError) return <FailurePanel error={changes.error} onRetry={() => void changes.refetch()} />
  if (changes.data.length === 0) return <p>It says the same as version {basedOn}.</p>
  return <ClauseChanges changes={changes.data} before={`Version ${basedOn}`} after={`Version ${version}, proposed`} />
}
