import { parsePercentage } from '../sla/exact.ts'
import { fraction, parseDecimal, times, writeDecimal } from '../sla/fraction.ts'
import type { Bound } from '../sla/threshold-bound.ts'

/** A share as OpenSLO writes it, `0.9995`, as a percentage to its last digit: `99.95%`. */
export function percentageOf(share: number, whole: 1 | 100): string {
  const exact = parseDecimal(String(share)) ?? fraction(0)
  // A number prints as a decimal that ends, and so does a hundred of it.
  return `${writeDecimal(times(exact, fraction(100, whole))) ?? String(share)}%`
}

/** A percentage as OpenSLO's number; `isExact` tells whether a double holds all of it. */
export function shareOf(percentage: string): { readonly share: number; readonly isExact: boolean } | null {
  const exact = parsePercentage(percentage)
  if (exact === null) return null
  const decimal = writeDecimal(fraction(exact.over, exact.under)) ?? ''
  const share = Number(decimal)
  return { share, isExact: writeDecimal(parseDecimal(String(share)) ?? fraction(0)) === decimal }
}

const OPERATORS = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' } as const satisfies Record<
  string,
  Bound['side']
>
export type Operator = keyof typeof OPERATORS

/** Whether a text is one of OpenSLO’s operators. */
export const isOperator = (text: unknown): text is Operator =>
  typeof text === 'string' && Object.hasOwn(OPERATORS, text)

/** `below 500`, of what is good. */
export function boundOf(op: Operator, value: number): string {
  return `${OPERATORS[op]} ${writeDecimal(parseDecimal(String(value)) ?? fraction(0)) ?? String(value)}`
}

/** The operator that says the same as one of our bounds. */
export function operatorOf(side: Bound['side']): Operator {
  if (side === 'below') return 'lt'
  if (side === 'at most') return 'lte'
  return side === 'above' ? 'gt' : 'gte'
}
