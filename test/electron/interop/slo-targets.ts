import type { Target } from '../../../shared/agreement/agreement.ts'
import type { Indicator, SloTerms } from '../../../shared/agreement/slo-terms.ts'

const prometheus = (query: string) => ({ type: 'Prometheus', source: { query } })
export const good = prometheus('sum(rate(requests{code!~"5.."}[{{.window}}]))')
export const total = prometheus('sum(rate(requests[{{.window}}]))')

export const requests: Indicator = { name: 'requests', counter: true, good, total }

type Change = { readonly slo?: Partial<SloTerms>; readonly indicator?: Indicator | null } & Partial<Omit<Target, 'slo'>>

/** A target in order; each case changes one thing of it. */
export function aTarget({ slo, indicator = requests, ...others }: Change = {}): Target {
  return {
    id: 'web',
    name: 'Requests succeed',
    metric: 'ratio',
    service: 'shop',
    objective: '99.9%',
    slo: {
      budgeting: 'Occurrences',
      window: { rolling: '30d' },
      ...(indicator === null ? {} : { indicator }),
      ...slo,
    },
    ...others,
  }
}

export const byQueries = (goodQuery: string, totalQuery: string, counter?: boolean): Indicator => ({
  name: 'x',
  ...(counter === undefined ? {} : { counter }),
  good: prometheus(goodQuery),
  total: prometheus(totalQuery),
})
export const raw = (query: string, rawType: 'success' | 'failure'): Indicator => ({
  name: 'x',
  raw: prometheus(query),
  rawType,
})
export const value = (query: string): Indicator => ({ name: 'x', value: prometheus(query) })
