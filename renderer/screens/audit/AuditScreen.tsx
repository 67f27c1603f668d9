import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import { client, operations } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { GovernanceNav } from '../../components/GovernanceNav.tsx'
import { Page } from '../../components/Page.tsx'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { AuditSearch } from '../../search.ts'
import classes from './Audit.module.css'
import { AuditEntry, type Entry } from './AuditEntry.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { auditColumns } from './audit-columns.tsx'
import { ChainCheck } from './ChainCheck.tsx'

const route = getRouteApi('/governance/audit')
const CRUMBS = [{ label: 'Governance', link: { to: '/governance' } }, { label: 'Audit trail' }] as const

/** Who changed what and when, and whether the trail itself is whole. */
export function AuditScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useEntries(search)
  const [chosen, setChosen] = useState<Entry | null>(null)
  const change = (next: AuditSearch) => {
    setChosen(null)
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  }
  const { total } = rows
  return (
    <Page
      name="Audit trail"
      title={total === null ? 'Audit trail' : titleOf(total, search)}
      lead="Newest first. Every entry carries the hash of the one before, so that none can be changed or taken out unseen."
      crumbs={CRUMBS}
      nav={<GovernanceNav />}
      wide
      filled
    >
      <ChainCheck />
      <AuditFilters search={search} onChange={change} />
      {rows.error !== null && <FailurePanel error={rows.error} onRetry={rows.retry} />}
      {total === 0 && <p>{isFiltered(search) ? 'Nothing of that kind was done.' : 'Nothing has been done yet.'}</p>}
      {total !== null && total > 0 && (
        <div className={classes.layout} data-open={chosen !== null || undefined}>
          <DataTable caption="Audit trail" columns={auditColumns(search, setChosen)} rows={rows} total={total} />
          {chosen !== null && <AuditEntry key={chosen.sequence} entry={chosen} onClose={() => setChosen(null)} />}
        </div>
      )}
    </Page>
  )
}

function useEntries(search: AuditSearch) {
  // What was done elsewhere shows when the screen is opened again.
  const [opened] = useState(() => Date.now())
  return usePagedRows<Entry>({
    key: [...operations.workspace.audit.key(), opened, search],
    fetch: async (offset, limit, signal) => {
      const { total, entries } = await client.workspace.audit({ offset, limit, ...search }, { signal })
      return { total, rows: entries }
    },
  })
}

const isFiltered = (search: AuditSearch) => Object.values(search).some((value) => value !== undefined)

function titleOf(total: number, search: AuditSearch): string {
  if (total === 0) return isFiltered(search) ? 'No entry is of that kind' : 'Nothing has been done yet'
  return isFiltered(search) ? `${countOf(total, 'entry')} found` : `${countOf(total, 'entry')} in the audit trail`
}
