import { noticeBy } from '../../../shared/agreement/termination.ts'
import { nextReview } from '../../../shared/agreement/versions.ts'
import { localDate, periodName } from '../../../shared/format.ts'
import type { ReviewSummary } from '../../../shared/review/review.ts'
import { REVIEW_STATE_WORDS } from '../../../shared/review/review-words.ts'
import type { ReviewState } from '../../../shared/review/stages.ts'
import { addDays } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { addMonths } from '../../../shared/time/period.ts'
import type { CalendarEvent } from '../interop/icalendar.ts'
import type { Standing } from './register.ts'
import { dayOf } from './review-list.ts'

/** Reviews go on for years; a calendar is written anew before these have gone by. */
const MONTHS_AHEAD = 24
/** A daily cadence would fill a calendar with nothing else. */
const MOST_REVIEWS = 100

/** A fortnight to prepare a review, and the day before. */
const REMIND_DAYS = [14, 1]

/**
 * What is to come of an agreement: its reviews of the next two years and those that wait, its last day, and the last day of notice.
 * `reviews` are those of the agreement that somebody has opened or that are past their day.
 */
export function eventsOf(standing: Standing, reviews: readonly ReviewSummary[]): CalendarEvent[] {
  const { shown, today, lastDay } = standing
  const { reference, agreement } = shown
  const { spec, metadata } = agreement
  const name = `${metadata.title} (${reference}, version ${shown.version})`
  const event = (kind: string, on: LocalDate, [summary, description]: readonly [string, string]): CalendarEvent => ({
    uid: `${encodeURIComponent(reference)}-${kind}@accord`,
    on,
    summary: `${summary}: ${metadata.title}`,
    description,
  })
  const notice = lastDay === null || shown.dates.terminatedOn !== null ? null : noticeBy(spec, lastDay)
  const attendees = spec.review?.attendees ?? []
  const who = attendees.length === 0 ? '' : ` Attended by ${attendees.join(', ')}.`
  return [
    ...reviewDays(standing, reviews).map(({ due, on, says }) => ({
      ...event(`review-${due}`, on, ['Service level review', `Review of ${name}.${who}${says}`]),
      remindDaysBefore: on === today ? [0] : REMIND_DAYS,
    })),
    ...(notice === null || notice < today
      ? []
      : [
          event('notice', notice, [
            'Last day of notice',
            `Until today notice may be given for ${name}, which ends on ${localDate(lastDay)}.`,
          ]),
        ]),
    ...(lastDay === null || lastDay < today ? [] : [event('end', lastDay, ['Last day', `${name} ends today.`])]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type ReviewDay = { readonly due: LocalDate; readonly on: LocalDate; readonly says: string }

/** The days of reviews to come, on which the meeting is where one was set; one that waits past its day is put on today. */
function reviewDays(standing: Standing, reviews: readonly ReviewSummary[]): ReviewDay[] {
  const { today } = standing
  const open = reviews.filter(({ state }) => WAITING.has(state))
  const known = new Map(reviews.map((review) => [review.due, review]))
  const waiting = open.map((review) => {
    const { due, state, period } = review
    const on = dayOf(review)
    const says = ` It looks back on the ${periodName(period)}: ${REVIEW_STATE_WORDS[state].toLowerCase()}.`
    return on >= today ? { due, on, says } : { due, on: today, says: `${says} It was to be held on ${localDate(on)}.` }
  })
  const planned = reviewDates(standing).flatMap((due) => (known.has(due) ? [] : [{ due, on: due, says: '' }]))
  return [...waiting, ...planned]
}

/** States in which a review is still to be held. */
const WAITING: ReadonlySet<ReviewState> = new Set(['upcoming', 'due', 'overdue', 'in-preparation', 'circulated'])

function reviewDates({ shown, today }: Standing): LocalDate[] {
  const until = addMonths(today, MONTHS_AHEAD)
  const dates: LocalDate[] = []
  let next = nextReview(shown.agreement, today)
  while (next !== null && next <= until && dates.length < MOST_REVIEWS) {
    dates.push(next)
    next = nextReview(shown.agreement, addDays(next, 1))
  }
  return dates
}
