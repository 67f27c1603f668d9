import type { Instant, Interval } from '../time/instant.ts'
import type { AgreedClock } from './agreed-clock.ts'
import { allowedOf, type ErrorBudget, type Known } from './error-budget.ts'
import type { Fraction } from './exact.ts'
import { compare, dividedBy, fraction, minus, plus, shareOf, times } from './fraction.ts'

/** A stretch of the period under one version of the agreement, in milliseconds of its clock. */
export type BudgetTerm = {
  readonly window: Interval
  readonly clock: AgreedClock
  readonly objective: Fraction
  /** Time that is known: agreed, and seen where a series is the witness. */
  readonly knownMs: number
  readonly downMs: Fraction
  /** What was lost, in order and without overlap. */
  lost(): Iterable<Interval & { readonly weight: Fraction }>
}

/**
 * The error budget of agreed service time: what all terms together may lose, to the period's end, and what is lost of it. Planned
 * maintenance that is known ahead is not agreed time, and allows nothing.
 */
export function timeBudget(terms: readonly BudgetTerm[]): Known<ErrorBudget> {
  const total = sum(
    terms.map(({ window, clock, objective }) => allowed(objective, clock.elapsed(window.from, window.to))),
  )
  const sofar = sum(terms.map(({ objective, knownMs }) => allowed(objective, knownMs)))
  const bad = sum(terms.map(({ downMs }) => downMs))
  const burnRate = shareOf(bad, sofar)
  if (burnRate === null) return { value: null, reason: whyNone(terms) }
  return {
    value: { total, consumed: dividedBy(bad, total), remaining: minus(total, bad), burnRate },
    reason: null,
  }
}

function allowed(objective: Fraction, ms: number): Fraction {
  return allowedOf(objective, fraction(ms))
}

function whyNone(terms: readonly BudgetTerm[]): string {
  if (terms.some(({ knownMs }) => knownMs > 0)) return 'An objective of 100 % leaves no error budget.'
  return 'No agreed service time is known yet.'
}

/** When the budget is gone: it was spent, it will be at the present rate, or it lasts to the period's end. */
export type RunOut =
  | { readonly state: 'spent' | 'ahead'; readonly at: Instant }
  | { readonly state: 'lasts'; readonly at: null }

/** The instant at which the budget of the terms was, or will be, used up. `terms` are in order. */
export function runOut(terms: readonly BudgetTerm[], budget: ErrorBudget, asOf: Instant): RunOut {
  const spent = spentAt(terms, budget.total)
  if (spent !== null) return { state: 'spent', at: spent }
  const bad = sum(terms.map(({ downMs }) => downMs))
  const rate = shareOf(bad, fraction(terms.reduce((ms, { knownMs }) => ms + knownMs, 0)))
  if (rate === null || rate.over === 0n) return { state: 'lasts', at: null }
  const at = reachedAt(terms, asOf, roundedUp(dividedBy(budget.remaining, rate)))
  return at === null ? { state: 'lasts', at: null } : { state: 'ahead', at }
}

function spentAt(terms: readonly BudgetTerm[], total: Fraction): Instant | null {
  let left = total
  for (const { clock, lost } of terms) {
    for (const { from, to, weight } of lost()) {
      const cost = times(weight, fraction(clock.elapsed(from, to)))
      if (cost.over > 0n && compare(cost, left) >= 0) return clock.due(from, roundedUp(dividedBy(left, weight)))
      left = minus(left, cost)
    }
  }
  return null
}

/** The instant after `from` at which so much agreed time has gone by; null when the terms end before. */
function reachedAt(terms: readonly BudgetTerm[], from: Instant, amountMs: number): Instant | null {
  let left = amountMs
  for (const { window, clock } of terms) {
    const start = Math.max(window.from, from)
    const ms = clock.elapsed(start, window.to)
    if (ms > 0 && ms >= left) return clock.due(start, left)
    left -= ms
  }
  return null
}

function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, fraction(0))
}

function roundedUp({ over, under }: Fraction): number {
  return Number((over + under - 1n) / under)
}
