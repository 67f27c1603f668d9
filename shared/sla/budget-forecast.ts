import type { Instant } from '../time/instant.ts'
import type { Method } from './method.ts'

/** What is known of an error budget while its period runs. Shares are of the whole period's budget, or of its time. */
export type BudgetSoFar = {
  /** Share of the budget that is used; above 1 it is overdrawn. */
  readonly consumed: number
  /** What may fail, `1 - objective`; above zero. */
  readonly allowance: number
  /** Share that failed in each of the last whole months, oldest first. */
  readonly failed: readonly number[]
  /** Months that are still to come of the period, in parts too. */
  readonly monthsLeft: number
  /** Months of the whole period. */
  readonly months: number
  readonly from: Instant
  readonly to: Instant
}

export type BudgetForecast = {
  readonly method: Method
  /** Used by the period's end, with the bounds that nine cases of ten lie within; null where `weak` says why there is none. */
  readonly expected: {
    readonly consumed: number
    readonly low: number
    readonly high: number
    /** When it is used up at the expected rate; null where it lasts to the end, or was used up before. */
    readonly runsOutAt: Instant | null
  } | null
  readonly weak: string | null
}

const METHOD: Method = {
  name: 'Mean of the last months with a prediction interval',
  sentence:
    'What is used stands; the months to come are expected to fail as the last whole ones did on average. Nine cases of ten lie ' +
    "within the bounds, by Student's t over how much those months differ; that something never seen before may happen is not in it.",
}

const LEAST_MONTHS = 3
/** Months further back say little of those to come. */
const MOST_MONTHS = 12

/** 95th percentiles of Student's t, for 2 to 11 degrees of freedom. Source: any table of the distribution. */
const T = [2.919986, 2.353363, 2.131847, 2.015048, 1.94318, 1.894579, 1.859548, 1.833113, 1.812461, 1.795885]

/** How much of an error budget will be used by the period's end, and when it is used up, if the months to come are like the last. */
export function budgetForecast({
  consumed,
  allowance,
  failed,
  monthsLeft,
  months,
  from,
  to,
}: BudgetSoFar): BudgetForecast {
  const known = failed.slice(-MOST_MONTHS)
  const weak = weakness(known.length, monthsLeft)
  if (weak !== null) return { method: METHOD, expected: null, weak }
  const mean = known.reduce((sum, share) => sum + share, 0) / known.length
  const spread = known.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (known.length - 1)
  const margin = (T[known.length - 3] ?? 0) * Math.sqrt(spread * (1 / monthsLeft + 1 / known.length))
  // What the rest of the period takes of the whole budget, where so great a share of its time fails.
  const takes = (share: number) => (share * monthsLeft) / months / allowance
  return {
    method: METHOD,
    weak: null,
    expected: {
      consumed: consumed + takes(mean),
      // Nothing that failed comes back.
      low: consumed + Math.max(0, takes(mean - margin)),
      high: consumed + takes(mean + margin),
      runsOutAt: runsOutAt(consumed, takes(mean), { from, to }),
    },
  }
}

function runsOutAt(consumed: number, takes: number, { from, to }: { from: Instant; to: Instant }): Instant | null {
  if (consumed >= 1 || consumed + takes < 1) return null
  return Math.round(from + ((1 - consumed) / takes) * (to - from))
}

function weakness(months: number, monthsLeft: number): string | null {
  if (monthsLeft <= 0) return 'The period is over as far as the data goes: its budget is no forecast any more.'
  return months < LEAST_MONTHS
    ? `A forecast of the budget takes at least ${LEAST_MONTHS} whole months with a figure; there ${months === 1 ? 'is' : 'are'} ${months}.`
    : null
}
