import { noticeBy } from '../../../shared/agreement/termination.ts'
import { nextReview } from '../../../shared/agreement/versions.ts'
import { localDate } from '../../../shared/format.ts'
import { addDays } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { addMonths } from '../../../shared/time/period.ts'
import type { CalendarEvent } from '../interop/icalendar.ts'
import type { Standing } from './register.ts'

/** Reviews go on for years; a calendar is written anew before these have gone by. */
const MONTHS_AHEAD = 24
/** A daily cadence would fill a calendar with nothing else. */
const MOST_REVIEWS = 100

/** What is to come of an agreement: its reviews of the next two years, its last day, and the last day of notice. */
export function eventsOf(standing: Standing): CalendarEvent[] {
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
    ...reviewDates(standing).map((date) =>
      event(`review-${date}`, date, ['Service level review', `Review of ${name}.${who}`]),
    ),
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
