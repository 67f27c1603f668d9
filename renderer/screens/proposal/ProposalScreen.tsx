import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Agreed, type AgreedVersion } from './Agreed.tsx'
import { Proposal } from './Proposal.tsx'

const route = getRouteApi('/drafts/$draft/proposal')

/** A text that both sides talk about and sign, until it is kept as a version. */
export function ProposalScreen() {
  const { draft } = route.useParams()
  const [agreed, setAgreed] = useState<AgreedVersion | null>(null)
  if (agreed !== null) return <Agreed agreed={agreed} />
  const id = Number(draft)
  return <OpenProposal draft={Number.isSafeInteger(id) ? id : 0} onAgreed={setAgreed} />
}

type OpenProps = { readonly draft: number; readonly onAgreed: (agreed: AgreedVersion) => void }

function OpenProposal({ draft, onAgreed }: OpenProps) {
  const shown = useQuery({ ...operations.drafts.show.queryOptions({ input: { draft } }), staleTime: 0 })
  if (shown.isPending) return <PageLoading lines={14} />
  if (shown.isError) {
    return (
      <Page
        name="Proposal"
        title="This proposal could not be read"
        crumbs={[{ label: 'Agreements', link: { to: '/agreements' } }, { label: 'Proposal' }]}
      >
        <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    )
  }
  return <Proposal draft={shown.data} onAgreed={onAgreed} />
}
