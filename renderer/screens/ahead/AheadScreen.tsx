import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ChartLook } from '../../../shared/charts/chart.ts'
import { flowChart } from '../../../shared/charts/flow-chart.ts'
import { countOf, dateTime, periodName } from '../../../shared/format.ts'
import type { Ahead } from '../../../shared/operations/ahead.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { Chart } from '../../components/charts/Chart.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import classes from './Ahead.module.css'
import { BudgetAhead } from './BudgetAhead.tsx'
import { TargetAhead } from './TargetAhead.tsx'
import { Told } from './Told.tsx'

const route = getRouteApi('/agreements/$reference/ahead')

/** What the tickets so far say of what is to come, each answer with its method. */
export function AheadScreen() {
  const { reference } = route.useParams()
  const { period } = route.useSearch()
  const agreementTitle = useAgreementTitle(reference)
  const { data, error, isPending, refetch } = useQuery(operations.ahead.show.queryOptions({ input: { reference } }))
  if (isPending) return <PageLoading lines={12} />
  return (
    <Page
      name="Ahead"
      title={data === undefined ? 'What is ahead cannot be told' : headlineOf(data)}
      {...(data !== undefined && {
        lead: `As of ${dateTime(data.asOf, data.timeZone)}, the newest data; the period running then is the ${periodName(data.period)}`,
      })}
      crumbs={[
        { label: 'Agreements', link: { to: '/agreements' } },
        { label: agreementTitle, link: { to: '/agreements/$reference', params: { reference } } },
        { label: 'Ahead' },
      ]}
      nav={<AgreementNav reference={reference} period={period} />}
    >
      {error !== null && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Answers ahead={data} reference={reference} />}
    </Page>
  )
}

function Answers({ ahead, reference }: { readonly ahead: Ahead; readonly reference: string }) {
  const { capacity, targets, budgets, timeZone, period } = ahead
  const flow = useCallback((look: ChartLook) => flowChart(capacity.weeks, look), [capacity])
  return (
    <div className={classes.page}>
      <div className={classes.columns}>
        <Chart chart={flow} />
        <Told title="Arrival and closure" told={capacity} />
      </div>
      {targets.map((target) => (
        <TargetAhead key={target.figures.id} ahead={target} place={{ reference, period, timeZone }} />
      ))}
      {budgets.map((budget) => (
        <BudgetAhead key={budget.figures.id} ahead={budget} timeZone={timeZone} />
      ))}
    </div>
  )
}

/** Below this chance of reaching its objective a target is said to be in doubt. */
const IN_DOUBT = 0.5

function headlineOf({ targets }: Ahead): string {
  const told = targets.filter(({ forecast }) => forecast.expected !== null)
  if (told.length === 0) return 'There is too little yet to say where the period will end'
  const doubtful = told.filter(({ forecast }) => (forecast.expected?.reaches ?? 1) < IN_DOUBT)
  if (doubtful.length === 0)
    return `At the present rate ${all(told.length)} more likely than not to reach the objective`
  const names = doubtful.length === 1 ? `“${doubtful[0]?.figures.name ?? ''}” is` : `${doubtful.length} are`
  return `Of ${countOf(told.length, 'target')}, ${names} more likely than not to miss the objective`
}

function all(number: number): string {
  return number === 1 ? 'the target is' : `all ${number} targets are`
}
