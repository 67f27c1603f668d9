import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepOf } from '../../../shared/outages/series.ts'
import { agreedClock } from '../../../shared/sla/agreed-clock.ts'
import { addSeenTime, fullOf, seenTime } from '../../../shared/sla/availability-series.ts'
import { fraction } from '../../../shared/sla/fraction.ts'
import { alwaysOpen } from '../../../shared/time/business-calendar.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { every, type Sampled, series, utc } from '../outages/builders.ts'
import { keptCalendar, office } from './builders.ts'

const UTC = agreedClock(alwaysOpen('UTC'), [])
const start = utc('2026-03-02 10:00')
const hour = { from: start, to: start + HOUR }

/** What an hour shows of samples each ten minutes. */
function seen(samples: readonly Sampled[], full: 1 | 100 = 1, clock = UTC) {
  return seenTime({ series: series(samples), clock, window: hour, stepMs: 10 * MINUTE, full })
}

const minutes = (amount: number, samples: number, downMs: number | ReturnType<typeof fraction>, unusable = 0) => ({
  seenMs: amount * MINUTE,
  samples,
  downMs: typeof downMs === 'number' ? fraction(downMs) : downMs,
  unusable,
})

describe('a series of samples', () => {
  it.each([
    [
      'speaks for its whole time when none is missing',
      every(10 * MINUTE, start, [1, 1, 1, 1, 1, 1]),
      minutes(60, 6, 0),
    ],
    [
      'is down for as long as a sample says so',
      every(10 * MINUTE, start, [1, 0, 0, 1, 1, 1]),
      minutes(60, 6, 20 * MINUTE),
    ],
    ['leaves a gap unseen, neither up nor down', every(10 * MINUTE, start, [1, 0]), minutes(20, 2, 10 * MINUTE)],
    ['counts an empty sample as missing', every(10 * MINUTE, start, [1, null, 1]), minutes(20, 2, 0, 1)],
    ['counts what is no availability as missing', every(10 * MINUTE, start, [1, -0.5, 2]), minutes(10, 1, 0, 2)],
    ['speaks from before the window into it', [[start - 5 * MINUTE, 0]], minutes(5, 1, 5 * MINUTE)],
    [
      'speaks no longer than to the next sample',
      [
        [start, 0],
        [start + MINUTE, 1],
      ],
      minutes(11, 2, MINUTE),
    ],
    ['sees nothing where there is no sample', [], minutes(0, 0, 0)],
    ['keeps a share exactly', [[start, 0.9]], minutes(10, 1, MINUTE)],
    ['takes good over total as its share', [[start, 2, 3]], minutes(10, 1, fraction(10 * MINUTE, 3))],
    ['sees nothing in no events at all', [[start, 0, 0]], minutes(0, 0, 0, 1)],
    ['sees nothing in more good than total', [[start, 4, 3]], minutes(0, 0, 0, 1)],
  ] as const)('%s', (_, samples, expected) => {
    expect(seen(samples)).toEqual(expected)
  })

  it('may be written in per cent', () => {
    expect(seen(every(10 * MINUTE, start, [100, 99.9]), 100)).toEqual(minutes(20, 2, (10 * MINUTE) / 1000))
  })

  it('says nothing outside the agreed hours and during maintenance', () => {
    const maintenance = [{ from: start + 10 * MINUTE, to: start + 25 * MINUTE }]
    const clock = agreedClock(keptCalendar(office), maintenance)
    expect(seen(every(10 * MINUTE, start, [0, 0, 0, 0, 0, 0]), 1, clock)).toEqual(minutes(45, 5, 45 * MINUTE))
    const night = { from: utc('2026-03-02 02:00'), to: utc('2026-03-02 03:00') }
    const asked = { series: series([[night.from, 0]]), clock, window: night, stepMs: HOUR, full: 1 } as const
    expect(seenTime(asked)).toEqual(minutes(0, 0, 0))
  })

  it('of two windows that meet shows what it shows of both', () => {
    const values = fc.array(fc.constantFrom(0, 1, 0.5, 0.999, null), { maxLength: 8 })
    fc.assert(
      fc.property(values, fc.nat(60), (some, cut) => {
        const asked = {
          series: series(every(9 * MINUTE, start - 9 * MINUTE, some)),
          clock: UTC,
          stepMs: 10 * MINUTE,
          full: 1,
        } as const
        const middle = start + cut * MINUTE
        const [first, second] = [
          { from: start, to: middle },
          { from: middle, to: start + HOUR },
        ].map((window) => seenTime({ ...asked, window }))
        const { seenMs, downMs } = seenTime({ ...asked, window: hour })
        expect(first && second && addSeenTime(first, second)).toMatchObject({ seenMs, downMs })
      }),
    )
  })
})

describe('of a series', () => {
  it.each([
    ['the commonest distance is its step', every(MINUTE, start, [1, 1, 1, 1]).concat([[start + HOUR, 1]]), MINUTE],
    [
      'the shortest of equally common distances is its step',
      [
        [start, 1],
        [start + 3, 1],
        [start + 5, 1],
      ],
      2,
    ],
    ['a single sample has no step', [[start, 1]], null],
  ] as const)('%s', (_, samples, step) => {
    expect(stepOf(series(samples))).toBe(step)
  })

  it('per cent is told by its unit, or by a value above 1', () => {
    const of = (value: number, unit: string | null) => fullOf(series([[start, value]], { unit }))
    expect([of(1, null), of(0.5, null), of(99.9, null), of(0.5, '%')]).toEqual([1, 1, 100, 100])
  })
})

describe('the clock of agreed time', () => {
  const planned = fc.array(fc.tuple(fc.nat(3000), fc.nat(300)), { maxLength: 5 }).map((pairs) => {
    let end = start
    return pairs.map(([gap, length]) => {
      const from = end + gap * MINUTE
      end = from + length * MINUTE
      return { from, to: end }
    })
  })

  it('stands still during maintenance, and is due when it has run as long', () => {
    fc.assert(
      fc.property(planned, fc.nat(5000), fc.nat(2000), (stretches, offset, amount) => {
        const calendar = keptCalendar(office)
        const clock = agreedClock(calendar, stretches)
        const [from, to] = [start + offset * MINUTE, start + (offset + amount) * MINUTE]
        const taken = stretches
          .map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
          .filter((one) => one.from < one.to)
          .reduce((ms, one) => ms + calendar.elapsed(one.from, one.to), 0)
        const open = clock.elapsed(from, to)
        expect(open).toBe(calendar.elapsed(from, to) - taken)
        const due = clock.due(from, open)
        expect(due !== null && due <= to && clock.elapsed(from, due) === open).toBe(true)
      }),
    )
  })
})
