import { expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

/** The problems of an agreement whose only target is this one. */
function problemsOf(target: Partial<Target> | object): string[] {
  const good = { id: 'one', name: 'One', metric: 'availability', objective: '99.9%' }
  const text = JSON.stringify(anAgreement(({ spec }) => Object.assign(spec, { targets: [{ ...good, ...target }] })))
  const { problems } = readAgreement(text, 'json')
  return problems.map(({ path, found, expected }) => `${path.replace('spec.targets[0].', '')}: ${found} -> ${expected}`)
}

it.each([
  ['availability from a log', { service: 'production', maintenance: { notice: '2bd' } }],
  ['availability from a series', { series: 'probe', coverage: '90%' }],
  ['a ratio of two series', { metric: 'ratio', series: { bad: 'failed', total: 'all' }, per: 'row' }],
  ['a percentile against a bar', { metric: 'threshold', series: 'speed', statistic: 'p99.9', objective: '<= 2.5 s' }],
  [
    'a share of the months under a bar',
    { metric: 'threshold', series: 'speed', every: '1 month', bound: 'at most 3', objective: '90%', minimum: '80%' },
  ],
  ['a mean score', { metric: 'satisfaction', scale: { from: 1, to: 5 }, objective: 'at least 4.2', minimum: '>= 4' }],
  ['a share of content answers', { metric: 'satisfaction', of: 'tickets', objective: '85%' }],
  ['a count', { metric: 'count', of: 'outages', every: '1 month', objective: 'at most 2', minimum: 'at most 3' }],
  ['a typed-in value', { metric: 'manual', objective: 'below 4 h' }],
])('takes %s', (_, target) => {
  expect(problemsOf(target)).toEqual([])
})

it.each([
  [
    'a bar on a clock',
    { metric: 'response-time', within: '4h', objective: 'at most 4 h' },
    'objective: "at most 4 h" -> a percentage such as "95%", for the metric is response-time',
  ],
  [
    'a key of another metric',
    { metric: 'manual', series: 'probe' },
    'series: the key "series" -> no such key, for manual does not read it; it is for availability, ratio, threshold, count',
  ],
  [
    'a statistic of nothing',
    { metric: 'threshold', statistic: 'p95' },
    'series: nothing -> the name of the series that the statistic is of',
  ],
  [
    'a percentage beside a bar',
    { metric: 'count', objective: 'at most 2', minimum: '90%' },
    'minimum: "90%" -> a bar such as "at most 2.5 s" or "at least 4.2", as the objective is one',
  ],
  [
    'two bars that look opposite ways',
    { metric: 'count', objective: 'at most 2', minimum: 'at least 1' },
    'minimum: "at least 1" -> a bar that says "at most" without a unit, as the objective does',
  ],
  [
    'a minimum stricter than the objective',
    { metric: 'count', objective: 'at most 2', minimum: 'at most 1' },
    'minimum: "at most 1" -> a bar no stricter than the objective, "at most 2"',
  ],
  [
    'a bound beside a bar',
    { metric: 'count', objective: 'at most 2', bound: 'at most 1' },
    'bound: "at most 1" -> no such key, for the objective is a bar itself',
  ],
  [
    'a bound that is none',
    { metric: 'count', objective: '90%', bound: 'two' },
    'bound: "two" -> a bar such as "at most 2.5 s" or "at least 4.2"',
  ],
  [
    'an unreadable window',
    { metric: 'count', every: 'often', objective: 'at most 2' },
    'every: "often" -> a number of days, weeks, months or years such as "1 month"',
  ],
  [
    'an unreadable notice',
    { maintenance: { notice: 'soon' } },
    'maintenance.notice: "soon" -> a length of time such as "48h" or "2bd"',
  ],
  ['a scale upside down', { metric: 'satisfaction', scale: { from: 5, to: 1 } }, 'scale.to: 1 -> a number above 5'],
  [
    'a bar outside the scale',
    { metric: 'satisfaction', scale: { from: 1, to: 5, satisfied: 6 } },
    'scale.satisfied: 6 -> a number from 1 to 5',
  ],
  [
    'a statistic that is none',
    { metric: 'threshold', series: 'speed', statistic: 'p100' },
    'statistic: "p100" -> mean, median, min, max, last, or a percentile such as "p95"',
  ],
])('refuses %s', (_, target, problem) => {
  expect(problemsOf(target)).toEqual([problem])
})

it.each([
  [
    'credits per ticket in two units',
    {
      consequences: [
        { target: 'one', below: '95%', per: 'ticket', credit: { amount: 5, unit: 'EUR' } },
        { target: 'one', below: '90%', per: 'ticket', credit: { amount: 5, unit: 'points' } },
      ],
    },
    'spec.consequences[1].credit.unit: "points" -> "EUR" as of the others, or consequenceRules: { ticket: each }',
  ],
  [
    'a remedy for each ticket',
    { consequences: [{ target: 'one', below: '95%', per: 'ticket', remedy: 'A plan' }] },
    'spec.consequences[0].per: "ticket" -> no such key, for a remedy is owed once',
  ],
  [
    'two caps of one unit',
    {
      consequenceRules: {
        caps: [
          { amount: 1, unit: 'EUR' },
          { amount: 2, unit: 'EUR' },
        ],
      },
    },
    'spec.consequenceRules.caps[1].unit: "EUR", which entry 1 has already -> each of them once',
  ],
])('refuses %s', (_, keys, problem) => {
  const targets = [{ id: 'one', name: 'One', metric: 'availability', objective: '99.9%' }]
  const text = JSON.stringify(anAgreement(({ spec }) => Object.assign(spec, { targets, consequences: [], ...keys })))
  const { problems } = readAgreement(text, 'json')
  expect(problems.map(({ path, found, expected }) => `${path}: ${found} -> ${expected}`)).toEqual([problem])
})
