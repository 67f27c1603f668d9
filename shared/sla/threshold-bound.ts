import type { Fraction } from './exact.ts'
import { compare, parseDecimal } from './fraction.ts'

/** A bar that a value must keep to: `at most 2.5 s`. */
export type Bound = {
  readonly side: 'at most' | 'at least' | 'below' | 'above'
  readonly value: Fraction
  /** The number as it was written. */
  readonly written: string
  /** Null where none was written. */
  readonly unit: string | null
}

const FORM = /^\s*(at most|at least|below|above|<=|>=|≤|≥|<|>)\s*([+-]?\d+(?:\.\d+)?)(?:\s*([^\s\d.,+-].*?))?\s*$/i

const SIDES: Readonly<Record<string, Bound['side']>> = {
  '<=': 'at most',
  '≤': 'at most',
  '>=': 'at least',
  '≥': 'at least',
  '<': 'below',
  '>': 'above',
}

/** Reads `at most 2.5 s`, `at least 4.2`, `below 3`, `above 0`, or the same with `<=`, `>=`, `<`, `>`; null when it is none. */
export function parseBound(text: string): Bound | null {
  const [, said = '', written = '', unit] = FORM.exec(text) ?? []
  const value = parseDecimal(written)
  if (value === null || written === '') return null
  const word = said.toLowerCase()
  const side = SIDES[word] ?? (['at most', 'at least', 'below', 'above'] as const).find((one) => one === word)
  return side === undefined ? null : { side, value, written, unit: unit ?? null }
}

/** Whether a value keeps to the bound; a value exactly at `at most` or `at least` does. */
export function keepsTo(value: Fraction, { side, value: bar }: Bound): boolean {
  const difference = compare(value, bar)
  switch (side) {
    case 'at most':
      return difference <= 0
    case 'at least':
      return difference >= 0
    case 'below':
      return difference < 0
    case 'above':
      return difference > 0
  }
}

/** Whether more is worse. */
export function isCeiling({ side }: Bound): boolean {
  return side === 'at most' || side === 'below'
}

/** `at most 2.5 s` */
export function writeBound({ side, written, unit }: Bound): string {
  return unit === null ? `${side} ${written}` : `${side} ${written} ${unit}`
}
