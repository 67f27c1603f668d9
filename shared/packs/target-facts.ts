import { amountNumber } from '../format/figure-words.ts'
import { count, date, decimal, duration, percentOf, UNKNOWN } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { isClock } from './metric-words.ts'
import type { PackFigure } from './pack-document.ts'

type Facts = PackFigure['facts']
type Fact = Facts[number]

/** The counts and times that a target's figure stands on: up to nine, those that its metric has. */
export function targetFacts(target: TargetFigures): Facts {
  if (isClock(target)) return clockFacts(target)
  return [
    ...timeFacts(target),
    ...scoreFacts(target),
    ...ratioFacts(target),
    ...windowFacts(target),
    ...manualFacts(target),
    ...budgetFacts(target),
    ...coverageFacts(target),
  ].slice(0, 9)
}

function clockFacts(target: TargetFigures): Fact[] {
  const { met, breached, pending, overdueOpen, nearMisses, notApplicable, elapsed, distribution } = target
  const within = distribution?.withinMs ?? null
  return [
    { name: 'Met', value: count(met) },
    { name: 'Breached', value: count(breached) },
    { name: 'Pending', value: count(pending) },
    { name: 'Not applicable', value: count(notApplicable) },
    { name: 'Median', value: duration(elapsed?.medianMs ?? null, within) },
    { name: '90th percentile', value: duration(elapsed?.p90Ms ?? null, within) },
    { name: 'Longest', value: duration(elapsed?.maxMs ?? null, within) },
    { name: 'Near misses', value: count(nearMisses) },
    { name: 'Open past the promise', value: count(overdueOpen) },
  ]
}

function timeFacts({ agreedMs, downMs, plannedMs, outages = [], evidence }: TargetFigures): Fact[] {
  if (agreedMs === null || agreedMs === undefined) return []
  const counted = outages.filter(({ counts }) => counts !== 'planned').length
  return [
    { name: 'Agreed service time', value: duration(agreedMs) },
    { name: 'Down', value: duration(downMs ?? null) },
    { name: 'Planned, left out', value: duration(plannedMs ?? null) },
    ...(evidence?.kind === 'outages' ? [{ name: 'Outages that counted', value: count(counted) }] : []),
  ]
}

function scoreFacts({ satisfaction, met, breached, counted }: TargetFigures): Fact[] {
  if (satisfaction === null || satisfaction === undefined) return []
  const { mean, scale, asked, responseRate } = satisfaction
  const answered = counted ?? null
  return [
    { name: `Mean, on ${scale.from} to ${scale.to}`, value: mean === null ? UNKNOWN : decimal(mean, 2) },
    { name: `Satisfied (${scale.satisfied} or more)`, value: count(met) },
    { name: 'Not satisfied', value: count(breached) },
    { name: 'Answers', value: count(answered) },
    { name: 'Asked', value: count(asked) },
    { name: 'Response rate', value: percentOf(responseRate) },
  ]
}

function ratioFacts({ ratio, slo }: TargetFigures): Fact[] {
  if (ratio === null || ratio === undefined) return []
  const bare: Fact[] = [
    { name: 'Good', value: amountNumber(ratio.good) },
    { name: 'Total', value: amountNumber(ratio.total) },
    { name: 'Worst sample', value: percentOf(ratio.worst) },
  ]
  return slo === null || slo === undefined ? [...bare, { name: 'Mean of samples', value: percentOf(ratio.mean) }] : bare
}

function windowFacts({ windows, metric, value }: TargetFigures): Fact[] {
  if (windows === undefined || windows.length === 0) return []
  const of = (verdict: string) => windows.filter((each) => each.verdict === verdict).length
  const samples = value?.samples ?? null
  return [
    { name: 'Windows met', value: count(of('met')) },
    { name: 'Windows missed', value: count(of('breached')) },
    ...(of('pending') === 0 ? [] : [{ name: 'Windows still running', value: count(of('pending')) }]),
    ...(samples === null ? [] : [{ name: metric === 'count' ? 'Events' : 'Samples', value: count(samples) }]),
  ]
}

function manualFacts({ manual }: TargetFigures): Fact[] {
  if (manual === null || manual === undefined) return []
  return [
    { name: 'Entered', value: manual.value },
    { name: 'Entered on', value: date(Date.parse(manual.enteredAt), 'UTC') },
  ]
}

function budgetFacts({ budget }: TargetFigures): Fact[] {
  if (budget === null || budget === undefined) return []
  return [
    { name: 'Budget used', value: percentOf(budget.consumed) },
    { name: 'Burn rate', value: decimal(budget.burnRate, 2) },
  ]
}

function coverageFacts({ coverage }: TargetFigures): Fact[] {
  if (coverage === null || coverage === undefined || coverage.share === null) return []
  return [{ name: 'Coverage', value: percentOf(coverage.share) }]
}
