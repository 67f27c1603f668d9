import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { at, NIGHTS, office, openOn } from './calendars.ts'

describe('opening hours', () => {
  it('take a lunch break out and merge what touches or overlaps', () => {
    const hours = { mon: ['13:00-15:00', '09:00-12:00', '14:00-17:00', '17:00-18:00', '07:00-07:00'] }
    expect(openOn(compileCalendar(office({ hours })), '2026-06-01', '2026-06-02')).toEqual([
      ['2026-06-01 09:00', '2026-06-01 12:00'],
      ['2026-06-01 13:00', '2026-06-01 18:00'],
    ])
  })

  it('close a day at 24:00 and run on into the next without a seam', () => {
    const hours = { mon: ['12:00-24:00'], tue: ['00:00-02:30:30'] }
    expect(openOn(compileCalendar(office({ hours })), '2026-06-01', '2026-06-08')).toEqual([
      ['2026-06-01 12:00', '2026-06-02 02:30:30'],
    ])
  })

  it('of every hour of every day are one stretch', () => {
    const all = ['00:00-24:00']
    const calendar = compileCalendar(
      office({ hours: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all } }),
    )
    const [from, to] = [at('2025-01-01 00:00'), at('2027-01-01 00:00')]
    expect(calendar.stretches(from, to)).toEqual([{ from, to }])
    expect(calendar.elapsed(from, to)).toBe(to - from)
  })

  it('cross midnight written in one piece or in two', () => {
    const crossing = compileCalendar(office({ hours: { mon: ['22:00-06:00'] } }))
    const atMidnight = compileCalendar(office({ hours: { mon: ['22:00-00:00'], tue: ['00:00-06:00'] } }))
    const expected = [['2026-06-01 22:00', '2026-06-02 06:00']]
    expect(openOn(crossing, '2026-06-01', '2026-06-08')).toEqual(expected)
    expect(openOn(atMidnight, '2026-06-01', '2026-06-08')).toEqual(expected)
  })

  it('last 25 hours of the wall where a day has them, and 23 where it has not', () => {
    const calendar = compileCalendar(office({ hours: { sun: ['00:00-24:00'] } }))
    expect(calendar.elapsed(at('2026-10-25 00:00'), at('2026-10-26 00:00'))).toBe(25 * HOUR)
    expect(calendar.elapsed(at('2026-03-29 00:00'), at('2026-03-30 00:00'))).toBe(23 * HOUR)
  })

  it.each([
    ['begin after the gap when they begin in it', ['01:30-04:00'], [['2026-03-29 02:30', '2026-03-29 04:00']]],
    ['end after the gap when they end in it', ['00:30-01:30'], [['2026-03-29 00:30', '2026-03-29 02:30']]],
    ['are over before they begin when they end soon after it', ['01:30-02:15'], []],
    [
      'keep their order where the gap turns it round',
      ['01:30-01:40', '02:00-02:10'],
      [
        ['2026-03-29 02:00', '2026-03-29 02:10'],
        ['2026-03-29 02:30', '2026-03-29 02:40'],
      ],
    ],
    [
      'hold on after the gap when they only touch what is over before it begins',
      ['01:30-02:00', '02:00-04:00'],
      [['2026-03-29 02:00', '2026-03-29 04:00']],
    ],
    [
      'overlap once where the gap lays them over each other',
      ['01:00-01:30', '02:00-02:10'],
      [['2026-03-29 02:00', '2026-03-29 02:30']],
    ],
  ])('%s', (_, sun, expected) => {
    expect(openOn(compileCalendar(office({ hours: { sun } })), '2026-03-29', '2026-03-30')).toEqual(expected)
  })

  it('are never longer for a closure in the gap', () => {
    const closures = [{ date: '2026-03-29', hours: ['02:00-02:15'] }]
    const calendar = compileCalendar(office({ hours: { sun: ['01:30-04:00'] }, closures }))
    expect(openOn(calendar, '2026-03-29', '2026-03-30')).toEqual([['2026-03-29 02:30', '2026-03-29 04:00']])
  })

  it('hold half an hour of daylight saving and a change at midnight', () => {
    const lordHowe = compileCalendar(office({ timeZone: 'Australia/Lord_Howe', hours: { sun: ['00:00-04:00'] } }))
    expect(openOn(lordHowe, '2026-10-04', '2026-10-05')).toEqual([['2026-10-04 00:00', '2026-10-04 04:00']])
    expect(lordHowe.elapsed(at('2026-10-04', lordHowe.timeZone), at('2026-10-05', lordHowe.timeZone))).toBe(3.5 * HOUR)
    const saoPaulo = compileCalendar(
      office({ timeZone: 'America/Sao_Paulo', hours: { sat: ['20:00-24:00'], sun: ['00:00-03:00'] } }),
    )
    expect(openOn(saoPaulo, '2015-10-17', '2015-10-19')).toEqual([['2015-10-17 20:00', '2015-10-18 03:00']])
    expect(saoPaulo.elapsed(at('2015-10-17', saoPaulo.timeZone), at('2015-10-19', saoPaulo.timeZone))).toBe(6 * HOUR)
  })

  it('do not hold on a date that the zone left out', () => {
    const samoa = compileCalendar(office({ timeZone: 'Pacific/Apia' }))
    expect(openOn(samoa, '2011-12-29', '2012-01-02')).toEqual([['2011-12-29 09:00', '2011-12-29 17:00']])
  })
})

