import { Button } from '@mantine/core'
import { IconReportAnalytics } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { countOf, dateTime, periodName } from '../../../shared/format.ts'
import type { PackRecord } from '../../../shared/operations/packs.ts'
import { operations } from '../../client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'

const route = getRouteApi('/packs')

/** Every pack that was made, newest first; of one agreement where the address says which. */
export function PacksScreen() {
  const { reference } = route.useSearch()
  const input = reference === undefined ? {} : { reference }
  const packs = useQuery(operations.packs.list.queryOptions({ input }))
  return (
    <Page name="Review packs" title={titleOf(packs.data, reference)} crumbs={[{ label: 'Review packs' }]}>
      {packs.error !== null && <FailurePanel error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.isPending && <PageLoading />}
      {packs.data !== undefined && (packs.data.length === 0 ? <NoPacks /> : <PackTable packs={packs.data} />)}
    </Page>
  )
}

function titleOf(packs: readonly PackRecord[] | undefined, reference: string | undefined): string {
  if (packs === undefined) return 'Review packs'
  const whose = reference === undefined ? '' : ` for ${reference}`
  if (packs.length === 0) return `No review pack has been made${whose} yet`
  return `${countOf(packs.length, 'review pack')}${whose} ${packs.length === 1 ? 'has' : 'have'} been made`
}

function NoPacks() {
  return (
    <EmptyState
      icon={<IconReportAnalytics size={32} stroke={1.2} />}
      title="Packs are made from an agreement’s results"
      act={
        <Button component={Link} to="/agreements">
          Go to the agreements
        </Button>
      }
    >
      Choose an agreement and a period, then “Review pack”. Every pack made is kept here with the workspace.
    </EmptyState>
  )
}

const COLUMNS: readonly Column<PackRecord>[] = [
  {
    id: 'pack',
    header: 'Agreement and period',
    isName: true,
    cell: ({ reference, period }) => (
      <Link to="/agreements/$reference/pack" params={{ reference }} search={{ period }}>
        {reference}, {periodName(period)}
      </Link>
    ),
  },
  {
    id: 'made',
    header: 'Made',
    width: 180,
    cell: ({ madeAt }) => <span className="tabular nowrap">{dateTime(Date.parse(madeAt), LOCAL_ZONE)}</span>,
  },
  { id: 'pages', header: 'Pages', isNumber: true, width: 80, cell: ({ pdf }) => pdf.pages },
  {
    id: 'files',
    header: <span className="secondary">Files</span>,
    width: 120,
    cell: (pack) => <DownloadMenu pack={pack} isSmall />,
  },
]

function PackTable({ packs }: { readonly packs: readonly PackRecord[] }) {
  const newestFirst = [...packs].sort((a, b) => b.madeAt.localeCompare(a.madeAt))
  return <Table caption="Review packs, newest first" columns={COLUMNS} rows={newestFirst} keyOf={({ id }) => id} />
}
