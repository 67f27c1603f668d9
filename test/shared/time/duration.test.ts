import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuration, writeDuration } from '../../../shared/time/duration.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time/instant.ts'

describe('parseDuration', () => {
  it.each([
    ['90s', 90 * SECOND],
    ['30m', 30 * MINUTE],
    ['4h', 4 * HOUR],
    ['4h 30m', 4.5 * HOUR],
    ['4h30m', 4.5 * HOUR],
    ['1d', DAY],
    ['1d 4h', 28 * HOUR],
    ['36h', 36 * HOUR],
    [' 24h ', DAY],
    ['PT4H', 4 * HOUR],
    ['P1DT2H', 26 * HOUR],
    ['P1D', DAY],
    ['P2W', 14 * DAY],
    ['PT1.5H', 1.5 * HOUR],
    ['PT1.1H', 66 * MINUTE],
    ['PT0.25S', 250],
    ['PT90M', 90 * MINUTE],
  ])('%s', (text, ms) => expect(parseDuration(text)).toEqual({ kind: 'time', ms }))

  it('keeps working days apart', () => expect(parseDuration('2bd')).toEqual({ kind: 'working-days', days: 2 }))

  it.each([
    ['nothing', ''],
    ['blanks', '  '],
    ['zero', '0h'],
    ['zero written twice', '0d 0h'],
    ['no working days', '0bd'],
    ['an ISO zero', 'PT0S'],
    ['a bare P', 'P'],
    ['a bare PT', 'PT'],
    ['a T with nothing behind it', 'P1DT'],
    ['a number without a unit', '4'],
    ['a unit without a number', 'h'],
    ['a unit that is none', '4x'],
    ['words', 'four hours'],
    ['a minus', '-4h'],
    ['a plus', '+8h'],
    ['mixed signs', '4h -30m'],
    ['an ISO minus', 'PT-4H'],
    ['the smaller unit first', '30m 4h'],
    ['a unit twice', '4h 4h'],
    ['half a working day', '1.5bd'],
    ['working days and hours together', '2bd 4h'],
    ['months, which have no length of their own', 'P1M'],
    ['years, likewise', 'P1Y'],
    ['a fraction that is not last', 'PT1.5H30M'],
    ['less than a millisecond', 'PT0.0004S'],
    ['an exponent', '1e3s'],
    ['more than can be counted', '99999999999999999d'],
    ['a clock', '04:30'],
  ])('does not read %s', (_, text) => expect(parseDuration(text)).toBeNull())
})

describe('writeDuration', () => {
  it.each([
    [90 * SECOND, '90s'],
    [30 * MINUTE, '30m'],
    [90 * MINUTE, '1h 30m'],
    [4 * HOUR, '4h'],
    [4.5 * HOUR, '4h 30m'],
    [DAY, '1d'],
    [28 * HOUR, '1d 4h'],
    [MINUTE, '1m'],
    [150 * SECOND, '2m 30s'],
    [1_500, 'PT1.5S'],
    [30, 'PT0.03S'],
  ])('%i ms is %s', (ms, text) => expect(writeDuration({ kind: 'time', ms })).toBe(text))

  it('writes working days as such', () => expect(writeDuration({ kind: 'working-days', days: 10 })).toBe('10bd'))

  it('writes what parseDuration reads back', () => {
    const time = fc.oneof(
      fc.integer({ min: 1, max: 400 * DAY }),
      fc.integer({ min: 1, max: 10_000 }).map((minutes) => minutes * MINUTE),
    )
    const duration = fc.oneof(
      time.map((ms) => ({ kind: 'time' as const, ms })),
      fc.integer({ min: 1, max: 1_000 }).map((days) => ({ kind: 'working-days' as const, days })),
    )
    fc.assert(
      fc.property(duration, (one) => {
        expect(parseDuration(writeDuration(one))).toEqual(one)
      }),
    )
  })
})