describe('holidays, openings and closures', () => {
  it('close a dated holiday, and one of every year in every year', () => {
    const calendar = compileCalendar(
      office({ holidays: [{ date: '2026-12-28', name: 'Substitute' }, { every: '12-25' }, { every: '02-29' }] }),
    )
    const closed = ['2026-12-28', '2025-12-25', '2026-12-25', '2150-12-25', '2028-02-29'].map((date) =>
      calendar.isOpen(at(`${date} 12:00`)),
    )
    const open = ['2027-12-28', '2026-12-24', '2027-03-01'].map((date) => calendar.isOpen(at(`${date} 12:00`)))
    expect([closed, open]).toEqual([Array(5).fill(false), Array(3).fill(true)])
  })

  it('close the days of a named set, and ask for it once over the years it can know', () => {
    const asked: [string, number, number][] = []
    const calendar = compileCalendar(office({ holidays: [{ set: 'GB-ENG' }] }), (set, from, to) => {
      asked.push([set, from, to])
      return ['2026-08-31', '2026-05-25']
    })
    expect(asked).toEqual([['GB-ENG', 1970, 2100]])
    expect(openOn(calendar, '2026-08-31', '2026-09-02')).toEqual([['2026-09-01 09:00', '2026-09-01 17:00']])
  })

  it('take a night shift away with its tail on the holiday it starts on, and only then', () => {
    const night = (date: string) => compileCalendar(office({ hours: NIGHTS, holidays: [{ date }] }))
    const monday = ['2026-06-01 22:00', '2026-06-02 06:00']
    const tuesday = ['2026-06-02 22:00', '2026-06-03 06:00']
    expect(openOn(night('2026-06-01'), '2026-06-01', '2026-06-08')).toEqual([tuesday])
    expect(openOn(night('2026-06-02'), '2026-06-01', '2026-06-08')).toEqual([monday])
  })

  it('replace the hours of a date by its openings, a holiday likewise', () => {
    const calendar = compileCalendar(
      office({
        holidays: [{ date: '2026-06-02' }],
        openings: [
          { date: '2026-06-01', hours: ['10:00-11:00'] },
          { date: '2026-06-02', hours: ['12:00-13:00'] },
          { date: '2026-06-03', hours: [] },
          { date: '2026-06-06', hours: ['10:00-14:00'] },
          { date: '2026-06-06', hours: ['13:00-15:00'] },
        ],
      }),
    )
    expect(openOn(calendar, '2026-06-01', '2026-06-08')).toEqual([
      ['2026-06-01 10:00', '2026-06-01 11:00'],
      ['2026-06-02 12:00', '2026-06-02 13:00'],
      ['2026-06-04 09:00', '2026-06-04 17:00'],
      ['2026-06-05 09:00', '2026-06-05 17:00'],
      ['2026-06-06 10:00', '2026-06-06 15:00'],
    ])
  })

  it('leave the tail of the night before when openings replace a date', () => {
    const calendar = compileCalendar(
      office({ hours: NIGHTS, openings: [{ date: '2026-06-02', hours: ['08:00-09:00'] }] }),
    )
    expect(openOn(calendar, '2026-06-01', '2026-06-08')).toEqual([
      ['2026-06-01 22:00', '2026-06-02 06:00'],
      ['2026-06-02 08:00', '2026-06-02 09:00'],
    ])
  })

  it('take closures out of the hours of their date, of its openings too', () => {
    const calendar = compileCalendar(
      office({
        openings: [{ date: '2026-06-02', hours: ['10:00-14:00'] }],
        closures: [
          { date: '2026-06-01', hours: ['12:00-13:00', '16:30-18:00'] },
          { date: '2026-06-02', hours: ['11:00-11:30'] },
          { date: '2026-06-03', hours: ['00:00-24:00'] },
        ],
      }),
    )
    expect(openOn(calendar, '2026-06-01', '2026-06-04')).toEqual([
      ['2026-06-01 09:00', '2026-06-01 12:00'],
      ['2026-06-01 13:00', '2026-06-01 16:30'],
      ['2026-06-02 10:00', '2026-06-02 11:00'],
      ['2026-06-02 11:30', '2026-06-02 14:00'],
    ])
  })

  it('take a closure out of the shift that starts on its date, past midnight too, and of no other', () => {
    const hours = { mon: ['22:00-06:00'], tue: ['01:00-03:00', '22:00-06:00'] }
    const closures = [{ date: '2026-06-02', hours: ['02:00-23:00'] }]
    expect(openOn(compileCalendar(office({ hours, closures })), '2026-06-01', '2026-06-08')).toEqual([
      ['2026-06-01 22:00', '2026-06-02 06:00'],
      ['2026-06-02 23:00', '2026-06-03 06:00'],
    ])
    const overnight = [{ date: '2026-06-01', hours: ['23:00-01:00'] }]
    expect(
      openOn(compileCalendar(office({ hours: NIGHTS, closures: overnight })), '2026-06-01', '2026-06-02 12:00'),
    ).toEqual([
      ['2026-06-01 22:00', '2026-06-01 23:00'],
      ['2026-06-02 01:00', '2026-06-02 06:00'],
    ])
  })
})
