import { describe, expect, it } from 'vitest'
import { fraction } from '../../../shared/sla/fraction.ts'
import { readValue } from '../../../shared/sla/manual.ts'
import { countIn, judgeCount, sumIn } from '../../../shared/sla/occurrence-count.ts'
import { windowsOf } from '../../../shared/sla/occurrence-windows.ts'
import { type Bound, parseBound } from '../../../shared/sla/threshold-bound.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { series, utc } from '../outages/builders.ts'
import { at } from './builders.ts'

const start = utc('2026-03-02 10:00')
const hour = { from: start, to: start + HOUR }
const bound = (text: string): Bound => {
  const read = parseBound(text)
  if (read === null) throw new Error(text)
  return read
}

describe('a count', () => {
  it('is of what lies in the window', () => {
    expect(countIn([start - 1, start, start + 5, hour.to], hour)).toEqual(fraction(2))
  })

  it('of a series adds its values up, and is not there without one', () => {
    expect(
      sumIn(
        series([
          [start - 1, 9],
          [start, 0.1],
          [start + 1, 0.2],
          [start + 2, null],
        ]),
        hour,
      ),
    ).toEqual(fraction(3, 10))
    expect(sumIn(series([[start, null]]), hour)).toBeNull()
  })

  it.each([
    ['at most 2', 2, false, 'pending'],
    ['at most 2', 2, true, 'met'],
    ['at most 2', 3, false, 'breached'],
    ['below 2', 2, false, 'breached'],
    ['at least 2', 1, false, 'pending'],
    ['at least 2', 1, true, 'breached'],
    ['at least 2', 2, false, 'met'],
    ['above 2', 2, true, 'breached'],
  ])('held to %s is, at %i, ended %s, %s', (text, count, hasEnded, verdict) => {
    expect(judgeCount(fraction(count), bound(text), hasEnded)).toBe(verdict)
  })
})

describe('the windows of a period', () => {
  const period = parsePeriod('2026-Q1', 'Europe/London')

  it('are its months', () => {
    expect(windowsOf(period, { unit: 'months', amount: 1 })).toEqual(
      period.months.map(({ start, end }) => ({ from: start, to: end })),
    )
  })

  it('end with it', () => {
    const windows = windowsOf(period, { unit: 'days', amount: 7 })
    expect(windows).toHaveLength(13)
    expect(windows.at(-1)).toEqual({ from: at('2026-03-26 00:00'), to: at('2026-04-01 00:00') })
  })

  it('are one where nothing is said', () => {
    expect(windowsOf(period, null)).toEqual([{ from: period.start, to: period.end }])
  })
})

it.each([
  ['97.5%', { kind: 'share', share: fraction(975, 1000), of: null }],
  ['117/120', { kind: 'share', share: fraction(117, 120), of: { met: 117, counted: 120 } }],
  ['117 of 120', { kind: 'share', share: fraction(117, 120), of: { met: 117, counted: 120 } }],
  ['4.2', { kind: 'amount', amount: fraction(42, 10), unit: null }],
  [' 3.5 h ', { kind: 'amount', amount: fraction(7, 2), unit: 'h' }],
  ['-3', { kind: 'amount', amount: fraction(-3), unit: null }],
  ['0/0', null],
  ['121/120', null],
  ['about 3', null],
  ['', null],
  ['3,5', null],
])('a typed-in %j is read', (text, value) => {
  expect(readValue(text)).toEqual(value)
})
