import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { type Cadence, parseCadence } from '../../../shared/agreement/cadence.ts'
import { dateOfDay, dayNumber, parseLocalDate, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant, LocalDate } from '../../../shared/time/instant.ts'
import { addMonths } from '../../../shared/time/period.ts'
import { instantToWall } from '../../../shared/time/zone.ts'

/** More reviews than a century of daily ones: an end to the search, not a rule. */
const MOST = 40_000

/** The first review date that is not past, in the agreement's zone; null where the agreement plans none. */
export function nextReview(spec: Agreement['spec'], now: Instant): LocalDate | null {
  const cadence = spec.review === undefined ? null : parseCadence(spec.review.every)
  if (cadence === null) return null
  const today = writeLocalDate(instantToWall(spec.timeZone, now))
  const first = spec.review?.first ?? after(spec.effective.from, cadence, 1)
  for (let times = 0; times < MOST; times++) {
    // Counted from the first date each time, so that the 31st comes back after a shorter month.
    const date = after(first, cadence, times)
    if (date >= today) return date
  }
  return null
}

function after(from: LocalDate, { unit, amount }: Cadence, times: number): LocalDate {
  if (unit === 'months') return addMonths(from, amount * times)
  const civil = parseLocalDate(from)
  return civil === null ? from : writeLocalDate(dateOfDay(dayNumber(civil) + amount * times))
}
