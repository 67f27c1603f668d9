import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDurationText, unitOfHeader } from '../../../shared/tickets/duration-reading.ts'
import { emptyCells, isBlankRow } from '../../../shared/tickets/empty-cells.ts'
import { readNumber } from '../../../shared/tickets/number-reading.ts'
import { statusOfWord } from '../../../shared/tickets/status-words.ts'
import { readTruth } from '../../../shared/tickets/truth-words.ts'
import { HOUR } from '../../../shared/time/instant.ts'

describe('a length of time', () => {
  it.each([
    ['4:30', 4.5],
    ['-0:15', -0.25],
    ['−03:30', -3.5],
    ['-0:00', 0],
    ['26:00:36', 26.01],
    ['00:00:00.5', 0.5 / 3600],
    ['2 days, 03:00:00', 51],
    ['1 day 02:30', 26.5],
    ['2h 15m', 2.25],
    ['2h15m', 2.25],
    ['1 Day 2 Hours 3 Minutes', 26.05],
    ['3 Stunden 30 Minuten', 3.5],
    ['-2h', -2],
    ['90m', 1.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-1.5', -1.5],
    ['PT4H', 4],
    ['P1DT6H30M', 30.5],
    ['1970-01-02 08:00:00', 32],
  ])('"%s" is %s hours', (text, hours) => {
    expect(readDurationText(text, 'hours')).toBeCloseTo(hours * HOUR, 6)
  })

  it.each(['', 'soon', '4:75', '15m 2h', '2x', 'P', 'PT', '1:2', '2h later', '3,87,16'])('"%s" is none', (text) => {
    expect(readDurationText(text, 'hours')).toBeNaN()
  })

  it.each([
    ['minutes', '90', 1.5],
    ['seconds', '5400', 1.5],
    ['milliseconds', '5400000', 1.5],
    ['days', '2', 48],
  ] as const)('bare numbers count %s', (unit, text, hours) => {
    expect(readDurationText(text, unit)).toBe(hours * HOUR)
  })

  it.each([
    ['Resolution time (in hrs)', 'hours'],
    ['First reply time in minutes within business hours', 'minutes'],
    ['Close In Min', 'minutes'],
    ['on_hold_time_mins', 'minutes'],
    ['calendar_stc', 'seconds'],
    ['Business duration', 'seconds'],
    ['Lösungszeit (Std)', 'hours'],
    ['cycle_time_days', 'days'],
    ['Resolution time', null],
  ])('the header "%s" counts %s', (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit)
  })
})

describe('a number', () => {
  it.each([
    ['5', 5],
    ['-5.25', -5.25],
    ['4,5', 4.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1 234 567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1e3', 1000],
  ])('"%s" is %s', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it.each(['', 'four', '1,234', '3,87,16,91,111', '1.2.3', '5 %', '0x10'])(
    '"%s" is none, and is not guessed at',
    (text) => {
      expect(readNumber(text)).toBeNaN()
    },
  )

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(Number(String(value)))
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['TRUE', true],
    ['yes', true],
    ['Within SLA', true],
    ['Sí', true],
    ['false', false],
    ['SLA Violated', false],
    ['Nein', false],
    ['maybe', null],
  ])('"%s" says %s', (text, truth) => {
    expect(readTruth(text)).toBe(truth)
  })

  it.each([
    ['New', 'open'],
    ['Processing (assigned)', 'open'],
    ['Waiting for customer', 'pending'],
    ['ON_HOLD', 'pending'],
    ['En attente', 'pending'],
    ['Solved', 'resolved'],
    ['Gelöst', 'resolved'],
    ['Cerrada', 'closed'],
    ["Won't Do", 'cancelled'],
    ['-100', null],
  ])('the status "%s" means %s', (word, status) => {
    expect(statusOfWord(word)).toBe(status)
  })
})

describe('an empty cell', () => {
  it('is what the profile lists, and a blank one always', () => {
    expect([...emptyCells(['?', ' - '])]).toEqual(['', '?', '-'])
    expect(emptyCells(undefined).has('N/A')).toBe(true)
  })

  it('makes a blank row only together with all others', () => {
    expect([['', ' '], ['', 'x'], []].map(isBlankRow)).toEqual([true, false, true])
  })
})
