import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CalendarEvent, writeCalendar } from '../../../electron/engine/interop/icalendar.ts'
import { anyText } from '../../fixtures/any-text.ts'
import { NOON } from '../store/builders.ts'

const event = (changed: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'SLA-IT-MKT-end@accord',
  on: '2026-12-31',
  summary: 'Last day: IT support for Marketing',
  description: 'It ends today.',
  ...changed,
})

it('writes an all-day event as RFC 5545 has it', () => {
  expect(writeCalendar('Agreements', [event()], NOON)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Accord//Agreements//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Agreements',
      'BEGIN:VEVENT',
      'UID:SLA-IT-MKT-end@accord',
      'DTSTAMP:20260701T120000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Last day: IT support for Marketing',
      'DESCRIPTION:It ends today.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

it.each([
  [14, '-P13DT15H'],
  [1, '-P0DT15H'],
  [0, 'PT9H'],
])('reminds %i days before at nine in the morning', (days, trigger) => {
  const lines = writeCalendar('', [event({ remindDaysBefore: [days] })], NOON).split('\r\n')
  const from = lines.indexOf('BEGIN:VALARM')
  expect(lines.slice(from, from + 6)).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    'DESCRIPTION:Last day: IT support for Marketing',
    'END:VALARM',
    'END:VEVENT',
  ])
})

it.each([
  ['a, b; c', String.raw`SUMMARY:a\, b\; c`],
  [String.raw`a\n`, String.raw`SUMMARY:a\\n`],
  ['two\r\nlines\nmore', String.raw`SUMMARY:two\nlines\nmore`],
  ['a\u0007b', 'SUMMARY:a b'],
])('tells %j from the signs of the format', (summary, line) => {
  expect(writeCalendar('', [event({ summary })], NOON).split('\r\n')).toContain(line)
})

/** Takes lines as a reader does: folded ones joined, signs taken back. */
function read(text: string): Record<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const values = lines.map((line) => /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? [])
  return Object.fromEntries(
    values.map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)),
    ]),
  )
}

it('gives any text back, in lines of at most 75 octets', () => {
  const text = anyText.filter((words) => words.isWellFormed())
  const asRead = (words: string) => words.replaceAll(/\r\n|\r|\u2028|\u2029/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
  fc.assert(
    fc.property(text, fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }), (summary, description) => {
      const written = writeCalendar('', [event({ summary, description })], NOON)
      expect(read(written)).toMatchObject({ SUMMARY: asRead(summary), DESCRIPTION: asRead(description) })
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
  )
})
