import { describe, expect, it } from 'vitest'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { documentSet } from '../../../shared/openslo/document-set.ts'
import { type ImportedSlos, importSlos } from '../../../shared/openslo/import-slos.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { anotherKind, condition, inlineSli, policy, ratioSpec, slo, thresholdSlo, thresholdSpec } from './documents.ts'
import { ABSENT, files, formatOf, textOf } from './oracle.ts'

const imported = (...documents: object[]): ImportedSlos =>
  importSlos(documentSet([{ file: 'slos.json', text: JSON.stringify(documents), format: 'json' }]))
const lost = (...documents: object[]) => imported(...documents).notCarried.map(({ of, path }) => `${of} ${path}`)
const only = (document: object) => imported(document).targets[0]
const sli = (name: string, spec: object = ratioSpec) => ({ ...anotherKind('SLI', spec), metadata: { name } })
const objectives = (...list: object[]) => slo({ spec: { objectives: list } })

it('makes a target of an SLO with a ratio', () => {
  expect(
    imported(slo({ metadata: { displayName: 'Web is up' }, spec: { description: 'Requests that succeed' } })),
  ).toEqual({
    targets: [
      {
        id: 'web-availability',
        name: 'Web is up',
        description: 'Requests that succeed',
        metric: 'ratio',
        service: 'web',
        series: { good: 'web-ratio-good', total: 'web-ratio-total' },
        objective: '99.5%',
        slo: {
          budgeting: 'Occurrences',
          window: { rolling: '28d' },
          indicator: {
            name: 'web-ratio',
            counter: true,
            good: { type: 'Prometheus', source: ratioSpec.ratioMetric.good.metricSource.spec },
            total: { type: 'Prometheus', source: ratioSpec.ratioMetric.total.metricSource.spec },
          },
        },
      },
    ],
    services: [{ id: 'web', name: 'web' }],
    warnings: [],
    notCarried: [],
  })
})

describe('the objective', () => {
  it.each([
    [{ target: 0.9995 }, '99.95%'],
    [{ target: 0 }, '0%'],
    [{ target: 0.95 }, '95%'],
    [{ target: 0.07 }, '7%'],
    [{ target: 0.9999999 }, '99.99999%'],
    [{ target: 0.0000001 }, '0.00001%'],
    [{ targetPercent: 99.95 }, '99.95%'],
    [{ targetPercent: 33.3 }, '33.3%'],
    [{ targetPercent: 1e-7 }, '0.0000001%'],
  ])('%j is exactly %s', (objective, expected) => {
    expect(only(objectives(objective))?.objective).toBe(expected)
  })

  it.each([
    ['lt', 500, 'below 500'],
    ['lte', 0.25, 'at most 0.25'],
    ['gt', -1, 'above -1'],
    ['gte', 1e21, 'at least 1000000000000000000000'],
  ])('of a threshold, %s %s, becomes a bound', (op, value, bound) => {
    expect(only(thresholdSlo({ op, value }))).toMatchObject({ metric: 'threshold', bound, series: 'web-ratio' })
  })

  it('of several becomes a target each, with ids that differ', () => {
    const { targets } = imported(
      objectives(
        { target: 0.9, displayName: 'Acceptable' },
        { target: 0.95 },
        { target: 0.99, displayName: 'acceptable!' },
      ),
    )
    expect(targets.map(({ id, name, objective }) => [id, name, objective])).toEqual([
      ['web-availability-acceptable', 'web-availability: Acceptable', '90%'],
      ['web-availability-2', 'web-availability: 2', '95%'],
      ['web-availability-acceptable-2', 'web-availability: acceptable!', '99%'],
    ])
  })
})

