import { coverageWords } from '../../../shared/format/counts-words.ts'
import { valueNumber } from '../../../shared/format/figure-words.ts'
import { count, countOf, date, decimal, duration, percentOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'

/** A fact beside a figure: what it is, and what it says. */
export type MeasuredFact = { readonly term: string; readonly words: string; readonly isLong?: boolean }

/** The facts around a figure that no clocks of tickets made, in the order in which they are read. `zone` is the period's. */
export function measuredFacts(target: TargetFigures, zone: string): MeasuredFact[] {
  return [
    ...serviceTime(target),
    ...ratioFacts(target),
    ...valueFacts(target),
    ...satisfactionFacts(target),
    ...windowFacts(target),
    ...manualFacts(target, zone),
    ...evidenceFacts(target, zone),
  ]
}

function serviceTime({ agreedMs, downMs, plannedMs, outages }: TargetFigures): MeasuredFact[] {
  if (agreedMs === null || agreedMs === undefined) return []
  const lost = (outages ?? []).filter(({ counts }) => counts !== 'planned').length
  return [
    { term: 'Agreed service time', words: duration(agreedMs) },
    { term: 'Down', words: duration(downMs ?? null) },
    { term: 'Planned maintenance, left out', words: plannedMs ? duration(plannedMs) : 'none' },
    ...(lost > 0 ? [{ term: 'Outages', words: count(lost) }] : []),
  ]
}

function ratioFacts({ ratio }: TargetFigures): MeasuredFact[] {
  if (!ratio) return []
  const { good, total, mean, worst, rows } = ratio
  return [
    { term: 'Good', words: amount(good) },
    { term: 'Of all', words: amount(total) },
    { term: 'Rows', words: count(rows) },
    ...(rows > 1 ? [{ term: 'Mean of the rows', words: percentOf(mean) }] : []),
    ...(rows > 1 ? [{ term: 'The worst row', words: percentOf(worst) }] : []),
  ]
}

/** Whole numbers as counts; counts may be estimates with decimals. */
const amount = (value: number) => (Number.isInteger(value) ? count(value) : decimal(value, 1))

function valueFacts({ value, satisfaction, manual }: TargetFigures): MeasuredFact[] {
  if (!value || satisfaction || manual) return []
  const { statistic, samples } = value
  return [
    { term: 'Held against the bar', words: statistic },
    ...(samples === null ? [] : [{ term: 'Made of', words: countOf(samples, 'sample') }]),
  ]
}

function satisfactionFacts({ satisfaction, met, counted, attainment }: TargetFigures): MeasuredFact[] {
  if (!satisfaction) return []
  const { mean, scale, asked, responseRate } = satisfaction
  const share = attainment === null ? '–' : `${percentOf(attainment)} (${count(met)} of ${count(counted)})`
  return [
    {
      term: 'Mean score',
      words: mean === null ? '–' : `${valueNumber(mean, [])} on a scale of ${scale.from} to ${scale.to}`,
    },
    { term: `Content (${scale.satisfied} and above)`, words: share },
    {
      term: 'Answered',
      words: responseRate === null ? 'not known how many were asked' : `${percentOf(responseRate)} of ${count(asked)}`,
    },
  ]
}

function windowFacts({ windows }: TargetFigures): MeasuredFact[] {
  if (windows === undefined || windows.length === 0) return []
  const kept = windows.filter(({ verdict }) => verdict === 'met').length
  const judged = windows.filter(({ verdict }) => verdict === 'met' || verdict === 'breached').length
  return [{ term: 'Windows that kept to it', words: `${count(kept)} of ${count(judged)}` }]
}

function manualFacts({ manual }: TargetFigures, zone: string): MeasuredFact[] {
  if (!manual) return []
  return [
    { term: 'As it was typed in', words: manual.value },
    { term: 'Typed in on', words: date(Date.parse(manual.enteredAt), zone) },
    { term: 'Evidence', words: manual.evidence, isLong: true },
  ]
}

function evidenceFacts(target: TargetFigures, zone: string): MeasuredFact[] {
  const { evidence } = target
  const coverage = coverageWords(target)
  const seen = coverage === null ? [] : [{ term: 'What is there', words: coverage }]
  if (!evidence || evidence.kind === 'manual') return seen
  const until = evidence.asOf === null ? '' : `, known to ${date(Date.parse(evidence.asOf), zone)}`
  return [...seen, { term: 'Measured from', words: `${evidence.sources.join(', ')}${until}`, isLong: true }]
}
