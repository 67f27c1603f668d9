import { expect, it } from 'vitest'
import { readHolidayFile } from '../../../../shared/agreement/draft/holiday-file.ts'

const aFile = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  )

it('reads whole days, in order, each once', () => {
  const text = aFile(
    ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day'],
    ['DTSTART;VALUE=DATE:20260403', 'DTEND;VALUE=DATE:20260404', 'SUMMARY:Good', '  Friday\\, a long', '  name'],
    ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Again'],
  )
  expect(readHolidayFile(text)).toEqual({
    holidays: [
      { date: '2026-04-03', name: 'Good Friday, a long name' },
      { date: '2026-12-25', name: 'Christmas Day' },
    ],
    problems: [],
  })
})

it('reads an event of several days as so many days; its last day is not part of it', () => {
  const { holidays } = readHolidayFile(aFile(['DTSTART;VALUE=DATE:20260227', 'DTEND;VALUE=DATE:20260302']))
  expect(holidays.map(({ date }) => date)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
})

it.each([
  ['an event at a time of day', ['DTSTART:20261225T090000Z', 'SUMMARY:Party'], 2, '20261225T090000Z'],
  ['a date that does not exist', ['DTSTART;VALUE=DATE:20260230', 'SUMMARY:Party'], 2, '20260230'],
  [
    'a rule by which it repeats',
    ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY', 'SUMMARY:Party'],
    3,
    'a rule by which it repeats',
  ],
  ['an event without a day', ['SUMMARY:Party'], 1, 'no DTSTART'],
  [
    'an event without end',
    ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Party'],
    1,
    '365 days in a row',
  ],
])('names %s with its line', (_, lines, offset, found) => {
  const { holidays, problems } = readHolidayFile(aFile(lines))
  expect(holidays).toEqual([])
  expect(problems).toMatchObject([{ path: 'Party', line: offset + 1, found }])
})

it.each([
  ['no calendar file', 'date;name\n2026-12-25;Christmas', 'no BEGIN:VCALENDAR'],
  ['a calendar file without events', aFile(), 'no event'],
])('says what is wrong with %s', (_, text, found) => {
  expect(readHolidayFile(text)).toMatchObject({ holidays: [], problems: [{ found }] })
})
