import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOpenAt,
  openPerWeek,
  QUARTER,
  readDayText,
  tailInto,
  type WeekHours,
  withDayCopied,
  withDrawn,
  writeDayText,
  writeStretch,
} from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAYS } from '../../../../shared/time/calendar-definition.ts'

const HOUR = 3_600_000
const from = (start: number, end: number) => ({ from: start * HOUR, to: end * HOUR })

describe('hours typed for a day', () => {
  it.each([
    ['09:00-12:30, 13:30-17:00', ['09:00-12:30', '13:30-17:00']],
    ['9-17', ['09:00-17:00']],
    ['8.30 to 17', ['08:30-17:00']],
    ['13:00–17:00 and 8-12', ['08:00-12:00', '13:00-17:00']],
    ['22:00-06:00', ['22:00-06:00']],
    ['16-24:00', ['16:00-24:00']],
    ['9-12, 12-17', ['09:00-17:00']],
    ['closed', []],
    ['', []],
    ['24 h', ['00:00-24:00']],
    ['09:00:30-17', ['09:00:30-17:00']],
  ])('%s are understood', (text, hours) => {
    expect(readDayText(text)?.map(writeStretch)).toEqual(hours)
  })

  it.each(['nine to five', '9', '25-26', '9-17-18', '9:75-10', '10-10'])('%s are not', (text) => {
    expect(readDayText(text)).toBeNull()
  })
})

describe('a week that is drawn', () => {
  it.each<[string, WeekHours, [number, number], 'open' | 'close', WeekHours]>([
    ['opens a stretch', {}, [9, 17], 'open', { mon: ['09:00-17:00'] }],
    ['joins what touches', { mon: ['09:00-12:00'] }, [12, 17], 'open', { mon: ['09:00-17:00'] }],
    ['cuts a lunch break', { mon: ['09:00-17:00'] }, [12, 13], 'close', { mon: ['09:00-12:00', '13:00-17:00'] }],
    ['closes a day', { mon: ['09:00-17:00'] }, [0, 24], 'close', {}],
    ['closes a day with 24:00', {}, [16, 24], 'open', { mon: ['16:00-24:00'] }],
    ['shortens what runs on from the day before', { sun: ['22:00-06:00'] }, [4, 6], 'close', { sun: ['22:00-04:00'] }],
    [
      'cuts what runs on in two',
      { sun: ['22:00-06:00'] },
      [2, 4],
      'close',
      { mon: ['04:00-06:00'], sun: ['22:00-02:00'] },
    ],
  ])('%s', (_, week, [start, end], act, expected) => {
    expect(withDrawn(week, 'mon', from(start, end), act)).toEqual(expected)
  })

  it('shows what runs on over midnight on the next day', () => {
    expect(tailInto({ sun: ['22:00-06:00'] }, 'mon')).toEqual([from(0, 6)])
  })

  it('copies a day to others', () => {
    const week = withDayCopied({ mon: ['09:00-17:00'], sat: ['10:00-12:00'] }, 'mon', ['tue', 'sat'])
    expect(week).toEqual({ mon: ['09:00-17:00'], tue: ['09:00-17:00'], sat: ['09:00-17:00'] })
  })

  it('counts time over midnight once', () => {
    expect(openPerWeek({ mon: ['22:00-06:00'], tue: ['05:00-09:00'] })).toBe(11 * HOUR)
  })

  const place = fc.integer({ min: 0, max: 95 })
  const stroke = fc.record({ day: fc.constantFrom(...WEEKDAYS), a: place, b: place, open: fc.boolean() })
  const drawn = fc.array(stroke, { maxLength: 12 }).map((strokes) =>
    strokes.reduce<WeekHours>((week, { day, a, b, open }) => {
      const stretch = { from: Math.min(a, b) * QUARTER, to: (Math.max(a, b) + 1) * QUARTER }
      return withDrawn(week, day, stretch, open ? 'open' : 'close')
    }, {}),
  )

  it('is open where it was opened last, and closed where it was closed last', () => {
    fc.assert(
      fc.property(drawn, stroke, (week, { day, a, b, open }) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1]
        const stretch = { from: start * QUARTER, to: end * QUARTER }
        const after = withDrawn(week, day, stretch, open ? 'open' : 'close')
        for (const other of WEEKDAYS) {
          for (let quarter = 0; quarter < 96; quarter += 5) {
            const isDrawn = other === day && start <= quarter && quarter < end
            const at = quarter * QUARTER
            expect(isOpenAt(after, other, at)).toBe(isDrawn ? open : isOpenAt(week, other, at))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads back what its text fields show', () => {
    fc.assert(
      fc.property(drawn, (week) => {
        for (const day of WEEKDAYS) {
          const text = writeDayText(week[day])
          expect(readDayText(text)?.map(writeStretch).join(', ')).toBe(text)
        }
      }),
      { numRuns: 60 },
    )
  })
})
