import { type Fraction, reaches } from './exact.ts'
import { compare, dividedBy, fraction, minus, plus, times } from './fraction.ts'

/**
 * The arithmetic of error budgets, in whatever unit the whole is counted: milliseconds of service, events, slices. Everything is
 * exact. An objective of 100 % leaves no budget, so there is nothing to consume and nothing to burn: that is said, never divided.
 */

const ONE = fraction(1)
const NONE = fraction(0)

/** A figure that may not exist: either it is there, or the reason why not, as a sentence. */
export type Known<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: string }

const known = <T>(value: T): Known<T> => ({ value, reason: null })
const unknown = (reason: string): Known<never> => ({ value: null, reason })

const NO_BUDGET = 'An objective of 100 % leaves no error budget.'
const NOTHING_MEASURED = 'Nothing was measured.'

/** The share that may fail, `1 - objective`; zero where all must succeed. */
export function allowance(objective: Fraction): Fraction {
  return minus(ONE, objective)
}

/** How much of a window may fail, in the unit of the window: 99.9 % of 30 days leaves 43.2 minutes. */
export function allowedOf(objective: Fraction, window: Fraction): Fraction {
  return times(allowance(objective), window)
}

/** `bad` of `total` measured so far; `window`: what the whole budget is of, where that is more than what is measured yet. */
export type Spending = {
  readonly objective: Fraction
  readonly bad: Fraction
  readonly total: Fraction
  readonly window?: Fraction
}

export type ErrorBudget = {
  /** What may fail over the whole window, in its unit. */
  readonly total: Fraction
  /** Share of the budget that is gone: above 1 it is overdrawn. */
  readonly consumed: Fraction
  /** Negative where it is overdrawn. */
  readonly remaining: Fraction
  /** 1 spends exactly the budget by the window's end. */
  readonly burnRate: Fraction
}

/** The budget and what is left of it; unknown where the objective leaves none or nothing was measured. */
export function errorBudget({ objective, bad, total, window = total }: Spending): Known<ErrorBudget> {
  const rate = burnRate({ objective, bad, total })
  if (rate.value === null) return rate
  const budget = allowedOf(objective, window)
  return known({
    total: budget,
    consumed: dividedBy(bad, budget),
    remaining: minus(budget, bad),
    burnRate: rate.value,
  })
}

/** How fast the budget is spent: the share that failed over the share that may. */
export function burnRate({ objective, bad, total }: Omit<Spending, 'window'>): Known<Fraction> {
  const may = allowance(objective)
  if (compare(may, NONE) <= 0) return unknown(NO_BUDGET)
  if (compare(total, NONE) <= 0) return unknown(NOTHING_MEASURED)
  return known(dividedBy(dividedBy(bad, total), may))
}

/**
 * How much more of the window the budget lasts if it goes on being spent at `rate`, in the unit of the budget. Zero where it is
 * gone; unknown where nothing is being spent.
 */
export function lasts(remaining: Fraction, objective: Fraction, rate: Fraction): Known<Fraction> {
  if (compare(remaining, NONE) <= 0) return known(NONE)
  const spending = times(rate, allowance(objective))
  if (compare(spending, NONE) <= 0) return unknown('At the present rate it does not run out.')
  return known(dividedBy(remaining, spending))
}

/** Events of a window, each good or bad. A count that is missing beside one that is there is none; both missing is no data. */
export type EventsWindow = {
  readonly goal: Fraction
  readonly windowSeconds: number
  readonly good: number | null
  readonly bad: number | null
  /** Fewer say nothing; left out: one. */
  readonly minimumEvents?: number
}

export type EventsFigures = {
  readonly totalEvents: number
  readonly sli: Fraction
  /** Above zero the goal is kept. */
  readonly gap: Fraction
  readonly isKept: boolean
  /** Seconds of the window, as if its events were spread evenly. */
  readonly errorSeconds: Fraction
  readonly budgetSeconds: Fraction
  readonly remainingSeconds: Fraction
  readonly burnRate: Known<Fraction>
}

/** The figures of one window of events; unknown where there are none, or fewer than say something. */
export function eventsWindow({
  goal,
  windowSeconds,
  good,
  bad,
  minimumEvents = 1,
}: EventsWindow): Known<EventsFigures> {
  if (good === null && bad === null) return unknown(NOTHING_MEASURED)
  const [goodEvents, badEvents] = [good ?? 0, bad ?? 0]
  const totalEvents = goodEvents + badEvents
  if (totalEvents === 0) return unknown(NOTHING_MEASURED)
  if (totalEvents < minimumEvents) return unknown(`${totalEvents} of the ${minimumEvents} events that a figure needs.`)
  const window = fraction(windowSeconds)
  const sli = fraction(goodEvents, totalEvents)
  const errorSeconds = times(minus(ONE, sli), window)
  const budgetSeconds = allowedOf(goal, window)
  return known({
    totalEvents,
    sli,
    gap: minus(sli, goal),
    isKept: reaches(goodEvents, totalEvents, goal),
    errorSeconds,
    budgetSeconds,
    remainingSeconds: minus(budgetSeconds, errorSeconds),
    burnRate: burnRate({ objective: goal, bad: fraction(badEvents), total: fraction(totalEvents) }),
  })
}

/** The mean of success shares, each slice weighing the same: what RatioTimeslices counts. Null of no slices. */
export function meanOf(shares: readonly Fraction[]): Fraction | null {
  if (shares.length === 0) return null
  return dividedBy(shares.reduce(plus, NONE), fraction(shares.length))
}
