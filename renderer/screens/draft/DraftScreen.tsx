import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { ProposedDraft } from './ProposedDraft.tsx'

const route = getRouteApi('/drafts/$draft')

/** An agreement while it is written, or the notice that it stands still. */
export function DraftScreen() {
  const { draft } = route.useParams()
  const id = Number(draft)
  const cache = useQueryClient()
  // What is kept moves on with every letter, so that an earlier answer is never good enough.
  const shown = useQuery({
    ...operations.drafts.show.queryOptions({ input: { draft: Number.isSafeInteger(id) ? id : 0 } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  useEffect(
    () => () => {
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
    },
    [cache],
  )
  if (shown.isPending) return <PageLoading lines={14} />
  if (shown.isError) {
    return (
      <Page
        name="Draft"
        title="This draft could not be read"
        crumbs={[{ label: 'Agreements', link: { to: '/agreements' } }, { label: 'Draft' }]}
      >
        <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    )
  }
  if (shown.data.state === 'proposed') return <ProposedDraft draft={shown.data} />
  return <DraftEditor key={`${shown.data.draft} ${shown.data.revision}`} draft={shown.data} />
}
