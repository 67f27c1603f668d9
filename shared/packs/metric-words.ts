import type { TargetFigures } from '../sla/figures.ts'

const NAME: Readonly<Record<string, string>> = {
  'response-time': 'Response time',
  'resolution-time': 'Resolution time',
  availability: 'Availability',
  ratio: 'Share of good events',
  threshold: 'Measured value',
  satisfaction: 'Satisfaction',
  count: 'Number of events',
  manual: 'Entered by hand',
}

type Metric = Pick<TargetFigures, 'metric'>

/** What kind of promise a target is, as a heading says it. */
export function metricName({ metric }: Metric): string {
  return NAME[metric] ?? 'Target'
}

/** Whether a clock runs for each ticket, so that the figure counts checks. */
export function isClock({ metric }: Metric): boolean {
  return metric === 'response-time' || metric === 'resolution-time'
}

const NOUN: Readonly<Record<string, readonly [string, string]>> = {
  ratio: ['event', 'events'],
  satisfaction: ['answer', 'answers'],
  threshold: ['window', 'windows'],
  count: ['window', 'windows'],
  manual: ['case', 'cases'],
}

/** What one of the things is called that a target counts, and several of them. */
export function countedNoun({
  metric,
  slo,
  ratio,
}: Pick<TargetFigures, 'metric' | 'slo' | 'ratio'>): readonly [string, string] {
  if (slo?.slices) return ['slice', 'slices']
  if (ratio !== null && ratio !== undefined && metric === 'ratio') return ['event', 'events']
  return NOUN[metric] ?? ['check', 'checks']
}
