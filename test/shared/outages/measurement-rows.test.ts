import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

function samples(...table: readonly (readonly string[])[]) {
  const { records, ...rest } = readTable('measurement', table)
  return {
    ...rest,
    found: records.flatMap((record) => {
      if (record.kind !== 'sample') return []
      const { series, value, good, total, unit } = record.sample
      return [[series, value ?? [good, total], unit]]
    }),
  }
}

const at = '2026-05-04T10:00:00Z'

describe('a row of samples', () => {
  it.each([
    [
      'series, at, value',
      [
        ['series', 'at', 'value'],
        ['probe', at, '0.999'],
      ],
      [['probe', 0.999, null]],
    ],
    [
      'good of total',
      [
        ['series', 'at', 'good', 'total'],
        ['api', at, '99', '100'],
      ],
      [['api', [99, 100], null]],
    ],
    [
      'bad of total',
      [
        ['series', 'at', 'bad', 'total'],
        ['api', at, '1', '100'],
      ],
      [['api', [99, 100], null]],
    ],
    [
      'good and bad',
      [
        ['series', 'at', 'good', 'bad'],
        ['api', at, '0.1', '0.2'],
      ],
      [['api', [0.1, 0.3], null]],
    ],
    [
      'no name of a series: the header is its name',
      [
        ['Time', 'Availability (%)'],
        [at, '99.95'],
      ],
      [['Availability (%)', 99.95, '%']],
    ],
    [
      'a number of epoch seconds',
      [
        ['timestamp', 'value'],
        ['1777888800', '1'],
      ],
      [['value', 1, null]],
    ],
    [
      'a column for each series, as Grafana writes them',
      [
        ['Time', 'shop', 'mail'],
        [at, '99.9 %', ''],
        [at, '100%', '0.5 s'],
      ],
      [
        ['shop', 99.9, '%'],
        ['shop', 100, '%'],
        ['mail', 0.5, 's'],
      ],
    ],
    [
      'several units of one quantity',
      [
        ['Time', 'p95'],
        [at, '999 ms'],
        [at, '1.2 s'],
      ],
      [
        ['p95', 999, 'ms'],
        ['p95', 1200, 'ms'],
      ],
    ],
    [
      'gaps in the words of monitors',
      [
        ['series', 'at', 'value'],
        ['probe', at, 'NaN'],
        ['probe', at, ''],
        ['probe', at, 'null'],
      ],
      [],
    ],
  ])('holds %s', (_, table, expected) => {
    expect(samples(...table)).toMatchObject({ found: expected, rejections: [] })
  })

  it.each([
    [
      [
        ['series', 'at', 'value'],
        ['probe', at, '1'],
        ['probe', at, 'up'],
      ],
      'value',
      'up',
      '"up" is no number',
    ],
    [
      [
        ['series', 'at', 'good', 'total'],
        ['api', at, '1', '1'],
        ['api', at, '5', '4'],
      ],
      'good',
      '5',
      'more are good than there were',
    ],
    [
      [
        ['series', 'at', 'bad', 'total'],
        ['api', at, '1', '1'],
        ['api', at, '5', '4'],
      ],
      'bad',
      '5',
      'more are bad than there were',
    ],
    [
      [
        ['series', 'at', 'good', 'total'],
        ['api', at, '1', '1'],
        ['api', at, '-1', '4'],
      ],
      'good',
      '-1',
      '"-1" is no count',
    ],
    [
      [
        ['series', 'at', 'value'],
        ['probe', at, '1'],
        ['', at, '1'],
      ],
      'series',
      null,
      'the cell is empty; a sample needs its series',
    ],
    [
      [
        ['Time', 'p95'],
        [at, '1 s'],
        [at, '5 %'],
      ],
      null,
      '5 %',
      'the value is in %, and "p95" is in s',
    ],
    [
      [
        ['Time', 'p95', 'p99'],
        [at, '1 s', '2 s'],
        [at, 'slow', '2 s'],
      ],
      'p95',
      'slow',
      '"slow" is no number',
    ],
  ])('is refused with its place: %j', (table, column, value, reason) => {
    expect(samples(...table).rejections).toEqual([{ row: 3, column, value, reason }])
  })

  it('tells of rows without a value', () => {
    expect(samples(['series', 'at', 'value'], ['probe', at, ''], ['probe', at, '-']).warnings).toEqual([
      '2 rows hold no value: they are gaps, not zero.',
    ])
  })
})
