import { isDateTime } from '../openslo/date-time.ts'
import { parseShorthand } from '../openslo/duration-shorthand.ts'
import { parsePercentage } from '../sla/exact.ts'
import { isTimeZone } from '../time/zone.ts'
import type { Target } from './agreement.ts'
import type { Path } from './path.ts'
import type { RuleProblem } from './rule-problem.ts'
import type { Indicator, SloTerms } from './slo-terms.ts'

const LENGTH = 'a length of time such as "28d", "4w", "1M", "1Q" or "1Y"'
const OF_SLOS: readonly string[] = ['availability', 'ratio', 'threshold']

/** What the service level objective of the target at `path` must keep to beside its shape. */
export function* sloTermsProblems(target: Target, path: Path): Generator<RuleProblem> {
  const { metric, slo } = target
  if (slo === undefined) return
  const here = [...path, 'slo']
  if (!OF_SLOS.includes(metric)) {
    const expected = `no such key, for ${metric} is no metric of an SLO; ${OF_SLOS.join(', ')} are`
    yield { path: here, found: 'a service level objective', expected }
    return
  }
  yield* besideProblems(target, path)
  yield* windowProblems(slo.window, [...here, 'window'])
  yield* sliceProblems(slo, here)
  if (slo.indicator !== undefined) yield* indicatorProblems(slo.indicator, metric, [...here, 'indicator'])
}

/** Keys that count in another way than an SLO does. */
const OTHER_WAYS = ['statistic', 'every', 'per'] as const

function* besideProblems(target: Target, path: Path): Generator<RuleProblem> {
  for (const key of OTHER_WAYS) {
    if (target[key] === undefined) continue
    yield { path: [...path, key], found: `"${target[key]}"`, expected: 'no such key, for slo says how it is counted' }
  }
  if (parsePercentage(target.objective) === null) {
    const expected = 'a percentage such as "99.9%", for slo says what is good'
    yield { path: [...path, 'objective'], found: `"${target.objective}"`, expected }
  } else if (target.metric === 'threshold' && target.bound === undefined) {
    yield { path: [...path, 'bound'], found: 'nothing', expected: 'what a good value keeps to, such as "below 500 ms"' }
  }
}

function* windowProblems(window: SloTerms['window'], path: Path): Generator<RuleProblem> {
  if ('rolling' in window) {
    yield* lengthProblems(window.rolling, [...path, 'rolling'])
    return
  }
  const { every, start, timeZone } = window.calendar
  const here = [...path, 'calendar']
  yield* lengthProblems(every, [...here, 'every'])
  if (!isDateTime(start)) {
    const expected = 'a date and time of the wall, such as "2026-01-01 00:00:00"'
    yield { path: [...here, 'start'], found: `"${start}"`, expected }
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const expected = 'a time zone such as "Europe/London" or "UTC"'
    yield { path: [...here, 'timeZone'], found: `"${timeZone}", which is no time zone`, expected }
  }
}

function* lengthProblems(text: string, path: Path): Generator<RuleProblem> {
  const length = parseShorthand(text)
  if (length === null || length.value === 0) yield { path, found: `"${text}"`, expected: LENGTH }
}

const SLICES = {
  Occurrences: { sliceTarget: false, sliceWindow: false },
  Timeslices: { sliceTarget: true, sliceWindow: true },
  RatioTimeslices: { sliceTarget: false, sliceWindow: true },
} as const

function* sliceProblems(slo: SloTerms, path: Path): Generator<RuleProblem> {
  for (const key of ['sliceTarget', 'sliceWindow'] as const) {
    const isNeeded = SLICES[slo.budgeting][key]
    const here = [...path, key]
    if (isNeeded && slo[key] === undefined) {
      const what = key === 'sliceTarget' ? 'the share of a slice that must be good' : 'how long a slice is'
      yield { path: here, found: 'nothing', expected: `${what}, for the budgeting is ${slo.budgeting}` }
    }
    if (!isNeeded && slo[key] !== undefined) {
      yield { path: here, found: `"${slo[key]}"`, expected: `no such key, for ${slo.budgeting} does not look at it` }
    }
  }
  if (slo.sliceWindow !== undefined) yield* lengthProblems(slo.sliceWindow, [...path, 'sliceWindow'])
  if (slo.sliceTarget !== undefined && parsePercentage(slo.sliceTarget)?.over === 0n) {
    yield { path: [...path, 'sliceTarget'], found: `"${slo.sliceTarget}"`, expected: 'more than nothing' }
  }
}

const PARTS = ['good', 'bad', 'total', 'raw', 'rawType', 'value'] as const
/** The parts that make an indicator, each way to make one. */
const WAYS = {
  threshold: [['value']],
  ratio: [
    ['good', 'total'],
    ['bad', 'total'],
    ['raw', 'rawType'],
  ],
} as const

function* indicatorProblems(indicator: Indicator, metric: Target['metric'], path: Path): Generator<RuleProblem> {
  const given = PARTS.filter((part) => indicator[part] !== undefined)
  const ways: readonly (readonly string[])[] = metric === 'threshold' ? WAYS.threshold : WAYS.ratio
  const isWhole = ways.some(
    (way) => way.length === given.length && way.every((part) => given.some((one) => one === part)),
  )
  if (isWhole) return
  const found = given.length === 0 ? 'nothing that is measured' : given.join(', ')
  const expected = `${ways.map((way) => way.join(' and ')).join(', or ')}, for the metric is ${metric}`
  yield { path, found, expected }
}
