import { describe, expect, it } from 'vitest'
import { prometheusRules, writePrometheusRules } from '../../../electron/engine/interop/prometheus-rules.ts'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { checkRules, NO_PROMTOOL, playRules } from './promtool.ts'
import { aTarget, byQueries, raw, value } from './slo-targets.ts'

/** Three days of measurements, minute by minute. */
const PATIENCE = { timeout: 120_000 }

const written = (targets: readonly Target[], agreement: string | null = null) =>
  writePrometheusRules(prometheusRules(targets, { agreement }), 'Rules')

const calendar = { calendar: { every: '1M', start: '2026-01-01 00:00:00' } }
const everyWay: readonly Target[] = [
  aTarget(),
  aTarget({ id: 'counters', indicator: byQueries('good_total{a="}"}', 'sum(all_total)', true) }),
  aTarget({ id: 'samples', indicator: byQueries('good', 'all') }),
  aTarget({
    id: 'bad',
    indicator: { name: 'x', bad: { source: { query: 'bad' } }, total: { source: { query: 'all' } } },
  }),
  aTarget({ id: 'success', indicator: raw('up', 'success'), objective: '99%' }),
  aTarget({ id: 'failure', indicator: raw('1 - avg_over_time(up[{{.window}}])', 'failure') }),
  aTarget({ id: 'values', metric: 'threshold', bound: 'above -0.5', indicator: value('sum(x) by (job)') }),
  aTarget({ id: 'slices', slo: { budgeting: 'Timeslices', sliceTarget: '95%', sliceWindow: '1m', window: calendar } }),
  aTarget({ id: 'mean', slo: { budgeting: 'RatioTimeslices', sliceWindow: '5m', window: { rolling: '1Y' } } }),
  aTarget({ id: 'odd', name: 'A {{ template }} "in"\nquotes: 7 % # no remark', service: 'ü {{x}}' }),
]

describe.skipIf(NO_PROMTOOL !== null)(`promtool${NO_PROMTOOL === null ? '' : `: ${NO_PROMTOOL}`}`, PATIENCE, () => {
  it('finds nothing wrong with the rules of any kind of indicator', () => {
    expect(checkRules(written(everyWay))).toBe('')
    expect(checkRules(written(everyWay, 'SLA "7" \\ {{ü}}'))).toBe('')
  })

  it('finds the mistake in rules that have one', () => {
    expect(checkRules(written(everyWay).replace('sum(rate', 'sum(rat'))).toContain('unknown function')
  })

  // Ten requests a second, of which so many fail.
  const traffic = (failing: string) => ({
    'requests{code="200"}': '0+600x4400',
    'requests{code="500"}': failing,
  })
  const labels = { slo: 'web', service: 'shop' }
  const play = (target: Target, story: Omit<Parameters<typeof playRules>[1], 'labels'>) =>
    playRules(written([target]), { labels, ...story })

  it('sees nobody woken while the objective is kept', () => {
    const alerts = ['page', 'ticket'].map((severity) => ({ severity, at: '70h', fires: false }))
    expect(play(aTarget(), { series: traffic('0+0.3x4400'), alerts, every: '10m' })).toBe('')
  })

  it('sees a page within the hour where a fiftieth fails, and none once it is over', () => {
    // 2 % is twenty times as fast as 99.9 % allows; it stops after two hours.
    const series = traffic('0+12.2448979591x120 1469.3877551+0x600')
    const alerts = [
      { severity: 'page', at: '2h', fires: true },
      { severity: 'page', at: '2h40m', fires: false },
      { severity: 'ticket', at: '2h', fires: true },
    ]
    expect(play(aTarget(), { series, alerts })).toBe('')
  })

  it('sees a ticket and no page where the budget goes twice as fast as it may', () => {
    const alerts = [
      { severity: 'page', at: '73h', fires: false },
      { severity: 'ticket', at: '73h', fires: true },
    ]
    expect(play(aTarget(), { series: traffic('0+1.2012012012x4400'), alerts, every: '10m' })).toBe('')
  })

  it('reckons burn rate and budget left', () => {
    const values = [
      { at: '3h', expr: 'sum(round(slo:current_burn_rate:ratio, 0.001))', value: 20 },
      { at: '3h', expr: 'sum(slo:error_budget:ratio)', value: 0.001 },
      { at: '3h', expr: 'round(sum(slo:error_budget_remaining:ratio), 0.001)', value: -19 },
    ]
    expect(play(aTarget(), { series: traffic('0+12.2448979591x4400'), alerts: [], values })).toBe('')
  })

  it('counts slices that missed their goal, and leaves those without traffic out', () => {
    const target = aTarget({ slo: { budgeting: 'Timeslices', sliceTarget: '95%', sliceWindow: '1m' } })
    // Exactly 95 % in each of the first 30 minutes, then 90 %, then an hour of nothing.
    const series = {
      'requests{code="200"}': '0+95x30 2940+90x30 5640+0x60',
      'requests{code="500"}': '0+5x30 160+10x30 460+0x60',
    }
    const values = [
      { at: '29m', expr: 'sum(slo:sli_error:ratio_rate5m)', value: 0 },
      { at: '50m', expr: 'sum(slo:sli_error:ratio_rate5m)', value: 1 },
      { at: '110m', expr: 'sum(slo:sli_error:ratio_rate5m)', value: null },
    ]
    expect(play(target, { series, alerts: [], values })).toBe('')
  })
})
