import type { Status, TargetFigures } from './figures.ts'
import { toNumber } from './fraction.ts'
import { isCeiling, parseBound } from './threshold-bound.ts'

/** From the worst to the best; grey says nothing, so that anything with a verdict goes before it. */
const ORDER: readonly Status[] = ['red', 'amber', 'green', 'grey']

type Judged = Pick<TargetFigures, 'measured' | 'status' | 'attainment' | 'objective' | 'value'>

/** The target in the worst standing, wherever one is named: missed before near before met, and the furthest below its objective first. */
export function worstTarget<Target extends Judged>(targets: readonly Target[]): Target | null {
  const measured = targets.filter((target) => target.measured)
  const [worst] = measured.toSorted(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || margin(a) - margin(b),
  )
  return worst ?? null
}

/** How far a figure lies on the good side of its objective, as a share; for ordering only. */
export function margin({ attainment, objective, value }: Pick<Judged, 'attainment' | 'objective' | 'value'>): number {
  const bound = parseBound(objective)
  if (bound === null) return (attainment ?? 1) - Number.parseFloat(objective) / 100
  const at = toNumber(bound.value)
  const over = ((value?.amount ?? at) - at) / Math.max(Math.abs(at), 1e-9)
  return isCeiling(bound) ? -over : over
}
