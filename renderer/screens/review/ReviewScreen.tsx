import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf, localDate, periodName } from '../../../shared/format.ts'
import type { Review } from '../../../shared/review/review.ts'
import { REVIEW_STATE_WORDS } from '../../../shared/review/review-words.ts'
import { client, operations } from '../../client.ts'
import { ActorName, NameForm } from '../../components/ActorName.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { useActor } from '../../components/use-actor.ts'
import { readFailure } from '../../failure.ts'
import { dayOf } from './day-of.ts'
import { NotesPanel } from './notes/NotesPanel.tsx'
import { OpenReview } from './OpenReview.tsx'
import classes from './Review.module.css'
import { isSuperseded, Revisions } from './Revisions.tsx'
import { StageList } from './StageList.tsx'
import { StagePanel } from './StagePanel.tsx'

const route = getRouteApi('/reviews/$reference/$period')

function crumbsOf(label: string): Crumb[] {
  return [{ label: 'Reviews', link: { to: '/reviews' } }, { label }]
}

/** One review: its stages beside the work of the chosen one. */
export function ReviewScreen() {
  const { reference, period } = route.useParams()
  const { revision } = route.useSearch()
  const asked = { reference, period, ...(revision !== undefined && { revision }) }
  const shown = useQuery({
    ...operations.reviews.show.queryOptions({ input: asked }),
    queryFn: () => showOrNull(asked),
  })
  const name = periodName(period)
  if (shown.isPending) return <PageLoading lines={12} />
  if (shown.isError) {
    return (
      <Page name="Review" title="This review could not be read" crumbs={crumbsOf(name)}>
        <FailurePanel error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    )
  }
  if (shown.data === null) return <OpenReview reference={reference} period={period} crumbs={crumbsOf(name)} />
  return <OneReview review={shown.data} />
}

/** Null while nobody has opened it: that is a state of a review, and no failure. */
async function showOrNull(asked: { reference: string; period: string; revision?: number }): Promise<Review | null> {
  try {
    return await client.reviews.show(asked)
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'refused' && failure.code === 'review.not-open') return null
    throw error
  }
}

function OneReview({ review }: { readonly review: Review }) {
  const { stage } = route.useSearch()
  const [by, setName] = useActor()
  const next = review.stages.find(({ state }) => state !== 'done' && state !== 'skipped')?.stage ?? 'sign-off'
  const standingOf = (name: string | undefined) => review.stages.find((standing) => standing.stage === name)
  const chosen = standingOf(stage) ?? standingOf(next)
  return (
    <Page
      name="Review"
      title={`${review.title}, ${periodName(review.period)}: ${titleWords(review)}`}
      lead={leadOf(review)}
      crumbs={crumbsOf(`${review.reference}, ${periodName(review.period)}`)}
      tools={
        <>
          <Revisions review={review} />
          {(by !== '' || review.frozen !== null) && <NotesPanel review={review} stage={chosen?.stage ?? next} />}
          <ActorName />
        </>
      }
      wide
    >
      <div className={classes.layout}>
        <StageList review={review} chosen={chosen?.stage ?? next} />
        {by === '' && review.frozen === null ? (
          <WhoAreYou onSave={setName} />
        ) : (
          chosen !== undefined && <StagePanel key={chosen.stage} review={review} standing={chosen} />
        )}
      </div>
    </Page>
  )
}

/** Nothing is written in a review without a name. */
function WhoAreYou({ onSave }: { readonly onSave: (name: string) => void }) {
  return (
    <EmptyState
      icon={<IconUser size={24} stroke={1.6} />}
      title="Who are you?"
      act={<NameForm name="" onSave={onSave} />}
    >
      Everything that is done in a review bears the name of who did it.
    </EmptyState>
  )
}

function titleWords({ state, stages, stagesDone, frozen, signings, revision, revisions }: Review): string {
  if (isSuperseded({ revision, revisions })) return `revision ${revision}, since reopened`
  if (state === 'signed') return 'signed by both sides'
  if (frozen !== null) return signings.length === 0 ? 'frozen, to be signed' : 'frozen, one signature missing'
  const left = stages.length - stagesDone
  return left === 1 ? 'one stage left' : `${countOf(left, 'stage')} left`
}

const reopenedWords = (reason: string | null) => (reason === null ? [] : [`reopened because: ${reason}`])

function leadOf({ state, due, revision, revisions, provider, customer, frozen }: Review): string {
  const parts = [
    `${provider} for ${customer}`,
    `to be held on ${localDate(due)}`,
    REVIEW_STATE_WORDS[state].toLowerCase(),
    ...(revision > 1 ? [`revision ${revision}`] : []),
    ...(frozen === null ? [] : [`frozen by ${frozen.by} on ${dayOf(frozen.at)}`]),
    ...reopenedWords(revisions.find((one) => one.revision === revision)?.reopened ?? null),
  ]
  return parts.join(', ')
}
