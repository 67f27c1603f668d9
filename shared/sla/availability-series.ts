import { firstFrom, type Series, sampleEnd } from '../outages/series.ts'
import type { Interval } from '../time/instant.ts'
import type { AgreedClock } from './agreed-clock.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { dividedBy, exactly, fraction, minus, plus, times } from './fraction.ts'

export type SeriesQuestion = {
  readonly series: Series
  readonly clock: AgreedClock
  readonly window: Interval
  /** The distance of samples, milliseconds; see `sampleEnd`. */
  readonly stepMs: number
  /** What stands for wholly up: 1, or 100 where the series is in per cent. */
  readonly full: 1 | 100
}

/** Agreed time as a series saw it. A missing sample leaves time unseen: neither up nor down. */
export type SeenTime = {
  /** Agreed time that a sample speaks for. */
  readonly seenMs: number
  readonly downMs: Fraction
  readonly samples: number
  /** Samples that say nothing of availability: empty, or outside zero to full. */
  readonly unusable: number
}

/** Availability by time: each sample speaks from its own instant on. */
export function seenTime(question: SeriesQuestion): SeenTime {
  const { series, clock, window, stepMs, full } = question
  const values = exactSum()
  let [seenMs, samples, unusable, counted]: [number, number, number, Fraction] = [0, 0, 0, fraction(0)]
  for (let index = Math.max(firstFrom(series, window.from) - 1, 0); index < series.at.length; index += 1) {
    const at = series.at[index] ?? window.to
    if (at >= window.to) break
    const until = Math.min(sampleEnd(series, index, stepMs), window.to)
    const ms = clock.elapsed(Math.max(at, window.from), until)
    if (ms === 0) continue
    const [value, share] = [valueAt(question, index), shareAt(series, index)]
    if (value === null && share === null) {
      unusable += 1
      continue
    }
    seenMs += ms
    samples += 1
    if (share !== null) counted = plus(counted, times(share, fraction(ms)))
    else if (value !== null) values.add(value, ms)
  }
  const upMs = plus(counted, dividedBy(values.total(), fraction(full)))
  return { seenMs, downMs: minus(fraction(seenMs), upMs), samples, unusable }
}

/** Two stretches together. */
export function addSeenTime(a: SeenTime, b: SeenTime): SeenTime {
  return {
    seenMs: a.seenMs + b.seenMs,
    downMs: plus(a.downMs, b.downMs),
    samples: a.samples + b.samples,
    unusable: a.unusable + b.unusable,
  }
}

/** Whether a series counts up to 1 or, as soon as one value is above 1 or is written in per cent, to 100. */
export function fullOf({ unit, value }: Pick<Series, 'unit' | 'value'>): 1 | 100 {
  return unit === '%' || value.some((one) => one > 1) ? 100 : 1
}

function valueAt({ series, full }: SeriesQuestion, index: number): number | null {
  const value = series.value[index] ?? Number.NaN
  return value >= 0 && value <= full ? value : null
}

/** Good over total of one sample; null where it holds no such counts, or none that make sense. */
export function shareAt({ good, total }: Pick<Series, 'good' | 'total'>, index: number): Fraction | null {
  const [part, whole] = [good[index] ?? Number.NaN, total[index] ?? Number.NaN]
  if (!(whole > 0) || !(part >= 0) || part > whole) return null
  return Number.isSafeInteger(part) && Number.isSafeInteger(whole)
    ? fraction(part, whole)
    : dividedBy(exactly(part), exactly(whole))
}
