import { count, countOf, duration } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'

/** Below this a share of the checks is no shape worth a title. */
const FEW = 5

const NOUN: Readonly<Record<string, string>> = { 'response-time': 'response', 'resolution-time': 'resolution' }

/** What one elapsed time of this target is called: `response`, `resolution`, else `check`. */
export function elapsedNoun(metric: string): string {
  return NOUN[metric] ?? 'check'
}

/** The title of the distribution chart, written from the figures by rule. */
export function distributionFinding(target: TargetFigures): string {
  const { distribution, elapsed, breached } = target
  const shown = distribution?.counts.reduce((sum, each) => sum + each, 0) ?? 0
  if (distribution === null || elapsed === null || shown === 0) return 'No elapsed times to show'
  if (shown < FEW) return `${countOf(shown, elapsedNoun(target.metric))}, the longest after ${duration(elapsed.maxMs)}`
  const half = `Half within ${duration(elapsed.medianMs)}`
  if (distribution.withinMs === null) return `${half}, nine in ten within ${duration(elapsed.p90Ms)}`
  const promise = duration(distribution.withinMs)
  if (breached === 0) return `${half}, none past the promised ${promise}`
  return `${half}; ${count(breached)} of ${count(target.counted)} past the promised ${promise}`
}
