import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallText } from '../../../shared/tickets/civil-time.ts'
import { compilePattern } from '../../../shared/tickets/date-pattern.ts'
import { type DateReading, dateReadingOf, describeDates, instantReader } from '../../../shared/tickets/date-reading.ts'
import { serialToWall } from '../../../shared/tickets/excel-serial.ts'
import { readPlainTime } from '../../../shared/tickets/plain-time.ts'
import { readWritten } from '../../../shared/tickets/written-time.ts'
import { zoneNamed } from '../../../shared/time/zone.ts'

const asWall = (wall: number) => wall
const iso = (at: number) =>
  Number.isNaN(at)
    ? null
    : new Date(at)
        .toISOString()
        .replace(/:00\.000Z$/, '')
        .replace('Z', '')

describe('a date as it is written', () => {
  it.each([
    ['dmy', '29/2/2016 01:16', '2016-02-29T01:16'],
    ['dmy', '29-02-2016 01:16', '2016-02-29T01:16'],
    ['dmy', '5.3.2016', '2016-03-05T00:00'],
    ['dmy', '25.02.2026, 16:38', '2026-02-25T16:38'],
    ['dmy', '25. 2. 2026 16:38', '2026-02-25T16:38'],
    ['dmy', '25/Feb/26 10:17 PM', '2026-02-25T22:17'],
    ['dmy', '25/Feb/26 12:17 AM', '2026-02-25T00:17'],
    ['dmy', '25/Feb/26 12:17 PM', '2026-02-25T12:17'],
    ['dmy', '19/ene/26 12:47 PM', '2026-01-19T12:47'],
    ['dmy', '19/ene/26 1:47 p. m.', '2026-01-19T13:47'],
    ['dmy', '3. März 2026 08:05', '2026-03-03T08:05'],
    ['dmy', '25. Februar 2026 16:38', '2026-02-25T16:38'],
    ['dmy', '25.Dez.2026', '2026-12-25T00:00'],
    ['dmy', '25 févr. 2026 à', null],
    ['dmy', '25 févr. 2026', '2026-02-25T00:00'],
    ['dmy', 'Wed, 25 Feb 2026 16:38:00 +0000', '2026-02-25T16:38'],
    ['dmy', 'Feb 25, 2026, 4:38 PM', '2026-02-25T16:38'],
    ['mdy', 'Wednesday, February 25, 2026 4:38:12 PM', '2026-02-25T16:38:12.000'],
    ['mdy', '25 Feb 2026', '2026-02-25T00:00'],
    ['mdy', '2/19/14', '2014-02-19T00:00'],
    ['mdy', '6/1/2023 0:15', '2023-06-01T00:15'],
    ['mdy', '6/1/69', '2069-06-01T00:00'],
    ['mdy', '6/1/70', '1970-06-01T00:00'],
    ['ymd', '2016-02-29', '2016-02-29T00:00'],
    ['ymd', '2016/02/29 23:59:59', '2016-02-29T23:59:59.000'],
    ['ymd', '2026-02-25 16:38:58.679', '2026-02-25T16:38:58.679'],
    ['ymd', '2026-02-25T16:38:58,6', '2026-02-25T16:38:58.600'],
    ['ymd', '2026-02-25T16:38:58.679123Z', '2026-02-25T16:38:58.679'],
    ['ymd', '2010-03-31T15:59:42+01:00', '2010-03-31T14:59:42.000'],
    ['ymd', '2026-02-25 16:38:00 -0530', '2026-02-25T22:08'],
    ['ymd', '2026-02-25T16:38+02', '2026-02-25T14:38'],
    ['ymd', '2026-02-25 16:38 UTC', '2026-02-25T16:38'],
    ['ymd', '2026-02-25 16:38 GMT+1', null],
    ['ymd', '20260225T163800Z', '2026-02-25T16:38'],
    ['ymd', '20260225', '2026-02-25T00:00'],
    ['ymd', '26-02-25', null],
    ['dmy', '30/2/2016 01:16', null],
    ['dmy', '29/2/2015', null],
    ['dmy', '31/4/2026', null],
    ['dmy', '1/13/2026', null],
    ['dmy', '0/1/2026', null],
    ['dmy', '1/1/2026 24:00', null],
    ['dmy', '1/1/2026 10:60', null],
    ['dmy', '1/1/2026 13:00 PM', null],
    ['dmy', '1/1/2026 10:5', null],
    ['dmy', '1/1/2026 10:00 EST', null],
    ['dmy', '1/1-2026', null],
    ['dmy', '1/1/202', null],
    ['dmy', '1/1/2026 10:00 x', null],
    ['dmy', '12:30', null],
    ['dmy', '1,5', null],
    ['dmy', '', null],
    ['ymd', 'yesterday', null],
  ] as const)('%s "%s" is %s', (order, text, expected) => {
    expect(iso(readWritten(text, order, asWall))).toBe(expected)
  })

  it('reads back every minute, however it is written', () => {
    const minutes = fc.integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2199, 11, 31) / 60_000 })
    const check = (minute: number) => {
      const at = new Date(minute * 60_000)
      const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
      const time = at.toISOString().slice(11, 16)
      const name = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' })
      const written = [
        ['ymd', `${year}-${month}-${day} ${time}`],
        ['dmy', `${day}/${month}/${year} ${time}`],
        ['mdy', `${month}/${day}/${year} ${time}`],
        ['dmy', `${day}-${name}-${year} ${time}`],
      ] as const
      for (const [order, text] of written) expect(readWritten(text, order, asWall)).toBe(minute * 60_000)
    }
    fc.assert(fc.property(minutes, check))
  })

  it('takes the short way to the same answer', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1899, max: 2100 }),
    )
    const time = fc.constantFrom('', ' 9:05', ' 09:05:59', ' 24:00', 'T10:61')
    const orders = fc.constantFrom('ymd', 'dmy', 'mdy')
    fc.assert(
      fc.property(parts, time, orders, ([day, month, year], clock, order) => {
        const text = order === 'ymd' ? `${year}-${month}-${day}${clock}` : `${day}/${month}/${year}${clock}`
        const plain = readPlainTime(text, order)
        // A space behind sends the same text the long way round.
        const long = readWritten(`${text} `, order, asWall)
        if (!Number.isNaN(plain)) expect(readWritten(text, order, asWall)).toBe(plain)
        if (!Number.isNaN(plain) && clock !== '') expect(long).toBe(plain)
      }),
    )
  })
})

