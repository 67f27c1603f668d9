import type { Target } from '../../../shared/agreement/agreement.ts'
import { writeYaml } from '../../../shared/agreement/yaml-layout.ts'
import { asRemark } from '../../../shared/openslo/agreement-draft.ts'
import type { NotCarried } from '../../../shared/openslo/carried.ts'
import { parseShorthand, shorthandMs } from '../../../shared/openslo/duration-shorthand.ts'
import { BURN_RATE_ALERTS, type BurnRateAlert } from '../../../shared/sla/burn-rate-windows.ts'
import { allowance } from '../../../shared/sla/error-budget.ts'
import { type Fraction, parsePercentage } from '../../../shared/sla/exact.ts'
import { fraction, writeDecimal } from '../../../shared/sla/fraction.ts'
import { burnAlerts, fitting } from './burn-alerts.ts'
import { errorSeries, type Labels, promDuration, type Rule, type RuleGroup, sliceSeries } from './prometheus-rule.ts'
import { badOver, goodOfSlice, isSliced, sliceOf } from './prometheus-sli.ts'

export type PrometheusRules = { readonly groups: readonly RuleGroup[]; readonly notCarried: readonly NotCarried[] }

export type RuleOptions = {
  /** Put on every rule, to tell agreements apart. */
  readonly agreement: string | null
  readonly alerts?: readonly BurnRateAlert[]
}

/** Recording and alerting rules for every target that is an SLO with Prometheus queries; the others are told with their reason. */
export function prometheusRules(targets: readonly Target[], options: RuleOptions): PrometheusRules {
  const notCarried: NotCarried[] = []
  const groups = targets.flatMap((target) => {
    const lost: { path: string; reason: string }[] = []
    const made = groupsOf(target, options, lost)
    notCarried.push(...lost.map((one) => ({ of: `target ${target.id}`, ...one })))
    return made
  })
  return { groups, notCarried }
}

type Lost = { path: string; reason: string }

/** How often the budget left is reckoned, whose window is long; Prometheus takes a value for gone after five minutes. */
const BUDGET_INTERVAL = '2m'

function groupsOf(
  target: Target,
  { agreement, alerts = BURN_RATE_ALERTS }: RuleOptions,
  lost: Lost[],
): readonly RuleGroup[] {
  const shares = sharesOf(target)
  if ('reason' in shares) {
    lost.push({ path: 'objective', reason: shares.reason })
    return []
  }
  const labels = {
    slo: target.id,
    ...(target.service === undefined ? {} : { service: target.service }),
    ...(agreement === null ? {} : { agreement }),
  }
  const selector = selectorOf(labels)
  const recording = { target, labels, selector }
  const why = reasonNot(recording)
  if (why !== null) {
    lost.push({ path: 'slo.indicator', reason: why })
    return []
  }
  const chosen = fitting(alerts, { target, allowance: shares.allowance, lost })
  const windows = inOrder(chosen.flatMap(({ long, short }) => [long, short]))
  const period = rollingPeriod(target, lost)
  const name = ['accord', agreement, target.id].filter((part) => part !== null).join(' ')
  const sliced = isSliced(target)
    ? [{ name: `${name} slices`, interval: sliceOf(target), rules: [sliceRule(recording)] }]
    : []
  const main = {
    name,
    rules: [
      ...windows.map((window) => windowRule(recording, window)),
      ...shareRules(shares, labels),
      ...currentBurn(windows, recording, shares.budget),
      ...burnAlerts(chosen, { ...recording, budget: shares.budget }),
    ],
  }
  if (period === null) return [...sliced, main]
  const left = {
    record: 'slo:error_budget_remaining:ratio',
    expr: `1 - ${errorSeries(period)}${selector} / ${shares.budget}`,
    labels,
  }
  const kept = windows.includes(period) ? [left] : [windowRule(recording, period), left]
  return [...sliced, main, { name: `${name} budget`, interval: BUDGET_INTERVAL, rules: kept }]
}

type Shares = { readonly objective: string; readonly budget: string; readonly allowance: Fraction }

function sharesOf(target: Target): Shares | { readonly reason: string } {
  const goal = parsePercentage(target.objective)
  if (goal === null) return { reason: 'It is no share, so there is no error budget.' }
  const may = allowance(goal)
  const [objective, budget] = [fraction(goal.over, goal.under), may].map(writeDecimal)
  if (may.over > 0n && objective && budget) return { objective, budget, allowance: may }
  return { reason: 'An objective of 100 % leaves no error budget, so nothing can burn.' }
}

/** `{slo="web"}`, by what no two SLOs share. */
function selectorOf({ slo, agreement }: { readonly slo: string; readonly agreement?: string }): string {
  const said = agreement === undefined ? { slo } : { slo, agreement }
  const matchers = Object.entries(said).map(([label, value]) => `${label}=${JSON.stringify(value)}`)
  return `{${matchers.join(', ')}}`
}

type Recording = { readonly target: Target; readonly labels: Labels; readonly selector: string }

/** Why the indicator gives no rules, whatever the window; null where it does. */
function reasonNot({ target, selector }: Recording): string | null {
  if (target.slo === undefined) return 'It is no service level objective: it has no "slo".'
  return goodOfSlice(target).reason ?? badOver(target, '1h', selector).reason
}

function sliceRule({ target, labels }: Recording): Rule {
  return { record: sliceSeries(sliceOf(target)), expr: goodOfSlice(target).promql ?? '', labels }
}

function windowRule({ target, labels, selector }: Recording, window: string): Rule {
  const slice = `${sliceSeries(sliceOf(target))}${selector}`
  return { record: errorSeries(window), expr: badOver(target, window, slice).promql ?? '', labels }
}

function shareRules({ objective, budget }: Shares, labels: Labels): Rule[] {
  return [
    { record: 'slo:objective:ratio', expr: `vector(${objective})`, labels },
    { record: 'slo:error_budget:ratio', expr: `vector(${budget})`, labels },
  ]
}

/** How fast the budget burns now, over the shortest window that is recorded. */
function currentBurn([shortest]: readonly string[], { labels, selector }: Recording, budget: string): Rule[] {
  if (shortest === undefined) return []
  return [{ record: 'slo:current_burn_rate:ratio', expr: `${errorSeries(shortest)}${selector} / ${budget}`, labels }]
}

/** The window of the SLO as Prometheus writes it; null for calendar windows, which a rule cannot follow. */
function rollingPeriod({ slo }: Target, lost: Lost[]): string | null {
  if (slo === undefined) return null
  if ('rolling' in slo.window) return promDuration(slo.window.rolling)
  const reason = 'A rule of Prometheus knows no calendar windows, so the budget left of them is not recorded.'
  lost.push({ path: 'slo.window.calendar', reason })
  return null
}

function inOrder(windows: readonly string[]): string[] {
  const lengthOf = (window: string) => shorthandMs(parseShorthand(window) ?? { value: 0, unit: 'm' })
  return [...new Set(windows)].sort((a, b) => lengthOf(a) - lengthOf(b))
}

const EVERYWHERE = { has: () => true }

/** The rules as a file that Prometheus loads, headed by remarks on what they leave out. */
export function writePrometheusRules({ groups, notCarried }: PrometheusRules, title: string): string {
  const left = notCarried.map(({ of, path, reason }) => `  ${of}, ${path}: ${reason}`)
  const head = [title, ...(left.length === 0 ? [] : ['Left out:', ...left])]
  return `${head.map(asRemark).join('')}${writeYaml({ groups }, EVERYWHERE)}`
}
