import { duration } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { elapsedNoun } from './words.ts'

/** Bars of elapsed time, with what the chart needs to say of the promise. */
export type ElapsedBars = {
  readonly edgesMs: readonly number[]
  readonly counts: readonly number[]
  readonly withinMs: number | null
  /** Counted checks in the bars past the promise. */
  readonly past: number
  /** Counted checks in all bars. */
  readonly shown: number
  readonly noun: string
}

/** The distribution of a target as the chart needs it; without elapsed times there are no bars. */
export function elapsedBars({ distribution, metric }: TargetFigures): ElapsedBars {
  const { edgesMs, counts, withinMs } = distribution ?? { edgesMs: [], counts: [], withinMs: null }
  // The promise is an edge, so every bar lies on one side of it.
  const past = sum(counts.filter((_, index) => isPast({ edgesMs, withinMs }, index)))
  return { edgesMs, counts, withinMs, past, shown: sum(counts), noun: elapsedNoun(metric) }
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0)

/** Whether the bar lies past the promise as a whole. */
export function isPast({ edgesMs, withinMs }: Pick<ElapsedBars, 'edgesMs' | 'withinMs'>, index: number): boolean {
  return withinMs !== null && (edgesMs[index] ?? 0) >= withinMs
}

/** Whether the bar spans more time than the first one, as the one that holds what lies far out does. */
export function isWider({ edgesMs }: ElapsedBars, index: number): boolean {
  const widthOf = (bar: number) => (edgesMs[bar + 1] ?? 0) - (edgesMs[bar] ?? 0)
  return widthOf(index) > widthOf(0)
}

/** `1 h to 2 h`; the first bar is `up to 1 h`. */
export function rangeOf({ edgesMs }: ElapsedBars, index: number): string {
  const [from, to] = [edgesMs[index] ?? 0, duration(edgesMs[index + 1] ?? null)]
  return from === 0 ? `up to ${to}` : `${duration(from)} to ${to}`
}
