import { expect, it } from 'vitest'
import { measure } from '../../../shared/sla/measure.ts'
import { TICKET_FIELDS } from '../../../shared/tickets/ticket.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, columnsOf, target, ticket } from './builders.ts'

it.each([
  ['resolved', ['resolvedAt', 'closedAt'], 'the source does not say when tickets were resolved or closed'],
  ['closed', ['closedAt'], 'the source does not say when tickets were closed'],
] as const)('open tickets alone make no figure where their source never says when one was %s', (stop, told, reason) => {
  const period = parsePeriod('2026-H1', 'Europe/London')
  const versions = [agreement({ targets: [target({ counting: { stop } })] })]
  const given = { versions, period, asOf: { at: period.end, from: 'period-end' } as const }
  const without = TICKET_FIELDS.filter((field) => !told.some((one) => one === field))
  const [unknown, known] = [without, [...without, 'closedAt' as const]].map(
    (fields) => measure({ ...given, columns: columnsOf([ticket()], fields) }).figures.targets[0],
  )
  expect(unknown).toMatchObject({ counted: 0, attainment: null, notApplicableReasons: [{ reason, count: 1 }] })
  expect(known).toMatchObject({ counted: 1, breached: 1, notApplicableReasons: [] })
})
