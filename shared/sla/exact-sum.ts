import type { Fraction } from './exact.ts'
import { exactly, fraction, plus, times } from './fraction.ts'

/** Adds up numbers, each standing for the decimal that it prints as, without ever rounding. */
export type ExactSum = {
  /** Adds `value`, `weight` times; both finite, the weight a whole number. */
  add(value: number, weight?: number): void
  total(): Fraction
}

/**
 * An empty sum. Series repeat few values many times (up, up, up), so each value's weights are added as whole numbers first and
 * the fractions only at the end.
 */
export function exactSum(): ExactSum {
  const weights = new Map<number, number>()
  let settled: Fraction = fraction(0)
  const settle = () => {
    // One common scale for all decimals: no fraction is brought to lowest terms but the last.
    let [units, scale] = [0n, 1n]
    for (const [value, weight] of weights) {
      const { over, under } = times(exactly(value), fraction(weight))
      const next = scale % under === 0n ? scale : lowestCommon(scale, under)
      units = units * (next / scale) + over * (next / under)
      scale = next
    }
    weights.clear()
    settled = plus(settled, fraction(units, scale))
  }
  return {
    add(value, weight = 1) {
      const before = weights.get(value) ?? 0
      // Past the safe whole numbers a double would begin to drop units.
      if (!Number.isSafeInteger(before + weight) || weights.size > MOST_KEPT) settle()
      weights.set(value, (weights.get(value) ?? 0) + weight)
    },
    total() {
      settle()
      return settled
    },
  }
}

const MOST_KEPT = 100_000

function lowestCommon(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b]
  while (low > 0n) [high, low] = [low, high % low]
  return (a / high) * b
}
