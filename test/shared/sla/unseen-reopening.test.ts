import { expect, it } from 'vitest'
import { explainTicket } from '../../../shared/sla/explain.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, keptCalendar, type Row, target, ticket } from './builders.ts'

const REOPENED =
  'The source says that the ticket was reopened 2 times, and not when: it counts from its creation to its last stop.'

it.each<[string, Row, boolean]>([
  ['is said to move nothing', { reopenCount: 2 }, true],
  ['is not said where there was none', { reopenCount: 0 }, false],
  ['is not said where nothing counts them', {}, false],
])('a reopening whose time is not known %s', (_, spoiled, isSaid) => {
  const row = ticket({ resolvedAt: at('2026-01-12 12:00'), firstRespondedAt: at('2026-01-12 10:00'), ...spoiled })
  const period = parsePeriod('2026-H1', 'Europe/London')
  const targets = [target(), target({ id: 'respond', metric: 'response-time' })]
  const asked = {
    versions: [agreement({ targets })],
    columns: columnsOf([row]),
    period,
    asOf: { at: period.end },
    index: 0,
  }
  const steps = (targetId: string) => explainTicket({ ...asked, targetId, calendars: keptCalendar }).steps
  expect(steps('resolve').includes(REOPENED)).toBe(isSaid)
  expect(steps('respond')).not.toContain(REOPENED)
})
