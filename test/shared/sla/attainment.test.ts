import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractionOf, interval95, status } from '../../../shared/sla/attainment.ts'
import { parsePercentage } from '../../../shared/sla/exact.ts'
import { percentile } from '../../../shared/sla/percentile.ts'

const share = (text: string) => parsePercentage(text) ?? { over: 0n, under: 0n }
const bars = (objective: string, minimum: string | null = null, minimumSample = 5) => ({
  objective: share(objective),
  minimum: minimum === null ? null : share(minimum),
  minimumSample,
})

describe('a percentage', () => {
  it.each([
    ['95%', 95n, 100n],
    ['99.95%', 9995n, 10_000n],
    ['99.995 %', 99_995n, 100_000n],
    ['100%', 100n, 100n],
    ['0.10%', 10n, 10_000n],
  ])('%s is read as an exact fraction', (text, over, under) => {
    expect(parsePercentage(text)).toEqual({ over, under })
  })

  it.each(['95', '', '%', '9,5%', '1e2%', '-5%', '.5%'])('"%s" is none', (text) => {
    expect(parsePercentage(text)).toBeNull()
  })
})

describe('status', () => {
  it.each([
    ['is green exactly at the objective', 95, 100, '95%', '90%', 'green'],
    ['is amber one check below it', 94, 100, '95%', '90%', 'amber'],
    ['is amber exactly at the minimum', 90, 100, '95%', '90%', 'amber'],
    ['is red below the minimum', 89, 100, '95%', '90%', 'red'],
    ['is red below the objective where there is no minimum', 94, 100, '95%', null, 'red'],
    ['does not round 94.96 % up to 95 %', 9496, 10_000, '95%', null, 'red'],
    ['does not round 99.995 % up to 100 %', 199_989, 200_000, '99.995%', null, 'red'],
    ['holds decimals that no floating number holds', 199_990, 200_000, '99.995%', null, 'green'],
    ['is grey for nothing', 0, 0, '95%', '90%', 'grey'],
    ['is grey below the minimum sample', 4, 4, '95%', '90%', 'grey'],
    ['has a colour at the minimum sample', 5, 5, '95%', '90%', 'green'],
    ['is red, not grey, when none of enough was met', 0, 5, '95%', '90%', 'red'],
  ] as const)('%s', (_, met, counted, objective, minimum, expected) => {
    expect(status({ met, counted }, bars(objective, minimum))).toBe(expected)
  })

  it('stays grey for nothing even when any sample is enough', () => {
    expect(status({ met: 0, counted: 0 }, bars('95%', null, 0))).toBe('grey')
  })
})

describe('attainment as a fraction', () => {
  it('is null for nothing, neither zero nor one', () => {
    expect([
      fractionOf({ met: 0, counted: 0 }),
      fractionOf({ met: 0, counted: 7 }),
      fractionOf({ met: 108, counted: 120 }),
    ]).toEqual([null, 0, 0.9])
  })
})

describe('the Wilson interval', () => {
  it('of 2 of 3 is 21 to 94 %', () => {
    expect(interval95({ met: 2, counted: 3 })?.map((end) => Math.round(end * 100))).toEqual([21, 94])
  })

  it.each([
    ['nothing met', 0, 10, [0, 0.2775]],
    ['everything met', 10, 10, [0.7225, 1]],
    ['one of one', 1, 1, [0.2065, 1]],
  ])('stays within 0 and 1: %s', (_, met, counted, expected) => {
    expect(interval95({ met, counted })?.map((end) => Math.round(end * 10_000) / 10_000)).toEqual(expected)
  })

  it('is given below 30 checks only, and never for none', () => {
    expect([0, 29, 30].map((counted) => interval95({ met: 0, counted }) === null)).toEqual([true, false, true])
  })
})

describe('a percentile', () => {
  const series = (...numbers: number[]) => Float64Array.from(numbers)

  it.each([
    ['the median of an even number lies between the middle two', series(1, 2, 3, 10), 50, 2.5],
    ['the median of an odd number is the middle one', series(1, 2, 30), 50, 2],
    ['the 90th interpolates as PERCENTILE.INC', series(1, 2, 3, 4), 90, 3.7],
    ['the 90th of eleven is the tenth, to the bit', series(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100), 90, 9],
    ['the 100th is the worst', series(5, 9), 100, 9],
    ['of one number is that number', series(7), 90, 7],
  ])('%s', (_, ascending, percent, expected) => {
    expect(percentile(ascending, percent)).toBeCloseTo(expected, 12)
  })

  it('does not depend on the order of the series, and is what a sorted one gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 100 }),
        (numbers, percent) => {
          const sorted = numbers.toSorted((a, b) => a - b)
          const rank = (percent * (numbers.length - 1)) / 100
          const [below = 0, above = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
          const shuffled = Float64Array.from(numbers)
          expect(percentile(shuffled, percent)).toBeCloseTo(below + (above - below) * (rank - Math.floor(rank)), 9)
          expect(Array.from(shuffled).toSorted((a, b) => a - b)).toEqual(sorted)
        },
      ),
    )
  })
})
