import { type PlacedError, validateOpenSlo } from '../../../shared/openslo/validate.ts'

type Keys = Readonly<Record<string, unknown>>
type Change = { readonly metadata?: Keys; readonly spec?: Keys; readonly [key: string]: unknown }

const source = (query: string) => ({ metricSource: { type: 'Prometheus', spec: { query } } })

export const ratioSpec = {
  ratioMetric: {
    counter: true,
    good: source('sum(rate(http_requests_total{code=~"2.."}[{{.window}}]))'),
    total: source('sum(rate(http_requests_total[{{.window}}]))'),
  },
}
export const thresholdSpec = { thresholdMetric: source('sum(queue_length)') }
export const inlineSli = (spec: Keys = ratioSpec) => ({ metadata: { name: 'web-ratio' }, spec })

/** An SLO in order; each case changes one thing of it. A key given as undefined is left out. */
export function slo({ metadata = {}, spec = {}, ...others }: Change = {}): Keys {
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'web-availability', ...metadata },
    spec: {
      service: 'web',
      indicator: inlineSli(),
      timeWindow: [{ duration: '28d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ target: 0.995 }],
      ...spec,
    },
    ...others,
  }
}

/** One with a threshold metric. */
export const thresholdSlo = (objective: Keys = {}) =>
  slo({
    spec: { indicator: inlineSli(thresholdSpec), objectives: [{ op: 'lt', value: 500, target: 0.99, ...objective }] },
  })

export function anotherKind(kind: string, spec: unknown): Keys {
  return { apiVersion: 'openslo/v1', kind, metadata: { name: 'a-name' }, spec }
}

export const condition = {
  severity: 'page',
  condition: { kind: 'burnrate', op: 'gt', threshold: 2, lookbackWindow: '1h', alertAfter: '5m' },
}
export const policy = { conditions: [{ conditionRef: 'fast' }], notificationTargets: [{ targetRef: 'on-call' }] }

/** What is wrong with a document. */
export function found(document: unknown): readonly PlacedError[] {
  return validateOpenSlo(JSON.stringify(document), 'json').errors
}

/** The same, as `path code`. */
export const mistakes = (document: unknown): string[] => found(document).map(({ path, code }) => `${path} ${code}`)
