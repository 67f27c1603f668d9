import * as fc from 'fast-check'
import type { TicketEvent } from '../../../shared/tickets/ticket.ts'
import { DAY, MINUTE } from '../../../shared/time/instant.ts'
import type { Row } from './builders.ts'
import { WALK_FROM } from './minute-by-minute.ts'

const minute = (fromDay: number, toDay: number) =>
  fc.integer({ min: (fromDay * DAY) / MINUTE, max: (toDay * DAY) / MINUTE }).map((count) => WALK_FROM + count * MINUTE)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })
const status = fc.constantFrom(
  { statusText: 'Active', status: 'open' },
  { statusText: 'Hold', status: 'pending' },
  { statusText: 'Vendor', status: 'pending' },
  { statusText: 'Odd', status: null },
  { statusText: null, status: null },
  { statusText: 'Solved', status: 'resolved' },
  { statusText: 'Closed', status: 'closed' },
  { statusText: 'Withdrawn', status: 'cancelled' },
) as fc.Arbitrary<Pick<TicketEvent, 'status' | 'statusText'>> // the words above are statuses
const priority = fc.constantFrom('P1', 'P2', 'P3')

const event: fc.Arbitrary<TicketEvent> = fc
  .tuple(minute(4, 16), status, maybe(priority))
  .map(([at, word, urgency]) => ({ ...word, at, priority: urgency, group: null, assignee: null, row: 2 }))

const history = fc.array(event, { maxLength: 9 }).map((events) => events.toSorted((a, b) => a.at - b.at))

/** A moment of knowledge, before, amid and after what the tickets tell. */
export const moment = minute(6, 20)

/** Tickets of a fortnight, on whole minutes: with contradictions, gaps, and histories that go astray. */
export const row: fc.Arbitrary<Row> = fc.record({
  createdAt: minute(5, 10),
  firstRespondedAt: maybe(minute(5, 14)),
  resolvedAt: maybe(minute(5, 16)),
  closedAt: maybe(minute(5, 18)),
  status: fc.constantFrom('open', 'open', 'open', 'pending', 'resolved', 'closed', 'cancelled'),
  priority,
  group: maybe(fc.constantFrom('Network', 'Desk')),
  category: maybe(fc.constantFrom('Mail', 'Web', 'Print')),
  pausedFor: maybe(fc.constantFrom(0, 90 * MINUTE, 600 * MINUTE)),
  history: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: history }),
})

/** Counting rules that change the clock. */
export const rules = fc.record({
  stop: fc.constantFrom('first-response', 'resolved', 'closed'),
  pauses: fc.constantFrom<'none' | string[] | null>(null, 'none', ['Hold'], ['Hold', 'Active']),
  priority: fc.constantFrom('final', 'initial', 'proportional'),
  reopen: fc.constantFrom('sum', 'first', 'last', 'span'),
})
export type Chosen = typeof rules extends fc.Arbitrary<infer Rules> ? Rules : never
