import type { z } from 'zod'
import type { checkFilter } from '../../../shared/operations/results.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { HOURS, WEEKDAYS, weekHourOf } from '../../../shared/sla/start-hours.ts'
import type { Measured } from './measurements.ts'

type Filter = z.infer<typeof checkFilter>

/** Whether a check is wanted; `ticket` is its place in the columns. */
export type CheckMatcher = (check: Check, ticket: number) => boolean

/** What a filter asks, as a test of one check after the other. */
export function checkMatcher({ columns, period }: Measured, filter: Filter | undefined): CheckMatcher {
  if (filter === undefined) return () => true
  const { verdict, month, counted, priority, group, category, requester } = filter
  const sought = filter.search?.trim().toLowerCase() ?? ''
  const requesters = columns.text.requester
  const startsAsWanted = startMatcher(filter, period.timeZone)
  return (check, ticket) =>
    (verdict === undefined || check.verdict === verdict) &&
    (month === undefined || check.month === month) &&
    (counted === undefined || check.counted === counted) &&
    (priority === undefined || same(check.priority, priority)) &&
    (group === undefined || same(check.group, group)) &&
    (category === undefined || same(check.category, category)) &&
    (requester === undefined || same(requesters.values[requesters.codes[ticket] ?? -1] ?? null, requester)) &&
    startsAsWanted(check) &&
    (sought === '' || `${check.key}\n${check.title ?? ''}`.toLowerCase().includes(sought))
}

/** By weekday and hour of the clock's start, on the wall of the agreement's zone. */
function startMatcher({ weekday, hour }: Filter, timeZone: string): (check: Check) => boolean {
  if (weekday === undefined && hour === undefined) return () => true
  const weekHour = weekHourOf(timeZone)
  return ({ startAt }) => {
    if (startAt === null) return false
    const at = weekHour(startAt)
    const isDay = weekday === undefined || WEEKDAYS[Math.floor(at / HOURS.length)] === weekday
    return isDay && (hour === undefined || HOURS[at % HOURS.length] === hour)
  }
}

function same(a: string | null, b: string): boolean {
  return a?.trim().toLowerCase() === b.trim().toLowerCase()
}
