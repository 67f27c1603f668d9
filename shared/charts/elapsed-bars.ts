import { duration } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { elapsedNoun } from './distribution-finding.ts'

/** Bars of elapsed time, with what the chart needs to say of the promise. */
export type ElapsedBars = {
  readonly edgesMs: readonly number[]
  readonly counts: readonly number[]
  readonly withinMs: number | null
  /** Counted checks that went past the promise. */
  readonly past: number
  readonly noun: string
}

/** The distribution of a target as the chart needs it; without elapsed times there are no bars. */
export function elapsedBars({ distribution, breached, metric }: TargetFigures): ElapsedBars {
  const { edgesMs, counts, withinMs } = distribution ?? { edgesMs: [], counts: [], withinMs: null }
  return { edgesMs, counts, withinMs, past: breached ?? 0, noun: elapsedNoun(metric) }
}

/** Whether the bar lies past the promise as a whole. */
export function isPast({ edgesMs, withinMs }: ElapsedBars, index: number): boolean {
  return withinMs !== null && (edgesMs[index] ?? 0) >= withinMs
}

/** `1 h to 2 h` */
export function rangeOf({ edgesMs }: ElapsedBars, index: number): string {
  return `${duration(edgesMs[index] ?? null)} to ${duration(edgesMs[index + 1] ?? null)}`
}
