import { expect, it } from 'vitest'
import { ticketTitle } from '../../renderer/components/clock/ticket-title.ts'
import { aCheck, anExplanation } from './builders.ts'

const HOUR = 3_600_000
const resolution = { id: 'r', name: 'Resolve', metric: 'resolution-time', within: '7h' }

it.each([
  ['a breach', {}, 'INC0001 was answered 1 h 40 min too late, after 8 h 40 min of the 7 h promised'],
  ['a breach that goes on', { stop: null }, 'INC0001 is not answered yet and is 1 h 40 min past the 7 h promised'],
  [
    'a target met',
    { check: aCheck({ verdict: 'met', elapsedMs: 2 * HOUR, overByMs: null }), target: resolution },
    'INC0001 was resolved in 2 h, within the 7 h promised',
  ],
  [
    'a ticket still open',
    { check: aCheck({ verdict: 'pending', elapsedMs: 5 * HOUR, overByMs: null }), stop: null },
    'INC0001 is not answered yet; 5 h of the 7 h promised are used',
  ],
  [
    'a ticket the target is not about',
    { check: aCheck({ verdict: 'not-applicable', note: 'cancelled' }) },
    'The target does not apply to INC0001: cancelled',
  ],
] as const)('says what became of %s', (_, spoiled, title) => {
  expect(ticketTitle(anExplanation(spoiled))).toBe(title)
})
