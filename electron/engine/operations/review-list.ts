import { localDate, periodName } from '../../../shared/format.ts'
import type { ReviewSummary } from '../../../shared/review/review.ts'
import { plannedReviews, plannedState } from '../../../shared/review/review-calendar.ts'
import { STAGES } from '../../../shared/review/stages.ts'
import { addDays, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { type KeptReview, newestReviews, signingsOf } from '../store/review-register.ts'
import { byReference, keptVersions } from './agreements.ts'
import { newest } from './measurements.ts'
import { headOf, openedState } from './review-view.ts'

/** How far ahead the next review is looked for: no usual cadence is longer. */
const DAYS_AHEAD = 400

/** Reviews of one agreement or of all, newest period first: those that the cadence makes, and those that were opened besides. */
export function listReviews(services: Services, reference: string | null): ReviewSummary[] {
  const { store } = services
  const opened = Map.groupBy(newestReviews(store.database, reference), (review) => review.reference)
  const agreements = reference === null ? byReference(store) : [keptVersions(store, reference)]
  return agreements
    .flatMap((versions) => reviewsOf(services, versions, opened.get(newest(versions).metadata.reference) ?? []))
    .toSorted((left, right) => (left.due < right.due ? 1 : left.due > right.due ? -1 : 0))
}

function reviewsOf(
  services: Services,
  versions: readonly KeptVersion[],
  opened: readonly KeptReview[],
): ReviewSummary[] {
  const agreement = newest(versions)
  const { reference } = agreement.metadata
  const today = writeLocalDate(instantToWall(agreement.spec.timeZone, services.now()))
  const planned = plannedReviews(agreement, addDays(today, DAYS_AHEAD))
  const next = planned.findIndex(({ to }) => to >= today)
  const made = next === -1 ? planned : planned.slice(0, next + 1)
  const known = new Map(opened.map((review) => [review.period, review]))
  const others = opened.filter(({ period }) => !made.some((review) => review.period === period))
  return [
    ...made.map((review) => {
      const kept = known.get(review.period)
      const head = { ...headOf(versions, { reference, period: review.period }), due: review.due }
      if (kept !== undefined) return openedSummary(services, versions, kept)
      return { ...head, state: plannedState(review, today), revision: null, stagesDone: 0, stages: STAGES.length }
    }),
    ...others.map((kept) => openedSummary(services, versions, kept)),
  ]
}

function openedSummary({ store }: Services, versions: readonly KeptVersion[], kept: KeptReview): ReviewSummary {
  const signatures = signingsOf(store.database, kept.id).length
  const { stages } = kept.content
  const done = STAGES.filter((stage) => {
    if (stage === 'sign-off') return kept.frozen !== null && signatures === 2
    const work = stages[stage]
    return work !== undefined && (work.isDone || work.skipped !== null)
  })
  return {
    ...headOf(versions, kept),
    state: openedState(kept, signatures),
    meetingOn: kept.content.meeting.on,
    revision: kept.revision,
    stagesDone: done.length,
    stages: STAGES.length,
  }
}

export type Reminder = {
  readonly id: string
  readonly reference: string
  readonly period: string
  readonly title: string
  readonly says: string
  readonly short: string
  readonly on: string
  readonly isOverdue: boolean
  readonly isOpened: boolean
}

/** Reviews that wait for somebody: due or overdue and not opened, or open past their day. The id changes with what is said. */
export function reviewReminders(services: Services): Reminder[] {
  return listReviews(services, null).flatMap((review) => {
    const { reference, period, title, due, state } = review
    const name = `The review of ${title} over ${periodName(period)}`
    const said = (short: string, isOverdue: boolean): Reminder[] => {
      // What is late is said again, although it stands as it stood.
      const id = `${reference} ${period} ${state}${isOverdue ? ' overdue' : ''}`
      const says = `${name} ${short}.`
      return [
        { id, reference, period, title, says, short, on: dayOf(review), isOverdue, isOpened: review.revision !== null },
      ]
    }
    const isLate = isPast(services, review)
    if (state === 'due') return said(`${isLate ? 'was' : 'is'} due on ${localDate(due)}; open it to begin`, false)
    if (state === 'overdue') return said(`was due on ${localDate(due)} and nobody has opened it`, true)
    if (state === 'held') return said('was held; freeze it and have both sides sign', isLate)
    const isOpen = state === 'in-preparation' || state === 'circulated'
    return isOpen && isLate ? said(`${lateWords(review)} and is not held yet`, true) : []
  })
}

/** A day that was set for the meeting takes the place of the one that the agreement gives. */
export function dayOf({ due, meetingOn }: Pick<ReviewSummary, 'due' | 'meetingOn'>): LocalDate {
  return meetingOn ?? due
}

function lateWords({ due, meetingOn }: ReviewSummary): string {
  return meetingOn ? `was to meet on ${localDate(meetingOn)}` : `was due on ${localDate(due)}`
}

function isPast({ store, now }: Services, review: ReviewSummary): boolean {
  const { timeZone } = newest(keptVersions(store, review.reference)).spec
  return writeLocalDate(instantToWall(timeZone, now())) > dayOf(review)
}
