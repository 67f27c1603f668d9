import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant } from '../time/instant.ts'

/**
 * The current deadline, NaN for never. A promise in working days may be due at an opening; the same open time is already reached at
 * the closing before it, and then the promised instant is the one to say.
 */
export function currentDue(
  calendar: BusinessCalendar,
  originalDueAt: Instant | null,
  reachedAt: Instant | null,
): number {
  if (reachedAt === null) return Number.NaN
  if (originalDueAt === null || reachedAt >= originalDueAt) return reachedAt
  return calendar.elapsed(reachedAt, originalDueAt) === 0 ? originalDueAt : reachedAt
}
