import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import { ValueForm } from './ValueForm.tsx'
import { ValueTable } from './ValueTable.tsx'

const route = getRouteApi('/agreements/$reference/values')

/** Values that nothing else measures: typed in with what shows them, the earlier ones below. */
export function ValuesScreen() {
  const { reference } = route.useParams()
  const search = route.useSearch()
  const title = useAgreementTitle(reference)
  const list = useQuery(operations.manual.list.queryOptions({ input: { reference } }))
  if (list.isPending) return <PageLoading />
  const { targets = [], periods = [], values = [] } = list.data ?? {}
  const crumbs = [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: title, link: { to: '/agreements/$reference/results', params: { reference } } },
    { label: 'Typed-in values' },
  ] as const
  return (
    <Page
      name="Typed-in values"
      title={titleOf(values.length)}
      lead={title}
      crumbs={crumbs}
      nav={<AgreementNav reference={reference} period={search.period} />}
    >
      {list.error !== null && <FailurePanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && targets.length === 0 && <NoTargets />}
      {targets.length > 0 && (
        <ValueForm
          reference={reference}
          targets={targets}
          periods={periods}
          values={values}
          begun={{ target: search.target, period: search.period }}
        />
      )}
      {values.length > 0 && (
        <Section title="Values there are" note="Each change stands in the audit trail.">
          <ValueTable reference={reference} targets={targets} values={values} />
        </Section>
      )}
    </Page>
  )
}

function titleOf(count: number): string {
  if (count === 0) return 'No value is typed in yet'
  return `${countOf(count, 'value')} ${count === 1 ? 'is' : 'are'} typed in, each with its evidence`
}

function NoTargets() {
  return (
    <EmptyState title="No target of this agreement takes typed-in values">
      Give a target the metric “manual” in the agreement, and its values can be typed in here with what shows them.
    </EmptyState>
  )
}
