import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconFileImport, IconSearch } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { client } from '../../client.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import { ticketColumns } from './columns.tsx'
import classes from './Tickets.module.css'
import { ticketsTitle } from './title.ts'
import { useTicketSources } from './use-ticket-sources.ts'

const route = getRouteApi('/tickets')
const TYPING_PAUSE_MS = 250
const CRUMBS = [{ label: 'Tickets' }]

/** Every ticket that was imported, of whatever source, found by key or title. */
export function TicketsScreen() {
  const { search = '', source } = route.useSearch()
  const { sources, timeZone } = useTicketSources()
  const asked = { ...(search !== '' && { search }), ...(source !== undefined && { source }) }
  const rows = usePagedRows({
    key: ['tickets', asked],
    fetch: (offset, limit, signal) => client.tickets.list({ ...asked, offset, limit }, { signal }),
  })
  const isWide = useMediaQuery('(min-width: 1360px)')
  const hasSources = sources.length > 1
  const columns = useMemo(() => ticketColumns({ timeZone, hasSources, isWide }), [timeZone, hasSources, isWide])
  const isEmpty = rows.total === 0 && Object.keys(asked).length === 0
  if (isEmpty) return <NoTickets />
  return (
    <Page name="Tickets" title={ticketsTitle({ total: rows.total, search, source })} crumbs={CRUMBS} wide filled>
      <Narrowing sources={sources} />
      {rows.error !== null && <FailurePanel error={rows.error} onRetry={rows.retry} />}
      {rows.total === null && rows.error === null && <Lines count={12} />}
      {rows.total !== null && rows.total > 0 && (
        <DataTable caption="Tickets" columns={columns} rows={rows} total={rows.total} />
      )}
    </Page>
  )
}

function Narrowing({ sources }: { readonly sources: readonly string[] }) {
  const { search = '', source } = route.useSearch()
  const navigate = useNavigate({ from: '/tickets' })
  const [text, setText] = useState(search)
  const ask = useDebouncedCallback((value: string) => {
    void navigate({
      search: { ...(value !== '' && { search: value }), ...(source !== undefined && { source }) },
      replace: true,
    })
  }, TYPING_PAUSE_MS)
  return (
    <div className={classes.narrowing} role="search" aria-label="Tickets listed">
      <TextInput
        aria-label="Search in keys and titles"
        placeholder="Key or title"
        size="xs"
        w={280}
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          ask(currentTarget.value.trim())
        }}
      />
      {sources.length > 1 && (
        <Select
          aria-label="Source"
          size="xs"
          w={220}
          placeholder="Every source"
          clearable
          data={[...sources]}
          value={source ?? null}
          onChange={(chosen) =>
            void navigate({
              search: { ...(search !== '' && { search }), ...(chosen !== null && { source: chosen }) },
              replace: true,
            })
          }
        />
      )}
    </div>
  )
}

function NoTickets() {
  return (
    <Page name="Tickets" title="No tickets have been imported yet" crumbs={CRUMBS}>
      <EmptyState
        icon={<IconFileImport size={24} stroke={1.6} />}
        title="Tickets come from exports"
        act={<Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>Import a spreadsheet</Button>}
      >
        Every ticket of every source is listed here once its export is imported, and leads to its clock and to the row
        of the file that it came from.
      </EmptyState>
    </Page>
  )
}
