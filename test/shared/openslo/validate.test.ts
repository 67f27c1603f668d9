import { describe, expect, it } from 'vitest'
import {
  anotherKind,
  condition,
  found,
  inlineSli,
  mistakes,
  policy,
  slo,
  thresholdSlo,
  thresholdSpec,
} from './documents.ts'

const objective = (keys: object, spec: object = {}) =>
  slo({ spec: { ...spec, objectives: [{ target: 0.99, ...keys }] } })
const composite = (...objectives: object[]) => slo({ spec: { indicator: undefined, objectives } })
const window = (keys: object) => slo({ spec: { timeWindow: [keys] } })
const calendar = { startTime: '2022-01-01 12:00:00', timeZone: 'America/New_York' }
const policied = (entry: unknown) => slo({ spec: { alertPolicies: [entry] } })
const inlinePolicy = { kind: 'AlertPolicy', metadata: { name: 'p' }, spec: policy }
const burn = (keys: object) =>
  anotherKind('AlertCondition', { ...condition, condition: { ...condition.condition, ...keys } })

it.each([
  ['an SLO with a ratio', slo()],
  ['an SLO with a threshold', thresholdSlo()],
  [
    'an SLO that names its indicator, with an operator that nobody can judge',
    slo({
      spec: { indicator: undefined, indicatorRef: 'web', objectives: [{ target: 0.9, op: 'whatever', value: 3 }] },
    }),
  ],
  [
    'objectives with indicators of their own',
    composite({ target: 0.9, indicatorRef: 'a', compositeWeight: 2 }, { target: 0.8, indicator: inlineSli() }),
  ],
  [
    'a composite in which one objective has no indicator',
    composite({ target: 0.9, indicatorRef: 'a' }, { target: 0.8 }),
  ],
  ['no objective at all', slo({ spec: { objectives: [] } })],
  [
    'null in place of what may be missing',
    slo({ spec: { description: null, alertPolicies: null, indicatorRef: null } }),
  ],
  ['a calendar window', window({ duration: '1M', calendar })],
  [
    'a calendar window with an hour of one digit',
    window({ duration: '1M', calendar: { ...calendar, startTime: '2024-02-29 9:00:00' } }),
  ],
  ['a policy by name', policied({ alertPolicyRef: 'low' })],
  ['a policy within', policied(inlinePolicy)],
  ['a threshold of zero', burn({ threshold: 0 })],
  ['a condition without a waiting time', burn({ alertAfter: undefined })],
  ['a service without a specification', anotherKind('Service', undefined)],
  ['connection details of any form', anotherKind('DataSource', { type: 'Any', connectionDetails: 'text' })],
  ['names beyond the first plane of letters', slo({ metadata: { name: 'ok', displayName: '🙂'.repeat(63) } })],
])('takes %s', (_, document) => {
  expect(found(document)).toEqual([])
})

describe('the document', () => {
  it.each([
    ['no version', slo({ apiVersion: undefined }), ['apiVersion required']],
    ['an older version', slo({ apiVersion: 'openslo/v1alpha' }), ['apiVersion equal_to']],
    ['a number as version', slo({ apiVersion: 1 }), ['apiVersion type']],
    ['no kind', slo({ kind: undefined }), ['kind required']],
    ['an unknown kind', slo({ kind: 'Slo' }), ['kind unsupported']],
    ['no metadata', { ...slo(), metadata: undefined }, ['metadata required']],
    ['blank metadata', { ...slo(), metadata: { name: '' } }, ['metadata required']],
    ['metadata without a name', slo({ metadata: { name: undefined, displayName: 'x' } }), ['metadata.name required']],
    ['a name of 64 letters', slo({ metadata: { name: 'a'.repeat(64) } }), ['metadata.name string_dns_label']],
    [
      'a display name of 64 letters',
      slo({ metadata: { name: 'a', displayName: 'x'.repeat(64) } }),
      ['metadata.displayName string_max_length'],
    ],
    [
      'a label key with a dot at its end',
      slo({ metadata: { name: 'a', labels: { 'net.': 'x' } } }),
      ["metadata.labels['net.'] string_match_regexp"],
    ],
    [
      'an annotation under a long prefix',
      slo({ metadata: { name: 'a', annotations: { [`${'l.'.repeat(127)}l/net`]: '' } } }),
      [expect.stringMatching(/string_match_regexp$/)],
    ],
    ['a list as label', slo({ metadata: { name: 'a', labels: { env: [1] } } }), ['metadata.labels.env type']],
    ['a text instead of a map', slo({ metadata: { name: 'a', labels: 'env' } }), ['metadata.labels type']],
    ['a number instead of a text', slo({ metadata: { name: 7 } }), ['metadata.name type']],
    ['no specification', { ...slo(), spec: undefined }, ['spec required']],
    ['an empty specification', { ...slo(), spec: {} }, ['spec required']],
    ['a list of nothing but a word', ['word'], [' type']],
  ])('refuses %s', (_, document, expected) => {
    expect(mistakes(document)).toEqual(expected)
  })

  it('refuses an unknown key, and judges the rest all the same', () => {
    const document = slo({
      metadata: { name: 'Bad' },
      spec: { servce: 'x', objectives: [{ target: 2, tragetPercent: 3 }] },
    })
    expect(mistakes(document)).toEqual([
      'spec.objectives[0].tragetPercent unknown_field',
      'spec.servce unknown_field',
      'metadata.name string_dns_label',
      'spec.objectives[0].target less_than',
    ])
  })
})

