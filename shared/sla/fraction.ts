import type { Fraction } from './exact.ts'

/** Exact arithmetic on fractions, `under` always above zero and the whole in lowest terms. */

/** @throws RangeError where `under` is zero */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)]
  if (b === 0n) throw new RangeError('A fraction under zero')
  const shared = divisor(a, b) * (b < 0n ? -1n : 1n)
  return { over: a / shared, under: b / shared }
}

const DECIMAL = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i

/** A decimal such as `0.9995` or `1e-7` to its last digit; null when it is none. A number is read by its shortest decimal. */
export function parseDecimal(text: string): Fraction | null {
  const [, sign, whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(text) ?? []
  if (sign === undefined || whole + decimals === '') return null
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n)
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift))
}

/** Sum, difference and product are exact, and in lowest terms. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
/** @throws RangeError where `b` is zero: ask first. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)

/** `a` over `b`; null where `b` is zero, for what has no whole has no share. */
export function shareOf(a: Fraction, b: Fraction): Fraction | null {
  return b.over === 0n ? null : dividedBy(a, b)
}

/** The decimal that a number prints as: 0.1 is one tenth, not the binary fraction beside it. @throws RangeError for NaN and Infinity */
export function exactly(value: number): Fraction {
  const read = Number.isSafeInteger(value) ? fraction(value) : parseDecimal(String(value))
  if (read === null) throw new RangeError(`${value} is no number to reckon with.`)
  return read
}

/** Negative, zero or positive, as `a` is below, at or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** The nearest double, for readers alone: what is compared is compared exactly. */
export function toNumber({ over, under }: Fraction): number {
  // Twenty-five digits are more than a double keeps.
  const places = Math.max(0, 25 + under.toString().length - over.toString().length)
  return Number(`${(over * 10n ** BigInt(places)) / under}e-${places}`)
}

/** As a decimal to its last digit, `0.9995`; null where it has no end, as a third has none. */
export function writeDecimal({ over, under }: Fraction): string | null {
  let places = 0
  let power = 1n
  while (power % under !== 0n) {
    // A fraction in lowest terms ends only where its lower part is made of twos and fives.
    if (places > 400) return null
    places += 1
    power *= 10n
  }
  const digits = ((over < 0n ? -over : over) * (power / under)).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return `${over < 0n ? '-' : ''}${text}`
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
