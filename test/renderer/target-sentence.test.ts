import { expect, it } from 'vitest'
import { targetSentence } from '../../renderer/components/target-sentence.ts'
import type { Target } from '../../shared/agreement/agreement.ts'

const aTarget = (spoiled: Partial<Target> = {}): Target => ({
  id: 'response',
  name: 'Respond',
  metric: 'response-time',
  within: '4h',
  objective: '95%',
  ...spoiled,
})

it.each([
  ['a plain one', {}, 'At least 95\u202f% of all tickets are answered within 4 h.'],
  [
    'with a filter, hours of its own and a minimum',
    { where: { priority: ['critical', 'high'], group: ['Network'] }, counting: { clock: 'office' }, minimum: '90%' },
    'At least 95\u202f% of tickets with priority critical or high and group Network are answered within 4 h, counted in the hours of “office”; below 90\u202f% it is missed outright.',
  ],
  [
    'with a promise for each priority',
    { metric: 'resolution-time', within: { critical: '4h', high: '2bd', default: '5bd' } },
    'At least 95\u202f% of all tickets are resolved within 4 h (critical), 2 working days (high), otherwise 5 working days.',
  ],
  [
    'that stops at closing',
    { metric: 'resolution-time', counting: { stop: 'closed', clock: '24x7' } },
    'At least 95\u202f% of all tickets are closed within 4 h, day and night.',
  ],
  [
    'of availability',
    { metric: 'availability', service: 'production', within: undefined, objective: '99.9%' },
    '“production” is available for at least 99.9\u202f% of the agreed service time.',
  ],
] as const)('reads back a target %s', (_, spoiled, sentence) => {
  const { within, ...rest } = { ...aTarget(), ...spoiled }
  const target = within === undefined ? rest : { ...rest, within }
  // The table's own arrays are read-only; a target's are not, and nothing writes to them.
  expect(targetSentence(target as Target)).toBe(sentence)
})
