import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const ratio = {
  id: 'web',
  name: 'Requests succeed',
  metric: 'ratio',
  series: { good: 'good', total: 'all' },
  objective: '99.5%',
} as const
const occurrences = { budgeting: 'Occurrences', window: { rolling: '28d' } } as const
const slices = { budgeting: 'Timeslices', window: { rolling: '28d' }, sliceTarget: '95%', sliceWindow: '1m' } as const
const threshold = { ...ratio, metric: 'threshold', series: 'ms', bound: 'below 500 ms' } as const

/** What reading says of an agreement whose only target is this one, whatever its keys are. */
function problemsOf(target: object): string[] {
  const agreement = anAgreement((a) => {
    a.spec.targets = [target as Target] // the cases spoil what the type holds
  })
  const { problems } = readAgreement(JSON.stringify(agreement), 'json')
  return problems.map(({ path, found, expected }) => `${path.replace('spec.targets[0].', '')}: ${found} -> ${expected}`)
}

it.each<[string, object]>([
  ['by occurrences', { ...ratio, slo: occurrences }],
  ['by slices', { ...ratio, slo: slices }],
  ['by the mean of slices', { ...ratio, slo: { ...occurrences, budgeting: 'RatioTimeslices', sliceWindow: '1h' } }],
  [
    'on calendar windows',
    { ...ratio, slo: { ...occurrences, window: { calendar: { every: '1Q', start: '2026-01-01 00:00:00' } } } },
  ],
  ['of availability', { ...ratio, metric: 'availability', series: 'up', slo: occurrences }],
  ['of a threshold', { ...threshold, slo: { ...slices, indicator: { name: 'ms', value: {} } } }],
  [
    'of a failure share',
    { ...ratio, series: 'r', slo: { ...slices, indicator: { name: 'r', raw: {}, rawType: 'failure' } } },
  ],
])('reads an objective %s', (_, target) => {
  expect(problemsOf(target)).toEqual([])
})

describe('refuses', () => {
  const of = (keys: object) => ({ ...ratio, slo: { ...occurrences, ...keys } })
  it.each<[string, object, RegExp[]]>([
    [
      'an objective of tickets',
      { ...ratio, metric: 'count', series: undefined, slo: occurrences },
      [/^slo: .* no metric of an SLO/],
    ],
    [
      'a statistic beside it',
      { ...threshold, statistic: 'p95', slo: occurrences },
      [/^statistic: "p95" -> no such key/],
    ],
    ['shares by row beside it', { ...ratio, per: 'row', slo: occurrences }, [/^per: /]],
    [
      'a bar as objective',
      { ...threshold, bound: undefined, objective: 'at most 3', slo: occurrences },
      [/^objective: .* -> a percentage/],
    ],
    ['a threshold without a bound', { ...threshold, bound: undefined, slo: occurrences }, [/^bound: nothing/]],
    [
      'a window that is not there',
      { ...ratio, slo: { budgeting: 'Occurrences' } },
      [/^slo\.window: nothing -> either rolling or calendar$/],
    ],
    [
      'both windows',
      of({ window: { rolling: '1d', calendar: { every: '1M', start: '2026-01-01 00:00:00' } } }),
      [/^slo\.window/],
    ],
    [
      'a window in words',
      of({ window: { rolling: 'a month' } }),
      [/^slo\.window\.rolling: "a month" -> a length of time such as "28d"/],
    ],
    ['a window of nothing', of({ window: { rolling: '0d' } }), [/^slo\.window\.rolling: "0d"/]],
    [
      'a start that does not exist',
      of({ window: { calendar: { every: '1M', start: '2026-02-30 00:00:00' } } }),
      [/^slo\.window\.calendar\.start: /],
    ],
    [
      'a zone that does not exist',
      of({ window: { calendar: { every: '1M', start: '2026-01-01 00:00:00', timeZone: 'Europe/Londn' } } }),
      [/^slo\.window\.calendar\.timeZone: /],
    ],
    [
      'slices without their terms',
      of({ budgeting: 'Timeslices' }),
      [/^slo\.sliceTarget: nothing/, /^slo\.sliceWindow: nothing/],
    ],
    [
      'slices that nobody looks at',
      of({ sliceTarget: '95%', sliceWindow: '1m' }),
      [/^slo\.sliceTarget: .* does not look at it/, /^slo\.sliceWindow: /],
    ],
    [
      'the goal of nothing',
      { ...ratio, slo: { ...slices, sliceTarget: '0.0%' } },
      [/^slo\.sliceTarget: "0\.0%" -> more than nothing/],
    ],
    ['slices of no length', { ...ratio, slo: { ...slices, sliceWindow: '1x' } }, [/^slo\.sliceWindow: "1x"/]],
    [
      'a goal as a fraction',
      { ...ratio, slo: { ...slices, sliceTarget: '0.95' } },
      [/^slo\.sliceTarget: "0\.95" -> a percentage such as "95%"/],
    ],
    [
      'an indicator of nothing',
      of({ indicator: { name: 'a' } }),
      [/^slo\.indicator: nothing that is measured -> good and total, or bad and total, or raw and rawType/],
    ],
    [
      'good and bad',
      of({ indicator: { name: 'a', good: {}, bad: {}, total: {} } }),
      [/^slo\.indicator: good, bad, total ->/],
    ],
    ['a value for a ratio', of({ indicator: { name: 'a', value: {} } }), [/^slo\.indicator: value -> good and total/]],
    [
      'a ratio for a threshold',
      { ...threshold, slo: { ...occurrences, indicator: { name: 'a', good: {}, total: {} } } },
      [/^slo\.indicator: good, total -> value, for the metric is threshold/],
    ],
    [
      'another method',
      of({ budgeting: 'occurrences' }),
      [/^slo\.budgeting: .* -> "Occurrences", "Timeslices" or "RatioTimeslices"/],
    ],
  ])('%s', (_, target, expected) => {
    expect(problemsOf(target)).toEqual(expected.map((line) => expect.stringMatching(line)))
  })
})

it('keeps what a monitoring tool says in its own words', () => {
  const source = {
    query: 'sum(rate(x{a="b",code=~"5.."}[{{.window}}]))',
    labels: ['y', 'no'],
    deep: { on: true, n: 1.5, none: null },
  }
  const agreement = anAgreement((a) => {
    a.spec.targets = [
      {
        ...ratio,
        slo: { ...occurrences, indicator: { name: 'web', counter: true, good: { type: 'Any', source }, total: {} } },
      },
    ]
  })
  const text = writeAgreement(agreement, 'yaml')
  expect(readAgreement(text, 'yaml').agreement).toEqual(agreement)
})
