import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import type { VersionRow } from '../../../shared/operations/agreements.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { LifeMenu } from '../../components/agreement-life/LifeMenu.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { today } from '../../components/today.ts'
import { Comparison } from './Comparison.tsx'
import { VersionStrip } from './VersionStrip.tsx'
import { VersionTable } from './VersionTable.tsx'

const route = getRouteApi('/agreements/$reference/versions')

const crumbsOf = (reference: string, title: string): Crumb[] => [
  { label: 'Agreements', link: { to: '/agreements' } },
  { label: title, link: { to: '/agreements/$reference', params: { reference } } },
  { label: 'Versions' },
]

/** All versions of an agreement: when each is in force, who signed it, and what differs between any two. */
export function VersionsScreen() {
  const { reference } = route.useParams()
  const { period } = route.useSearch()
  const versions = useQuery(operations.agreements.versions.queryOptions({ input: { reference } }))
  const inForce = versions.data?.find(({ state }) => state === 'in-force')?.version
  const shown = useQuery({
    ...operations.agreements.show.queryOptions({
      input: { reference, ...(inForce !== undefined && { version: inForce }) },
    }),
    enabled: !versions.isPending,
  })
  if (versions.isPending || shown.isPending) return <PageLoading lines={10} />
  const failed = versions.isError ? versions : shown.isError ? shown : null
  if (failed !== null || versions.data === undefined || shown.data === undefined) {
    return (
      <Page name="Versions" title="The versions could not be read" crumbs={crumbsOf(reference, reference)}>
        <FailurePanel error={failed?.error} onRetry={() => void Promise.all([versions.refetch(), shown.refetch()])} />
      </Page>
    )
  }
  const { agreement, termination } = shown.data
  const { title } = agreement.metadata
  const rows = versions.data
  return (
    <Page
      name="Versions"
      title={titleOf(rows)}
      lead={`${title} (${reference})`}
      crumbs={crumbsOf(reference, title)}
      nav={<AgreementNav reference={reference} period={period} />}
      act={
        <LifeMenu
          agreement={agreement}
          newest={rows[0]?.version ?? agreement.spec.version}
          isTerminated={termination !== null}
        />
      }
    >
      <Section
        title="When each is in force"
        note="Of versions that share days, the higher one is in force from its first day on."
      >
        <VersionStrip rows={rows} today={today(agreement.spec.timeZone)} />
        <VersionTable reference={reference} rows={rows} />
      </Section>
      {rows.length > 1 && <Comparison reference={reference} rows={rows} />}
    </Page>
  )
}

function titleOf(rows: readonly VersionRow[]): string {
  const inForce = rows.find(({ state }) => state === 'in-force')
  const coming = rows.filter(({ state }) => state === 'agreed').length
  const now = inForce === undefined ? 'none in force today' : `version ${inForce.version} in force`
  const next = coming === 0 ? '' : `, ${coming === 1 ? 'one' : coming} to come`
  return `${countOf(rows.length, 'version')}, ${now}${next}`
}
