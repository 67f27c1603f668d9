import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compare,
  dividedBy,
  fraction,
  minus,
  parseDecimal,
  plus,
  times,
  toNumber,
  writeDecimal,
} from '../../../shared/sla/fraction.ts'

it.each([
  ['0.9995', 1999n, 2000n],
  ['0.50', 1n, 2n],
  ['-0.1', -1n, 10n],
  ['99', 99n, 1n],
  ['1e-7', 1n, 10_000_000n],
  ['2.5e2', 250n, 1n],
  ['.5', 1n, 2n],
  ['5.', 5n, 1n],
])('reads %s exactly', (text, over, under) => {
  expect(parseDecimal(text)).toEqual({ over, under })
})

it.each(['', '.', 'NaN', 'Infinity', '1/3', '0x10', '1,5', '1e9999', '--1'])('takes %j for no decimal', (text) => {
  expect(parseDecimal(text)).toBeNull()
})

it('reads every number back as the decimal it is written with', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (number) => {
      const exact = parseDecimal(String(number))
      const written = exact === null ? null : writeDecimal(exact)
      expect(Number(written)).toBe(number === 0 ? 0 : number)
      expect(exact === null ? null : toNumber(exact)).toBe(number === 0 ? 0 : number)
    }),
  )
})

const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n))
  .map(([a, b]) => fraction(a, b))

it('adds, takes away, multiplies and divides without losing anything', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(minus(plus(a, b), b)).toEqual(a)
      if (b.over !== 0n) expect(dividedBy(times(a, b), b)).toEqual(a)
      expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(minus(a, b).over)))
    }),
  )
})

it('has no decimal for a third, and no fraction under zero', () => {
  expect(writeDecimal(fraction(1, 3))).toBeNull()
  expect(writeDecimal(fraction(-7, -8))).toBe('0.875')
  expect(writeDecimal(fraction(-1200, 100))).toBe('-12')
  expect(() => fraction(1, 0)).toThrow(RangeError)
})
