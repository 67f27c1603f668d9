import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytes,
  count,
  countOf,
  date,
  dateTime,
  dateTimeExact,
  decimal,
  duration,
  durationExact,
  interval,
  localDate,
  monthName,
  monthShort,
  objective,
  percent,
  percentOf,
  periodName,
  rangeName,
  ratioOf,
  statusWord,
  time,
  verdictWord,
} from '../../shared/format.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Written with ordinary spaces in the tables; the print holds a narrow no-break one before each per cent sign. */
const thin = (text: string) => text.replaceAll(' %', '\u202f%')

describe('a percentage', () => {
  it.each([
    ['one decimal where nothing decides', 108, 120, [], '90.0 %'],
    ['one decimal on the bar itself', 95, 100, ['95%', '90%'], '95.0 %'],
    ['a second digit just under the objective', 9496, 10_000, ['95%', '90%'], '94.96 %'],
    ['the digits that tell it from the minimum', 89_996, 100_000, ['95%', '90%'], '89.996 %'],
    ['more digits than the objective has', 998_996, 1_000_000, ['99.9%'], '99.8996 %'],
    ['one decimal just over the objective', 9504, 10_000, ['95%'], '95.0 %'],
    ['thirds', 2, 3, [], '66.7 %'],
    ['all of them', 120, 120, ['95%'], '100.0 %'],
    ['none of them', 0, 120, ['95%'], '0.0 %'],
    ['never all when one was missed', 9_999, 10_000, ['95%'], '99.99 %'],
    ['never none when one was met', 1, 10_000, [], '0.01 %'],
    ['an objective written with a space', 9496, 10_000, ['95 %'], '94.96 %'],
    ['against a text that is no percentage', 9496, 10_000, ['soon'], '95.0 %'],
    ['an objective of everything', 999, 1000, ['100%'], '99.9 %'],
  ])('prints %s', (_, met, counted, against, text) => {
    expect(percent(met, counted, against)).toBe(thin(text))
  })

  it.each([
    ['nothing counted', 0, 0],
    ['unknown counts', null, null],
    ['an unknown numerator', null, 12],
  ])('prints a dash for %s', (_, met, counted) => {
    expect(percent(met, counted)).toBe('–')
    expect(ratioOf(met, counted)).toBe('–')
  })

  it('never contradicts what was decided on the counts', () => {
    const bar = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        bar,
        (n, f, b) => {
          const met = Math.floor(f * n)
          const basisPoints = b[0] * 100 + b[1]
          const text = percent(met, n, [`${(basisPoints / 100).toFixed(2)}%`])
          const printed = Number(text.replace('\u202f%', ''))
          expect(printed >= basisPoints / 100).toBe(met * 10_000 >= n * basisPoints)
          expect(printed === 100).toBe(met === n)
          expect(printed === 0).toBe(met === 0)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    [0.999516, ['99.9%'], '99.95 %'],
    [0.998996, ['99.9%'], '99.8996 %'],
    [0.95, ['95%'], '95.0 %'],
    [0.998847, [], '99.9 %'],
    [-0.0125, [], '-1.2 %'],
    [null, [], '–'],
    [Number.NaN, [], '–'],
  ])('of the fraction %d against %j', (fraction, against, text) => {
    expect(percentOf(fraction, against)).toBe(thin(text))
  })

  it('says the n beside it', () => {
    expect(ratioOf(108, 120)).toBe(thin('90.0 % of 120'))
    expect(ratioOf(23_672, 24_918)).toBe(thin('95.0 % of 24,918'))
  })

  it('follows the reader’s locale', () => {
    expect(percent(9496, 10_000, ['95%'], 'de-DE')).toBe(thin('94,96 %'))
    expect(ratioOf(1080, 1200, [], 'de-DE')).toBe(thin('90,0 % of 1.200'))
  })

  it.each([
    ['95%', '95 %'],
    ['99.95 %', '99.95 %'],
    [null, '–'],
  ])('spaces the objective %s as figures are', (text, printed) => {
    expect(objective(text)).toBe(thin(printed))
  })

  it('prints an interval in whole percents', () => {
    expect(interval([0.2077, 0.9385])).toBe(thin('21–94 %'))
    expect(interval(null)).toBe('–')
  })
})

describe('a number', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [24_918, '24,918'],
    [1_000_000, '1,000,000'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('%d counts as %s', (value, text) => {
    expect(count(value)).toBe(text)
  })

  it.each([
    [4.25, 1, '4.3'],
    [-0.01, 1, '-0.0'],
    [0, 2, '0.00'],
    [null, 1, '–'],
  ])('%d to %d decimals is %s', (value, places, text) => {
    expect(decimal(value, places)).toBe(text)
  })

  it.each([
    [1, 'ticket', '1 ticket'],
    [0, 'ticket', '0 tickets'],
    [1234, 'ticket', '1,234 tickets'],
    [2, 'breach', '2 breaches'],
    [2, 'query', '2 queries'],
    [2, 'day', '2 days'],
    [null, 'ticket', '– tickets'],
  ])('%d %s is %s', (value, noun, text) => {
    expect(countOf(value, noun)).toBe(text)
  })

  it('takes a plural that spelling does not make', () => {
    expect(countOf(2, 'person', 'people')).toBe('2 people')
  })

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [15_234_567, '15.2 MB'],
    [999_950_000, '1.0 GB'],
    [null, '–'],
  ])('%d bytes print as %s', (value, text) => {
    expect(bytes(value)).toBe(text)
  })
})