describe('an SLO', () => {
  it.each([
    ['no indicator', slo({ spec: { indicator: undefined } }), ['spec mutually_exclusive']],
    ['an indicator and a name of one', slo({ spec: { indicatorRef: 'a' } }), ['spec mutually_exclusive']],
    [
      'an indicator above and below',
      slo({ spec: { objectives: [{ target: 0.9, indicatorRef: 'a' }] } }),
      ['spec mutually_exclusive'],
    ],
    [
      'an empty name of an indicator',
      slo({ spec: { indicator: undefined, indicatorRef: '' } }),
      ['spec.indicatorRef string_dns_label'],
    ],
    [
      'an indicator with nothing in it',
      slo({ spec: { indicator: {} } }),
      ['spec.indicator.metadata required', 'spec.indicator.spec mutually_exclusive'],
    ],
    ['no service', slo({ spec: { service: '' } }), ['spec.service required']],
    ['no budgeting method', slo({ spec: { budgetingMethod: undefined } }), ['spec.budgetingMethod required']],
    ['no time window', slo({ spec: { timeWindow: undefined } }), ['spec.timeWindow slice_length']],
    ['neither rolling nor calendar', window({ duration: '1w' }), ['spec.timeWindow[0] custom']],
    ['no duration', window({ isRolling: true }), ['spec.timeWindow[0].duration required']],
    ['an empty duration', window({ isRolling: true, duration: '' }), ['spec.timeWindow[0].duration required']],
    ['a duration in words', window({ isRolling: true, duration: 'month' }), ['spec.timeWindow[0].duration parse']],
    [
      'a duration without a unit',
      window({ isRolling: true, duration: '4' }),
      ['spec.timeWindow[0].duration.unit required'],
    ],
    ['a number as duration', window({ isRolling: true, duration: 4 }), ['spec.timeWindow[0].duration type']],
    [
      'a day that does not exist',
      window({ duration: '1M', calendar: { ...calendar, startTime: '2022-02-29 12:00:00' } }),
      ['spec.timeWindow[0].calendar.startTime string_date_time'],
    ],
    [
      'an ISO time',
      window({ duration: '1M', calendar: { ...calendar, startTime: '2022-01-01T12:00:00Z' } }),
      ['spec.timeWindow[0].calendar.startTime string_date_time'],
    ],
    [
      'an empty calendar',
      window({ duration: '1M', calendar: {} }),
      [
        'spec.timeWindow[0].calendar.startTime string_date_time',
        'spec.timeWindow[0].calendar.timeZone string_time_zone',
      ],
    ],
    [
      'an offset as zone',
      window({ duration: '1M', calendar: { ...calendar, timeZone: '+01:00' } }),
      ['spec.timeWindow[0].calendar.timeZone string_time_zone'],
    ],
    [
      'the zone of the machine',
      window({ duration: '1M', calendar: { ...calendar, timeZone: 'Local' } }),
      ['spec.timeWindow[0].calendar.timeZone string_time_zone'],
    ],
    ['no target', slo({ spec: { objectives: [{}] } }), ['spec.objectives[0] mutually_exclusive']],
    ['a target of all', objective({ target: 1 }), ['spec.objectives[0].target less_than']],
    [
      'a target of 100 %',
      objective({ target: undefined, targetPercent: 100 }),
      ['spec.objectives[0].targetPercent less_than'],
    ],
    [
      'both targets, the other out of bounds',
      objective({ targetPercent: -1 }),
      ['spec.objectives[0] mutually_exclusive', 'spec.objectives[0].targetPercent greater_than_or_equal_to'],
    ],
    ['a value for a ratio', objective({ value: 0 }), ['spec.objectives[0].value forbidden']],
    ['an operator for a ratio', objective({ op: 'lt' }), ['spec.objectives[0].op forbidden']],
    ['no value for a threshold', thresholdSlo({ value: undefined }), ['spec.objectives[0].value required']],
    ['no operator for a threshold', thresholdSlo({ op: undefined }), ['spec.objectives[0].op required']],
    ['an unknown operator', thresholdSlo({ op: 'eq' }), ['spec.objectives[0].op one_of']],
    [
      'slices without a goal',
      objective({ timeSliceWindow: '1m' }, { budgetingMethod: 'Timeslices' }),
      ['spec.objectives[0].timeSliceTarget required'],
    ],
    [
      'slices with the goal of nothing',
      objective({ timeSliceWindow: '1m', timeSliceTarget: 0 }, { budgetingMethod: 'Timeslices' }),
      ['spec.objectives[0].timeSliceTarget greater_than'],
    ],
    [
      'slices of no length',
      objective({ timeSliceTarget: 0.9 }, { budgetingMethod: 'Timeslices' }),
      ['spec.objectives[0].timeSliceWindow required'],
    ],
    [
      'slices of an empty length',
      objective({ timeSliceWindow: '' }, { budgetingMethod: 'RatioTimeslices' }),
      ['spec.objectives[0].timeSliceWindow.unit required'],
    ],
    [
      'a number of minutes as slice',
      objective({ timeSliceWindow: 5 }, { budgetingMethod: 'RatioTimeslices' }),
      ['spec.objectives[0].timeSliceWindow type'],
    ],
    [
      'a weight of nothing',
      composite({ target: 0.9, indicatorRef: 'a', compositeWeight: 0 }),
      ['spec.objectives[0].compositeWeight greater_than'],
    ],
    [
      'both in an objective',
      composite({ target: 0.9, indicatorRef: 'a', indicator: inlineSli() }),
      ['spec.objectives[0] mutually_exclusive'],
    ],
    [
      'a broken indicator in an objective',
      composite({ target: 0.9, indicator: { metadata: { name: 'x y' }, spec: thresholdSpec } }),
      ['spec.objectives[0].indicator.metadata.name string_dns_label'],
    ],
    ['an empty policy', policied({}), ['spec.alertPolicies[0] mutually_exclusive']],
    [
      'a policy and its name',
      policied({ alertPolicyRef: 'a', kind: 'AlertPolicy' }),
      ['spec.alertPolicies[0] mutually_exclusive'],
    ],
    [
      'a policy name with a blank',
      policied({ alertPolicyRef: 'a b' }),
      ['spec.alertPolicies[0].alertPolicyRef string_dns_label'],
    ],
    [
      'a policy without specification',
      policied({ kind: 'AlertPolicy', metadata: { name: 'p' } }),
      ['spec.alertPolicies[0].spec required'],
    ],
    [
      'a policy of no kind',
      policied({ metadata: { name: 'p' }, spec: policy }),
      ['spec.alertPolicies[0].kind required'],
    ],
    [
      'a policy with a condition that is wrong',
      policied({
        ...inlinePolicy,
        spec: {
          ...policy,
          conditions: [{ kind: 'AlertCondition', metadata: { name: 'c' }, spec: { ...condition, severity: '' } }],
        },
      }),
      ['spec.alertPolicies[0].spec.conditions[0].spec.severity required'],
    ],
  ])('refuses %s', (_, document, expected) => {
    expect(mistakes(document)).toEqual(expected)
  })
})