describe('windows and slices', () => {
  const sliced = { target: 0.9, timeSliceTarget: 0.955, timeSliceWindow: '1m' }

  it.each([
    ['rolling', slo(), { window: { rolling: '28d' } }],
    [
      'on the calendar',
      slo({
        spec: {
          timeWindow: [
            { duration: ' +1M', calendar: { startTime: '2022-01-01 12:00:00', timeZone: 'America/New_York' } },
          ],
        },
      }),
      { window: { calendar: { every: '1M', start: '2022-01-01 12:00:00', timeZone: 'America/New_York' } } },
    ],
    [
      'of slices',
      slo({ spec: { budgetingMethod: 'Timeslices', objectives: [sliced] } }),
      { sliceTarget: '95.5%', sliceWindow: '1m' },
    ],
    [
      'of their mean',
      slo({ spec: { budgetingMethod: 'RatioTimeslices', objectives: [sliced] } }),
      { budgeting: 'RatioTimeslices', sliceWindow: '1m' },
    ],
  ])('%s are kept', (_, document, expected) => {
    expect(only(document)?.slo).toMatchObject(expected)
  })

  it('of no length, and slices that nobody looks at, are told', () => {
    expect(lost(slo({ spec: { timeWindow: [{ duration: '0w', isRolling: true }] } }))).toEqual([
      'SLO web-availability spec.timeWindow[0].duration',
    ])
    expect(lost(slo({ spec: { objectives: [sliced] } }))).toEqual([
      'SLO web-availability spec.objectives[0].timeSliceTarget',
      'SLO web-availability spec.objectives[0].timeSliceWindow',
    ])
  })
})

describe('indicators', () => {
  const named = slo({ spec: { indicator: undefined, indicatorRef: 'web-ratio' } })

  it('that are named are found among the documents', () => {
    expect(only(named)).toBeUndefined()
    expect(imported(named, sli('web-ratio')).targets[0]?.slo?.indicator?.name).toBe('web-ratio')
  })

  it('that no file holds, and such that nobody names, are told', () => {
    expect(lost(named, sli('other'))).toEqual(['SLO web-availability spec.indicatorRef', 'SLI other spec'])
  })

  it('of a threshold that is only named need op and value', () => {
    expect(lost(named, sli('web-ratio', thresholdSpec))).toEqual(['SLO web-availability spec.objectives[0]'])
    const whole = slo({
      spec: { indicator: undefined, indicatorRef: 'web-ratio', objectives: [{ target: 0.9, op: 'lt', value: 3 }] },
    })
    expect(imported(whole, sli('web-ratio', thresholdSpec)).targets[0]).toMatchObject({
      metric: 'threshold',
      bound: 'below 3',
    })
  })

  it('of bad ones and of ready shares keep what they are', () => {
    const source = { metricSource: { metricSourceRef: 'main', spec: { query: 'x' } } }
    const dataSource = {
      ...anotherKind('DataSource', { type: 'Thanos', connectionDetails: { url: 'x' } }),
      metadata: { name: 'main' },
    }
    const of = (ratioMetric: object) =>
      imported(slo({ spec: { indicator: inlineSli({ ratioMetric }) } }), dataSource).targets[0]
    const part = { ref: 'main', type: 'Thanos', source: { query: 'x' } }
    expect(of({ bad: source, total: source })).toMatchObject({
      series: { bad: 'web-ratio-bad', total: 'web-ratio-total' },
      slo: { indicator: { name: 'web-ratio', bad: part, total: part } },
    })
    expect(of({ raw: source, rawType: 'failure' })).toMatchObject({
      series: 'web-ratio',
      slo: { indicator: { raw: part, rawType: 'failure' } },
    })
  })

  it('of a composite become targets of their own, with their weights', () => {
    const composite = slo({
      spec: {
        indicator: undefined,
        objectives: [
          { target: 0.9, indicatorRef: 'a', compositeWeight: 3, displayName: 'A' },
          { target: 0.8, indicator: inlineSli(), displayName: 'B' },
        ],
      },
    })
    const { targets } = imported(composite, sli('a'))
    expect(targets.map(({ id, weight }) => [id, weight])).toEqual([
      ['web-availability-a', 3],
      ['web-availability-b', undefined],
    ])
    expect(lost(composite, sli('a'))).toEqual(['SLO web-availability spec.objectives'])
  })
})

