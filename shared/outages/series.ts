import type { Instant, Interval } from '../time/instant.ts'

/**
 * A measured series as columns, oldest first; two samples never share an instant. A sample holds a value, or good and total
 * counts; NaN where it holds none. A number stands for the decimal that it prints as.
 */
export type Series = {
  readonly name: string
  /** The import source that it came from. */
  readonly sourceName: string
  readonly at: Float64Array
  readonly value: Float64Array
  readonly good: Float64Array
  readonly total: Float64Array
  /** The unit its cells were written in, such as `%` or `s`; null where none was written. */
  readonly unit: string | null
}

/** Index of the first sample at or after an instant. */
export function firstFrom({ at }: Pick<Series, 'at'>, instant: Instant): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((at[middle] ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The distance at which samples follow each other: the commonest one, of several the shortest; null below two samples. A gap in
 * the series is then seen as a gap.
 */
export function stepOf({ at }: Pick<Series, 'at'>): number | null {
  const counts = new Map<number, number>()
  for (let index = 1; index < at.length; index += 1) {
    const distance = (at[index] ?? 0) - (at[index - 1] ?? 0)
    counts.set(distance, (counts.get(distance) ?? 0) + 1)
  }
  let [step, most]: [number | null, number] = [null, 0]
  for (const [distance, count] of counts) {
    if (count > most || (count === most && step !== null && distance < step)) [step, most] = [distance, count]
  }
  return step
}

/**
 * Until when the sample at an index speaks: until the next one, where that follows within a step and a half, for clocks of monitors
 * are a little late and months differ in length; else for one step, and what follows is a gap.
 */
export function sampleEnd({ at }: Pick<Series, 'at'>, index: number, stepMs: number): Instant {
  const own = at[index] ?? Number.NaN
  const next = at[index + 1] ?? Number.POSITIVE_INFINITY
  return (next - own) * 2 <= stepMs * 3 ? next : own + stepMs
}

/** Time of a window that samples speak for. */
export type Coverage = { readonly seenMs: number; readonly samples: number; readonly unusable: number }

/** How much of a window the samples cover that can be used; null where a series is too short to say how long a sample lasts. */
export function coverageIn(
  series: Pick<Series, 'at'>,
  window: Interval,
  isUsable: (index: number) => boolean,
): Coverage | null {
  const stepMs = stepOf(series)
  if (stepMs === null) return null
  let [seenMs, samples, unusable] = [0, 0, 0]
  for (let index = Math.max(firstFrom(series, window.from) - 1, 0); index < series.at.length; index += 1) {
    const at = series.at[index] ?? window.to
    if (at >= window.to) break
    const ms = Math.min(sampleEnd(series, index, stepMs), window.to) - Math.max(at, window.from)
    if (ms <= 0) continue
    if (!isUsable(index)) {
      unusable += 1
      continue
    }
    seenMs += ms
    samples += 1
  }
  return { seenMs, samples, unusable }
}