describe('a pattern', () => {
  it.each([
    ['dd-MM-yyyy HH:mm', '29-02-2016 01:16', '2016-02-29T01:16'],
    ['dd-MM-yyyy HH:mm', '9-2-2016 1:16', '2016-02-09T01:16'],
    ['d/M/yyyy HH:mm', '09/02/2016 01:16', '2016-02-09T01:16'],
    ['dd/MMM/yy h:mm a', '25/Feb/26 10:17 PM', '2026-02-25T22:17'],
    ['dd/MMM/yy h:mm a', '25/dic/26 10:17 PM', '2026-12-25T22:17'],
    ['dd/MMM/yy h:mm a', '25/Feb/26 10:17', null],
    ['dd/MMM/yy h:mm a', '25/Feb/26 13:17 PM', null],
    ['EEE d MMMM yyyy', 'Wed 25 February 2026', '2026-02-25T00:00'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-02-25T16:38:00+01:00', '2026-02-25T15:38'],
    ['yyyyMMddHHmmss', '20260225163800', '2026-02-25T16:38'],
    ['yyyyMMddHHmmss', '2026022516380', null],
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-02-25 16:38:58.679', '2026-02-25T16:38:58.679'],
    ["d 'of' MMMM yyyy", '25 of February 2026', '2026-02-25T00:00'],
    ['M/d/yyyy', '25/2/2026', null],
    ['d/M/yyyy', '25/2/2026 10:00', null],
  ])('%s reads "%s" as %s', (pattern, text, expected) => {
    expect(iso(compilePattern(pattern).read(text, asWall))).toBe(expected)
  })

  it.each(['HH:mm', 'dd/MM', 'dd-QQ-yyyy', ''])('"%s" is refused', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/is no date pattern/)
  })
})

