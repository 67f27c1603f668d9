import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { exactly, fraction, minus, parseDecimal, plus, shareOf, times } from './fraction.ts'

/** One number from many. Percentiles interpolate linearly between neighbours, as a spreadsheet's PERCENTILE.INC does. */
export type Statistic =
  | { readonly kind: 'mean' | 'min' | 'max' | 'last' }
  | { readonly kind: 'percentile'; readonly percent: Fraction; readonly written: string }

/** Reads `mean`, `median`, `min`, `max`, `last`, `p95`, `p99.9`; null when it is none. */
export function parseStatistic(text: string): Statistic | null {
  if (text === 'mean' || text === 'min' || text === 'max' || text === 'last') return { kind: text }
  const written = text === 'median' ? '50' : /^p(\d{1,2}(?:\.\d+)?)$/.exec(text)?.[1]
  const percent = written === undefined ? null : parseDecimal(written)
  return percent === null || written === undefined ? null : { kind: 'percentile', percent, written }
}

/** `mean`, `lowest`, `median`, `95th percentile` */
export function statisticWords(statistic: Statistic): string {
  if (statistic.kind !== 'percentile') return WORDS[statistic.kind]
  return statistic.written === '50' ? 'median' : `${ordinal(statistic.written)} percentile`
}

const WORDS = { mean: 'mean', min: 'lowest value', max: 'highest value', last: 'last value' } as const

function ordinal(written: string): string {
  const ending =
    written.includes('.') || /1\d$/.test(written) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[written.at(-1) ?? ''] ?? 'th')
  return `${written}${ending}`
}

/** The statistic of numbers in the order of their time, exact; null of none. */
export function statisticOf(values: Float64Array, statistic: Statistic): Fraction | null {
  if (values.length === 0) return null
  switch (statistic.kind) {
    case 'mean':
      return meanOfNumbers(values)
    case 'min':
      return exactly(values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY))
    case 'max':
      return exactly(values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY))
    case 'last':
      return exactly(values.at(-1) ?? 0)
    case 'percentile':
      return percentileOf(values, statistic.percent)
  }
}

/** The mean of numbers; null of none. */
export function meanOfNumbers(values: Float64Array): Fraction | null {
  const sum = exactSum()
  for (const value of values) sum.add(value)
  return shareOf(sum.total(), fraction(values.length))
}

function percentileOf(values: Float64Array, { over, under }: Fraction): Fraction {
  const ascending = values.toSorted()
  const [rank, scale] = [over * BigInt(values.length - 1), under * 100n]
  const index = Number(rank / scale)
  const below = exactly(ascending[index] ?? 0)
  const rest = fraction(rank % scale, scale)
  if (rest.over === 0n) return below
  return plus(below, times(minus(exactly(ascending[index + 1] ?? 0), below), rest))
}
