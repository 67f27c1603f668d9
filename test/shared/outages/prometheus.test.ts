import { describe, expect, it } from 'vitest'
import type { IntakeRecord } from '../../../shared/outages/intake-record.ts'
import { looksLikePrometheus, readPrometheus, seriesName } from '../../../shared/outages/prometheus.ts'
import { readRecordProfile } from '../../../shared/outages/read-record-profile.ts'
import { unitFactor } from '../../../shared/outages/units.ts'
import { fraction } from '../../../shared/sla/fraction.ts'

function read(value: unknown) {
  const records: IntakeRecord[] = []
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const summary = readPrometheus(text, { record: (record) => records.push(record), rejection: () => {} })
  return { records, summary }
}

const matrix = (values: readonly (readonly [number, string])[]) => ({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [{ metric: { __name__: 'up', job: 'prometheus', instance: 'localhost:9090' }, values }],
  },
})

describe('an answer of query_range', () => {
  it('is its points, in milliseconds; what is no number is a gap', () => {
    const { records, summary } = read(
      matrix([
        [1435781430.781, '1'],
        [1435781445.781, 'NaN'],
        [1435781460.781, '0.5'],
        [1435781475.781, '+Inf'],
      ]),
    )
    expect(records).toEqual(
      [
        { at: 1435781430781, value: 1, row: 1 },
        { at: 1435781460781, value: 0.5, row: 3 },
      ].map(({ at, value, row }) => ({
        kind: 'sample',
        sample: {
          series: 'up{instance="localhost:9090",job="prometheus"}',
          at,
          value,
          good: null,
          total: null,
          unit: null,
          place: { sheet: '', row },
        },
      })),
    )
    expect(summary).toEqual({
      rowsRead: 4,
      accepted: 4,
      rejected: 0,
      records: 2,
      gaps: 2,
      latestInstant: 1435781460781,
    })
  })

  it('may be one of query', () => {
    const vector = {
      status: 'success',
      data: { resultType: 'vector', result: [{ metric: {}, value: [1435781430, '3'] }] },
    }
    expect(read(vector).records).toMatchObject([{ sample: { series: '{}', value: 3 } }])
  })

  it.each([
    [
      { status: 'error', error: 'query timed out' },
      'Prometheus answered with an error: query timed out. Ask it again and save an answer that succeeded.',
    ],
    [
      { hello: 1 },
      'The file is JSON, but no answer of Prometheus: at status something else stands. Save what /api/v1/query_range answers.',
    ],
    [
      { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values: [[1, 2]] }] } },
      'The file is JSON, but no answer of Prometheus: at data.result.0.values.0.1 something else stands. Save what /api/v1/query_range answers.',
    ],
  ])('%j is refused', (value, message) => {
    expect(() => read(value)).toThrow(message)
  })

  it('that is cut off is refused', () => {
    expect(() => read('{"status":"success","data":{')).toThrow(
      /^The file is no JSON that can be read: .*save it again\.$/,
    )
  })

  it('is known by its beginning', () => {
    expect(
      ['{"status":"success"', ' {\n "data": {"resultType": "matrix"', '{"name":"x"}', 'status,data'].map(
        looksLikePrometheus,
      ),
    ).toEqual([true, true, false, false])
  })
})

it.each([
  [{ __name__: 'up' }, 'up'],
  [{ job: 'b', a: 'quote " here' }, '{a="quote \\" here",job="b"}'],
  [{}, '{}'],
])('a series of %j is called %s', (labels, name) => {
  expect(seriesName(labels)).toBe(name)
})

it.each([
  ['ms', 's', fraction(1, 1000)],
  ['hours', 'min', fraction(60)],
  ['GB', 'MiB', fraction(1_000_000_000, 1_048_576)],
  ['%', 'percent', fraction(1)],
  ['req/s', 'req/s', fraction(1)],
  ['s', '%', null],
  ['req/s', 's', null],
])('%s in %s', (from, to, factor) => {
  expect(unitFactor(from, to)).toEqual(factor)
})

describe('a profile of records', () => {
  const text = (spec: string) => `apiVersion: accord/v1\nkind: ImportProfile\nmetadata: { name: mine }\nspec: ${spec}\n`
  const problems = (spec: string) =>
    readRecordProfile(text(spec), 'yaml').problems.map(
      ({ path, found, expected }) => `${path}: ${found} -> ${expected}`,
    )

  it.each([
    '{ rowKind: outage, timeZone: Europe/London, columns: { service: System, from: Start, to: [End, 2] }, values: { planned: { CHG: true } } }',
    '{ rowKind: measurement, layout: columns, columns: { at: Time } }',
    '{ rowKind: measurement, columns: { at: 1, good: ok, total: all } }',
    '{ rowKind: survey, columns: { key: Ticket, at: Date, score: Stars }, values: { score: { good: 5 } } }',
  ])('%s is taken', (spec) => {
    expect(problems(spec)).toEqual([])
  })

  it.each([
    [
      '{ rowKind: outage, columns: { to: End } }',
      'spec.columns.from: nothing -> the column with the time at which an outage began',
    ],
    ['{ rowKind: outage, columns: { from: Start, ended: End } }', 'spec.columns.ended: the unknown key "ended" -> '],
    [
      '{ rowKind: measurement, columns: { at: Time, good: ok } }',
      'spec.columns.value: nothing -> the column with the value, or two of good, bad and total',
    ],
    [
      '{ rowKind: survey, columns: { key: Ticket, at: Date } }',
      'spec.columns.score: nothing -> the column with the score',
    ],
    [
      '{ rowKind: survey, timeZone: Mars, columns: { key: A, at: B, score: C } }',
      'spec.timeZone: "Mars" -> an IANA time zone such as "Europe/London"',
    ],
    ['{ rowKind: outages, columns: {} }', 'spec.rowKind: "outages" -> "outage", "measurement" or "survey"'],
  ])('%s is refused', (spec, problem) => {
    expect(problems(spec)[0]).toContain(problem)
  })
})
