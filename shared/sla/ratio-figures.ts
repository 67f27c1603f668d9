import type { Series } from '../outages/series.ts'
import type { Interval } from '../time/instant.ts'
import { type Bars, status as countStatus } from './attainment.ts'
import { type KnownSeries, seriesOf } from './availability-samples.ts'
import { barsOf } from './compile-versions.ts'
import { achievedShare } from './composite.ts'
import { parsePercentage } from './exact.ts'
import type { Status, TargetFigures } from './figures.ts'
import { toNumber } from './fraction.ts'
import {
  type Measured,
  type MonthOutcome,
  numberOf,
  type Unmeasured,
  unmeasured,
  writeInstant,
} from './measured-outcome.ts'
import { type MetricQuestion, overlap, termsWithin } from './measured-terms.ts'
import { ratioIn } from './ratio.ts'
import { addCounts, countStretch, NO_COUNT, shareOfCount, wholeCounts } from './ratio-count.ts'
import { ratioRules } from './ratio-rules.ts'
import { shareStatus } from './share-status.ts'
import { readShares, type SliCount } from './slo-budgeting.ts'
import { sloFigures } from './slo-figures.ts'
import { asCounts, increments, readerOf, sampleCoverage } from './slo-indicator.ts'

/** Good over total of a period, from a series; by the budgeting method of an objective where the target is one. */
export function measureRatio(question: MetricQuestion): Measured | Unmeasured {
  const { target, period } = question
  const found = seriesOf(question)
  if (typeof found === 'string') return unmeasured(found)
  const series =
    target.slo?.indicator?.counter === true ? { ...increments(found), knownUntil: found.knownUntil } : found
  const read = readerOf(target, series)
  if (typeof read === 'string') return unmeasured(read)
  const known = overlap(
    { from: period.start, to: period.end },
    { from: Number.NEGATIVE_INFINITY, to: series.knownUntil },
  )
  if (known === null) {
    return unmeasured(
      `The series "${series.name}" reaches to ${writeInstant(series.knownUntil)}, before the period begins.`,
    )
  }
  return figuresOf(question, { series, counted: asCounts(series, read), known })
}

type Evidence = { readonly series: KnownSeries; readonly counted: Series; readonly known: Interval }

function figuresOf(question: MetricQuestion, { series, counted, known }: Evidence): Measured {
  const { target, period, terms } = question
  const newest = terms[terms.length - 1] ?? terms[0]
  const bars = barsOf(target, newest.rules)
  const months = period.months.map(({ start, end }) => {
    const stretch = overlap({ from: start, to: end }, known)
    return stretch === null ? NO_COUNT : countStretch(counted, terms, stretch)
  })
  const all = months.reduce(addCounts, NO_COUNT)
  const coverage = sampleCoverage(counted, known, readShares(counted, 1))
  const attainment = shareOfCount(all)
  const isCounted = hasCounts(series) || all.slices !== null || target.metric === 'threshold'
  return {
    kind: 'measured',
    attainment,
    status: isCovered(target.coverage, coverage.share) ? statusOf(all, bars) : 'grey',
    counts: isCounted ? wholeCounts(all) : null,
    months: months.map((month): MonthOutcome => {
      return {
        attainment: shareOfCount(month),
        status: statusOf(month, bars),
        counts: isCounted ? wholeCounts(month) : null,
      }
    }),
    knownUntil: series.knownUntil,
    achieved: attainment === null ? null : achievedShare(attainment, bars.objective),
    counting: ratioRules(newest, series),
    versions: versionsOf(terms, known),
    own: {
      evidence: { kind: 'series', sources: [series.sourceName], asOf: writeInstant(known.to) },
      coverage,
      ratio: ratioDetail(counted, known),
      ...sloFigures(question, counted, known),
    },
  }
}

function versionsOf(terms: MetricQuestion['terms'], known: Interval): number[] {
  return [...new Set(termsWithin(terms, known).map(({ agreement }) => agreement.spec.version))].sort((a, b) => a - b)
}

function hasCounts({ total }: Series): boolean {
  return total.some((count) => !Number.isNaN(count))
}

function statusOf(count: SliCount, bars: Bars): Status {
  const whole = wholeCounts(count)
  if (whole !== null) return countStatus(whole, bars)
  return count.samples < bars.minimumSample ? 'grey' : shareStatus(shareOfCount(count), bars)
}

/** Whether as much is there as the target asks for; where that cannot be told, it is not. */
export function isCovered(coverage: string | undefined, share: number | null): boolean {
  const wanted = coverage === undefined ? null : parsePercentage(coverage)
  return wanted === null || (share !== null && share * Number(wanted.under) >= Number(wanted.over))
}

function ratioDetail(counted: Series, known: Interval): TargetFigures['ratio'] {
  const { good, total, pooled, mean, worst, rows } = ratioIn(counted, known)
  return {
    good: toNumber(good),
    total: toNumber(total),
    pooled: numberOf(pooled),
    mean: numberOf(mean),
    worst: numberOf(worst),
    rows,
  }
}
