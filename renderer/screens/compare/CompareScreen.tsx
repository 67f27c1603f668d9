import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf, periodName } from '../../../shared/format.ts'
import type { ReviewSummary } from '../../../shared/review/review.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'
import classes from './Compare.module.css'
import { ComparedTargets } from './ComparedTargets.tsx'

const route = getRouteApi('/reviews/$reference/compare')

/** Two reviews of one agreement side by side: each target's figures, and what was counted differently. */
export function CompareScreen() {
  const { reference } = route.useParams()
  const search = route.useSearch()
  const list = useQuery(operations.reviews.list.queryOptions({ input: { reference } }))
  const title = useAgreementTitle(reference)
  if (list.isPending) return <PageLoading lines={8} />
  if (list.isError) {
    return (
      <Page name="Compare" title="The reviews could not be read" crumbs={CRUMBS}>
        <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  const [left, right] = chosen(list.data, search)
  const periods = [...new Set([left, right, ...list.data.map(({ period }) => period)])].filter((one) => one !== null)
  return (
    <Page
      name="Compare"
      title={
        left === null || right === null
          ? `${title} has one review so far`
          : `${title}: ${periodName(right)} beside ${periodName(left)}`
      }
      lead={
        left === null || right === null
          ? 'As soon as there is a second one, both stand here side by side.'
          : 'Frozen figures where a review is frozen, else as they are measured now.'
      }
      crumbs={CRUMBS}
    >
      {left !== null && right !== null && (
        <>
          <Chooser periods={periods} left={left} right={right} />
          <Compared reference={reference} left={left} right={right} />
        </>
      )}
    </Page>
  )
}

const CRUMBS: readonly Crumb[] = [{ label: 'Reviews', link: { to: '/reviews' } }, { label: 'Side by side' }]

/** The two asked for; else the newest whose period is over and the one before it. */
function chosen(reviews: readonly ReviewSummary[], { left, right }: { left?: string; right?: string }) {
  const over = reviews.filter(({ state }) => state !== 'upcoming').map(({ period }) => period)
  const later = right ?? over.find((period) => period !== left) ?? null
  const earlier = left ?? over[over.indexOf(later ?? '') + 1] ?? null
  return [earlier, later] as const
}

type Sides = { readonly left: string; readonly right: string }

function Chooser({ periods, left, right }: Sides & { readonly periods: readonly string[] }) {
  const navigate = route.useNavigate()
  const data = periods.toSorted().map((period) => ({ value: period, label: periodName(period) }))
  const go = (next: Partial<Sides>) => void navigate({ search: { left, right, ...next } })
  return (
    <div className={classes.chooser}>
      <Select
        label="Earlier"
        data={data}
        value={left}
        allowDeselect={false}
        onChange={(value) => value !== null && go({ left: value })}
      />
      <Select
        label="Later"
        data={data}
        value={right}
        allowDeselect={false}
        onChange={(value) => value !== null && go({ right: value })}
      />
    </div>
  )
}

function Compared({ reference, left, right }: Sides & { readonly reference: string }) {
  const compared = useQuery(
    operations.reviews.compare.queryOptions({
      input: { left: { reference, period: left }, right: { reference, period: right } },
    }),
  )
  if (compared.isPending) return <PageLoading lines={8} />
  if (compared.isError) return <FailurePanel error={compared.error} onRetry={() => void compared.refetch()} />
  const { targets, rules } = compared.data
  return (
    <>
      <Section title={countOf(targets.length, 'target')}>
        <ComparedTargets targets={targets} left={periodName(left)} right={periodName(right)} />
      </Section>
      <Section
        title={rules.length === 0 ? 'Counted by the same rules' : 'What is counted differently'}
        note={
          rules.length === 0
            ? 'Objective, promise and every counting rule are the same in both.'
            : 'Figures on both sides of such a change cannot simply be compared.'
        }
      >
        <ul className={classes.rules}>
          {rules.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
