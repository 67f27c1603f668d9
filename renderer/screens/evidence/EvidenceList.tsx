import { SegmentedControl, Select } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { countOf, monthName } from '../../../shared/format.ts'
import type { EvidenceEffect } from '../../../shared/sla/evidence-entry.ts'
import { EFFECT_WORD, evidenceSentence, knownWords } from '../../../shared/sla/evidence-words.ts'
import { client } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { EvidenceSearch } from '../../search.ts'
import { evidenceColumns } from './columns.tsx'
import classes from './EvidenceList.module.css'
import { monthsOf } from './months.ts'

const route = getRouteApi('/agreements/$reference/evidence/$target')

type Head = Omit<Awaited<ReturnType<typeof client.results.evidence>>, 'rows' | 'total'>

type EvidenceListProps = {
  readonly head: Head
  readonly crumbs: readonly Crumb[]
  readonly tools: ReactNode
}

/** One line for each outage, run of samples, gap, answer, ticket or value, with whether it counted and why. */
export function EvidenceList({ head, crumbs, tools }: EvidenceListProps) {
  const { reference, target } = route.useParams()
  const search = route.useSearch()
  const { period, unit } = head
  const filter = { effect: search.effect, month: search.month }
  const question = { reference, period: period.label, target, filter }
  const rows = usePagedRows({
    key: ['evidence', question],
    fetch: (offset, limit, signal) => client.results.evidence({ ...question, offset, limit }, { signal }),
  })
  const columns = useMemo(
    () => evidenceColumns({ kind: head.kind, zone: period.timeZone, unit }),
    [head.kind, period.timeZone, unit],
  )
  return (
    <Page
      name={head.target.name}
      title={evidenceSentence(head)}
      lead={leadOf(head, rows.total)}
      crumbs={[...crumbs, { label: head.target.name }]}
      tools={tools}
      wide
      filled
    >
      <Filters period={period} />
      {rows.error !== null && <FailurePanel error={rows.error} onRetry={rows.retry} />}
      {rows.total === null && rows.error === null && <Lines count={12} />}
      {rows.total === 0 && <p className="secondary">{search.effect || search.month ? NONE_SO : NONE}</p>}
      {rows.total !== null && rows.total > 0 && (
        <DataTable caption={`What counted for ${head.target.name}`} columns={columns} rows={rows} total={rows.total} />
      )}
    </Page>
  )
}

const NONE = 'Nothing that was imported touches this period.'
const NONE_SO = 'Nothing fits what was asked for.'

function leadOf({ target, known, period }: Head, total: number | null): string {
  const lines = total === null ? '' : `, ${countOf(total, 'line')}`
  const until = known === null ? '' : `; known ${knownWords({ known }, period.timeZone)}`
  return `${target.name}${lines}${until}`
}

const EFFECTS: readonly EvidenceEffect[] = ['counted', 'against', 'left-out']

function Filters({ period }: Pick<Head, 'period'>) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/agreements/$reference/evidence/$target' })
  const change = (next: Partial<EvidenceSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false })
  const months = monthsOf(period)
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label="How it counts"
        size="xs"
        data={[
          { value: 'all', label: 'All' },
          ...EFFECTS.map((effect) => ({ value: effect, label: EFFECT_WORD[effect] })),
        ]}
        value={search.effect ?? 'all'}
        onChange={(value) => change({ effect: EFFECTS.find((effect) => effect === value) })}
      />
      {months.length > 1 && (
        <Select
          aria-label="Month"
          size="xs"
          w={170}
          placeholder="Whole period"
          clearable
          data={months.map((month) => ({ value: month, label: monthName(month) }))}
          value={search.month ?? null}
          onChange={(month) => change({ month: month ?? undefined })}
        />
      )}
    </div>
  )
}
