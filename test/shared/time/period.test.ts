import { describe, expect, it } from 'vitest'
import { addMonths, canonicalPeriod, halfYearOf, monthOf, parsePeriod } from '../../../shared/time/period.ts'

const iso = (at: number) => new Date(at).toISOString()

describe('parsePeriod', () => {
  it.each([
    ['a half-year', '2026-H1', '2026-01-01', '2026-06-30', '2026-01-01T00:00:00.000Z', '2026-06-30T23:00:00.000Z', 6],
    [
      'the second half',
      '2026-H2',
      '2026-07-01',
      '2026-12-31',
      '2026-06-30T23:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
      6,
    ],
    ['a quarter', '2026-Q3', '2026-07-01', '2026-09-30', '2026-06-30T23:00:00.000Z', '2026-09-30T23:00:00.000Z', 3],
    ['a month', '2026-05', '2026-05-01', '2026-05-31', '2026-04-30T23:00:00.000Z', '2026-05-31T23:00:00.000Z', 1],
    [
      'a leap February',
      '2028-02',
      '2028-02-01',
      '2028-02-29',
      '2028-02-01T00:00:00.000Z',
      '2028-03-01T00:00:00.000Z',
      1,
    ],
    ['a year', '2026', '2026-01-01', '2026-12-31', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', 12],
    [
      'two dates',
      '2026-04-01..2026-09-30',
      '2026-04-01',
      '2026-09-30',
      '2026-03-31T23:00:00.000Z',
      '2026-09-30T23:00:00.000Z',
      6,
    ],
    [
      'one day',
      '2026-03-29..2026-03-29',
      '2026-03-29',
      '2026-03-29',
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
      1,
    ],
  ])('reads %s, last day included', (_, text, from, to, start, end, months) => {
    const period = parsePeriod(text, 'Europe/London')
    expect({ ...period, start: iso(period.start), end: iso(period.end), months: period.months.length }).toEqual({
      label: text,
      from,
      to,
      timeZone: 'Europe/London',
      start,
      end,
      months,
    })
  })

  it('clips its months to itself and marks the partial ones', () => {
    const { months } = parsePeriod('2026-03-20..2026-05-31', 'America/Sao_Paulo')
    expect(months.map((month) => ({ ...month, start: iso(month.start), end: iso(month.end) }))).toEqual([
      { month: '2026-03', start: '2026-03-20T03:00:00.000Z', end: '2026-04-01T03:00:00.000Z', partial: true },
      { month: '2026-04', start: '2026-04-01T03:00:00.000Z', end: '2026-05-01T03:00:00.000Z', partial: false },
      { month: '2026-05', start: '2026-05-01T03:00:00.000Z', end: '2026-06-01T03:00:00.000Z', partial: false },
    ])
  })

  it.each(['2026-H1', '2026', '2025-12-31..2026-03-01', '1970', '2026-02-10..2026-02-12'])(
    'covers %s with its months, without a gap',
    (text) => {
      const { start, end, months } = parsePeriod(text, 'Australia/Lord_Howe')
      expect(months[0]?.start).toBe(start)
      expect(months.at(-1)?.end).toBe(end)
      months.slice(1).forEach((month, i) => expect(month.start).toBe(months[i]?.end))
    },
  )

  it('takes lower case and blanks around, and labels it as it should be written', () => {
    expect(parsePeriod(' 2026-h1 ', 'UTC').label).toBe('2026-H1')
  })

  it('begins a day whose midnight does not exist at its first moment', () => {
    expect(iso(parsePeriod('2015-10-18..2015-10-18', 'America/Sao_Paulo').start)).toBe('2015-10-18T03:00:00.000Z')
  })

  it.each([
    '',
    'last month',
    '2026-H3',
    '2026-Q0',
    '2026-Q5',
    '2026-13',
    '2026-00',
    '2026-5',
    '26',
    '2026-01-01',
    '2026-02-29..2026-03-01',
    '2026-09-30..2026-04-01',
    '0001-01-01..9999-12-31',
    '1969',
    '2101-H1',
    '2026-01-01...2026-02-01',
  ])('refuses "%s" and names the five forms', (text) => {
    expect(() => parsePeriod(text, 'UTC')).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'period.unreadable',
        message: expect.stringMatching(/2026-H1.*2026-Q3.*2026-05.*2026.*2026-04-01\.\.2026-09-30/),
      }),
    )
  })

  it('says when a range runs backwards', () => {
    expect(() => parsePeriod('2026-09-30..2026-04-01', 'UTC')).toThrow('ends before it begins')
  })

  it('refuses an unknown zone', () => {
    expect(() => parsePeriod('2026', 'Mars/Olympus')).toThrow(expect.objectContaining({ code: 'time-zone.unknown' }))
  })
})

describe('the labels of an instant', () => {
  it.each([
    ['2026-06-30T22:59:59.999Z', '2026-H1', '2026-06'],
    ['2026-06-30T23:00:00Z', '2026-H2', '2026-07'],
    ['2025-12-31T23:59:59Z', '2025-H2', '2025-12'],
    ['2026-01-01T00:00:00Z', '2026-H1', '2026-01'],
  ])('%s in London lies in %s and %s', (at, half, month) => {
    expect([halfYearOf(Date.parse(at), 'Europe/London'), monthOf(Date.parse(at), 'Europe/London')]).toEqual([
      half,
      month,
    ])
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-07-01', 6, '2027-01-01'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', -10, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))

  it('does not guess at a date that is none', () => expect(() => addMonths('2026-02-30', 1)).toThrow('2026-02-30'))
})

it.each([
  ['2026-H1', '2026-H1'],
  ['2026-h1 ', '2026-H1'],
  ['2026-01-01..2026-06-30', '2026-H1'],
  ['2026-01-01..2026-12-31', '2026'],
  ['2026-01-02..2026-06-30', '2026-01-02..2026-06-30'],
  ['2026-X9', '2026-X9'],
  ['', ''],
])('keeps %j as %j', (written, kept) => {
  expect(canonicalPeriod(written)).toBe(kept)
})
