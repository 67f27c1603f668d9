import { achievedShare, compositeOf, type Scored } from './composite.ts'
import { parsePercentage } from './exact.ts'
import type { Figures, TargetFigures } from './figures.ts'
import { fraction, shareOf, toNumber } from './fraction.ts'
import type { Measured, Unmeasured } from './measured-outcome.ts'

/** A target's figures with what led to them, where no clock did. */
export type Found = {
  readonly figures: TargetFigures
  readonly weight: number | undefined
  readonly found: Measured | Unmeasured | null
}

/** The weighted score of the targets that have a weight; null where none has one, or none has a verdict. */
export function compositeFigures(targets: readonly Found[]): NonNullable<Figures['composite']> | null {
  const weighted = targets.flatMap(({ weight, ...target }) => (weight === undefined ? [] : [scored(target, weight)]))
  const composite = compositeOf(weighted)
  if (composite === null) return null
  const weighed = shareOf(composite.weight, composite.allWeight) ?? fraction(1)
  return {
    score: toNumber(composite.score),
    passed: toNumber(composite.passed),
    worst: composite.worst,
    weighed: toNumber(weighed),
  }
}

function scored({ figures, found }: Omit<Found, 'weight'>, weight: number): Scored {
  const isMet = figures.status === 'grey' ? null : figures.status === 'green'
  return { id: figures.id, weight, isMet, achieved: achievedOf(figures, found) }
}

function achievedOf(
  { met, counted, objective }: TargetFigures,
  found: Measured | Unmeasured | null,
): Scored['achieved'] {
  if (found !== null) return found.kind === 'measured' ? found.achieved : null
  const bar = parsePercentage(objective)
  return bar === null || met === null || !counted ? null : achievedShare(fraction(met, counted), bar)
}
