import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, parseDecimal, toNumber } from '../../../shared/sla/fraction.ts'
import { keepsTo, parseBound, writeBound } from '../../../shared/sla/threshold-bound.ts'
import { parseStatistic, statisticOf, statisticWords } from '../../../shared/sla/threshold-statistic.ts'

describe('a statistic', () => {
  const values = Float64Array.of(0.3, 0.1, 0.2, 0.4)

  it.each([
    ['mean', fraction(1, 4), 'mean'],
    ['min', fraction(1, 10), 'lowest value'],
    ['max', fraction(4, 10), 'highest value'],
    ['last', fraction(4, 10), 'last value'],
    ['median', fraction(1, 4), 'median'],
    ['p50', fraction(1, 4), 'median'],
    ['p90', fraction(37, 100), '90th percentile'],
    ['p99.9', fraction(3997, 10_000), '99.9th percentile'],
    ['p1', fraction(103, 1000), '1st percentile'],
    ['p12', fraction(136, 1000), '12th percentile'],
    ['p0', fraction(1, 10), '0th percentile'],
  ])('%s of four tenths is exact', (name, expected, words) => {
    const statistic = parseStatistic(name)
    expect(statistic && [statisticOf(values, statistic), statisticWords(statistic)]).toEqual([expected, words])
  })

  it('of nothing is not there', () => {
    expect(
      ['mean', 'min', 'last', 'p95'].map((name) =>
        statisticOf(new Float64Array(), parseStatistic(name) ?? { kind: 'max' }),
      ),
    ).toEqual([null, null, null, null])
  })

  it.each(['p100', 'p', 'average', 'P95', '95', ''])('is not read from %j', (text) => {
    expect(parseStatistic(text)).toBeNull()
  })

  it('lies within the values, and rises with its percent', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(numbers, fc.nat(99), (some, percent) => {
        const array = Float64Array.from(some)
        const at = (p: number) =>
          toNumber(statisticOf(array, { kind: 'percentile', percent: fraction(p), written: '' }) ?? fraction(0))
        expect(at(percent)).toBeGreaterThanOrEqual(Math.min(...some))
        expect(at(percent)).toBeLessThanOrEqual(Math.max(...some))
        expect(at(percent)).toBeGreaterThanOrEqual(at(Math.floor(percent / 2)))
      }),
    )
  })
})

describe('a bar', () => {
  it.each([
    ['at most 2.5 s', 'at most 2.5 s', ['2.4', '2.5'], ['2.500001']],
    ['<= 2.5', 'at most 2.5', ['-1', '2.5'], ['3']],
    ['At Least 4.20 points of 5', 'at least 4.20 points of 5', ['4.2'], ['4.19']],
    ['≥-3', 'at least -3', ['-3', '0'], ['-3.01']],
    ['below 3', 'below 3', ['2.99'], ['3']],
    ['> 0 %', 'above 0 %', ['0.1'], ['0']],
  ])('%s reads as %s', (text, words, kept, broken) => {
    const bound = parseBound(text)
    const keeps = (value: string) => bound !== null && keepsTo(parseDecimal(value) ?? fraction(0), bound)
    expect(bound && writeBound(bound)).toBe(words)
    expect(kept.map(keeps)).toEqual(kept.map(() => true))
    expect(broken.map(keeps)).toEqual(broken.map(() => false))
  })

  it.each(['95%', '2.5', 'at most', 'at most two', 'at most 1.2.3', 'at most 1,5', '<> 3', 'most 3'])(
    'is not read from %j',
    (text) => {
      expect(parseBound(text)).toBeNull()
    },
  )
})
