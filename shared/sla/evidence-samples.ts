import { valueNumber } from '../format/figure-words.ts'
import { percentOf } from '../format.ts'
import type { Series } from '../outages/series.ts'
import { unitFactor } from '../outages/units.ts'
import type { Interval } from '../time/instant.ts'
import { type KnownSeries, seriesOf } from './availability-samples.ts'
import { fullOf, shareAt } from './availability-series.ts'
import { agreedClockOf } from './availability-witness.ts'
import { type JudgedSample, type SampleWalk } from './evidence-walk.ts'
import { dividedBy, exactly, fraction, minus, times, toNumber } from './fraction.ts'
import { type MetricQuestion, type Term, termsWithin } from './measured-terms.ts'
import { asCounts, increments, readerOf } from './slo-indicator.ts'
import { valueBar } from './threshold-bar.ts'
import { keepsTo, writeBound } from './threshold-bound.ts'

/** A walk over the series of a target, ready to go; a sentence where it names none that can be read. */
export type FoundWalk = { readonly walk: SampleWalk; readonly series: KnownSeries; readonly known: Interval | null }

/** How each sample of a target's series counts, by its metric. */
export function sampleWalk(question: MetricQuestion): FoundWalk | string {
  const series = seriesOf(question)
  if (typeof series === 'string') return series
  const { period, terms, target } = question
  const to = Math.min(period.end, series.knownUntil)
  const known = to > period.start ? { from: period.start, to } : null
  const base = { terms: known === null ? [] : termsWithin(terms, known), speaksOn: false, missing: realTime }
  const found = (walk: Pick<SampleWalk, 'judge'> & Partial<SampleWalk>): FoundWalk => {
    return { walk: { series, ...base, ...walk }, series, known }
  }
  const isObjective = target.metric === 'ratio' || target.slo !== undefined
  if (isObjective) return shareWalk(question, series, found)
  if (target.metric === 'availability') return found(upWalk(question, series))
  if (target.metric === 'count') return found({ judge: () => (index) => added(series, index), missing: null })
  return found({ judge: (term) => valueJudge(term, series) })
}

/** Where samples are counted and not agreed time, all time counts. */
const realTime = () => (stretch: Interval) => stretch.to - stretch.from

const leftOut = (why: string): JudgedSample => ({ effect: 'left-out', why, seenMs: null })

function upWalk({ records }: MetricQuestion, series: Series): Pick<SampleWalk, 'judge' | 'missing' | 'speaksOn'> {
  const full = fullOf(series)
  return {
    speaksOn: true,
    missing: (term) => {
      const clock = agreedClockOf(term, records.outages)
      return ({ from, to }) => clock.elapsed(from, to)
    },
    judge: (term) => {
      const clock = agreedClockOf(term, records.outages)
      return (index, { from, to }) => {
        const seenMs = clock.elapsed(from, to)
        if (seenMs === 0) return { ...leftOut(whyNotAgreed(term, { from, to })), seenMs }
        const up = upShare(series, index, full)
        if (up === null) return { ...leftOut(`It is no share from 0 to ${full}, so it says nothing.`), seenMs: 0 }
        if (up.over === up.under) return { effect: 'counted', why: 'Up.', seenMs }
        return { effect: 'against', why: up.over === 0n ? 'Down.' : `Up ${percentOf(toNumber(up))} only.`, seenMs }
      }
    },
  }
}

function whyNotAgreed({ calendar }: Term, { from, to }: Interval): string {
  return calendar.elapsed(from, to) > 0 ? 'It lies in planned maintenance.' : 'It lies outside the agreed hours.'
}

function upShare(series: Series, index: number, full: 1 | 100) {
  const value = series.value[index] ?? Number.NaN
  const counted = shareAt(series, index)
  if (counted !== null) return counted
  return value >= 0 && value <= full ? dividedBy(exactly(value), fraction(full)) : null
}

function shareWalk(
  { target }: MetricQuestion,
  found: KnownSeries,
  walk: (made: Pick<SampleWalk, 'judge' | 'series'>) => FoundWalk,
): FoundWalk | string {
  const series = target.slo?.indicator?.counter === true ? increments(found) : found
  const read = readerOf(target, series)
  if (typeof read === 'string') return read
  const counted = asCounts(series, read)
  const shown = { ...counted, value: series.value }
  return walk({ series: shown, judge: () => (index) => judgeShare(counted, index) })
}

function judgeShare({ good, total }: Series, index: number): JudgedSample {
  const [some, all] = [good[index] ?? Number.NaN, total[index] ?? Number.NaN]
  if (Number.isNaN(some) || Number.isNaN(all)) return leftOut('It says no good of a total.')
  if (all === 0) return { effect: 'counted', why: 'Nothing happened in it.', seenMs: null }
  if (some === all) return { effect: 'counted', why: 'All good.', seenMs: null }
  const bad = toNumber(minus(exactly(all), exactly(some)))
  return { effect: 'against', why: `${plain(bad)} of ${plain(all)} bad.`, seenMs: null }
}

function added({ value }: Series, index: number): JudgedSample {
  return Number.isNaN(value[index] ?? Number.NaN)
    ? leftOut('It holds no value.')
    : { effect: 'counted', why: 'Added up.', seenMs: null }
}

function valueJudge({ target, calendar, rules }: Term, series: Series): (index: number) => JudgedSample {
  const bound = valueBar(target)?.bound ?? null
  const isSaid = series.unit !== null && bound !== null && bound.unit !== null
  const factor = isSaid ? unitFactor(series.unit ?? '', bound.unit ?? '') : fraction(1)
  const hasHours = target.counting?.clock !== undefined
  return (index) => {
    const value = series.value[index] ?? Number.NaN
    if (Number.isNaN(value)) return leftOut('It holds no value.')
    if (hasHours && !calendar.isOpen(series.at[index] ?? 0))
      return leftOut(`It lies outside the opening hours of "${rules.clock}".`)
    if (bound === null || factor === null) return leftOut('It cannot be held against the objective.')
    const keeps = keepsTo(times(exactly(value), factor), bound)
    const why = keeps ? `Keeps to ${writeBound(bound)}.` : `Is not ${writeBound(bound)}.`
    return { effect: keeps ? 'counted' : 'against', why, seenMs: null }
  }
}

function plain(value: number): string {
  return valueNumber(value, [])
}
