import type { Quantiles } from './seeded-random.ts'

/**
 * What happened in the half-year: the desk lost two people in March and moved every laptop in April, so critical requests waited;
 * by June it had recovered. One entry a month, January to June.
 */
export type Month = {
  /** Requests of an ordinary working day. */
  readonly volume: number
  /** Chance that the first response keeps its promise: critical requests, all others. */
  readonly responds: { readonly critical: number; readonly other: number }
  /** Chance that the solution keeps its promise: critical and high requests, medium and low ones. */
  readonly resolves: { readonly urgent: number; readonly other: number }
}

export const MONTHS: readonly Month[] = [
  { volume: 11.2, responds: { critical: 0.97, other: 0.985 }, resolves: { urgent: 0.9, other: 0.95 } },
  { volume: 11.0, responds: { critical: 0.96, other: 0.985 }, resolves: { urgent: 0.89, other: 0.95 } },
  { volume: 12.9, responds: { critical: 0.7, other: 0.955 }, resolves: { urgent: 0.79, other: 0.92 } },
  { volume: 12.6, responds: { critical: 0.74, other: 0.96 }, resolves: { urgent: 0.8, other: 0.92 } },
  { volume: 11.6, responds: { critical: 0.9, other: 0.98 }, resolves: { urgent: 0.87, other: 0.95 } },
  { volume: 11.2, responds: { critical: 0.98, other: 0.985 }, resolves: { urgent: 0.91, other: 0.96 } },
]

/** Share of an ordinary day's requests, Monday first. */
export const WEEKDAYS: readonly number[] = [1.3, 1.08, 1, 1, 0.82, 0.06, 0.05]
/** The same on a bank holiday. */
export const HOLIDAY = 0.08

/** Minute of the day at which requests come, on a working day and on any other. */
export const WORKING_HOURS: Quantiles = [
  [0, 0],
  [0.02, 390],
  [0.06, 480],
  [0.3, 580],
  [0.5, 680],
  [0.62, 780],
  [0.82, 915],
  [0.94, 1045],
  [0.98, 1200],
  [1, 1439],
]
export const FREE_HOURS: Quantiles = [
  [0, 20],
  [0.1, 480],
  [0.6, 900],
  [1, 1430],
]

/** Share of the promised time that a kept promise used, and a broken one. */
export const QUICK: Quantiles = [
  [0, 0.005],
  [0.4, 0.06],
  [0.72, 0.24],
  [0.92, 0.66],
  [0.985, 0.92],
  [1, 1],
]
export const STEADY: Quantiles = [
  [0, 0.05],
  [0.3, 0.3],
  [0.7, 0.66],
  [0.95, 0.92],
  [1, 1],
]
export const LATE: Quantiles = [
  [0, 1.01],
  [0.4, 1.2],
  [0.8, 1.7],
  [0.97, 2.6],
  [1, 4.5],
]
/** Minutes on hold, of a request that is put on hold. */
export const HOLD: Quantiles = [
  [0, 15],
  [0.5, 120],
  [0.9, 480],
  [1, 1440],
]
