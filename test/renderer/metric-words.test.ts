import { expect, it } from 'vitest'
import { METRIC_WORDS, type Metric, withMetric } from '../../renderer/screens/draft/targets/metric-words.ts'
import { checkDraft } from '../../shared/agreement/draft/check-draft.ts'
import type { DraftDocument } from '../../shared/operations/drafts.ts'

const METRICS = Object.keys(METRIC_WORDS).filter((word): word is Metric => Object.hasOwn(METRIC_WORDS, word))

/** With every key that its metric reads. */
const FULL: Readonly<Record<Metric, DraftDocument>> = {
  'response-time': {
    within: { critical: '4h', default: '1d' },
    where: { priority: ['critical'] },
    objective: '95%',
    minimum: '90%',
    counting: { clock: '24x7', reopen: 'first', pauses: 'none', minimumSample: 3 },
  },
  'resolution-time': { within: '8h', objective: '95%', counting: { stop: 'closed', period: 'due', open: 'all' } },
  availability: {
    service: 'shop',
    maintenance: { notice: '48h' },
    coverage: '90%',
    objective: '99.9%',
    minimum: '99%',
  },
  ratio: { series: { good: 'paid', total: 'payments' }, per: 'row', coverage: '90%', objective: '99%' },
  threshold: { series: 'load', statistic: 'p95', every: '1 month', objective: 'at most 2.5 s', minimum: 'at most 4 s' },
  satisfaction: { scale: { from: 1, to: 5, satisfied: 4 }, objective: '85%' },
  count: { of: 'outages', service: 'shop', every: '1 month', bound: 'at most 2', objective: '90%' },
  manual: { objective: 'at least 4' },
}

const anAgreement = (target: unknown): DraftDocument => ({
  metadata: { reference: 'SLA-1', title: 'Support' },
  spec: {
    version: 1,
    effective: { from: '2026-01-01' },
    timeZone: 'UTC',
    provider: { department: 'IT', owner: { name: 'Dana' } },
    customer: { department: 'Marketing', owner: { name: 'Lee' } },
    scope: { services: [{ id: 'shop', name: 'Shop' }] },
    targets: [JSON.parse(JSON.stringify(target))],
  },
})

const pairs = METRICS.flatMap((from) => METRICS.map((to) => [from, to] as const))

it.each(pairs)('leaves nothing of %s behind that %s does not read', (from, to) => {
  const target = { id: 'one', name: 'One', metric: from, ...FULL[from] }
  expect(checkDraft(anAgreement(target))).toEqual([])
  const problems = checkDraft(anAgreement(withMetric(target, to)))
  // What only a person can know is still to be filled in, and nothing else is wrong.
  expect(problems.map(({ path }) => path).filter((path) => !/\.(?:within|objective)$/.test(path))).toEqual([])
})

it('keeps what the other metric reads too', () => {
  const target = { id: 'one', name: 'One', metric: 'response-time', ...FULL['response-time'] }
  expect(withMetric(target, 'resolution-time')).toEqual({ ...target, metric: 'resolution-time' })
})
