import { expect, it } from 'vitest'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { whatIfSentence } from '../../../shared/sla/what-if-words.ts'
import { aTarget } from '../../support/figures.ts'

const was: Partial<TargetFigures> = { objective: '95%', status: 'red', met: 106, breached: 14, counted: 120 }

it.each<[string, Partial<TargetFigures>, number, string]>([
  ['that nothing changes', {}, 0, 'Nothing changes: 88.3\u202f% of 120 would have been met.'],
  [
    'that another objective gives another verdict',
    { objective: '85%', status: 'green' },
    0,
    'No check changes sides, but the verdict does: met instead of missed, with 88.3\u202f% of 120.',
  ],
  [
    'how many checks change sides',
    { met: 112, breached: 8 },
    6,
    '93.3\u202f% of 120 would have been met instead of 88.3\u202f% of 120; 6 checks change sides.',
  ],
])('says %s', (_, changed, sided, sentence) => {
  const [before, after] = [aTarget(was), aTarget({ ...was, ...changed })]
  const moves = sided === 0 ? [] : [{ from: 'missed' as const, to: 'met' as const, count: sided }]
  expect(whatIfSentence({ before, after, moves })).toBe(sentence)
})
