import type { SloTerms } from '../agreement/slo-terms.ts'
import type { Series } from '../outages/series.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { burnRates } from './burn-rates.ts'
import { barsOf } from './compile-versions.ts'
import { type ErrorBudget, errorBudget, type Known, lasts } from './error-budget.ts'
import type { Fraction } from './exact.ts'
import type { TargetFigures } from './figures.ts'
import { compare, fraction, minus, shareOf, times, toNumber } from './fraction.ts'
import { numberOf, writeInstant } from './measured-outcome.ts'
import { type MetricQuestion, overlap, widenedTo } from './measured-terms.ts'
import { countStretch, shareOfCount } from './ratio-count.ts'
import { shareStatus } from './share-status.ts'
import { type SliCount, slicesIn } from './slo-budgeting.ts'
import { methodOf, sloWindows, windowWords } from './slo-own-window.ts'

/** What an objective says of its own window, beside the figure of the period. */
export function sloFigures(question: MetricQuestion, counted: Series, known: Interval): Partial<TargetFigures> {
  const { target, period } = question
  const { slo } = target
  const { objective, minimum } = barsOf(target, { minimumSample: 0 })
  const burning = burnRates({
    objective,
    end: known.to,
    failed: (window) => failedOf(countWindow(question, counted, window)),
  })
  if (slo === undefined) {
    return { ...budgetOfCount(question, countStretch(counted, question.terms, known), null), burnRates: burning }
  }
  const windows = sloWindows(slo, known, period.timeZone)
  const own = windows.at(-1)
  if (own === undefined) return {}
  const seen = { from: own.from, to: Math.min(own.to, known.to) }
  const count = withSlicesToCome(countWindow(question, counted, seen), slo, own)
  return {
    burnRates: burning,
    slo: {
      budgeting: slo.budgeting,
      window: windowWords(slo),
      ...own,
      good: toNumber(count.good),
      total: toNumber(count.total),
      attainment: numberOf(shareOfCount(count)),
      status: shareStatus(shareOfCount(count), { objective, minimum }),
      slices: count.slices,
    },
    ...('calendar' in slo.window
      ? { windows: windows.map((window) => windowFigures({ question, counted, known }, window)) }
      : {}),
    ...budgetOfCount(question, count, {
      ...own,
      known: known.to,
      badBy: (at) => badOf(countWindow(question, counted, { from: own.from, to: at })),
    }),
  }
}

/** Slices that have not come yet are slices of the window all the same. */
function withSlicesToCome(count: SliCount, slo: SloTerms, window: Interval): SliCount {
  const method = methodOf(slo)
  if (method.kind === 'Occurrences' || count.slices === null) return count
  return { ...count, slices: { seen: count.slices.seen, all: slicesIn(window, method.sliceMs) } }
}

/** A window may begin before the period: its time there is counted by the earliest wording of the period. */
function countWindow({ terms, period }: MetricQuestion, counted: Series, window: Interval): SliCount {
  const held = overlap(window, { from: window.from, to: period.end }) ?? window
  return countStretch(counted, widenedTo(terms, window.from), held)
}

function failedOf(count: SliCount): Fraction | null {
  return shareOf(badOf(count), count.total)
}

function badOf({ good, total }: SliCount): Fraction {
  return minus(total, good)
}

type Asked = { readonly question: MetricQuestion; readonly counted: Series; readonly known: Interval }

function windowFigures(
  { question, counted, known }: Asked,
  window: Interval,
): NonNullable<TargetFigures['windows']>[number] {
  const share = shareOfCount(countWindow(question, counted, { from: window.from, to: Math.min(window.to, known.to) }))
  const status = shareStatus(share, barsOf(question.target, { minimumSample: 0 }))
  const isOver = window.to <= known.to
  const verdict = share === null ? 'not-applicable' : !isOver ? 'pending' : status === 'green' ? 'met' : 'breached'
  return { ...window, value: numberOf(share), verdict }
}

/** The window of an objective with the moment until which it is known; null where the period itself is the window. */
type OwnWindow = (Interval & { readonly known: Instant; badBy(at: Instant): Fraction }) | null

function budgetOfCount({ target }: MetricQuestion, count: SliCount, own: OwnWindow): Partial<TargetFigures> {
  const { objective } = barsOf(target, { minimumSample: 0 })
  const { good, total, slices } = count
  // Slices to come are known in number, events are not: their budget grows with them.
  const window = slices === null ? total : fraction(slices.all)
  const spent = errorBudget({ objective, bad: minus(total, good), total, window })
  if (spent.value === null) return { budget: null, budgetReason: spent.reason }
  const { value } = spent
  return {
    budget: {
      total: toNumber(value.total),
      remaining: toNumber(value.remaining),
      unit: slices === null ? 'events' : 'slices',
      consumed: toNumber(value.consumed),
      burnRate: toNumber(value.burnRate),
      runsOut:
        own === null || slices === null
          ? null
          : runsOut(value, { objective, slices: slices.all, own, sliceMs: sliceMsOf(target.slo) }),
    },
    budgetReason: null,
  }
}

function sliceMsOf(slo: SloTerms | undefined): number {
  const method = slo === undefined ? null : methodOf(slo)
  return method === null || method.kind === 'Occurrences' ? 1 : method.sliceMs
}

type Spending = {
  readonly objective: Fraction
  readonly slices: number
  readonly sliceMs: number
  readonly own: NonNullable<OwnWindow>
}

function runsOut(
  budget: ErrorBudget,
  { objective, slices, sliceMs, own }: Spending,
): NonNullable<TargetFigures['budget']>['runsOut'] {
  if (budget.remaining.over <= 0n) return { state: 'spent', at: writeInstant(spentAt(budget.total, sliceMs, own)) }
  const left: Known<Fraction> = lasts(budget.remaining, objective, budget.burnRate)
  const meanMs = shareOf(fraction(own.to - own.from), fraction(slices))
  if (left.value === null || meanMs === null) return { state: 'lasts', at: null }
  const at = own.known + Math.ceil(toNumber(times(left.value, meanMs)))
  return at < own.to ? { state: 'ahead', at: writeInstant(at) } : { state: 'lasts', at: null }
}

/** The end of the slice with which the last of a spent budget went: more and more of the window is bad, so it is found by halves. */
function spentAt(total: Fraction, sliceMs: number, own: NonNullable<OwnWindow>): Instant {
  const first = Math.ceil(own.from / sliceMs)
  let [low, high] = [1, Math.max(slicesIn({ from: own.from, to: own.known }, sliceMs), 1)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(own.badBy((first + middle) * sliceMs), total) >= 0) high = middle
    else low = middle + 1
  }
  return Math.min((first + low) * sliceMs, own.known)
}
