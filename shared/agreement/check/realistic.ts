import { interval95 } from '../../sla/attainment.ts'
import { parsePercentage, reaches } from '../../sla/exact.ts'
import type { TargetFigures } from '../../sla/figures.ts'
import { wilsonLower } from '../../sla/tightest-promise.ts'
import type { Target } from '../agreement.ts'
import type { TargetOutlook } from '../finding.ts'

/** What the past says of a target. */
export type Realistic = {
  readonly realistic: TargetOutlook['realistic']
  /** Periods with a verdict, and those of them that reached the objective. */
  readonly judged: number
  readonly reached: number
  /** All checks of the past periods together; null where the metric counts none. */
  readonly pooled: { readonly met: number; readonly counted: number } | null
}

/** One-sided: of ten such pasts, one is by chance better than what it comes from. */
const CONFIDENCE = 0.9

/**
 * Realistic where every judged period reached the objective, and all checks together so clearly that chance hardly explains it. Not so
 * where at most half of them did and chance cannot explain it. Else tight.
 */
export function realisticOf(target: Target, figures: readonly TargetFigures[]): Realistic {
  const judged = figures.filter(({ status }) => status !== 'grey')
  const reached = judged.filter(({ status }) => status === 'green').length
  const pooled = pooledOf(figures)
  const found = { judged: judged.length, reached, pooled }
  if (judged.length === 0) return { ...found, realistic: 'unknown' }
  return { ...found, realistic: pooled === null ? byPeriods(found) : byChecks(target, found, pooled) }
}

type Pooled = NonNullable<Realistic['pooled']>
type Found = Pick<Realistic, 'judged' | 'reached'>

/** A metric whose periods are shares of time or values: its periods alone speak, and one says little. */
function byPeriods({ judged, reached }: Found): Realistic['realistic'] {
  if (reached === 0) return judged > 1 ? 'no' : 'tight'
  return reached === judged && judged > 1 ? 'yes' : 'tight'
}

function byChecks({ objective }: Target, { judged, reached }: Found, { met, counted }: Pooled): Realistic['realistic'] {
  const bar = parsePercentage(objective)
  if (bar === null || counted === 0) return byPeriods({ judged, reached })
  const goal = Number(bar.over) / Number(bar.under)
  if (reached === judged && wilsonLower(met, counted, CONFIDENCE) >= goal) return 'yes'
  const byChance = interval95({ met, counted })
  const isWithinChance = byChance !== null && byChance[1] >= goal
  return !reaches(met, counted, bar) && reached * 2 <= judged && !isWithinChance ? 'no' : 'tight'
}

/** Counts of tickets and answers can be added up; those of windows are the periods over again. */
function pooledOf(figures: readonly TargetFigures[]): Pooled | null {
  const counts = figures.flatMap(({ met, counted, within }) =>
    within === null || met === null || counted === null ? [] : [{ met, counted }],
  )
  if (counts.length === 0) return null
  return counts.reduce((sum, one) => ({ met: sum.met + one.met, counted: sum.counted + one.counted }))
}

/** A period of so few checks that a single miss breaks the objective; null where it is not so, or cannot be told. */
export function singleMissBreaks({ objective }: Target, expected: number | null): boolean {
  const bar = parsePercentage(objective)
  if (bar === null || expected === null || bar.over >= bar.under) return false
  const whole = Math.max(1, Math.round(expected))
  return !reaches(whole - 1, whole, bar)
}
