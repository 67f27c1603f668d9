import { describe, expect, it } from 'vitest'
import { alwaysOpen, compileCalendar } from '../../../shared/time/business-calendar.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { at, irregular, office, openOn, shown } from './calendars.ts'

describe('the worked examples', () => {
  const calendar = compileCalendar(office())
  const always = alwaysOpen('Europe/London')

  it('1: a weekend is 65 hours by 24x7 and one by the calendar', () => {
    const [created, answered] = [at('2026-01-09 16:30'), at('2026-01-12 09:30')]
    expect([always.elapsed(created, answered), calendar.elapsed(created, answered)]).toEqual([65 * HOUR, HOUR])
  })

  it.each([
    ['spring', '2026-03-28 20:00', '2026-03-29 20:00', 23],
    ['autumn', '2026-10-24 20:00', '2026-10-25 20:00', 25],
  ])('2: a day of clock change in %s is %s to %s, %i hours', (_, from, to, hours) => {
    expect(always.elapsed(at(from), at(to))).toBe(hours * HOUR)
  })

  it('3: eight hours from Christmas Eve fall due after the holidays', () => {
    const holidays = [{ date: '2026-12-25' }, { date: '2026-12-28' }]
    const due = compileCalendar(office({ holidays })).due(at('2026-12-24 15:00'), 8 * HOUR)
    expect(shown(due)).toBe('2026-12-29 15:00')
  })

  it('4: a pause over night costs its two open hours and moves the deadline by them', () => {
    const hours = ['08:00-17:00']
    const shop = compileCalendar(office({ hours: { mon: hours, tue: hours } }))
    const created = at('2026-06-01 15:00')
    expect(shown(shop.due(created, 4 * HOUR))).toBe('2026-06-02 10:00')
    const paused = shop.elapsed(at('2026-06-01 16:00'), at('2026-06-02 09:00'))
    expect(paused).toBe(2 * HOUR)
    expect(shown(shop.due(created, 4 * HOUR + paused))).toBe('2026-06-02 12:00')
  })
})

describe('elapsed', () => {
  const calendar = compileCalendar(office())
  it.each([
    ['nothing before opening', '2026-06-01 07:00', '2026-06-01 09:00', 0],
    ['one moment after opening', '2026-06-01 07:00', '2026-06-01 09:00:00.001', 1],
    ['up to closing, not one moment after', '2026-06-01 16:00', '2026-06-01 18:00', HOUR],
    ['nothing over a weekend', '2026-06-05 17:00', '2026-06-08 09:00', 0],
    ['a week', '2026-06-01 00:00', '2026-06-08 00:00', 40 * HOUR],
    ['a week with a change of clocks on its Sunday', '2026-03-23 00:00', '2026-03-30 00:00', 40 * HOUR],
    ['less than nothing when reversed', '2026-06-02 10:00', '2026-06-01 16:00', -2 * HOUR],
    ['nothing from an instant to itself', '2026-06-01 10:00', '2026-06-01 10:00', 0],
    ['a leap day', '2028-02-29 00:00', '2028-03-01 00:00', 8 * HOUR],
  ])('counts %s', (_, from, to, ms) => {
    expect(calendar.elapsed(at(from), at(to))).toBe(ms)
    expect(calendar.openBefore(at(to)) - calendar.openBefore(at(from))).toBe(ms)
  })
})

describe('due', () => {
  const calendar = compileCalendar(office())
  it.each([
    ['at once when nothing is asked, even on a Sunday', '2026-06-07 12:00', 0, '2026-06-07 12:00'],
    ['at closing time, not at the next opening', '2026-06-01 13:00', 4, '2026-06-01 17:00'],
    ['a moment into the next day', '2026-06-01 13:00', 4.25, '2026-06-02 09:15'],
    ['from opening when asked before it', '2026-06-01 05:00', 1, '2026-06-01 10:00'],
    ['from the next opening when asked at closing', '2026-06-05 17:00', 1, '2026-06-08 10:00'],
    ['three days for 24 working hours', '2026-06-01 09:00', 24, '2026-06-03 17:00'],
  ])('falls %s', (_, from, hours, expected) => {
    expect(shown(calendar.due(at(from), hours * HOUR))).toBe(expected)
  })

  it('is null when the calendar never opens that long', () => {
    const never = compileCalendar(office({ hours: {} }))
    const once = compileCalendar(office({ hours: {}, openings: [{ date: '2026-06-06', hours: ['10:00-12:00'] }] }))
    const from = at('2026-06-01 09:00')
    expect([never.due(from, 1), never.due(from, 0), never.dueInWorkingDays(from, 1)]).toEqual([null, from, null])
    expect([shown(once.due(from, 2 * HOUR)), once.due(from, 2 * HOUR + 1)]).toEqual(['2026-06-06 12:00', null])
    expect(once.due(at('2026-06-06 12:00'), 1)).toBeNull()
  })

  it('is null for less than nothing and for what is no amount', () => {
    const from = at('2026-06-01 09:00')
    expect([calendar.due(from, -1), calendar.due(from, Number.NaN)]).toEqual([null, null])
    expect([alwaysOpen('UTC').due(from, -1), alwaysOpen('UTC').due(from, 5)]).toEqual([null, from + 5])
  })
})

