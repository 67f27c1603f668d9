import { effectiveVersions } from '../../../shared/sla/effective-versions.ts'
import { DAY, type Instant } from '../../../shared/time/instant.ts'
import { halfYearOf, parsePeriod } from '../../../shared/time/period.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { type Evidence, newest } from './measurements.ts'

const MONTH_OF_DATA = 31 * DAY

/**
 * The half-year to look at first: the one that holds the data cut-off once a month of it is known. Until then the one before it,
 * where it holds tickets, since an export made in the first days of July is made for the review of June. Where there are no tickets
 * but other records, that the agreement was in force before is enough. Null without data.
 */
export function newestPeriod(versions: readonly KeptVersion[], { columns, cutOff }: Evidence): string | null {
  if (cutOff === null) return null
  const { timeZone } = newest(versions).spec
  const known = Math.min(cutOff, lastMoment(versions))
  const current = halfYearOf(known, timeZone)
  const { start } = parsePeriod(current, timeZone)
  const isYoung = known - start < MONTH_OF_DATA
  const hasEarlier =
    columns.length === 0 ? firstMoment(versions) < start : columns.instants.createdAt.some((at) => at < start)
  return isYoung && hasEarlier ? halfYearOf(start - 1, timeZone) : current
}

function firstMoment(versions: readonly KeptVersion[]): Instant {
  return Math.min(...effectiveVersions(versions.map(({ agreement }) => agreement)).map(({ start }) => start))
}

/** Data may reach beyond the end of the agreement; its reviews do not. */
function lastMoment(versions: readonly KeptVersion[]): Instant {
  return Math.max(...effectiveVersions(versions.map(({ agreement }) => agreement)).map(({ end }) => end)) - 1
}
