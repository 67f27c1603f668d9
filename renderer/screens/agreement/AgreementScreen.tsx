import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { localDate } from '../../../shared/format.ts'
import type { AgreementSummary } from '../../../shared/operations/agreements.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { AgreementDocument } from '../../components/agreement-document/AgreementDocument.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { VersionSwitch } from './VersionSwitch.tsx'

const route = getRouteApi('/agreements/$reference')

const crumbsOf = (name: string): Crumb[] => [{ label: 'Agreements', link: { to: '/agreements' } }, { label: name }]

/** The agreement as a document, in its newest version or an earlier one. */
export function AgreementScreen() {
  const { reference } = route.useParams()
  const { period } = route.useSearch()
  const [version, setVersion] = useState<number | null>(null)
  const shown = useQuery(
    operations.agreements.show.queryOptions({ input: { reference, ...(version !== null && { version }) } }),
  )
  if (shown.isPending) return <PageLoading lines={14} />
  if (shown.isError) {
    return (
      <Page name="Agreement" title="This agreement could not be read" crumbs={crumbsOf(reference)}>
        <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    )
  }
  const { summary, agreement, sha256 } = shown.data
  const current = agreement.spec.version
  return (
    <Page
      name="Agreement"
      title={agreement.metadata.title}
      lead={`${reference}, ${stateWords(summary, current)}`}
      crumbs={crumbsOf(agreement.metadata.title)}
      nav={<AgreementNav reference={reference} period={period} />}
      tools={<VersionSwitch versions={summary.versions} value={current} onChange={setVersion} />}
      act={
        <>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/agreements/new" search={{ next: reference }} />}
          >
            Write the next version
          </Button>
          <ExportMenu reference={reference} version={current} />
        </>
      }
    >
      <AgreementDocument agreement={agreement} sha256={sha256} />
    </Page>
  )
}

function stateWords({ version, state, effective }: AgreementSummary, shown: number): string {
  if (shown !== version) return `version ${shown}; version ${version} has followed it`
  const until = effective.to === null ? '' : ` to ${localDate(effective.to)}`
  const dates = `from ${localDate(effective.from)}${until}`
  const words = { upcoming: 'comes into force', 'in-force': 'in force', expired: 'was in force' }
  return `version ${shown}, ${words[state]} ${dates}`
}
