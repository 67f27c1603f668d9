import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { DraftEditor } from './DraftEditor.tsx'

const route = getRouteApi('/drafts/$draft')

/** An agreement while it is written. */
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
  // While it is proposed its text stands still; withdrawn, it can be written on.
  if (shown.data.state === 'proposed') return <Navigate to="/drafts/$draft/proposal" params={{ draft }} replace />
  return <DraftEditor key={`${shown.data.draft} ${shown.data.revision}`} draft={shown.data} />
}
