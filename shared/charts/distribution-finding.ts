import { count, countOf, duration } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { elapsedBars } from './elapsed-bars.ts'

/** Below this a share of the checks is no shape worth a title. */
const FEW = 5

/** The title of the distribution chart, written from the figures by rule. */
export function distributionFinding(target: TargetFigures): string {
  const { elapsed } = target
  const { shown, past, withinMs, noun } = elapsedBars(target)
  if (elapsed === null || shown === 0) return 'No elapsed times to show'
  if (shown < FEW) return `${countOf(shown, noun)}, the longest after ${duration(elapsed.maxMs)}`
  const half = `Half within ${duration(elapsed.medianMs)}`
  if (withinMs === null) return `${half}, nine in ten within ${duration(elapsed.p90Ms)}`
  if (past === 0) return `${half}, none past the promised ${duration(withinMs)}`
  return `${half}; ${count(past)} of ${count(shown)} past the promised ${duration(withinMs)}`
}
