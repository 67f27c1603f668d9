import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Figures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { lastUpdate } from '../../components/last-update.ts'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { PeriodSwitch } from '../../components/PeriodSwitch.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import { type PeriodChoice, usePeriod } from '../../components/use-period.ts'
import classes from './Changes.module.css'
import { Changes } from './Changes.tsx'
import { type HeldGroup, heldAgainstChoices, readHeldAgainst } from './held-against.ts'

const route = getRouteApi('/agreements/$reference/changes')

/** How the figures of a period differ from what they were, and why. */
export function ChangesScreen() {
  const { reference } = route.useParams()
  const { period: asked } = route.useSearch()
  const choice = usePeriod(reference, asked)
  const crumbs = useCrumbs(reference, choice.period)
  if (choice.period === null && choice.isPending) return <PageLoading lines={12} />
  if (choice.period === null) {
    return (
      <Page name={NAME} title="There is no period to show" crumbs={crumbs}>
        {choice.error !== null && <FailurePanel error={choice.error} onRetry={choice.retry} />}
      </Page>
    )
  }
  return <PeriodChanges choice={{ ...choice, period: choice.period }} crumbs={crumbs} />
}

const NAME = 'What changed'

function useCrumbs(reference: string, period: string | null): Crumb[] {
  const title = useAgreementTitle(reference)
  const search = period === null ? {} : { period }
  return [
    { label: 'Agreements', link: { to: '/agreements' } },
    { label: title, link: { to: '/agreements/$reference', params: { reference } } },
    { label: 'Results', link: { to: '/agreements/$reference/results', params: { reference }, search } },
    { label: NAME },
  ]
}

type PeriodChangesProps = {
  readonly choice: PeriodChoice & { readonly period: string }
  readonly crumbs: readonly Crumb[]
}

function PeriodChanges({ choice: { period, periods }, crumbs }: PeriodChangesProps) {
  const { reference } = route.useParams()
  const { before: asked } = route.useSearch()
  const navigate = useNavigate({ from: '/agreements/$reference/changes' })
  const figures = useQuery(operations.results.compute.queryOptions({ input: { reference, period } }))
  const imports = useQuery(operations.imports.list.queryOptions())
  const common = {
    name: NAME,
    crumbs,
    tools: (
      <PeriodSwitch
        periods={periods}
        value={period}
        onChange={(next) => void navigate({ search: { period: next }, replace: true })}
      />
    ),
  }
  const error = figures.error ?? imports.error
  if (error !== null) {
    return (
      <Page {...common} title="What changed could not be found out">
        <FailurePanel error={error} onRetry={() => void figures.refetch()} />
      </Page>
    )
  }
  if (figures.data === undefined || imports.data === undefined) return <PageLoading lines={12} />
  const groups = heldAgainstChoices(figures.data, imports.data)
  const update = lastUpdate(figures.data, imports.data)
  const first = update === null ? groups[0]?.items[0]?.value : `import-${update.id}`
  const held = readHeldAgainst(asked) === null ? first : asked
  const before = readHeldAgainst(held)
  if (before === null || held === undefined) {
    return <Page {...common} title="Nothing was imported yet that these figures could be held against" />
  }
  const choose = <HeldAgainst groups={groups} held={held} figures={figures.data} />
  return <Changes key={`${period} ${held}`} common={common} question={{ reference, period, before }} choose={choose} />
}

type HeldAgainstProps = { readonly groups: readonly HeldGroup[]; readonly held: string; readonly figures: Figures }

function HeldAgainst({ groups, held, figures }: HeldAgainstProps) {
  const navigate = useNavigate({ from: '/agreements/$reference/changes' })
  const period = figures.period.label
  return (
    <Select
      label="The figures now, held against those"
      className={classes.held}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      value={held}
      allowDeselect={false}
      onChange={(next) => next !== null && void navigate({ search: { period, before: next }, replace: true })}
    />
  )
}
