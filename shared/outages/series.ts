import type { Instant } from '../time/instant.ts'

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
