import { parsePercentage } from '../sla/exact.ts'
import { isCeiling, keepsTo, parseBound } from '../sla/threshold-bound.ts'
import { parseDuration } from '../time/duration.ts'
import type { Agreement, Counting, Target } from './agreement.ts'
import { metricKeyProblems } from './metric-keys.ts'
import { nearest, oneOf } from './nearest.ts'
import type { Path } from './path.ts'
import type { RuleProblem } from './rule-problem.ts'
import { sloTermsProblems } from './slo-terms-rules.ts'

/** Rules of counting that speak of one ticket's clock. */
const CLOCK_RULES = ['start', 'stop', 'pauses', 'priority', 'reopen', 'open'] as const satisfies (keyof Counting)[]
const LENGTH = 'a length of time such as "4h", "4h 30m", "2bd" or "PT4H"'

/** What one target must keep to beside its shape. */
export function* targetProblems(target: Target, path: Path, spec: Agreement['spec']): Generator<RuleProblem> {
  const runsClock = target.metric === 'response-time' || target.metric === 'resolution-time'
  if (runsClock) yield* promiseProblems(target, [...path, 'within'])
  else yield* idleClockProblems(target, path)
  yield* metricKeyProblems(target, path)
  yield* minimumProblems(target, [...path, 'minimum'])
  yield* clockProblems(target.counting?.clock, [...path, 'counting', 'clock'], spec)
  yield* sloTermsProblems(target, path)
}

function* promiseProblems({ within, metric }: Target, path: Path): Generator<RuleProblem> {
  if (within === undefined) {
    yield { path, found: 'nothing', expected: `${LENGTH}, for the metric is ${metric}` }
  } else if (typeof within === 'string') {
    if (parseDuration(within) === null) yield { path, found: `"${within}"`, expected: LENGTH }
  } else {
    yield* byPriorityProblems(within, path)
  }
}

function* byPriorityProblems(within: Readonly<Record<string, string>>, path: Path): Generator<RuleProblem> {
  const seen = new Map<string, string>()
  if (Object.keys(within).length === 0) {
    yield { path, found: 'no priority', expected: 'a length of time for each priority, or for "default"' }
  }
  for (const [priority, length] of Object.entries(within)) {
    const here = [...path, priority]
    // Priorities compare trimmed and whatever their case, so these two would be one.
    const word = priority.trim().toLowerCase()
    const first = seen.get(word)
    if (first !== undefined)
      yield { path: here, found: `"${priority}" beside "${first}"`, expected: 'each priority once' }
    seen.set(word, priority)
    if (parseDuration(length) === null) yield { path: here, found: `"${length}"`, expected: LENGTH }
  }
}

/** A promise or a rule that a metric would never look at misleads whoever reads the agreement. */
function* idleClockProblems({ metric, within, counting }: Target, path: Path): Generator<RuleProblem> {
  const expected = `no such key, for ${metric} runs no clock for each ticket`
  if (within !== undefined) yield { path: [...path, 'within'], found: 'a length of time', expected }
  for (const rule of CLOCK_RULES) {
    if (counting?.[rule] !== undefined) {
      yield { path: [...path, 'counting', rule], found: `the counting rule "${rule}"`, expected }
    }
  }
}

function* minimumProblems({ objective, minimum }: Target, path: Path): Generator<RuleProblem> {
  const least = minimum === undefined ? null : parsePercentage(minimum)
  const goal = parsePercentage(objective)
  if (least !== null && goal !== null) {
    if (least.over * goal.under > goal.over * least.under)
      yield { path, found: `"${minimum}"`, expected: `at most the objective, ${objective}` }
    return
  }
  const [lax, strict] = [minimum === undefined ? null : parseBound(minimum), parseBound(objective)]
  // Whatever is exactly at the objective must keep to the minimum too.
  if (
    lax === null ||
    strict === null ||
    lax.side !== strict.side ||
    keepsTo(strict.value, { ...lax, side: isCeiling(lax) ? 'at most' : 'at least' })
  )
    return
  yield { path, found: `"${minimum}"`, expected: `a bar no stricter than the objective, "${objective}"` }
}

function* clockProblems(clock: string | undefined, path: Path, spec: Agreement['spec']): Generator<RuleProblem> {
  const clocks = [...(spec.calendars ?? []).map(({ id }) => id), '24x7']
  if (clock === undefined || clocks.includes(clock)) return
  const meant = nearest(clock, clocks)
  const choices = oneOf(clocks.map((id) => `"${id}"`))
  yield {
    path,
    found: `"${clock}", which is no calendar of the agreement`,
    expected: meant === null ? choices : `"${meant}"`,
  }
}
