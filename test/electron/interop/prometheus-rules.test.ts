import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../electron/engine/interop/prometheus-rule.ts'
import { prometheusRules } from '../../../electron/engine/interop/prometheus-rules.ts'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { aTarget, byQueries, raw, requests, value } from './slo-targets.ts'

const made = (target: Target, agreement: string | null = null) => prometheusRules([target], { agreement })
const rules = (target: Target): readonly Rule[] => made(target).groups.flatMap((group) => group.rules)
const nameOf = (rule: Rule) => ('record' in rule ? rule.record : `${rule.alert} ${rule.labels.severity}`)
/** On one line, whatever the layout. */
const expression = (target: Target, name: string) =>
  rules(target)
    .find((rule) => nameOf(rule) === name)
    ?.expr.replaceAll(/\s+/g, ' ')
    .trim()
const lostOf = (target: Target) => made(target).notCarried.map(({ path, reason }) => `${path}: ${reason}`)

it('records every window that an alert looks at, the window of the SLO, the objective and the budget', () => {
  expect(rules(aTarget()).map(nameOf)).toEqual([
    ...['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map((window) => `slo:sli_error:ratio_rate${window}`),
    'slo:objective:ratio',
    'slo:error_budget:ratio',
    'slo:current_burn_rate:ratio',
    'ErrorBudgetBurn page',
    'ErrorBudgetBurn ticket',
    'slo:sli_error:ratio_rate30d',
    'slo:error_budget_remaining:ratio',
  ])
  expect(made(aTarget()).groups.map(({ name, interval }) => [name, interval])).toEqual([
    ['accord web', undefined],
    ['accord web budget', '2m'],
  ])
  expect(lostOf(aTarget())).toEqual([])
})

describe('the workbook', () => {
  it('pages at 14.4 over an hour, or at 6 over six', () => {
    expect(expression(aTarget(), 'ErrorBudgetBurn page')).toBe(
      '( slo:sli_error:ratio_rate1h{slo="web"} > (14.4 * 0.001) and slo:sli_error:ratio_rate5m{slo="web"} > (14.4 * 0.001) ) or ( slo:sli_error:ratio_rate6h{slo="web"} > (6 * 0.001) and slo:sli_error:ratio_rate30m{slo="web"} > (6 * 0.001) )',
    )
  })

  it('writes a ticket at 3 over a day, or at 1 over three', () => {
    expect(expression(aTarget(), 'ErrorBudgetBurn ticket')).toMatch(
      /ratio_rate1d\{slo="web"\} > \(3 \* 0\.001\) and .*ratio_rate2h.* or .*ratio_rate3d\{slo="web"\} > \(1 \* 0\.001\) and .*ratio_rate6h/,
    )
  })

  it('says how much of the budget is gone by then', () => {
    const page = rules(aTarget()).find((rule) => nameOf(rule) === 'ErrorBudgetBurn page')
    expect(page).toMatchObject({
      annotations: { description: expect.stringMatching(/spends 2\.0 % of the budget of 30d.* spends 5\.0 %/) },
    })
  })
})

describe('the share that was bad', () => {
  const over = (indicator: Target, window = '1h') => expression(indicator, `slo:sli_error:ratio_rate${window}`)
  const plain = (counter?: boolean) =>
    aTarget({ indicator: byQueries('good_total{a="}"}', 'sum( all_total )', counter) })

  it.each([
    [
      'from queries with a window',
      aTarget(),
      '1 - ( (sum(sum(rate(requests{code!~"5.."}[1h]))) or vector(0)) / (sum(sum(rate(requests[1h]))) > 0) )',
    ],
    [
      'from counters',
      plain(true),
      '1 - ( (sum(rate(good_total{a="}"}[1h])) or vector(0)) / (sum(rate(all_total[1h])) > 0) )',
    ],
    [
      'from counts of each sample',
      plain(),
      '1 - ( (sum(sum_over_time(good_total{a="}"}[1h])) or vector(0)) / (sum(sum_over_time(all_total[1h])) > 0) )',
    ],
    [
      'from bad ones',
      aTarget({
        indicator: { name: 'x', counter: true, bad: { source: { query: 'bad' } }, total: { source: { query: 'all' } } },
      }),
      '(sum(rate(bad[1h])) or vector(0)) / (sum(rate(all[1h])) > 0)',
    ],
    [
      'from a share of failures with a window',
      aTarget({ indicator: raw('down:mean[{{ window }}]', 'failure') }),
      'avg(down:mean[1h])',
    ],
    [
      'from a share of successes with a window',
      aTarget({ indicator: raw('up:mean[{{.window}}]', 'success') }),
      '1 - (avg(up:mean[1h]))',
    ],
  ])('%s', (_, target, expected) => {
    expect(over(target)).toBe(expected)
  })

  it.each([
    ['a share of successes', aTarget({ indicator: raw('up', 'success') }), 'avg(up)'],
    ['a share of failures', aTarget({ indicator: raw('down', 'failure') }), '1 - (avg(down))'],
    [
      'values',
      aTarget({ metric: 'threshold', bound: 'at most 2.50 s', indicator: value('latency') }),
      'avg((latency) <= bool 2.50)',
    ],
  ])('from %s is looked at every minute, for no query takes the window', (_, target, expected) => {
    expect(expression(target, 'slo:sli_success:ratio_rate1m')).toBe(expected)
    expect(over(target)).toBe('1 - avg_over_time(slo:sli_success:ratio_rate1m{slo="web"}[1h])')
    expect(made(target).groups[0]).toMatchObject({ name: 'accord web slices', interval: '1m' })
  })

  const slices = { budgeting: 'Timeslices', sliceTarget: '95.50%', sliceWindow: '5m' } as const
  const mean = { budgeting: 'RatioTimeslices', sliceWindow: '5m' } as const
  it.each([
    ['good ones', aTarget({ slo: slices }), /^\( .+ \/ .+ \) >= bool 0\.955$/],
    [
      'bad ones, on their own side',
      aTarget({
        slo: slices,
        indicator: { name: 'x', bad: { source: { query: 'bad' } }, total: { source: { query: 'all' } } },
      }),
      /^\( .+ \) <= bool 0\.045$/,
    ],
    [
      'values',
      aTarget({ slo: slices, metric: 'threshold', bound: 'below 3', indicator: value('latency') }),
      /^\(avg\(avg_over_time\(\(\(latency\) < bool 3\)\[5m:1m\]\)\)\) >= bool 0\.955$/,
    ],
    [
      'the mean of failures, turned round',
      aTarget({ slo: mean, indicator: raw('down', 'failure') }),
      /^1 - \(avg\(avg_over_time\(\(down\)\[5m:1m\]\)\)\)$/,
    ],
  ])('of slices is made of %s', (_, target, expected) => {
    expect(expression(target, 'slo:sli_success:ratio_rate5m')).toMatch(expected)
    expect(over(target)).toBe('1 - avg_over_time(slo:sli_success:ratio_rate5m{slo="web"}[1h])')
    expect(made(target).groups[0]).toMatchObject({ name: 'accord web slices', interval: '5m' })
  })
})

describe('no rules, and the reason, for', () => {
  it.each([
    ['a target that is no SLO', { ...aTarget(), slo: undefined }, /no service level objective|slo/],
    ['an objective of 100 %', aTarget({ objective: '100%' }), /^objective: .* no error budget/],
    ['an SLO without an indicator', aTarget({ indicator: null }), /^slo\.indicator: No indicator says/],
    [
      'another tool',
      aTarget({ indicator: { ...requests, good: { type: 'Datadog', source: { query: 'x' } } } }),
      /"good" is asked of Datadog/,
    ],
    ['no query', aTarget({ indicator: { ...requests, total: { type: 'Prometheus' } } }), /"total" has no query/],
    [
      'a query that no window fits into',
      aTarget({ indicator: byQueries('sum(rate(a[5m]))', 'b') }),
      /has no \{\{\.window\}\}/,
    ],
  ])('%s', (_, target, reason) => {
    const { groups, notCarried } = made(target)
    expect(groups).toEqual([])
    expect(notCarried.map(({ path, reason: why }) => `${path}: ${why}`)).toEqual([expect.stringMatching(reason)])
  })
})

describe('leaves an alert out', () => {
  it('that not even a total failure could set off', () => {
    expect(lostOf(aTarget({ objective: '90%' }))).toEqual([expect.stringMatching(/^alert 14\.4 over 1h: .*90\s%/)])
    expect(expression(aTarget({ objective: '90%' }), 'ErrorBudgetBurn page')).not.toContain('14.4')
  })

  it('whose windows are longer than that of the SLO, or shorter than a slice', () => {
    expect(lostOf(aTarget({ slo: { window: { rolling: '1d' } } }))).toEqual([
      'alert 1 over 3d: It is longer than the window of 1d.',
    ])
    expect(lostOf(aTarget({ slo: { budgeting: 'RatioTimeslices', sliceWindow: '1h' } }))).toEqual([
      'alert 14.4 over 1h: A slice of 1h is longer than the window of 5m.',
      'alert 6 over 6h: A slice of 1h is longer than the window of 30m.',
    ])
  })

  it('of none, where windows follow the calendar, but then the budget left is not recorded', () => {
    const target = aTarget({ slo: { window: { calendar: { every: '1M', start: '2026-01-01 00:00:00' } } } })
    expect(lostOf(target)).toEqual([expect.stringMatching(/^slo\.window\.calendar: /)])
    expect(rules(target).map(nameOf)).not.toContain('slo:error_budget_remaining:ratio')
  })
})

it('tells agreements apart by a label, and months by their days', () => {
  const target = aTarget({ slo: { window: { rolling: '1Q' } } })
  const [group] = made(target, 'SLA "7"').groups
  expect(group?.name).toBe('accord SLA "7" web')
  expect(made(target, 'A').groups.at(-1)?.rules.map(nameOf)).toContain('slo:sli_error:ratio_rate90d')
  expect(group?.rules.at(-1)?.expr).toContain('{slo="web", agreement="SLA \\"7\\""}')
  expect(group?.rules[0]?.labels).toEqual({ slo: 'web', service: 'shop', agreement: 'SLA "7"' })
})
