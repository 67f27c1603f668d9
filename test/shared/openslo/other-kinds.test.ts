import { describe, expect, it } from 'vitest'
import { anotherKind, condition, mistakes, policy, ratioSpec, thresholdSpec } from './documents.ts'

const source = { metricSource: { type: 'Any', spec: { query: 'x' } } }
const sli = (ratioMetric: object) => anotherKind('SLI', { ratioMetric })
const burn = (keys: object) =>
  anotherKind('AlertCondition', { ...condition, condition: { ...condition.condition, ...keys } })

describe('the other kinds', () => {
  it.each([
    ['an indicator of nothing', anotherKind('SLI', undefined), ['spec mutually_exclusive']],
    ['both metrics', anotherKind('SLI', { ...ratioSpec, ...thresholdSpec }), ['spec mutually_exclusive']],
    ['a ratio of nothing', sli({}), ['spec.ratioMetric mutually_exclusive']],
    ['a raw share without its kind', sli({ raw: source }), ['spec.ratioMetric.rawType required']],
    ['a total alone', sli({ total: source }), ['spec.ratioMetric one_of_properties']],
    ['good and bad', sli({ total: source, good: source, bad: source }), ['spec.ratioMetric mutually_exclusive']],
    [
      'a source without the way to it',
      sli({ total: source, good: { metricSource: { type: 'Any' } } }),
      ['spec.ratioMetric.good.metricSource.spec required'],
    ],
    [
      'a broken total before a broken good, as go-sdk stops there',
      sli({ total: {}, good: {} }),
      ['spec.ratioMetric.total.metricSource required'],
    ],
    [
      'a list as the way to a source',
      sli({ total: source, good: { metricSource: { spec: [] } } }),
      ['spec.ratioMetric.good.metricSource.spec type'],
    ],
    [
      'a condition of nothing',
      anotherKind('AlertCondition', {}),
      ['spec.severity required', 'spec.condition required'],
    ],
    ['a condition of another kind', burn({ kind: 'wrong' }), ['spec.condition.kind one_of']],
    ['a waiting time of no length', burn({ alertAfter: '' }), ['spec.condition.alertAfter.unit required']],
    ['a waiting time in years of small letters', burn({ alertAfter: '8y' }), ['spec.condition.alertAfter.unit one_of']],
    [
      'a policy of nothing',
      anotherKind('AlertPolicy', undefined),
      ['spec.conditions slice_length', 'spec.notificationTargets slice_min_length'],
    ],
    [
      'an empty target',
      anotherKind('AlertPolicy', { ...policy, notificationTargets: [null] }),
      ['spec.notificationTargets[0] mutually_exclusive'],
    ],
    [
      'a target without an address',
      anotherKind('AlertPolicy', {
        ...policy,
        notificationTargets: [{ kind: 'AlertNotificationTarget', metadata: { name: 't' }, spec: { description: 'x' } }],
      }),
      ['spec.notificationTargets[0].spec.target required'],
    ],
    [
      'a condition within that is empty',
      anotherKind('AlertPolicy', {
        ...policy,
        conditions: [{ kind: 'AlertCondition', metadata: { name: 'c' }, spec: { condition: {} } }],
      }),
      ['spec.conditions[0].spec required'],
    ],
    ['a target of nothing', anotherKind('AlertNotificationTarget', {}), ['spec.target required']],
    ['a source of nothing', anotherKind('DataSource', {}), ['spec.type required', 'spec.connectionDetails required']],
    [
      'a long description',
      anotherKind('Service', { description: 'x'.repeat(1051) }),
      ['spec.description string_max_length'],
    ],
  ])('refuse %s', (_, document, expected) => {
    expect(mistakes(document)).toEqual(expected)
  })
})