describe('a duration', () => {
  it.each([
    [0, '0 s'],
    [400, '0.4 s'],
    [45 * SECOND, '45 s'],
    [59_600, '1 min'],
    [90 * SECOND, '1 min 30 s'],
    [20 * MINUTE, '20 min'],
    [4 * HOUR, '4 h'],
    [3 * HOUR + 20 * MINUTE, '3 h 20 min'],
    [3 * HOUR + 59 * MINUTE + 40 * SECOND, '4 h'],
    [24 * HOUR, '24 h'],
    [47 * HOUR + 59 * MINUTE, '47 h 59 min'],
    [52 * HOUR, '52 h'],
    [-52 * HOUR, '-52 h'],
    [1500 * 24 * HOUR, '36,000 h'],
    [-(3 * HOUR + 20 * MINUTE), '-3 h 20 min'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('of %d ms prints as %s', (ms, text) => {
    expect(duration(ms)).toBe(text)
  })

  it.each([
    ['twenty seconds late is not on time', 4 * HOUR + 20 * SECOND, 4 * HOUR, '4 h 0 min 20 s'],
    ['twenty seconds early is not used up', 4 * HOUR - 20 * SECOND, 4 * HOUR, '3 h 59 min 40 s'],
    ['exactly on time', 4 * HOUR, 4 * HOUR, '4 h'],
    ['far from the promise', 5 * HOUR + 20 * SECOND, 4 * HOUR, '5 h'],
    ['a minute past a long promise', 72 * HOUR + MINUTE, 72 * HOUR, '72 h 1 min'],
  ])('against its promise: %s', (_, ms, withinMs, text) => {
    expect(duration(ms, withinMs)).toBe(text)
  })

  it.each([
    [52 * HOUR + 12 * SECOND, '52 h 0 min 12 s'],
    [HOUR, '1 h'],
    [61_250, '1 min 1.25 s'],
    [-1, '-0.001 s'],
    [1234 * HOUR, '1,234 h'],
    [null, '–'],
  ])('of %d ms is exactly %s', (ms, text) => {
    expect(durationExact(ms)).toBe(text)
  })
})

describe('a date', () => {
  const winter = Date.UTC(2026, 0, 12, 9, 30, 15)
  const summer = Date.UTC(2026, 5, 30, 23, 0, 0)

  it.each([
    [winter, 'Europe/London', '12 Jan 2026', '09:30', 'Mon 12 Jan 2026, 09:30:15 GMT'],
    [summer, 'Europe/London', '1 Jul 2026', '00:00', 'Wed 1 Jul 2026, 00:00:00 BST'],
    [summer, 'UTC', '30 Jun 2026', '23:00', 'Tue 30 Jun 2026, 23:00:00 UTC'],
    [summer, 'America/St_Johns', '30 Jun 2026', '20:30', 'Tue 30 Jun 2026, 20:30:00 GMT-2:30'],
  ])('%d in %s', (at, zone, day, clock, exact) => {
    expect([date(at, zone), time(at, zone), dateTime(at, zone), dateTimeExact(at, zone)]).toEqual([
      day,
      clock,
      `${day}, ${clock}`,
      exact,
    ])
  })

  it('that is unknown prints as a dash', () => {
    const words = [date, time, dateTime, dateTimeExact].flatMap((word) => [word(null, 'UTC'), word(Number.NaN, 'UTC')])
    expect([...words, localDate(null)]).toEqual(Array.from({ length: 9 }, () => '–'))
  })

  it('follows the reader’s locale', () => {
    expect(dateTime(winter, 'UTC', 'de-DE')).toBe('12. Jan. 2026, 09:30')
    expect(monthName('2026-05', 'fr-FR')).toBe('mai 2026')
  })

  it.each([
    ['2026-05-01', '1 May 2026'],
    ['0099-01-02', '2 Jan 99'],
    ['2026-02-30', '2026-02-30'],
    ['soon', 'soon'],
  ])('of the calendar, %s, prints as %s', (text, words) => {
    expect(localDate(text)).toBe(words)
  })

  it.each([
    ['2026-05', 'May 2026', 'May'],
    ['2026-09', 'September 2026', 'Sept'],
    ['2026-13', '2026-13', '2026-13'],
  ])('of the month %s', (month, name, short) => {
    expect([monthName(month), monthShort(month)]).toEqual([name, short])
  })

  it.each([
    ['2026-H1', 'first half of 2026'],
    ['2026-H2', 'second half of 2026'],
    ['2026-Q3', 'third quarter of 2026'],
    ['2026-05', 'May 2026'],
    ['2026', '2026'],
    ['2026-04-01..2026-09-30', '1 Apr to 30 Sept 2026'],
    ['2026-10-01..2027-03-31', '1 Oct 2026 to 31 Mar 2027'],
    ['2026-H3', '2026-H3'],
  ])('of the period %s is %s', (label, words) => {
    expect(periodName(label)).toBe(words)
  })

  it('range that starts on no date prints as it stands', () => {
    expect(rangeName('soon', '2026-05-01')).toBe('soon to 1 May 2026')
  })
})

it('names each status and verdict', () => {
  expect((['green', 'amber', 'red', 'grey'] as const).map(statusWord)).toEqual(['Met', 'Near', 'Missed', 'No verdict'])
  expect((['met', 'breached', 'pending', 'not-applicable'] as const).map(verdictWord)).toEqual([
    'Met',
    'Breached',
    'Pending',
    'Not applicable',
  ])
})
