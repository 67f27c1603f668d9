import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { ticketTitle } from '../../components/clock/ticket-title.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import type { TicketSearch } from '../../search.ts'
import { TicketAccount } from './TicketAccount.tsx'

const route = getRouteApi('/agreements/$reference/targets/$target/tickets/$ticket')

type Place = {
  readonly reference: string
  readonly title: string
  readonly target: string
  readonly ticket: string
  readonly search: TicketSearch
}

function crumbsOf({ reference, title, target, ticket, search }: Place, explanation?: Explanation): Crumb[] {
  const params = { reference, target }
  const period = search.period === undefined ? {} : { period: search.period }
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: title, link: { to: '/agreements/$reference', params } },
    { label: 'Results', link: { to: '/agreements/$reference/results', params, search: { ...period, target } } },
    {
      label: explanation?.target.name ?? target,
      link: { to: '/agreements/$reference/targets/$target/checks', params, search: period },
    },
    { label: ticket },
  ]
}

/** One ticket against one target, down to the row it came from. */
export function TicketScreen() {
  const { reference, target, ticket } = route.useParams()
  const search = route.useSearch()
  const place = { reference, title: useAgreementTitle(reference), target, ticket, search }
  const explained = useQuery(
    operations.results.explain.queryOptions({ input: { reference, target, ticket, ...search } }),
  )
  if (explained.isPending) return <PageLoading lines={14} />
  if (explained.isError) {
    return (
      <Page name={ticket} title={`${ticket} could not be explained`} crumbs={crumbsOf(place)}>
        <FailurePanel error={explained.error} onRetry={() => void explained.refetch()} />
      </Page>
    )
  }
  const { data } = explained
  return (
    <Page name={ticket} title={ticketTitle(data)} lead={data.check.title ?? undefined} crumbs={crumbsOf(place, data)}>
      <TicketAccount explanation={data} />
    </Page>
  )
}
