import { expect, it } from 'vitest'
import type { Fraction } from '../../../shared/sla/exact.ts'
import { fraction } from '../../../shared/sla/fraction.ts'
import { joinCounts, ratioIn } from '../../../shared/sla/ratio.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { type Sampled, series, utc } from '../outages/builders.ts'

const start = utc('2026-03-02 10:00')
const hour = { from: start, to: start + HOUR }
const ratio = (samples: readonly Sampled[]) => ratioIn(series(samples), hour)

it('of a busy and a quiet sample is pooled, averaged and at its worst three different figures', () => {
  // 10,000 events at 99.9 % and 100 at 90 %: pooled 99.80 %, mean 94.95 %, worst 90 %.
  expect(
    ratio([
      [start, 9990, 10_000],
      [start + MINUTE, 90, 100],
    ]),
  ).toEqual({
    pooled: fraction(10_080, 10_100),
    mean: fraction(9495, 10_000),
    worst: fraction(9, 10),
    good: fraction(10_080),
    total: fraction(10_100),
    rows: 2,
    unusable: 0,
  })
})

it.each<
  [
    string,
    Sampled[],
    Partial<Record<'pooled' | 'mean' | 'worst', Fraction | null>> & { rows?: number; unusable?: number },
  ]
>([
  ['is not there where nothing was counted', [], { pooled: null, mean: null, worst: null, rows: 0 }],
  [
    'has no row in a sample of no events',
    [
      [start, 0, 0],
      [start + 1, 1, 2],
    ],
    { mean: fraction(1, 2), rows: 1, unusable: 0 },
  ],
  ['tells samples with more good than total', [[start, 3, 2]], { pooled: null, rows: 0, unusable: 1 }],
  ['tells samples without counts', [[start, 0.5]], { pooled: null, unusable: 1 }],
  [
    'takes what begins in the window alone',
    [
      [start - 1, 0, 1],
      [start, 1, 1],
      [hour.to, 0, 1],
    ],
    { pooled: fraction(1), rows: 1 },
  ],
  ['keeps decimals exactly', [[start, 0.1, 0.3]], { pooled: fraction(1, 3) }],
])('%s', (_, samples, expected) => {
  expect(ratio(samples)).toMatchObject(expected)
})

it('is joined from two series where both have a sample', () => {
  const total = series(
    [
      [start, 10],
      [start + 1, 20],
      [start + 3, 30],
    ],
    { name: 'all' },
  )
  const bad = series(
    [
      [start - 1, 1],
      [start, 2],
      [start + 2, 5],
      [start + 3, 0],
    ],
    { name: 'failed' },
  )
  const joined = joinCounts(bad, total, 'bad')
  expect(joined.unmatched).toBe(3)
  expect([...joined.series.at]).toEqual([start, start + 3])
  expect(ratioIn(joined.series, hour)).toMatchObject({ good: fraction(38), total: fraction(40) })
  expect(ratioIn(joinCounts(bad, total, 'good').series, hour)).toMatchObject({ good: fraction(2), total: fraction(40) })
})
