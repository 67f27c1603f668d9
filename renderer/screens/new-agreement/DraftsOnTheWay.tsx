import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { countOf, dateTime } from '../../../shared/format.ts'
import type { DraftSummary } from '../../../shared/operations/drafts.ts'
import { client, operations } from '../../client.ts'
import { AskFirst } from '../../components/AskFirst.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { useBy } from '../../components/use-actor.ts'

/** What has been begun and is not signed yet. */
export function DraftsOnTheWay() {
  const drafts = useQuery({ ...operations.drafts.list.queryOptions(), staleTime: 0 })
  const [leaving, setLeaving] = useState<DraftSummary | null>(null)
  if (drafts.isError) return <FailurePanel error={drafts.error} onRetry={() => void drafts.refetch()} />
  if (drafts.data === undefined || drafts.data.length === 0) return null
  return (
    <Section title="Go on with a draft">
      <Table caption="Drafts" columns={columns(setLeaving)} rows={drafts.data} keyOf={({ draft }) => String(draft)} />
      <ThrowAway draft={leaving} onDone={() => setLeaving(null)} />
    </Section>
  )
}

const titleOf = ({ title }: DraftSummary) => (title === '' ? 'Without a title yet' : title)

function columns(onLeave: (draft: DraftSummary) => void): readonly Column<DraftSummary>[] {
  return [
    {
      id: 'title',
      header: 'Draft',
      isName: true,
      cell: (row) => (
        <Link to="/drafts/$draft" params={{ draft: String(row.draft) }}>
          {titleOf(row)}
        </Link>
      ),
    },
    { id: 'version', header: 'Version', isNumber: true, cell: ({ version }) => String(version) },
    { id: 'state', header: 'State', cell: (row) => stateWords(row) },
    { id: 'updated', header: 'Last written', cell: ({ updatedAt }) => dateTime(Date.parse(updatedAt), LOCAL_ZONE) },
    {
      id: 'leave',
      header: '',
      cell: (row) => (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={`Throw away ${titleOf(row)}`}
          onClick={() => onLeave(row)}
        >
          Throw away
        </Button>
      ),
    },
  ]
}

function stateWords({ state, problems }: DraftSummary): string {
  if (state === 'proposed') return 'Proposed'
  return problems === 0 ? 'Can be proposed' : `${countOf(problems, 'thing')} to put right`
}

type ThrowProps = { readonly draft: DraftSummary | null; readonly onDone: () => void }

function ThrowAway({ draft, onDone }: ThrowProps) {
  const cache = useQueryClient()
  const by = useBy()
  const discard = useMutation({
    mutationFn: (id: number) => client.drafts.discard({ draft: id, ...by }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
      onDone()
    },
  })
  return (
    <AskFirst
      title="Throw this draft away?"
      does="Throw it away"
      leaves="Keep it"
      onDo={() => draft !== null && discard.mutate(draft.draft)}
      onLeave={onDone}
      act={discard}
      isOpen={draft !== null}
      isGrave
    >
      <p>
        {draft === null ? '' : titleOf(draft)}: what is written in it cannot be brought back. Versions that are kept
        stay as they are.
      </p>
    </AskFirst>
  )
}
