import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { PeriodSwitch } from '../../components/PeriodSwitch.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import { type PeriodChoice, usePeriod } from '../../components/use-period.ts'
import { EvidenceList } from './EvidenceList.tsx'

const route = getRouteApi('/agreements/$reference/evidence/$target')

/** What a figure without clocks was made of, for one period. */
export function EvidenceScreen() {
  const { reference } = route.useParams()
  const { period: asked } = route.useSearch()
  const choice = usePeriod(reference, asked)
  const crumbs = useCrumbs(reference, choice.period)
  if (choice.period === null && choice.isPending) return <PageLoading lines={14} />
  if (choice.period === null) {
    return (
      <Page name="What counted" title="There is no period to show" crumbs={[...crumbs, { label: 'What counted' }]}>
        {choice.error !== null && <FailurePanel error={choice.error} onRetry={choice.retry} />}
      </Page>
    )
  }
  return <PeriodEvidence choice={{ ...choice, period: choice.period }} crumbs={crumbs} />
}

function useCrumbs(reference: string, period: string | null): Crumb[] {
  const title = useAgreementTitle(reference)
  const { target } = route.useParams()
  const search = { target, ...(period !== null && { period }) }
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: title, link: { to: '/agreements/$reference', params: { reference } } },
    { label: 'Results', link: { to: '/agreements/$reference/results', params: { reference }, search } },
  ]
}

type PeriodEvidenceProps = {
  readonly choice: PeriodChoice & { readonly period: string }
  readonly crumbs: readonly Crumb[]
}

function PeriodEvidence({ choice, crumbs }: PeriodEvidenceProps) {
  const { reference, target } = route.useParams()
  const navigate = useNavigate({ from: '/agreements/$reference/evidence/$target' })
  const { period, periods } = choice
  const head = useQuery(
    operations.results.evidence.queryOptions({ input: { reference, period, target, offset: 0, limit: 1 } }),
  )
  const tools = (
    <PeriodSwitch
      periods={periods}
      value={period}
      onChange={(next) => void navigate({ search: { period: next }, replace: true })}
    />
  )
  if (head.isPending) return <PageLoading lines={14} />
  if (head.isError) {
    return (
      <Page
        name="What counted"
        title="What counted cannot be listed"
        crumbs={[...crumbs, { label: target }]}
        tools={tools}
      >
        <FailurePanel error={head.error} onRetry={() => void head.refetch()} />
      </Page>
    )
  }
  return <EvidenceList head={head.data} crumbs={crumbs} tools={tools} />
}
