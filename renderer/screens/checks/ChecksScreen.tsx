import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Figures, TargetFigures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { usePeriod } from '../../components/use-period.ts'
import { CheckList } from './CheckList.tsx'

const route = getRouteApi('/agreements/$reference/targets/$target/checks')

type Place = { readonly reference: string; readonly period: string | null; readonly figures?: Figures | undefined }

function crumbsOf({ reference, period, figures }: Place, target?: TargetFigures): Crumb[] {
  const params = { reference }
  const search = { ...(period !== null && { period }), ...(target !== undefined && { target: target.id }) }
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: figures?.agreement.title ?? reference, link: { to: '/agreements/$reference', params } },
    { label: 'Results', link: { to: '/agreements/$reference/results', params, search } },
    { label: target?.name ?? 'Tickets' },
  ]
}

/** The tickets behind a figure. */
export function ChecksScreen() {
  const { reference } = route.useParams()
  const { period: asked } = route.useSearch()
  const choice = usePeriod(reference, asked)
  if (choice.period === null && choice.isPending) return <PageLoading lines={14} />
  if (choice.period === null) {
    return (
      <Page name="Tickets" title="There is no period to show" crumbs={crumbsOf({ reference, period: null })}>
        {choice.error !== null && <FailurePanel error={choice.error} onRetry={choice.retry} />}
      </Page>
    )
  }
  return <PeriodChecks period={choice.period} />
}

function PeriodChecks({ period }: { readonly period: string }) {
  const { reference, target: id } = route.useParams()
  const figures = useQuery(operations.results.compute.queryOptions({ input: { reference, period } }))
  if (figures.isPending) return <PageLoading lines={14} />
  const target = figures.data?.targets.find((each) => each.id === id)
  const crumbs = crumbsOf({ reference, period, figures: figures.data }, target)
  if (figures.isError) {
    return (
      <Page name="Tickets" title="The tickets could not be listed" crumbs={crumbs}>
        <FailurePanel error={figures.error} onRetry={() => void figures.refetch()} />
      </Page>
    )
  }
  if (target === undefined) {
    return <Page name="Tickets" title={`This agreement has no target “${id}”`} crumbs={crumbs} />
  }
  return <CheckList figures={figures.data} target={target} crumbs={crumbs} />
}
