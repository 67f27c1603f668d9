import type { Target } from '../../../shared/agreement/agreement.ts'
import { decimal, objective } from '../../../shared/format.ts'
import { parseShorthand, shorthandMs } from '../../../shared/openslo/duration-shorthand.ts'
import { alertThreshold, type BurnRateAlert } from '../../../shared/sla/burn-rate-windows.ts'
import type { Fraction } from '../../../shared/sla/exact.ts'
import { compare, fraction } from '../../../shared/sla/fraction.ts'
import { errorSeries, type Labels, type Rule, untemplated } from './prometheus-rule.ts'

type Lost = { path: string; reason: string }
type Place = { readonly target: Target; readonly allowance: Fraction; readonly lost: Lost[] }

/** The alerts that can fire for a target at all; of the others it is told why not. */
export function fitting(alerts: readonly BurnRateAlert[], { target, allowance, lost }: Place): BurnRateAlert[] {
  return alerts.filter((alert) => {
    const reason = misfit(alert, target, allowance)
    if (reason !== null) lost.push({ path: `alert ${alert.factor} over ${alert.long}`, reason })
    return reason === null
  })
}

function misfit(alert: BurnRateAlert, target: Target, allowance: Fraction): string | null {
  const { long, short, factor } = alert
  if (compare(alertThreshold(alert, allowance), fraction(1)) >= 0) {
    return `At an objective of ${objective(target.objective)} not even a total failure burns ${factor} times too fast.`
  }
  const { sliceWindow } = target.slo ?? {}
  if (sliceWindow !== undefined && lengthOf(short) < lengthOf(sliceWindow)) {
    return `A slice of ${sliceWindow} is longer than the window of ${short}.`
  }
  const period = periodOf(target)
  return period !== null && lengthOf(long) > lengthOf(period) ? `It is longer than the window of ${period}.` : null
}

type Alerting = { readonly target: Target; readonly labels: Labels; readonly selector: string; readonly budget: string }

/** One alert for each severity, which fires where either of its pairs of windows burns too fast. */
export function burnAlerts(alerts: readonly BurnRateAlert[], { target, labels, selector, budget }: Alerting): Rule[] {
  return (['page', 'ticket'] as const).flatMap((severity) => {
    const pairs = alerts.filter((alert) => alert.severity === severity)
    if (pairs.length === 0) return []
    const burns = (window: string, factor: string) => `  ${errorSeries(window)}${selector} > (${factor} * ${budget})\n`
    const either = pairs.map(({ long, short, factor }) => `(\n${burns(long, factor)}  and\n${burns(short, factor)})\n`)
    const plain = Object.entries(labels).map(([label, value]) => [label, untemplated(value)] as const)
    return [
      {
        alert: 'ErrorBudgetBurn',
        expr: either.join('or\n'),
        labels: { ...Object.fromEntries(plain), severity },
        annotations: {
          summary: untemplated(`${target.name}: the error budget burns too fast`),
          description: untemplated(pairs.map((pair) => inWords(pair, target)).join(' Or: ')),
        },
      },
    ]
  })
}

/** How much of the budget is gone by the time that the long window is full of it. */
function inWords({ factor, long, short }: BurnRateAlert, target: Target): string {
  const period = periodOf(target)
  const share = period === null ? null : (100 * Number(factor) * lengthOf(long)) / lengthOf(period)
  const spent = share === null ? '' : `, which spends ${decimal(share, 1)} % of the budget of ${period} in that time`
  return `Over ${long} and over ${short} the budget burns more than ${factor} times as fast as ${objective(target.objective)} allows${spent}.`
}

function periodOf({ slo }: Target): string | null {
  if (slo === undefined) return null
  return 'rolling' in slo.window ? slo.window.rolling : slo.window.calendar.every
}

function lengthOf(text: string): number {
  const length = parseShorthand(text)
  return length === null ? 0 : shorthandMs(length)
}
