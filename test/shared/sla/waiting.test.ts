import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTicket } from '../../../shared/sla/explain.ts'
import { waitingOf } from '../../../shared/sla/waiting.ts'
import type { TicketEvent } from '../../../shared/tickets/ticket.ts'
import { alwaysOpen } from '../../../shared/time/business-calendar.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, keptCalendar, office, ticket } from './builders.ts'

const SILENT: TicketEvent = {
  at: 0,
  statusText: null,
  status: null,
  priority: null,
  group: null,
  assignee: null,
  row: 2,
}
const given = (when: string, words: Partial<TicketEvent>): TicketEvent => ({ ...SILENT, at: at(when), ...words })
const calendar = keptCalendar(office)

describe('where a ticket waited', () => {
  const running = [{ from: at('2026-01-12 09:00'), to: at('2026-01-13 17:00') }]

  it('is told by group and by person, in open time, the longest first', () => {
    const history = [
      given('2026-01-12 09:00', { group: 'Desk', assignee: 'Ada' }),
      given('2026-01-12 11:00', { group: 'Network' }),
      given('2026-01-12 20:00', { assignee: 'Bo' }),
      given('2026-01-13 15:00', { group: 'Desk', assignee: 'Ada' }),
    ]
    expect(waitingOf(history, running, calendar)).toEqual({
      group: [
        { name: 'Network', ms: 12 * HOUR, times: 1 },
        { name: 'Desk', ms: 4 * HOUR, times: 2 },
      ],
      assignee: [
        { name: 'Ada', ms: 10 * HOUR, times: 2 },
        { name: 'Bo', ms: 6 * HOUR, times: 1 },
      ],
    })
  })

  it('reaches back to the beginning from what the history says first', () => {
    const history = [given('2026-01-13 09:00', { group: 'Desk' })]
    expect(waitingOf(history, running, calendar)?.group).toEqual([{ name: 'Desk', ms: 16 * HOUR, times: 1 }])
  })

  it('cannot be told from a history that names neither', () => {
    expect(waitingOf([given('2026-01-12 09:00', { status: 'open' })], running, calendar)).toBeNull()
  })

  it('adds up to what ran, however the ticket wandered', () => {
    const word = fc.option(fc.constantFrom('Desk', 'Network', 'Vendor'), { nil: null })
    const event = fc.record({ at: fc.nat(1000), group: word, assignee: word })
    const edges = fc.uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), edges, (events, cuts) => {
        const history = events.toSorted((a, b) => a.at - b.at).map((one) => ({ ...SILENT, ...one }))
        const sorted = cuts.toSorted((a, b) => a - b)
        const stretches = sorted.flatMap((from, index) => {
          const to = sorted[index + 1]
          return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
        })
        const ran = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
        const waiting = waitingOf(history, stretches, alwaysOpen('UTC'))
        for (const list of [waiting?.group ?? [], waiting?.assignee ?? []]) {
          if (list.length > 0) expect(list.reduce((sum, { ms }) => sum + ms, 0)).toBe(ran)
        }
      }),
    )
  })

  it('is part of the explanation, with pauses left out', () => {
    const one = ticket({
      resolvedAt: at('2026-01-13 17:00'),
      history: [
        given('2026-01-12 09:00', { group: 'Desk', status: 'open', statusText: 'Active' }),
        given('2026-01-13 09:00', { status: 'pending', statusText: 'Hold' }),
        given('2026-01-13 13:00', { group: 'Network', status: 'open', statusText: 'Active' }),
      ],
    })
    const period = parsePeriod('2026-H1', 'Europe/London')
    const { waiting, check, steps } = explainTicket({
      versions: [
        agreement({
          escalation: [
            { after: '100%', to: 'Network' },
            { after: '+8h', to: 'Board' },
          ],
        }),
      ],
      columns: columnsOf([one]),
      period,
      asOf: { at: period.end },
      calendars: keptCalendar,
      targetId: 'resolve',
      index: 0,
    })
    expect(check.elapsedMs).toBe(12 * HOUR)
    expect(waiting?.group).toEqual([
      { name: 'Desk', ms: 8 * HOUR, times: 1 },
      { name: 'Network', ms: 4 * HOUR, times: 1 },
    ])
    expect(steps.slice(-3)).toEqual([
      'While the clock ran the ticket was with these groups: Desk 8 h, Network 4 h.',
      'The escalation to Network after 100% was due on Mon 12 Jan 2026, 17:00:00 GMT; the history shows the ticket with them from Tue 13 Jan 2026, 13:00:00 GMT.',
      'The escalation to Board after +8h was not due.',
    ])
  })
})
