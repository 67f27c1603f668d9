import { SegmentedControl, Select } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import { operations, queryClient } from '../../client.ts'
import { ActorName } from '../../components/ActorName.tsx'
import { ActionList } from '../../components/actions/ActionList.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import classes from './ActionsScreen.module.css'

const CRUMBS = [{ label: 'Actions' }]
const refresh = () => void queryClient.invalidateQueries()

/** The improvement register over all agreements: what is open, what is overdue, and whether it moved its figure. */
export function ActionsScreen() {
  const [shown, setShown] = useState('open')
  const [reference, setReference] = useState<string | null>(null)
  const list = useQuery(operations.actions.list.queryOptions({ input: {} }))
  const agreements = useQuery(operations.agreements.list.queryOptions())
  if (list.isPending) return <PageLoading />
  if (list.isError) {
    return (
      <Page name="Actions" title="The register could not be read" crumbs={CRUMBS}>
        <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  const all = list.data.filter((action) => reference === null || action.reference === reference)
  const chosen = all.filter(({ state }) => shown === 'all' || (state === 'open') === (shown === 'open'))
  const known = agreements.data ?? []
  return (
    <Page
      name="Actions"
      title={titleOf(all)}
      lead="What reviews decided to improve, over all agreements."
      crumbs={CRUMBS}
      tools={<ActorName />}
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label="Which actions"
          data={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Closed' },
            { value: 'all', label: 'All' },
          ]}
          value={shown}
          onChange={setShown}
        />
        <Select
          aria-label="Agreement"
          placeholder="Every agreement"
          data={known.map(({ reference: value, title }) => ({ value, label: title }))}
          value={reference}
          onChange={setReference}
          clearable
          searchable
          selectFirstOptionOnChange
          w={280}
        />
      </div>
      {list.data.length === 0 && <NoAction />}
      <ActionList
        reference={reference ?? known[0]?.reference ?? ''}
        period={null}
        actions={chosen}
        empty={list.data.length === 0 ? '' : 'None of these.'}
        canRaise={reference !== null || known.length === 1}
        withReference
        onChange={refresh}
      />
    </Page>
  )
}

function titleOf(actions: readonly { readonly state: string; readonly isOverdue: boolean }[]): string {
  const open = actions.filter(({ state }) => state === 'open').length
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length
  if (open === 0) return 'No action is open'
  return overdue === 0
    ? `${countOf(open, 'action')} open, none overdue`
    : `${countOf(open, 'action')} open, ${overdue} overdue`
}

function NoAction() {
  return (
    <EmptyState icon={<IconListCheck size={24} stroke={1.6} />} title="The improvement register">
      A review that finds a promise broken decides what is done about it: an action with an owner, a day, and the figure
      that it is to move. It stays here until it is done, and later figures say whether it helped.
    </EmptyState>
  )
}
