import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOfDay,
  dayNumber,
  daysInMonth,
  parseLocalDate,
  weekdayOfDay,
  writeLocalDate,
} from '../../../shared/time/civil-date.ts'
import { DAY } from '../../../shared/time/instant.ts'

const days = fc.integer({ min: -719_528, max: 2_932_896 })

describe('day numbers', () => {
  it('agree with Date from the year 0 to 9999', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * DAY)
        expect(dateOfDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(dayNumber(dateOfDay(day))).toBe(day)
        expect(weekdayOfDay(day)).toBe((date.getUTCDay() + 6) % 7)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('local dates', () => {
  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    '2026-04-01T',
  ])('%s is none', (text) => expect(parseLocalDate(text)).toBeNull())
  it('come back as they were written', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseLocalDate(writeLocalDate(dateOfDay(day)))).toEqual(dateOfDay(day))
      }),
    )
  })
  it.each([
    [2024, 29],
    [2025, 28],
    [1900, 28],
    [2000, 29],
  ])('February %i has %i days', (year, length) => expect(daysInMonth(year, 2)).toBe(length))
})
