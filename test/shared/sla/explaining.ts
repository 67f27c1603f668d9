import { explainTicket } from '../../../shared/sla/explain.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, history, type Row, ticket } from './builders.ts'

/** The period in which every ticket is explained. */
export const period = parsePeriod('2026-H1', 'Europe/London')

export type Asked = {
  versions?: Parameters<typeof explainTicket>[0]['versions']
  asOf?: Instant
  targetId?: string
  exclusions?: object
}

/** The explanation of one ticket against the agreement's target, with everything of the period known. */
export function explain(
  row: Row,
  { versions = [agreement()], asOf = period.end, targetId = 'resolve', ...others }: Asked = {},
) {
  return explainTicket({
    versions,
    columns: columnsOf([row]),
    period,
    asOf: { at: asOf },
    targetId,
    index: 0,
    ...others,
  })
}

/** Paused once, resolved, reopened two days later and resolved again. */
export const reopened = ticket({
  key: 'INC1',
  resolvedAt: at('2026-01-16 12:00'),
  history: history(
    ['2026-01-12 11:00', 'On hold', 'pending'],
    ['2026-01-13 10:00', 'Working', 'open'],
    ['2026-01-13 12:00', 'Resolved', 'resolved'],
    ['2026-01-15 09:30', 'Working', 'open'],
    ['2026-01-16 12:00', 'Resolved', 'resolved'],
  ),
})
