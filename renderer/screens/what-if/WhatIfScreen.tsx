import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Figures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { AgreementNav } from '../../components/AgreementNav.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { PeriodSwitch } from '../../components/PeriodSwitch.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import { type PeriodChoice, usePeriod } from '../../components/use-period.ts'
import { Answer } from './Answer.tsx'
import { ProposeInReview } from './ProposeInReview.tsx'
import { TightestPromise } from './TightestPromise.tsx'
import classes from './WhatIf.module.css'
import { WhatIfForm } from './WhatIfForm.tsx'
import { changeOf, clocksOf, NO_WISHES } from './wishes.ts'

const route = getRouteApi('/agreements/$reference/what-if')

/** What another promise, other hours or other rules would have come to on the tickets of a past period. */
export function WhatIfScreen() {
  const { reference } = route.useParams()
  const { period: asked } = route.useSearch()
  const choice = usePeriod(reference, asked)
  if (choice.isPending && choice.period === null) return <PageLoading lines={12} />
  return <PeriodWhatIf reference={reference} choice={choice} />
}

function PeriodWhatIf({ reference, choice }: { readonly reference: string; readonly choice: PeriodChoice }) {
  const navigate = useNavigate({ from: '/agreements/$reference/what-if' })
  const { target } = route.useSearch()
  const period = choice.period ?? ''
  const title = useAgreementTitle(reference)
  const figures = useQuery({
    ...operations.results.compute.queryOptions({ input: { reference, period } }),
    enabled: period !== '',
  })
  const error = choice.error ?? figures.error
  return (
    <Page
      name="What-if"
      title="What would have been, had something else been agreed"
      lead="The tickets stay as they were; nothing of this is kept."
      crumbs={[
        { label: 'Agreements', link: { to: '/agreements' } },
        { label: title, link: { to: '/agreements/$reference', params: { reference } } },
        { label: 'What-if' },
      ]}
      nav={<AgreementNav reference={reference} period={choice.period ?? undefined} />}
      tools={
        <PeriodSwitch
          periods={choice.periods}
          value={period}
          onChange={(next) => void navigate({ search: { period: next, ...(target !== undefined && { target }) } })}
        />
      }
    >
      {error !== null && <FailurePanel error={error} onRetry={() => void figures.refetch()} />}
      {figures.data !== undefined && <Imagined reference={reference} figures={figures.data} />}
    </Page>
  )
}

const SETTLED_MS = 300

function Imagined({ reference, figures }: { readonly reference: string; readonly figures: Figures }) {
  const navigate = useNavigate({ from: '/agreements/$reference/what-if' })
  const { target: asked } = route.useSearch()
  const agreement = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
  const clocked = figures.targets.filter(({ within }) => within !== null)
  const target = clocked.find(({ id }) => id === asked) ?? clocked[0]
  const [wishes, setWishes] = useState(NO_WISHES)
  const [settled] = useDebouncedValue(wishes, SETTLED_MS)
  if (target === undefined) return <p>This agreement promises no times, so there is no clock to imagine otherwise.</p>
  const period = figures.period.label
  const question = { reference, period, target: target.id, change: changeOf(settled) }
  return (
    <div className={classes.page}>
      <WhatIfForm
        targets={figures.targets}
        target={target}
        clocks={clocksOf(agreement.data?.agreement)}
        wishes={wishes}
        onWishes={setWishes}
        onTarget={(id) => void navigate({ search: { period, target: id }, replace: true, resetScroll: false })}
      />
      <div className={classes.answer}>
        <Answer key={target.id} question={question} />
        <div>
          <ProposeInReview question={question} />
        </div>
        <TightestPromise question={question} onTry={(within) => setWishes({ ...wishes, within })} />
      </div>
    </div>
  )
}