describe('isOpen and stretches', () => {
  const calendar = compileCalendar(irregular())
  it.each([
    ['2026-06-01 08:59:59', false],
    ['2026-06-01 09:00', true],
    ['2026-06-01 12:29:59', true],
    ['2026-06-01 12:30', false],
    ['2026-06-01 13:30', true],
    ['2026-06-03 12:00', false],
    ['2026-06-04 23:59:59', true],
    ['2026-06-05 00:00', false],
    ['2026-06-06 05:59:59', true],
    ['2026-06-06 06:00', false],
  ])('at %s: %s', (instant, open) => expect(calendar.isOpen(at(instant))).toBe(open))

  it('clip the stretches to what was asked', () => {
    expect(openOn(calendar, '2026-06-01 11:00', '2026-06-02 11:00')).toEqual([
      ['2026-06-01 11:00', '2026-06-01 12:30'],
      ['2026-06-01 13:30', '2026-06-01 17:00'],
      ['2026-06-02 10:00', '2026-06-02 11:00'],
    ])
    expect(openOn(calendar, '2026-06-03 00:00', '2026-06-04 00:00')).toEqual([])
    expect(openOn(calendar, '2026-06-02 11:00', '2026-06-01 11:00')).toEqual([])
    expect(openOn(calendar, '2026-06-01 12:30', '2026-06-01 13:30')).toEqual([])
  })
})

describe('24x7', () => {
  const always = alwaysOpen('Europe/London')
  it('is open at every instant there is', () => {
    const [from, to] = [Date.UTC(1500, 0, 1), Date.UTC(2500, 0, 1)]
    expect([always.isOpen(from), always.elapsed(from, to), always.elapsed(to, from)]).toEqual([
      true,
      to - from,
      from - to,
    ])
    expect([always.stretches(from, to), always.stretches(to, from)]).toEqual([[{ from, to }], []])
    expect(always.openBefore(to) - always.openBefore(from)).toBe(to - from)
  })
  it('refuses an unknown zone', () => {
    expect(() => alwaysOpen('Mars/Olympus')).toThrow(expect.objectContaining({ code: 'time-zone.unknown' }))
  })
})

describe('the years', () => {
  const calendar = compileCalendar(office())
  it('from 1970 to 2100 and on both sides to 1900 and 2199 are laid out', () => {
    for (const year of [1900, 1969, 1970, 2000, 2100, 2199]) {
      const from = at(`${year}-02-01 00:00`)
      expect(calendar.elapsed(from, from + 28 * DAY)).toBe(20 * 8 * HOUR)
    }
  })
  it('before 1900 and after 2199 are closed', () => {
    expect(calendar.elapsed(at('1800-01-01 00:00'), at('1899-12-31 23:59'))).toBe(0)
    expect(shown(calendar.due(at('1800-01-01 00:00'), HOUR))).toBe('1900-01-01 10:00')
    expect(shown(calendar.due(at('2199-12-31 16:00'), HOUR))).toBe('2199-12-31 17:00')
    expect(calendar.due(at('2199-12-31 16:00'), HOUR + 1)).toBeNull()
    expect(calendar.due(at('2300-01-01 00:00'), 1)).toBeNull()
    expect([calendar.isOpen(at('1890-01-06 12:00')), calendar.isOpen(at('2205-01-02 12:00'))]).toEqual([false, false])
    expect(calendar.dueInWorkingDays(at('2199-12-31 10:00'), 1)).toBeNull()
    expect(calendar.stretches(at('2199-12-31 00:00'), at('2300-01-01 00:00'))).toHaveLength(1)
  })
})

describe('a calendar from outside', () => {
  it('needs no id', () => {
    const { id: _, ...raw } = office()
    // The calendar of an agreement file, given as it stands there.
    const calendar = compileCalendar(raw as never)
    expect(calendar.elapsed(at('2026-06-01 00:00'), at('2026-06-02 00:00'))).toBe(8 * HOUR)
  })

  it.each([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'time-zone.unknown', /"Mars\/Olympus"/],
    ['hours without leading zeros', { hours: { mon: ['9-5'] } }, 'calendar.unreadable', /hours\.mon\[0\].*"9-5"/],
    ['the hour 25', { hours: { fri: ['09:00-25:00'] } }, 'calendar.unreadable', /hours\.fri\[0\]/],
    ['hours from 24:00', { hours: { fri: ['24:00-02:00'] } }, 'calendar.unreadable', /hours\.fri\[0\]/],
    ['three times in one', { hours: { fri: ['09:00-12:00-13:00'] } }, 'calendar.unreadable', /hours\.fri\[0\]/],
    ['a long weekday', { hours: { monday: ['09:00-17:00'] } }, 'calendar.unreadable', /at hours: .*"monday"/],
    ['a date that does not exist', { holidays: [{ date: '2026-02-30' }] }, 'calendar.unreadable', /"2026-02-30"/],
    ['a day of no year', { holidays: [{ every: '04-31' }] }, 'calendar.unreadable', /"04-31"/],
    ['an opening without hours', { openings: [{ date: '2026-01-01' }] }, 'calendar.unreadable', /openings\[0\]\.hours/],
    ['an unknown key', { weekends: [] }, 'calendar.unreadable', /"weekends"/],
    ['no hours at all', { hours: undefined }, 'calendar.unreadable', /at hours: found nothing/],
    ['a set and nowhere to look it up', { holidays: [{ set: 'GB' }] }, 'calendar.holiday-set', /"GB"/],
  ])('with %s is refused, and told where', (_, spoilt, code, message) => {
    // What a file may hold is wider than the type.
    const definition = { ...office(), ...spoilt } as never
    expect(() => compileCalendar(definition)).toThrow(
      expect.objectContaining({ name: 'Refusal', code, message: expect.stringMatching(message) }),
    )
  })
})

it('opens for as long as its open minutes of a year add up to', () => {
  const calendar = compileCalendar(irregular({ timeZone: 'America/St_Johns' }))
  const [from, to] = [at('2026-01-01', calendar.timeZone), at('2027-01-01', calendar.timeZone)]
  let open = 0
  for (let minute = from; minute < to; minute += MINUTE) open += calendar.isOpen(minute) ? MINUTE : 0
  expect(calendar.elapsed(from, to)).toBe(open)
})
