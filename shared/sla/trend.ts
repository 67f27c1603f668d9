import type { Attainment } from './attainment.ts'
import type { Method } from './method.ts'

/** A month's counts, whole months only, oldest first. */
export type MonthShare = Attainment & { readonly month: string }

export type Trend = {
  readonly method: Method
  /** Null where the sample is too weak for one; `weak` then says why. */
  readonly slope: { readonly pointsPerMonth: number; readonly low: number; readonly high: number } | null
  readonly direction: 'rising' | 'falling' | 'no telling' | null
  /** The fitted share of each month with its 95 % interval; empty without a slope. */
  readonly fitted: readonly {
    readonly month: string
    readonly share: number
    readonly low: number
    readonly high: number
  }[]
  readonly weak: string | null
  /** Months with checks, and checks in them. */
  readonly months: number
  readonly checks: number
}

const METHOD: Method = {
  name: 'Quasi-binomial logistic regression',
  sentence:
    'A line through the log-odds of the monthly shares, each month weighing as much as it has checks; the 95 % interval is widened ' +
    "by how much more the months scatter than chance alone would (never narrowed), with Student's t for so few months.",
}

const LEAST_MONTHS = 6
const MOST_MONTHS = 24
const LEAST_CHECKS = 60

/** 97.5th percentiles of Student's t, for 4 to 22 degrees of freedom. Source: any table of the distribution. */
const T = [
  2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.13145,
  2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614, 2.073873,
]

/** How attainment moves from month to month, with the uncertainty of so few months; the last 24 months at most. */
export function trendOf(all: readonly MonthShare[]): Trend {
  const shares = all.slice(-MOST_MONTHS)
  const used = shares.flatMap((share, at) => (share.counted > 0 ? [{ ...share, at }] : []))
  const checks = used.reduce((sum, { counted }) => sum + counted, 0)
  const met = used.reduce((sum, one) => sum + one.met, 0)
  const known = { method: METHOD, months: used.length, checks }
  const weak = weakness(used.length, checks, met)
  if (weak !== null) return { ...known, slope: null, direction: null, fitted: [], weak }
  const { a, b, errorAt, error } = fit(used)
  const quantile = T[used.length - 2 - 4] ?? Number.NaN
  const margin = quantile * error
  const middle = used.reduce((sum, { at, counted }) => sum + at * counted, 0) / checks
  const centre = logistic(a + b * middle)
  const points = (perMonth: number) => perMonth * centre * (1 - centre) * 100
  return {
    ...known,
    slope: { pointsPerMonth: points(b), low: points(b - margin), high: points(b + margin) },
    direction: b - margin > 0 ? 'rising' : b + margin < 0 ? 'falling' : 'no telling',
    fitted: shares.map(({ month }, at) => {
      const [odds, band] = [a + b * at, quantile * errorAt(at)]
      return { month, share: logistic(odds), low: logistic(odds - band), high: logistic(odds + band) }
    }),
    weak: null,
  }
}

function weakness(months: number, checks: number, met: number): string | null {
  if (months < LEAST_MONTHS)
    return `A trend takes at least ${LEAST_MONTHS} whole months with checks; there are ${months}.`
  if (checks < LEAST_CHECKS) return `A trend takes at least ${LEAST_CHECKS} checks; there are ${checks}.`
  if (met === checks) return 'Every check was met, so there is nothing that rises or falls.'
  return met === 0 ? 'No check was met, so there is nothing that rises or falls.' : null
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

type Point = Attainment & { readonly at: number }
const MOST_STEPS = 50

type Line = {
  readonly a: number
  readonly b: number
  /** Of the slope. */
  readonly error: number
  /** Of the log-odds at a place. */
  errorAt(at: number): number
}

/** Newton's steps to the most likely line; its errors are widened where the months scatter more than chance. */
function fit(points: readonly Point[]): Line {
  let [a, b] = [0, 0]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { g0, g1, h00, h01, h11 } = slopesAt(points, a, b)
    const determinant = h00 * h11 - h01 * h01
    const [da, db] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    a += da
    b += db
    if (Math.abs(da) + Math.abs(db) < 1e-12) break
  }
  const { h00, h01, h11 } = slopesAt(points, a, b)
  const scatter = points.reduce((sum, { at, met, counted }) => {
    const p = logistic(a + b * at)
    return sum + (met - counted * p) ** 2 / (counted * p * (1 - p))
  }, 0)
  const dispersion = Math.max(1, scatter / (points.length - 2))
  const scale = dispersion / (h00 * h11 - h01 * h01)
  return {
    a,
    b,
    error: Math.sqrt(scale * h00),
    errorAt: (at) => Math.sqrt(scale * (h11 - 2 * at * h01 + at * at * h00)),
  }
}

/** Gradient and information of the likelihood. */
function slopesAt(points: readonly Point[], a: number, b: number) {
  const sums = { g0: 0, g1: 0, h00: 0, h01: 0, h11: 0 }
  for (const { at, met, counted } of points) {
    const p = logistic(a + b * at)
    const [rest, weight] = [met - counted * p, counted * p * (1 - p)]
    sums.g0 += rest
    sums.g1 += rest * at
    sums.h00 += weight
    sums.h01 += weight * at
    sums.h11 += weight * at * at
  }
  return sums
}
