import { describe, expect, it } from 'vitest'
import { fraction } from '../../../shared/sla/fraction.ts'
import { responseRate, satisfactionIn, scaleOf } from '../../../shared/sla/satisfaction.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { utc } from '../outages/builders.ts'

const start = utc('2026-03-02 10:00')
const hour = { from: start, to: start + HOUR }
const of = (...scores: (number | null)[]) =>
  satisfactionIn(
    scores.map((score, index) => ({ at: start + index, score })),
    hour,
    scaleOf({}),
  )

describe('satisfaction', () => {
  it.each([
    [
      'has a mean and a share of content answers',
      of(5, 4, 3, 1),
      { answered: 4, satisfied: 2, mean: fraction(13, 4), asked: null, outside: 0 },
    ],
    [
      'knows how many were asked where silence is known',
      of(5, null, null),
      { answered: 1, satisfied: 1, mean: fraction(5), asked: 3, outside: 0 },
    ],
    ['is not there where nobody answered', of(null), { answered: 0, satisfied: 0, mean: null, asked: 1, outside: 0 }],
    ['is not there where nobody was asked', of(), { answered: 0, satisfied: 0, mean: null, asked: null, outside: 0 }],
    [
      'leaves scores outside the scale out',
      of(5, 6, 0),
      { answered: 1, satisfied: 1, mean: fraction(5), asked: null, outside: 2 },
    ],
    [
      'keeps tenths exactly',
      of(4.1, 4.2, 4.3),
      { answered: 3, satisfied: 3, mean: fraction(42, 10), asked: null, outside: 0 },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('is that of its window alone', () => {
    const opinions = [start - 1, start, hour.to - 1, hour.to].map((at) => ({ at, score: 4 }))
    expect(satisfactionIn(opinions, hour, scaleOf({})).answered).toBe(2)
  })
})

it.each([
  [{ answered: 30, asked: 120 }, fraction(1, 4)],
  [{ answered: 0, asked: 0 }, null],
  [{ answered: 5, asked: null }, null],
  [{ answered: 5, asked: 4 }, null],
])('the response rate of %o', (counts, rate) => {
  expect(responseRate(counts)).toEqual(rate)
})

it.each([
  [undefined, fraction(4)],
  [{ from: 0, to: 10 }, fraction(15, 2)],
  [{ from: 0, to: 1, satisfied: 1 }, fraction(1)],
])('content on the scale %o begins at %o', (scale, satisfied) => {
  expect(scaleOf(scale === undefined ? {} : { scale }).satisfied).toEqual(satisfied)
})
