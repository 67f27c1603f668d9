import { expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { targetSentence } from '../../../shared/agreement/target-sentence.ts'

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
  [
    'of availability with announced maintenance',
    {
      metric: 'availability',
      within: undefined,
      objective: '99.9%',
      maintenance: { notice: '2bd' },
      counting: { clock: '24x7' },
    },
    'The service is available for at least 99.9\u202f% of the agreed service time, day and night, where maintenance announced at least 2 working days ahead is left out.',
  ],
  [
    'of a share',
    { metric: 'ratio', within: undefined, series: { good: 'paid', total: 'payments' }, objective: '99.5%', per: 'row' },
    'At least 99.5\u202f% of “payments” are “paid”, every sample weighing the same.',
  ],
  [
    'of failures',
    { metric: 'ratio', within: undefined, series: { bad: 'failed', total: 'payments' }, objective: '99.5%' },
    'At least 99.5\u202f% of “payments” are not “failed”.',
  ],
  [
    'of a value with a bar of its own',
    {
      metric: 'threshold',
      within: undefined,
      series: 'page-load',
      statistic: 'p95',
      every: '1 month',
      objective: 'at most 2.5 s',
      minimum: 'at most 4 s',
    },
    'The 95th percentile of “page-load” is at most 2.5 s in every month; what is not at most 4 s is missed outright.',
  ],
  [
    'of a value that some windows may miss',
    { metric: 'threshold', within: undefined, series: 'page-load', every: '1 week', bound: '<= 2 s', objective: '95%' },
    'For at least 95\u202f% of stretches of 1 week, the mean of “page-load” is at most 2 s.',
  ],
  [
    'of opinions',
    { metric: 'satisfaction', within: undefined, scale: { from: 1, to: 5, satisfied: 4 }, objective: '85%' },
    'At least 85\u202f% of those who answer the survey are satisfied, on a scale from 1 to 5, which a score of 4 or more says.',
  ],
  [
    'of a mean score',
    { metric: 'satisfaction', within: undefined, scale: { from: 1, to: 5 }, objective: 'at least 4.2' },
    'The mean score of the survey is at least 4.2, on a scale from 1 to 5.',
  ],
  [
    'of a number',
    { metric: 'count', within: undefined, of: 'outages', service: 'shop', every: '1 month', objective: 'at most 2' },
    'The number of outages begun of “shop” is at most 2 in every month.',
  ],
  [
    'that is entered by hand',
    { metric: 'manual', within: undefined, objective: 'at least 4' },
    '“Respond”, entered by hand, is at least 4.',
  ],
  [
    'that is a share entered by hand',
    { metric: 'manual', within: undefined, objective: '90%' },
    '“Respond”, entered by hand, reaches at least 90\u202f%.',
  ],
] as const)('reads back a target %s', (_, spoiled, sentence) => {
  const { within, ...rest } = { ...aTarget(), ...spoiled }
  const target = within === undefined ? rest : { ...rest, within }
  // The table's own arrays are read-only; a target's are not, and nothing writes to them.
  expect(targetSentence(target as Target)).toBe(sentence)
})