describe('the readings of a column', () => {
  const london = zoneNamed('Europe/London').toInstant
  const read = (dates: string, text: string, local: ((wall: number) => number) | null = london) => {
    const reading = dateReadingOf(dates)
    if (reading === null) throw new Error('no reading')
    return instantReader(reading, local).read(text)
  }

  it.each([
    ['epoch-ms', '1435781430781', '2015-07-01T20:10:30.781'],
    ['epoch-s', '1435781430.781', '2015-07-01T20:10:30.781'],
    ['epoch-s', '1435781430', '2015-07-01T20:10:30.000'],
    ['excel', '46023.5', '2026-01-01T12:00'],
    ['dd-MM-yyyy HH:mm', '01-07-2026 12:00', '2026-07-01T11:00'],
    // Year first with hyphens cannot be misread, and is what a workbook's own dates come as.
    ['dd-MM-yyyy HH:mm', '2026-07-01 12:00:00', '2026-07-01T11:00'],
    ['excel', '2026-07-01', '2026-06-30T23:00'],
  ])('%s reads "%s" as %s', (dates, text, expected) => {
    expect(iso(read(dates, text))).toBe(expected)
  })

  it('moves a time that the clocks skip forward, and takes the first of two', () => {
    expect(iso(read('d/M/yyyy HH:mm', '29/3/2026 01:30'))).toBe('2026-03-29T01:30')
    expect(iso(read('d/M/yyyy HH:mm', '25/10/2026 01:30'))).toBe('2026-10-25T00:30')
  })

  it.each<[DateReading, string, ((wall: number) => number) | null, string]>([
    [{ kind: 'written', order: 'dmy' }, '30/2/2016', london, 'is a date or time that does not exist'],
    [{ kind: 'written', order: 'dmy' }, '1/2/2016 25:00', london, 'is a date or time that does not exist'],
    [{ kind: 'pattern', pattern: 'dd-MM-yyyy' }, '31-04-2026', london, 'is a date or time that does not exist'],
    [{ kind: 'written', order: 'dmy' }, 'soon', london, 'is no date written day/month/year'],
    [{ kind: 'epoch-ms' }, 'soon', london, 'is no date in milliseconds since 1970'],
    [{ kind: 'written', order: 'dmy' }, '1/2/2016', null, 'has no offset from UTC, and no time zone was given for it'],
  ])('says why %o does not read "%s"', (reading, text, local, why) => {
    expect(instantReader(reading, local).why(text)).toBe(why)
  })

  it('says in words how it reads', () => {
    expect(describeDates({ kind: 'pattern', pattern: 'd/M/yy' })).toBe('date of the form d/M/yy')
  })
})

describe("a spreadsheet's serial number", () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [44_155, false, '2020-11-20'],
    [46_023.5, false, '2026-01-01 12:00:00'],
    [44_561.5, true, '2026-01-01 12:00:00'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    // 08:15 as the nearest double lies a little below the minute; it must not become 08:14.
    [45_000 + 495 / 1440, false, '2023-03-15 08:15:00'],
  ])('%s (1904: %s) shows %s', (serial, date1904, text) => {
    expect(wallText(serialToWall(serial, date1904), !Number.isInteger(serial))).toBe(text)
  })

  it.each([0, -1, 0.5, 60, 60.5, 2_958_466, Number.NaN])('%s stands for no date', (serial) => {
    expect(serialToWall(serial)).toBeNaN()
  })

  it('comes back to the very millisecond', () => {
    const ms = fc.integer({ min: Date.UTC(1900, 2, 1), max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(ms, (wall) => {
        expect(serialToWall((wall - Date.UTC(1899, 11, 30)) / 86_400_000)).toBe(wall)
      }),
    )
  })
})
