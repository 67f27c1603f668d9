import { expect, it } from 'vitest'
import { burnSentence } from '../../shared/format/burn-words.ts'
import { BURN_RATE_ALERTS } from '../../shared/sla/burn-rate-windows.ts'
import { aTarget } from '../support/figures.ts'

const budget = { totalMs: 100, remainingMs: 50, total: 100, remaining: 50, unit: 'ms', consumed: 0.5, burnRate: 0.5 }
type Rates = readonly [longRate: number | null, shortRate: number | null, fires: boolean | null]
const QUIET: Rates = [0, 0, false]
const NOTHING: Rates = [null, null, null]

function sentence(rates: readonly Rates[]): string | null {
  const burnRates = rates.flatMap(([longRate, shortRate, fires], index) => {
    const alert = BURN_RATE_ALERTS[index]
    return alert === undefined ? [] : [{ ...alert, longRate, shortRate, fires }]
  })
  return burnSentence(aTarget({ budget: { ...budget, unit: 'ms' }, burnRates }))
}

it.each([
  ['quiet', [QUIET, QUIET, QUIET, QUIET], 'does not burn fast enough for an alert'],
  ['one pair', [[20, 30, true], QUIET, QUIET, QUIET], 'fast enough for an alert, over 1\u2009h and 5\u2009min'],
  ['several', [[20, 30, true], [9, 30, true], QUIET, QUIET], 'and in 1 more of 4 pairs'],
  ['nothing at all', [NOTHING, NOTHING, NOTHING, NOTHING], 'Nothing is known of the last hour, so'],
  [
    'long windows alone',
    [QUIET, QUIET, [6.25, null, null], [4.1667, null, null]],
    'Over the last 3\u2009d the budget burned at 4.17; nothing is known of the last 2\u2009h',
  ],
] as const)('says how fast the budget burns: %s', (_, rates, words) => {
  expect(sentence(rates)).toContain(words)
})

it('says nothing where there is no budget', () => {
  expect(burnSentence(aTarget({ budget: null, burnRates: [] }))).toBeNull()
})
