import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import type { Agreement, Target } from '../../shared/agreement/agreement.ts'
import { readAgreement } from '../../shared/agreement/read-agreement.ts'

/** What the log of the status page calls the places that its rows come from. */
export const EVERY_METRIC_SOURCES = {
  tickets: 'service-desk',
  outages: 'status-page',
  series: 'monitoring',
  answers: 'surveys',
} as const

/** Targets of every metric that runs no clock, SLOs by all three ways of budgeting, and two that nothing measures. */
const MEASURED: readonly Target[] = [
  {
    id: 'network-uptime',
    name: 'Network access is up',
    metric: 'availability',
    service: 'network',
    maintenance: { notice: '48h' },
    objective: '99.5%',
    minimum: '99%',
    weight: 2,
    counting: { clock: '24x7' },
  },
  {
    id: 'shop-uptime',
    name: 'The campaign shop is reachable in office hours',
    metric: 'availability',
    series: 'shop-up',
    coverage: '90%',
    objective: '99.9%',
    counting: { clock: 'office' },
  },
  {
    id: 'web-requests',
    name: 'Requests to the campaign site succeed',
    metric: 'ratio',
    series: { good: 'requests-good', total: 'requests-all' },
    objective: '99.5%',
    weight: 1,
    slo: { budgeting: 'Occurrences', window: { rolling: '28d' } },
  },
  {
    id: 'search-speed',
    name: 'Searches are fast',
    metric: 'threshold',
    series: 'search-milliseconds',
    bound: 'below 500 ms',
    objective: '95%',
    slo: {
      budgeting: 'Timeslices',
      window: { calendar: { every: '1M', start: '2026-01-01 00:00:00' } },
      sliceTarget: '90%',
      sliceWindow: '6h',
    },
  },
  {
    id: 'checkout-share',
    name: 'The till works',
    metric: 'ratio',
    series: { good: 'requests-good', total: 'requests-all' },
    objective: '99%',
    slo: { budgeting: 'RatioTimeslices', window: { rolling: '28d' }, sliceWindow: '1d' },
  },
  {
    id: 'page-speed',
    name: 'Pages load quickly',
    metric: 'threshold',
    series: 'page-load-seconds',
    statistic: 'p95',
    every: '1 month',
    objective: 'at most 2.5 s',
    minimum: 'at most 3 s',
    weight: 1,
  },
  {
    id: 'backups',
    name: 'Backups succeed',
    metric: 'ratio',
    series: 'backup-runs',
    per: 'row',
    objective: '98%',
    minimum: '95%',
  },
  {
    id: 'opinion',
    name: 'People are content',
    metric: 'satisfaction',
    scale: { from: 1, to: 5, satisfied: 4 },
    objective: '85%',
    minimum: '75%',
    weight: 1,
  },
  {
    id: 'mean-opinion',
    name: 'The mean score of closed requests',
    metric: 'satisfaction',
    of: 'tickets',
    scale: { from: 1, to: 5, satisfied: 4 },
    objective: 'at least 4.2',
    minimum: 'at least 3.8',
  },
  {
    id: 'major-incidents',
    name: 'Few critical requests',
    metric: 'count',
    where: { priority: ['critical'] },
    every: '1 month',
    objective: 'at most 25',
  },
  { id: 'recovery-test', name: 'The yearly recovery test succeeds', metric: 'manual', objective: 'at most 4 h' },
  { id: 'access-reviews', name: 'Access rights are reviewed', metric: 'manual', objective: '95%', minimum: '90%' },
  { id: 'training', name: 'Training is offered', metric: 'manual', objective: 'at least 6' },
  {
    id: 'printers',
    name: 'Printers answer when the monitoring asks them, on every floor of every building that Marketing works in',
    metric: 'ratio',
    series: 'printers-answering',
    objective: '97%',
  },
]

/** The sample's agreement with a target of every metric, and consequences of every kind. */
export function everyMetricAgreement(): Agreement {
  const { agreement, problems } = readAgreement(sampleAgreementText(), 'yaml')
  if (agreement === null) throw new Error(`The sample agreement cannot be read: ${problems[0]?.found}`)
  const { spec } = agreement
  const clocks = spec.targets.filter(({ metric }) => metric.endsWith('-time'))
  return {
    ...agreement,
    metadata: { reference: 'SLA-EVERY-METRIC', title: 'Everything IT promises to Marketing' },
    spec: {
      ...spec,
      data: { ...spec.data, sources: Object.values(EVERY_METRIC_SOURCES) },
      targets: [...clocks, ...MEASURED],
      consequences: [
        ...(spec.consequences ?? []),
        { target: 'response-critical', below: '95%', credit: { amount: 25, unit: 'GBP' }, per: 'ticket' },
        { target: 'resolution-urgent', below: '90%', credit: { amount: 40, unit: 'GBP' }, per: 'ticket' },
        {
          target: 'network-uptime',
          below: '99.5%',
          credit: { amount: 500, unit: 'GBP' },
          cap: { amount: 1000, unit: 'GBP' },
          per: 'month',
        },
        { target: 'opinion', below: '85%', credit: { amount: 5, unit: 'points' } },
      ],
      consequenceRules: { ticket: 'largest', caps: [{ amount: 1500, unit: 'GBP' }] },
    },
  }
}
