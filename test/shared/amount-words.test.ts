import { describe, expect, it } from 'vitest'
import { amountNumber, budgetAmount, valueNumber } from '../../shared/format/figure-words.ts'
import { HOUR, MINUTE } from '../../shared/time/instant.ts'

describe('an amount', () => {
  it.each([
    [2960, '2,960'],
    [33.333333, '33.33'],
    [696.2000001, '696.2'],
    [0.004, '0'],
    [-12.5, '-12.5'],
  ])('of %j has two decimals at most and no zeros behind them', (amount, words) => {
    expect(amountNumber(amount)).toBe(words)
  })

  it.each([
    [21 * HOUR + 41 * MINUTE, 'ms', '21 h 41 min'],
    [696.23, 'events', '696.2 events'],
    [0.289, 'slices', '0.29 slices'],
    [-3.5, 'events', '-3.5 events'],
    [1200.04, 'events', '1,200 events'],
  ] as const)('of a budget, %j %s, is short', (amount, unit, words) => {
    expect(budgetAmount(amount, unit)).toBe(words)
  })
})

it.each([
  [2.75, [], '2.75'],
  [2.999, [], '3.00'],
  [2.999, ['below 3 s'], '2.999'],
  [4, ['at least 4.2'], '4'],
])('a value of %j against %j is written %s, on its own side of the bar', (value, against, words) => {
  expect(valueNumber(value, against)).toBe(words)
})
