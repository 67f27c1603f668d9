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
import type { CompareSearch } from '../../search.ts'
import classes from './Compare.module.css'
import { ComparedTargets } from './ComparedTargets.tsx'

const route = getRouteApi('/reviews/$reference/compare')

/** Two reviews side by side, of one agreement or of two: each target's figures, and what was counted differently. */
export function CompareScreen() {
  const { reference } = route.useParams()
  const search = route.useSearch()
  const list = useQuery(operations.reviews.list.queryOptions({ input: {} }))
  const title = useAgreementTitle(reference)
  if (list.isPending) return <PageLoading lines={8} />
  if (list.isError) {
    return (
      <Page name="Compare" title="The reviews could not be read" crumbs={CRUMBS}>
        <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  const { left, right } = chosen(list.data, reference, search)
  if (left === null || right === null) {
    return (
      <Page name="Compare" title={`${title} has one review so far`} lead={ONE_SO_FAR} crumbs={CRUMBS}>
        {null}
      </Page>
    )
  }
  const nameOf = nameIn(list.data, left.reference !== right.reference)
  return (
    <Page
      name="Compare"
      title={
        left.reference === right.reference
          ? `${title}: ${periodName(right.period)} beside ${periodName(left.period)}`
          : `${nameOf(right)} beside ${nameOf(left)}`
      }
      lead="Frozen figures where a review is frozen, else as they are measured now."
      crumbs={CRUMBS}
    >
      <Chooser reviews={list.data} left={left} right={right} />
      <Compared left={left} right={right} nameOf={nameOf} />
    </Page>
  )
}

const CRUMBS: readonly Crumb[] = [{ label: 'Reviews', link: { to: '/reviews' } }, { label: 'Side by side' }]
const ONE_SO_FAR = 'As soon as there is a second one, both stand here side by side.'

type Side = { readonly reference: string; readonly period: string }
type Sides = { readonly left: Side; readonly right: Side }

/** The two asked for; else the newest whose period is over and the one before it, or where there is none yet, another agreement's. */
function chosen(reviews: readonly ReviewSummary[], reference: string, { left, right, beside }: CompareSearch) {
  const over = reviews.filter((review) => review.reference === reference && review.state !== 'upcoming')
  const periods = over.map(({ period }) => period)
  const later = right ?? periods.find((period) => period !== left || beside !== undefined) ?? null
  const earlier = left ?? periods[periods.indexOf(later ?? '') + 1] ?? null
  const other = reviews.find((review) => review.reference !== reference && review.state !== 'upcoming') ?? null
  return {
    left:
      earlier === null
        ? other && { reference: other.reference, period: other.period }
        : { reference: beside ?? reference, period: earlier },
    right: later === null ? null : { reference, period: later },
  }
}

/** A review in a heading: its period, with its agreement where there are two. */
function nameIn(reviews: readonly ReviewSummary[], isOfTwo: boolean): (side: Side) => string {
  return ({ reference, period }) => {
    const agreement = reviews.find((review) => review.reference === reference)?.title ?? reference
    return isOfTwo ? `${agreement}, ${periodName(period)}` : periodName(period)
  }
}

/** A side as the value of a choice; no reference or period holds a line break. */
const written = ({ reference, period }: Side) => `${reference}\n${period}`

function Chooser({ reviews, left, right }: Sides & { readonly reviews: readonly ReviewSummary[] }) {
  const navigate = route.useNavigate()
  const { reference } = right
  const go = (next: { left: Side; right: string }) =>
    void navigate({
      search: {
        left: next.left.period,
        right: next.right,
        ...(next.left.reference !== reference && { beside: next.left.reference }),
      },
    })
  const own = [right, ...reviews.filter((review) => review.reference === reference)].map(({ period }) => period)
  const others = [left, ...reviews]
  return (
    <div className={classes.chooser}>
      <Select
        label={left.reference === reference ? 'Earlier' : 'Beside'}
        data={grouped(others, reviews)}
        value={written(left)}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        onChange={(value) => {
          const side = others.find((one) => written(one) === value)
          if (side !== undefined) go({ left: side, right: right.period })
        }}
      />
      <Select
        label={left.reference === reference ? 'Later' : 'This agreement'}
        data={[...new Set(own)].toSorted().map((period) => ({ value: period, label: periodName(period) }))}
        value={right.period}
        allowDeselect={false}
        onChange={(value) => value !== null && go({ left, right: value })}
      />
    </div>
  )
}

/** Every review under its agreement. */
function grouped(sides: readonly Side[], reviews: readonly ReviewSummary[]) {
  const byAgreement = Map.groupBy(sides, ({ reference }) => reference)
  return [...byAgreement].map(([reference, of]) => ({
    group: `${reviews.find((review) => review.reference === reference)?.title ?? reference} (${reference})`,
    items: [...new Map(of.map((side) => [written(side), side])).values()]
      .toSorted((a, b) => a.period.localeCompare(b.period))
      .map((side) => ({ value: written(side), label: periodName(side.period) })),
  }))
}

function Compared({ left, right, nameOf }: Sides & { readonly nameOf: (side: Side) => string }) {
  const compared = useQuery(operations.reviews.compare.queryOptions({ input: { left, right } }))
  if (compared.isPending) return <PageLoading lines={8} />
  if (compared.isError) return <FailurePanel error={compared.error} onRetry={() => void compared.refetch()} />
  const { targets, rules } = compared.data
  return (
    <>
      <Section title={countOf(targets.length, 'target')}>
        <ComparedTargets targets={targets} left={nameOf(left)} right={nameOf(right)} />
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
