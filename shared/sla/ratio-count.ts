import type { Series } from '../outages/series.ts'
import type { Interval } from '../time/instant.ts'
import { fraction, plus, shareOf, times } from './fraction.ts'
import { type MetricQuestion, type Term, termsWithin } from './measured-terms.ts'
import { ratioIn } from './ratio.ts'
import { countSli, readShares, type SliCount } from './slo-budgeting.ts'
import { methodOf } from './slo-own-window.ts'

export const NO_COUNT: SliCount = { good: fraction(0), total: fraction(0), slices: null, samples: 0 }

/** Good of total in a stretch, each part of it as the version in force then says it is counted. */
export function countStretch(counted: Series, terms: MetricQuestion['terms'], stretch: Interval): SliCount {
  return termsWithin(terms, stretch)
    .map((term) => countTerm(counted, term))
    .reduce(addCounts, NO_COUNT)
}

/** By the budgeting method of an objective; else pooled, or sample by sample where the target says `per: row`. */
function countTerm(counted: Series, { target, window }: Term): SliCount {
  if (target.slo === undefined && target.per === 'row') return countRows(counted, window)
  const method = target.slo === undefined ? ({ kind: 'Occurrences' } as const) : methodOf(target.slo)
  return countSli(counted, window, { method, read: readShares(counted, 1) })
}

/** Every sample is one, and good by its own share. */
function countRows(counted: Series, window: Interval): SliCount {
  const { mean, rows } = ratioIn(counted, window)
  const total = fraction(rows)
  return { good: mean === null ? fraction(0) : times(mean, total), total, slices: null, samples: rows }
}

/** Two stretches counted together; slices of either are added where there are any. */
export function addCounts(a: SliCount, b: SliCount): SliCount {
  const slices = [a.slices, b.slices].filter((one) => one !== null)
  return {
    good: plus(a.good, b.good),
    total: plus(a.total, b.total),
    samples: a.samples + b.samples,
    slices: slices.length === 0 ? null : slices.reduce((x, y) => ({ seen: x.seen + y.seen, all: x.all + y.all })),
  }
}

/** The two counts as whole numbers; null where they are none. */
export function wholeCounts({ good, total }: Pick<SliCount, 'good' | 'total'>) {
  const isWhole = good.under === 1n && total.under === 1n && total.over <= BigInt(Number.MAX_SAFE_INTEGER)
  if (!isWhole) return null
  const [met, counted] = [Number(good.over), Number(total.over)]
  return { counted, met, breached: counted - met, pending: 0, notApplicable: 0 }
}

/** Good over total; null where there is no total. */
export function shareOfCount({ good, total }: Pick<SliCount, 'good' | 'total'>) {
  return shareOf(good, total)
}
