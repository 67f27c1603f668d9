import type { Fraction } from './exact.ts'
import { compare, dividedBy, exactly, fraction, plus, shareOf, times } from './fraction.ts'
import { type Bound, isCeiling, keepsTo } from './threshold-bound.ts'

/** One target's part in the score of an agreement. */
export type Scored = {
  readonly id: string
  readonly weight: number
  /** How near it came to its objective, 0 to 1, where 1 is reached; null where there is no figure. */
  readonly achieved: Fraction | null
  /** Whether the objective was reached; null where there is no verdict. */
  readonly isMet: boolean | null
}

export type Composite = {
  /** Weighted mean of how near each came to its objective: hides a miss behind the others, so never read it alone. */
  readonly score: Fraction
  /** Weighted share of the targets that reached theirs. */
  readonly passed: Fraction
  /** The target that stayed furthest behind its objective, among those with a weight. */
  readonly worst: string
  /** Weights of what could be scored, and of all. */
  readonly weight: Fraction
  readonly allWeight: Fraction
}

/** The weighted score of targets; those without a verdict are left out of it. Null where none is left. */
export function compositeOf(targets: readonly Scored[]): Composite | null {
  const scored = targets.flatMap(({ achieved, isMet, ...target }) =>
    achieved === null || isMet === null ? [] : [{ ...target, achieved, isMet }],
  )
  const weights = (some: readonly Pick<Scored, 'weight'>[]) =>
    some.map((one) => exactly(one.weight)).reduce(plus, fraction(0))
  const weight = weights(scored)
  const reached = scored.map((one) => times(exactly(one.weight), one.achieved)).reduce(plus, fraction(0))
  const score = shareOf(reached, weight)
  const worst = scored.toSorted((a, b) => compare(a.achieved, b.achieved))[0]
  if (score === null || worst === undefined) return null
  const passed = dividedBy(weights(scored.filter(({ isMet }) => isMet)), weight)
  return { score, passed, worst: worst.id, weight, allWeight: weights(targets) }
}

/** How near a share came to its objective; going past it earns nothing more. */
export function achievedShare(share: Fraction, objective: Fraction): Fraction {
  return capped(shareOf(share, objective) ?? fraction(1))
}

/** How near a value came to its bar: value over bar where more is better, bar over value where less is. */
export function achievedValue(value: Fraction, bound: Bound): Fraction {
  if (keepsTo(value, bound)) return fraction(1)
  const near = isCeiling(bound) ? shareOf(bound.value, value) : shareOf(value, bound.value)
  return capped(near ?? fraction(0))
}

function capped(share: Fraction): Fraction {
  if (share.over < 0n) return fraction(0)
  return compare(share, fraction(1)) > 0 ? fraction(1) : share
}
