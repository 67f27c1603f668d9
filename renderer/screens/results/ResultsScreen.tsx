import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { headline } from '../../../shared/packs/headline.ts'
import { inPeriod } from '../../../shared/packs/pack-words.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { PeriodSwitch } from '../../components/PeriodSwitch.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import { type PeriodChoice, usePeriod } from '../../components/use-period.ts'
import { resultsLead } from './lead.ts'
import { NoFigures } from './NoFigures.tsx'
import { Results } from './Results.tsx'
import classes from './ResultsScreen.module.css'

const route = getRouteApi('/agreements/$reference/results')

function crumbsOf(reference: string, title: string): Crumb[] {
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: title, link: { to: '/agreements/$reference', params: { reference } } },
    { label: 'Results' },
  ]
}

/** How an agreement did in a period. */
export function ResultsScreen() {
  const { reference } = route.useParams()
  const { period: asked } = route.useSearch()
  const choice = usePeriod(reference, asked)
  if (choice.isPending && choice.period === null) return <PageLoading lines={12} />
  if (choice.period === null) return <NoPeriod reference={reference} choice={choice} />
  return <PeriodResults reference={reference} period={choice.period} choice={choice} />
}

type PeriodResultsProps = { readonly reference: string; readonly period: string; readonly choice: PeriodChoice }

function PeriodResults({ reference, period, choice }: PeriodResultsProps) {
  const navigate = useNavigate({ from: '/agreements/$reference/results' })
  const { target } = route.useSearch()
  const figures = useQuery({
    ...operations.results.compute.queryOptions({ input: { reference, period } }),
    // The period before stays to be seen while the next is computed; another agreement's figures never do.
    placeholderData: (before) => (before?.agreement.reference === reference ? before : undefined),
  })
  const agreementTitle = useAgreementTitle(reference)
  const common = {
    name: 'Results',
    nav: <AgreementNav reference={reference} period={period} />,
    tools: (
      <PeriodSwitch
        periods={choice.periods}
        value={period}
        onChange={(next) => void navigate({ search: { period: next, ...(target !== undefined && { target }) } })}
      />
    ),
  }
  if (figures.isPending) return <PageLoading lines={12} />
  if (figures.isError) {
    return (
      <Page {...common} title="The results could not be computed" crumbs={crumbsOf(reference, agreementTitle)}>
        <FailurePanel error={figures.error} onRetry={() => void figures.refetch()} />
      </Page>
    )
  }
  const { data } = figures
  const isEmpty = data.asOfFrom === 'no-data'
  const title = isEmpty ? `No tickets ${inPeriod(period)} yet` : headline(data)
  return (
    <Page
      {...common}
      title={title}
      {...(!isEmpty && { lead: resultsLead(data) })}
      crumbs={crumbsOf(reference, data.agreement.title)}
    >
      <div className={classes.results} aria-busy={figures.isPlaceholderData}>
        {isEmpty ? <NoFigures reference={reference} /> : <Results figures={data} reference={reference} />}
      </div>
    </Page>
  )
}

function NoPeriod({ reference, choice }: { readonly reference: string; readonly choice: PeriodChoice }) {
  return (
    <Page
      name="Results"
      title={choice.error === null ? 'There is no period to show' : 'The results could not be read'}
      crumbs={crumbsOf(reference, useAgreementTitle(reference))}
      nav={<AgreementNav reference={reference} />}
    >
      {choice.error !== null && <FailurePanel error={choice.error} onRetry={choice.retry} />}
    </Page>
  )
}
