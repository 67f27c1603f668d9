import { parsePercentage } from '../sla/exact.ts'
import { parseBound } from '../sla/threshold-bound.ts'
import { parseDuration } from '../time/duration.ts'
import type { METRICS, Target } from './agreement.ts'
import { parseCadence } from './cadence.ts'
import type { Path } from './path.ts'
import type { RuleProblem } from './rule-problem.ts'

type Metric = (typeof METRICS)[number]

/** Which metrics look at a key: a key that nothing looks at misleads whoever reads the agreement. */
const READ_BY = {
  series: ['availability', 'ratio', 'threshold', 'count'],
  of: ['satisfaction', 'count'],
  maintenance: ['availability'],
  statistic: ['threshold'],
  every: ['threshold', 'count'],
  bound: ['threshold', 'satisfaction', 'count', 'manual'],
  scale: ['satisfaction'],
  per: ['ratio'],
  coverage: ['availability', 'ratio', 'threshold'],
} as const satisfies Partial<Record<keyof Target, readonly Metric[]>>

/** Metrics whose value can be measured against a bar of its own unit. */
const WITH_BARS: readonly Metric[] = READ_BY.bound

const PERCENTAGE = 'a percentage such as "95%"'
const BAR = 'a bar such as "at most 2.5 s" or "at least 4.2"'

/** What the keys of a metric must keep to: each read by the metric, each bar of a kind that it can be held against. */
export function* metricKeyProblems(target: Target, path: Path): Generator<RuleProblem> {
  yield* unreadKeys(target, path)
  yield* objectiveProblems(target, path)
  yield* boundProblems(target, path)
  yield* lengthProblems(target, path)
  yield* scaleProblems(target, [...path, 'scale'])
}

function* unreadKeys(target: Target, path: Path): Generator<RuleProblem> {
  for (const [key, metrics] of Object.entries(READ_BY)) {
    const isGiven = Object.hasOwn(target, key)
    if (!isGiven || metrics.some((metric) => metric === target.metric)) continue
    const expected = `no such key, for ${target.metric} does not read it; it is for ${metrics.join(', ')}`
    yield { path: [...path, key], found: `the key "${key}"`, expected }
  }
  if (target.statistic !== undefined && target.metric === 'threshold' && target.series === undefined) {
    yield { path: [...path, 'series'], found: 'nothing', expected: 'the name of the series that the statistic is of' }
  }
}

function* objectiveProblems({ metric, objective, minimum, bound }: Target, path: Path): Generator<RuleProblem> {
  const isBar = parsePercentage(objective) === null
  if (isBar && !WITH_BARS.includes(metric)) {
    yield {
      path: [...path, 'objective'],
      found: `"${objective}"`,
      expected: `${PERCENTAGE}, for the metric is ${metric}`,
    }
  }
  if (isBar && bound !== undefined) {
    const expected = 'no such key, for the objective is a bar itself'
    yield { path: [...path, 'bound'], found: `"${bound}"`, expected }
  }
  if (minimum === undefined || (parsePercentage(minimum) === null) === isBar) return
  const expected = isBar ? `${BAR}, as the objective is one` : `${PERCENTAGE}, as the objective is one`
  yield { path: [...path, 'minimum'], found: `"${minimum}"`, expected }
}

function* boundProblems({ objective, minimum, bound }: Target, path: Path): Generator<RuleProblem> {
  if (bound !== undefined && parseBound(bound) === null) {
    yield { path: [...path, 'bound'], found: `"${bound}"`, expected: BAR }
  }
  const [goal, least] = [parseBound(objective), minimum === undefined ? null : parseBound(minimum)]
  if (goal === null || least === null) return
  if (goal.side !== least.side || goal.unit !== least.unit) {
    const unit = goal.unit === null ? 'without a unit' : `in ${goal.unit}`
    const expected = `a bar that says "${goal.side}" ${unit}, as the objective does`
    yield { path: [...path, 'minimum'], found: `"${minimum}"`, expected }
  }
}

function* lengthProblems({ every, maintenance }: Target, path: Path): Generator<RuleProblem> {
  if (every !== undefined && parseCadence(every) === null) {
    const expected = 'a number of days, weeks, months or years such as "1 month"'
    yield { path: [...path, 'every'], found: `"${every}"`, expected }
  }
  if (maintenance !== undefined && parseDuration(maintenance.notice) === null) {
    const expected = 'a length of time such as "48h" or "2bd"'
    yield { path: [...path, 'maintenance', 'notice'], found: `"${maintenance.notice}"`, expected }
  }
}

function* scaleProblems({ scale }: Target, path: Path): Generator<RuleProblem> {
  if (scale === undefined) return
  const { from, to, satisfied } = scale
  if (to <= from) yield { path: [...path, 'to'], found: String(to), expected: `a number above ${from}` }
  else if (satisfied !== undefined && (satisfied < from || satisfied > to)) {
    yield { path: [...path, 'satisfied'], found: String(satisfied), expected: `a number from ${from} to ${to}` }
  }
}
