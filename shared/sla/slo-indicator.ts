import type { Target } from '../agreement/agreement.ts'
import { coverageIn, type Series } from '../outages/series.ts'
import { unitFactor } from '../outages/units.ts'
import type { Interval } from '../time/instant.ts'
import { fullOf } from './availability-series.ts'
import { exactly, fraction, minus, times, toNumber } from './fraction.ts'
import { type ReadSample, readShares } from './slo-budgeting.ts'
import { keepsTo, parseBound } from './threshold-bound.ts'

/** How each sample of a series counts: good of total, a share, or a value that keeps to the target's bound or does not. */
export function readerOf(target: Target, series: Series): ReadSample | string {
  if (target.metric !== 'threshold') {
    const read = readShares(series, fullOf(series))
    return target.slo?.indicator?.rawType === 'failure' ? failures(read) : read
  }
  const bound = target.bound === undefined ? null : parseBound(target.bound)
  if (bound === null) return 'The target has no "bound" that says which values are good.'
  const isSaid = series.unit !== null && bound.unit !== null
  const factor = isSaid ? unitFactor(series.unit ?? '', bound.unit ?? '') : fraction(1)
  if (factor === null) return `The series "${series.name}" is in ${series.unit}, and the bound in ${bound.unit}.`
  return (index) => {
    const value = series.value[index] ?? Number.NaN
    return Number.isNaN(value) ? null : { good: Number(keepsTo(times(exactly(value), factor), bound)), total: 1 }
  }
}

function failures(read: ReadSample): ReadSample {
  return (index) => {
    const said = read(index)
    return said === null ? null : { good: toNumber(minus(exactly(said.total), exactly(said.good))), total: said.total }
  }
}

/**
 * What a counter grew by from sample to sample; where it fell it was set back to nothing, and what it shows is what it grew since.
 * The first sample only says where it stood.
 */
export function increments(series: Series): Series {
  const grown = (column: Float64Array) =>
    Float64Array.from({ length: Math.max(column.length - 1, 0) }, (_, index) => {
      const [before, after] = [column[index] ?? Number.NaN, column[index + 1] ?? Number.NaN]
      if (Number.isNaN(before) || Number.isNaN(after)) return Number.NaN
      return after < before ? after : toNumber(minus(exactly(after), exactly(before)))
    })
  const { value, good, total } = series
  return { ...series, at: series.at.slice(1), value: grown(value), good: grown(good), total: grown(total) }
}

/** Share of a window that samples speak for, with their number; the share is null where they do not say how long they last. */
export function sampleCoverage(series: Series, window: Interval, read: ReadSample) {
  const found = coverageIn(series, window, (index) => read(index) !== null)
  const length = window.to - window.from
  if (found !== null) {
    const { seenMs, samples, unusable } = found
    return { share: length > 0 ? seenMs / length : null, samples, unusable }
  }
  const isThere = (at: number) => at >= window.from && at < window.to
  const samples = series.at.filter((at, index) => isThere(at) && read(index) !== null).length
  return { share: null, samples, unusable: series.at.filter(isThere).length - samples }
}

/** The same series with what each sample counts; NaN where it says nothing. */
export function asCounts(series: Series, read: ReadSample): Series {
  const said = Array.from(series.at, (_, index) => read(index))
  return {
    ...series,
    value: new Float64Array(series.at.length).fill(Number.NaN),
    good: Float64Array.from(said, (one) => one?.good ?? Number.NaN),
    total: Float64Array.from(said, (one) => one?.total ?? Number.NaN),
  }
}
