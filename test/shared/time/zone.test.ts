import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { instantToWall, isTimeZone, type WallTime, wallToInstant, zoneNamed } from '../../../shared/time/zone.ts'

/** Whole and odd offsets, changes at midnight, half an hour of daylight saving, a date left out, changes a week apart. */
const AWKWARD = [
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Recife',
  'America/Caracas',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
] as const

/** `2026-03-29T01:30:00.000`; a fixture of the test itself, so a plain split will do. */
function wall(text: string): WallTime {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = text.split(/[-T:.]/).map(Number)
  return { year, month, day, hour, minute, second, ms }
}

const zonesAndInstants = fc.tuple(
  fc.constantFrom(...AWKWARD),
  fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2210, 0, 1) }),
)

describe('isTimeZone', () => {
  it.each(['Europe/London', 'UTC', 'Etc/UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'GMT'])(
    'knows %s',
    (name) => expect(isTimeZone(name)).toBe(true),
  )
  it.each(['', 'Mars/Olympus', 'London', '+01:00', '-05', 'UTC+1', ' Europe/London', 'Europe/London '])(
    'does not take "%s" for a zone',
    (name) => expect(isTimeZone(name)).toBe(false),
  )
  it('refuses an unknown zone with a sentence that says what to write', () => {
    expect(() => zoneNamed('Mars/Olympus')).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'time-zone.unknown',
        message: expect.stringMatching(/"Mars\/Olympus" is not a time zone .* write an IANA name/),
      }),
    )
  })
})

describe('wallToInstant', () => {
  it.each([
    ['a plain winter time', 'Europe/London', '2026-01-09T16:30:00', '2026-01-09T16:30:00Z'],
    ['a plain summer time', 'Europe/London', '2026-06-01T09:00:00', '2026-06-01T08:00:00Z'],
    ['a skipped hour moves forward by it', 'Europe/London', '2026-03-29T01:30:00', '2026-03-29T01:30:00Z'],
    ['the first moment skipped', 'Europe/London', '2026-03-29T01:00:00', '2026-03-29T01:00:00Z'],
    ['the first moment after the skip', 'Europe/London', '2026-03-29T02:00:00', '2026-03-29T01:00:00Z'],
    ['an hour that happens twice means the first', 'Europe/London', '2026-10-25T01:30:00', '2026-10-25T00:30:00Z'],
    ['the first moment after the second hour', 'Europe/London', '2026-10-25T02:00:00', '2026-10-25T02:00:00Z'],
    ['half an hour skipped', 'Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00Z'],
    ['half an hour twice', 'Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z'],
    ['a midnight that does not exist', 'America/Sao_Paulo', '2015-10-18T00:00:00', '2015-10-18T03:00:00Z'],
    ['a midnight that happens twice', 'America/Havana', '2026-11-01T00:30:00', '2026-11-01T04:30:00Z'],
    ['half an hour off UTC', 'Asia/Kolkata', '2026-05-01T00:00:00', '2026-04-30T18:30:00Z'],
    ['a date left out whole moves on by it', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00Z'],
    ['before the tables begin', 'Europe/London', '1850-06-01T12:00:00', '1850-06-01T12:00:00Z'],
    ['after the tables end', 'Europe/London', '2250-07-01T12:00:00', '2250-07-01T11:00:00Z'],
  ])('%s', (_, zone, local, utc) => {
    expect(new Date(wallToInstant(zone, wall(local))).toISOString()).toBe(new Date(utc).toISOString())
  })

  it('agrees with Temporal on every wall, in every awkward zone', () => {
    fc.assert(
      fc.property(zonesAndInstants, ([zone, at]) => {
        // A wall drawn as if it were UTC falls into gaps and doubled hours as often as anything else does.
        const text = new Date(at).toISOString().slice(0, -1)
        const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
        expect(wallToInstant(zone, wall(text))).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it('agrees with Temporal around every change of offset from 1969 to 2100', () => {
    for (const zone of ['Europe/London', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Gaza', 'Pacific/Apia']) {
      for (const change of changesOf(zone)) {
        for (const minutes of [-61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61]) {
          const local = zoneNamed(zone).toWall(change) + minutes * MINUTE
          const plain = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, -1))
          expect(zoneNamed(zone).toInstant(local)).toBe(plain.toZonedDateTime(zone).epochMilliseconds)
        }
      }
    }
  })
})

describe('instantToWall', () => {
  it('shows every part of the wall', () => {
    const at = Date.parse('2026-10-25T01:02:03.004Z')
    expect(instantToWall('Asia/Kathmandu', at)).toEqual(wall('2026-10-25T06:47:03.004'))
    expect(instantToWall('America/St_Johns', at)).toEqual(wall('2026-10-24T22:32:03.004'))
  })

  it('agrees with Temporal at every instant, in every awkward zone', () => {
    fc.assert(
      fc.property(zonesAndInstants, ([zone, at]) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const { year, month, day, hour, minute, second, millisecond: ms } = shown
        expect(instantToWall(zone, at)).toEqual({ year, month, day, hour, minute, second, ms })
      }),
      { numRuns: 2_000 },
    )
  })

  it('comes back to the same instant, save in the second of two like hours', () => {
    fc.assert(
      fc.property(zonesAndInstants, ([zone, at]) => {
        const back = wallToInstant(zone, instantToWall(zone, at))
        expect([0, 30 * MINUTE, HOUR, 2 * HOUR, 24 * HOUR]).toContain(at - back)
        expect(instantToWall(zone, back)).toEqual(instantToWall(zone, at))
      }),
    )
  })
})

it('finds every change of offset, those a week apart included', () => {
  for (const name of ['America/Recife', 'Asia/Gaza', 'Africa/Tunis']) {
    const zone = zoneNamed(name)
    const formatted = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
    for (let at = Date.UTC(1925, 0, 1); at < Date.UTC(2100, 0, 1); at += 3.1 * DAY) {
      const [, sign = '+', hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(formatted.format(at)) ?? []
      const size = Number(hours) * HOUR + Number(minutes) * MINUTE
      expect(zone.offsetAt(at)).toBe(sign === '-' ? 0 - size : size)
    }
  }
})

it('names the date a zone left out', () => {
  const skipped = zoneNamed('Pacific/Apia').skippedDays.map((day) => new Date(day * DAY).toISOString().slice(0, 10))
  expect(skipped).toEqual(['2011-12-30'])
  expect(zoneNamed('Europe/London').skippedDays).toEqual([])
})

it('takes a name in any case for the same zone', () => {
  expect(zoneNamed('europe/LONDON')).toBe(zoneNamed('Europe/London'))
})

function* changesOf(zone: string): Generator<number> {
  let next = Temporal.Instant.from('1969-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (next !== null && next.year < 2100) {
    yield next.epochMilliseconds
    next = next.getTimeZoneTransition('next')
  }
}
