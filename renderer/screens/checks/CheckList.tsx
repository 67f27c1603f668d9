import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { count } from '../../../shared/format.ts'
import type { Figures, TargetFigures } from '../../../shared/sla/figures.ts'
import { client } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import type { Sort } from '../../components/data-columns.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { ChecksSearch } from '../../search.ts'
import { checkColumns } from './columns.tsx'
import { FilterPills } from './FilterPills.tsx'
import { Filters } from './Filters.tsx'
import { checksQuestion, listedVerdict } from './question.ts'
import { checksTitle } from './title.ts'

const route = getRouteApi('/agreements/$reference/targets/$target/checks')

export type CheckListProps = {
  readonly figures: Figures
  readonly target: TargetFigures
  readonly crumbs: readonly Crumb[]
}

/** One line for each ticket, filtered and sorted by the engine, a page at a time. */
export function CheckList({ figures, target, crumbs }: CheckListProps) {
  const { reference } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/agreements/$reference/targets/$target/checks' })
  const period = figures.period.label
  const question = checksQuestion({ reference, period, target: target.id }, search)
  const rows = usePagedRows({
    key: ['checks', question],
    fetch: (offset, limit, signal) => client.results.checks({ ...question, offset, limit }, { signal }),
  })
  const verdict = listedVerdict(search)
  const isWide = useMediaQuery('(min-width: 1500px)')
  const columns = useMemo(
    () =>
      checkColumns({ reference, target: target.id, period, timeZone: figures.period.timeZone }, { isWide, verdict }),
    [reference, target.id, period, figures.period.timeZone, isWide, verdict],
  )
  const change = (next: Partial<ChecksSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false })
  const sort: Sort | null =
    question.sort === undefined ? null : { by: question.sort.by, descending: question.sort.descending }

  return (
    <Page
      name={target.name}
      title={checksTitle({ total: rows.total, target, period, search })}
      lead={`${target.name}, ${count(target.counted)} counted`}
      crumbs={crumbs}
      wide
      filled
    >
      <Filters target={target} search={search} onChange={change} />
      <FilterPills search={search} onChange={change} />
      {rows.error !== null && <FailurePanel error={rows.error} onRetry={rows.retry} />}
      {rows.total === null && rows.error === null && <Lines count={12} />}
      {rows.total === 0 && <NothingFound onClear={() => void navigate({ search: { period }, replace: true })} />}
      {rows.total !== null && rows.total > 0 && (
        <DataTable
          caption={`Tickets checked against ${target.name}`}
          columns={columns}
          rows={rows}
          total={rows.total}
          sort={sort}
          onSort={({ by, descending }) => change({ sort: by, descending: descending || undefined })}
        />
      )}
    </Page>
  )
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div>
      <p>No ticket fits what was asked for.</p>
      <Button variant="default" mt="md" onClick={onClear}>
        Show all tickets
      </Button>
    </div>
  )
}