it('reads the operator of a ratio with a warning', () => {
  const { targets, warnings } = imported(objectives({ target: 0.9, op: 'gt' }))
  expect([targets.length, warnings]).toEqual([
    1,
    [{ of: 'SLO web-availability', path: 'spec.objectives[0].op', reason: expect.any(String) }],
  ])
})

it('tells all that an agreement has no place for', () => {
  const documents = [
    slo({
      metadata: { labels: { env: 'prod' }, annotations: { 'a.org/b': 'c' } },
      spec: { alertPolicies: [{ alertPolicyRef: 'low' }], objectives: [{ target: 0.9, displayName: 'Good' }] },
    }),
    anotherKind('AlertPolicy', policy),
    anotherKind('AlertCondition', condition),
    anotherKind('AlertNotificationTarget', { target: 'mail' }),
    anotherKind('DataSource', { type: 'Any', connectionDetails: 'x' }),
    {
      ...anotherKind('Service', { description: 'The shop' }),
      metadata: { name: 'web', displayName: 'Web shop', labels: { a: 'b' } },
    },
  ]
  expect(lost(...documents)).toEqual([
    'SLO web-availability metadata.labels',
    'SLO web-availability metadata.annotations',
    'SLO web-availability spec.alertPolicies[0]',
    'SLO web-availability spec.objectives[0].displayName',
    'AlertPolicy a-name spec',
    'AlertCondition a-name spec',
    'AlertNotificationTarget a-name spec',
    'DataSource a-name spec.connectionDetails',
    'Service web metadata.labels',
  ])
  expect(imported(...documents).services).toEqual([{ id: 'web', name: 'Web shop', description: 'The shop' }])
})

it('says what alert policies ask for, wherever it stands', () => {
  const inline = {
    kind: 'AlertPolicy',
    metadata: { name: 'slow' },
    spec: { ...policy, conditions: [{ kind: 'AlertCondition', metadata: { name: 'c' }, spec: condition }] },
  }
  const document = slo({
    spec: { alertPolicies: [{ alertPolicyRef: 'a-name' }, inline, { alertPolicyRef: 'nowhere' }] },
  })
  const fast = { ...anotherKind('AlertCondition', condition), metadata: { name: 'fast' } }
  const oncall = { ...anotherKind('AlertNotificationTarget', { target: 'mail' }), metadata: { name: 'on-call' } }
  const { notCarried } = imported(document, anotherKind('AlertPolicy', policy), fast, oncall)
  const asked = 'page at a burn rate above 2 over 1h, for 5m, told to on-call (mail).'
  expect(notCarried.slice(0, 3).map(({ reason }) => reason.replace(/ An agreement.*/, ''))).toEqual([
    `The alert policy "a-name": ${asked}`,
    `The alert policy "slow": ${asked}`,
    'The alert policy "nowhere", which no file that was given holds.',
  ])
})

describe.skipIf(ABSENT !== null)(`published SLOs${ABSENT === null ? '' : `: ${ABSENT}`}`, () => {
  const readable = files.filter(
    ({ file, objects, verdict }) =>
      /slo/.test(file) && objects?.every(({ apiVersion }) => apiVersion === 'openslo/v1') && verdict !== 'decodes',
  )

  it.each(readable.map(({ file }) => [file]))('%s becomes targets of an agreement in order, or is told', (file) => {
    const set = documentSet([{ file, text: textOf(file), format: formatOf(file) }])
    const { targets, notCarried } = importSlos(set)
    expect(targets.length + notCarried.length).toBeGreaterThan(0)
    if (targets.length === 0) return
    const agreement = anAgreement((a) => {
      a.spec.targets = [...targets]
    })
    expect(readAgreement(JSON.stringify(agreement), 'json').problems).toEqual([])
  })
})
