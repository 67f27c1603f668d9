import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { publicHolidays } from '../../../shared/time/public-holidays.ts'
import { at, office, openOn, shown } from './calendars.ts'

describe('publicHolidays', () => {
  it('are the bank holidays of England in 2026, the substitute of Boxing Day included', () => {
    expect(publicHolidays('GB-ENG', 2026, 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ])
  })

  it.each([
    ['of a whole country leave out what only a part keeps', 'GB', '2026-08-31', false],
    ['of a part have what the country keeps', 'DE-BY', '2026-10-03', true],
    ['of a part have its own', 'DE-BY', '2026-06-04', true],
    ['of a part of a part have its own', 'DE-BY-A', '2026-08-08', true],
    ['have the days put in place of those on a weekend', 'US-CA', '2027-07-05', true],
    ['have every day of those that last for some', 'RU', '2026-01-05', true],
    ['leave half days out', 'IS', '2026-12-24', false],
    ['leave out what is no public holiday', 'DE-BY', '2026-02-16', false],
    ['take any case', 'gb-eng', '2026-08-31', true],
  ])('%s', (_, set, date, kept) => {
    expect(publicHolidays(set, 2026, 2027).includes(date)).toBe(kept)
  })

  it('are of the years asked for, in order, each once', () => {
    const dates = publicHolidays('SA', 2025, 2030)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect([...new Set(dates.map((date) => date.slice(0, 4)))]).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
    ])
  })

  it('stay the same when other sets were asked for in between', () => {
    const first = publicHolidays('FR', 2026, 2026)
    for (const set of ['AT', 'BE', 'CH', 'DK', 'ES', 'FI', 'IT', 'NL', 'NO']) publicHolidays(set, 2026, 2026)
    expect(publicHolidays('FR', 2026, 2026)).toEqual(first)
  })

  it.each([
    ['an unknown country', 'XX', /named "XX"; write a country such as "GB"/],
    ['an unknown part', 'GB-ZZ', /write "GB" itself or one of .*GB-ENG/],
    ['an unknown part of a part', 'DE-BY-ZZ', /one of DE-BY-A/],
    ['a part of what has none', 'GB-ENG-X', /"GB-ENG" itself, which has no parts/],
    ['too many parts', 'DE-BY-A-B', /write a country/],
    ['a word of the language', 'constructor', /named "constructor"/],
  ])('refuse %s and say what to write', (_, set, message) => {
    expect(() => publicHolidays(set, 2026, 2026)).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'calendar.holiday-set',
        message: expect.stringMatching(message),
      }),
    )
  })
})

describe('a calendar with a named set', () => {
  const calendar = compileCalendar(
    office({
      holidays: [{ set: 'GB-ENG' }],
      openings: [{ date: '2026-08-31', hours: ['10:00-12:00'] }],
    }),
    publicHolidays,
  )

  it('falls due after Christmas and its substitute days', () => {
    expect(shown(calendar.due(at('2026-12-24 15:00'), 8 * HOUR))).toBe('2026-12-29 15:00')
  })

  it('opens on a holiday that an opening names', () => {
    expect(openOn(calendar, '2026-08-29', '2026-09-01')).toEqual([['2026-08-31 10:00', '2026-08-31 12:00']])
  })

  it('refuses a set nobody knows', () => {
    expect(() => compileCalendar(office({ holidays: [{ set: 'GB-ZZ' }] }), publicHolidays)).toThrow('GB-ENG')
  })
})
