import { describe, expect, it } from 'vitest'
import { alwaysOpen, compileCalendar } from '../../../shared/time/business-calendar.ts'
import { at, NIGHTS, office, shown } from './calendars.ts'

describe('dueInWorkingDays', () => {
  const calendar = compileCalendar(office({ holidays: [{ date: '2026-06-03' }] }))
  it.each([
    ['the same time on the next open day', '2026-06-01 14:10', 1, '2026-06-02 14:10'],
    ['over a holiday', '2026-06-01 14:10', 2, '2026-06-04 14:10'],
    ['over a weekend', '2026-06-05 10:00', 1, '2026-06-08 10:00'],
    ['from the next opening before hours', '2026-06-01 07:00', 1, '2026-06-02 09:00'],
    ['from the next opening after hours', '2026-06-01 18:00', 1, '2026-06-04 09:00'],
    ['from the next opening at closing time', '2026-06-01 17:00', 1, '2026-06-04 09:00'],
    ['from the next opening on a weekend', '2026-06-06 12:00', 2, '2026-06-10 09:00'],
    ['over a change of clocks, by the wall', '2026-03-27 16:00', 1, '2026-03-30 16:00'],
    ['at once when none is asked', '2026-06-06 12:00', 0, '2026-06-06 12:00'],
  ])('is %s', (_, from, days, expected) => {
    expect(shown(calendar.dueInWorkingDays(at(from), days))).toBe(expected)
  })

  it.each([
    ['to its opening', '2026-06-01 09:10', '2026-06-02 10:00'],
    ['to its closing', '2026-06-01 16:45', '2026-06-02 16:00'],
    ['to the closing before its break', '2026-06-01 12:10', '2026-06-02 12:00'],
  ])('is clipped into the hours of the day it falls on: %s', (_, from, expected) => {
    const hours = { mon: ['09:00-17:00'], tue: ['10:00-12:00', '13:00-16:00'] }
    expect(shown(compileCalendar(office({ hours })).dueInWorkingDays(at(from), 1))).toBe(expected)
  })

  it.each([
    ['before midnight', '2026-06-01 23:00', '2026-06-02 23:00'],
    ['after midnight, on the shift of the day before', '2026-06-02 02:00', '2026-06-03 02:00'],
  ])('counts a night shift as the day it starts on: %s', (_, from, expected) => {
    expect(shown(compileCalendar(office({ hours: NIGHTS })).dueInWorkingDays(at(from), 1))).toBe(expected)
  })

  it('is null for what is no number of days', () => {
    const from = at('2026-06-01 10:00')
    expect([-1, 1.5, Number.NaN].map((days) => calendar.dueInWorkingDays(from, days))).toEqual([null, null, null])
    expect([-1, 1.5].map((days) => alwaysOpen('UTC').dueInWorkingDays(from, days))).toEqual([null, null])
  })

  it('is the same local time so many days later by 24x7', () => {
    expect(shown(alwaysOpen('Europe/London').dueInWorkingDays(at('2026-03-28 20:00'), 1))).toBe('2026-03-29 20:00')
    expect(alwaysOpen('UTC').dueInWorkingDays(5, 0)).toBe(5)
  })
})
