import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedByShares, prioritiesOf, type Share, sharesOf } from '../../../shared/sla/proportional.ts'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { at, history, office } from './builders.ts'

const share = (usedMs: number, promisedMs: number): Share => ({
  usedMs,
  tenure: { from: 0, priority: null, promisedMs },
})

describe('the priorities of a history', () => {
  it('are its changes; the first reaches back to the beginning', () => {
    const told = history(
      ['2026-01-12 09:00', null, 'open', 'low'],
      ['2026-01-12 10:00', null, 'open'],
      ['2026-01-12 11:00', null, 'open', 'low'],
      ['2026-01-12 12:00', null, 'open', 'critical'],
    )
    expect(prioritiesOf(told, 'high')).toEqual([
      { from: Number.NEGATIVE_INFINITY, priority: 'low' },
      { from: at('2026-01-12 12:00'), priority: 'critical' },
    ])
  })

  it('are the newest alone where it tells of none', () => {
    expect(prioritiesOf([], 'high')).toEqual([{ from: Number.NEGATIVE_INFINITY, priority: 'high' }])
  })
})

describe('shares of promises', () => {
  it('are cut where the priority changes, in open time', () => {
    const tenures = [
      { from: Number.NEGATIVE_INFINITY, priority: 'P3', promisedMs: 24 * HOUR },
      { from: at('2026-01-12 12:00'), priority: 'P1', promisedMs: 4 * HOUR },
    ]
    const running = [{ from: at('2026-01-12 07:00'), to: at('2026-01-12 15:00') }]
    expect(
      sharesOf(compileCalendar(office), running, tenures).map(({ usedMs, tenure }) => [usedMs, tenure.priority]),
    ).toEqual([
      [3 * HOUR, 'P3'],
      [3 * HOUR, 'P1'],
    ])
  })

  it.each([
    ['one promise allows itself', [share(3, 10)], 10, 10],
    ['3/24 used leaves 7/8 of the next promise', [share(3, 24)], 4, 3 + 3.5],
    ['rounded down to whole milliseconds', [share(1, 3)], 10, 1 + 6],
    ['what is used up by an earlier priority ends there', [share(10, 8), share(2, 100)], 100, 8],
    ['used up to the last moment allows no more', [share(8, 8)], 100, 8],
    ['a promise of no time at all allows none', [share(3, 6), share(2, 0)], 0, 3],
  ])('%s', (_, shares, last, expected) => {
    expect(allowedByShares(shares, last)).toBe(Math.floor(expected))
  })

  it('never allow more than what sums to 1, nor a millisecond less', () => {
    const promise = fc.integer({ min: 1, max: 60 })
    const used = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(used, promise), { maxLength: 5 }), promise, (parts, last) => {
        const allowed = allowedByShares(
          parts.map(([ms, promised]) => share(ms, promised)),
          last,
        )
        // Over 60 x 59 x ... every promise divides this, so whole numbers stay whole.
        const whole =
          53n * 59n * 47n * 43n * 41n * 37n * 31n * 29n * 23n * 19n * 17n * 13n * 11n * 49n * 25n * 27n * 32n
        const sumTo = (ms: number) => {
          let [left, sum] = [ms, 0n]
          for (const [length, promised] of [...parts, [Number.POSITIVE_INFINITY, last] as const]) {
            const part = Math.min(left, length)
            sum += (BigInt(part) * whole) / BigInt(promised)
            left -= part
          }
          return sum
        }
        expect(sumTo(allowed) <= whole && sumTo(allowed + 1) > whole).toBe(true)
      }),
    )
  })
})
