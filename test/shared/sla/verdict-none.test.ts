import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { measure } from '../../../shared/sla/measure.ts'
import type { TicketField } from '../../../shared/tickets/ticket.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, office, type Row, target, ticket } from './builders.ts'
import { checkOf, figuresOf } from './measuring.ts'

const response: Partial<Target> = { metric: 'response-time', within: '2h' }

describe('a check is not applicable', () => {
  const fieldsWithoutResponses: TicketField[] = ['key', 'createdAt', 'resolvedAt']

  it.each([
    ['without a created time', { createdAt: null }, {}, 'no created time'],
    ['when the ticket was cancelled', { status: 'cancelled' }, {}, 'cancelled'],
    [
      'when no promise covers its priority',
      { priority: 'low' },
      { within: { high: '8h' } },
      'no promise for priority "low"',
    ],
    [
      'when it has no priority and nothing is promised without',
      { priority: null },
      { within: { high: '8h' } },
      'no priority, and no promise for tickets without one',
    ],
    ['when it was closed and nothing says when', { status: 'closed' }, {}, 'closed, but not said when'],
    ['when it was resolved and nothing says when', { status: 'resolved' }, {}, 'resolved, but not said when'],
    [
      'when it was resolved before it was created',
      { resolvedAt: at('2026-01-11 09:00') },
      {},
      'resolved before creation',
    ],
    [
      'when it was closed before it was created',
      { closedAt: at('2026-01-11 09:00') },
      { counting: { stop: 'closed' } },
      'closed before creation',
    ],
    [
      'when it was answered before it was created',
      { firstRespondedAt: at('2026-01-11 09:00') },
      response,
      'first response before creation',
    ],
    [
      'when the calendar has too few working days',
      {},
      { within: '2bd', counting: { clock: 'never' } },
      'the calendar has not that many working days',
    ],
  ])('%s', (_, spoiled, promised, note) => {
    const never = { ...office, id: 'never', hours: {} }
    const versions = [agreement({ calendars: [office, never], targets: [target(promised as Partial<Target>)] })] // each is a part of a target
    const row = ticket(spoiled as Row) // each is a part of a row
    expect(checkOf(row, {}, { versions })).toMatchObject({
      verdict: 'not-applicable',
      note,
      counted: false,
      month: null,
    })
    expect(figuresOf({ rows: [row], versions })).toMatchObject({
      counted: 0,
      pending: 0,
      notApplicable: 1,
      attainment: null,
      gross: null,
      status: 'grey',
      notApplicableReasons: [{ reason: note, count: 1 }],
    })
  })

  it('where its source gives no first responses', () => {
    const period = parsePeriod('2026-H1', 'Europe/London')
    const versions = [agreement({ targets: [target(response)] })]
    const given = { versions, period, asOf: { at: period.end, from: 'period-end' } as const }
    const reasons = [fieldsWithoutResponses, [...fieldsWithoutResponses, 'firstRespondedAt' as const]].map(
      (fields) =>
        measure({ ...given, columns: columnsOf([ticket()], fields) }).figures.targets[0]?.notApplicableReasons,
    )
    expect(reasons).toEqual([[{ reason: 'the source gives no first responses', count: 1 }], []])
  })

  it('but a ticket closed without a response runs on, where others have one', () => {
    const row = ticket({ status: 'closed', closedAt: at('2026-01-12 10:00') })
    expect(checkOf(row, response)).toMatchObject({
      verdict: 'breached',
      stopAt: null,
      verdictAt: at('2026-01-12 11:00'),
    })
  })

  it('but a ticket closed without a resolution stops at its closing and says so', () => {
    expect(checkOf(ticket({ status: 'closed', closedAt: at('2026-01-12 10:00') }))).toMatchObject({
      verdict: 'met',
      stopAt: at('2026-01-12 10:00'),
      note: 'no resolved time; stopped at its closing',
    })
  })

  it('but a ticket resolved before its creation and closed after it stops at its closing and says so', () => {
    const row = ticket({ resolvedAt: at('2026-01-11 09:00'), closedAt: at('2026-01-12 10:00') })
    expect(checkOf(row)).toMatchObject({
      verdict: 'met',
      note: 'its resolved time lies before the clock started; stopped at its closing',
    })
  })
})
