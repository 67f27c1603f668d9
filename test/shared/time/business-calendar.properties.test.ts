import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { slowCalendar } from './slow-calendar.ts'

/** Each zone with days on which its clocks change: an hour, half an hour, two hours, at midnight, and where they never do. */
const CHANGING = [
  ['Europe/London', ['2026-03-29', '2026-10-25']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
  ['America/Sao_Paulo', ['2015-10-18', '2016-02-21']],
  ['America/Havana', ['2026-03-08', '2026-11-01']],
  ['America/St_Johns', ['2010-03-14', '2010-11-07']],
  ['Asia/Beirut', ['2026-03-29', '2026-10-25']],
  ['Antarctica/Troll', ['2026-03-29', '2026-10-25']],
  ['Asia/Kathmandu', ['2026-05-01']],
  ['UTC', ['2026-05-01']],
] as const

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
/** Any two clock times: empty, overlapping, touching and crossing midnight come of themselves. */
const hours = fc.array(
  fc
    .tuple(clock, fc.oneof({ weight: 4, arbitrary: clock }, { weight: 1, arbitrary: fc.constant('24:00') }))
    .map(([from, to]) => `${from}-${to}`),
  { maxLength: 3 },
)

function calendarsOf(hours: fc.Arbitrary<string[]>) {
  return fc.constantFrom(...CHANGING).chain(([timeZone, days]) =>
    fc.constantFrom(...days).chain((day) => {
      const near = fc
        .integer({ min: -4, max: 4 })
        .map((count) => String(Temporal.PlainDate.from(day).add({ days: count })))
      const dated = fc.array(fc.record({ date: near, hours }), { maxLength: 2 })
      const definition: fc.Arbitrary<CalendarDefinition> = fc.record({
        id: fc.constant('any'),
        timeZone: fc.constant(timeZone),
        hours: fc.record({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
        holidays: fc.array(
          fc.oneof(
            near.map((date) => ({ date })),
            near.map((date) => ({ every: date.slice(5) })),
          ),
          { maxLength: 2 },
        ),
        openings: dated,
        closures: dated,
      })
      const middle = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
      const instant = fc.integer({ min: -6 * DAY, max: 7 * DAY }).map((offset) => middle + offset)
      return fc.record({ definition, middle: fc.constant(middle), instants: fc.tuple(instant, instant, instant) })
    }),
  )
}

const calendars = calendarsOf(hours)
/** Where a shift runs on into the opening hours of the next day, "the hours of the day" are hardly one thing. */
const daytime = calendarsOf(hours.map((texts) => texts.filter((text) => text.slice(0, 5) <= text.slice(6))))

/** A calendar costs some ten milliseconds, and each property runs in three zones of the machine. */
const RUNS = { numRuns: 60 }

it('opens and closes as a slow walk over minutes does, around every kind of clock change', () => {
  fc.assert(
    fc.property(calendars, ({ definition, middle }) => {
      const [fast, slow] = [compileCalendar(definition), slowCalendar(definition)]
      const from = middle - 26 * HOUR
      for (let at = from; at < middle + 50 * HOUR; at += MINUTE) {
        if (fast.isOpen(at) !== slow.isOpen(at)) throw new Error(`differs at ${new Date(at).toISOString()}`)
      }
      expect(fast.elapsed(from, middle + 50 * HOUR)).toBe(slow.elapsed(from, middle + 50 * HOUR))
    }),
    { numRuns: 15 },
  )
}, 60_000)

it('adds up: elapsed over two parts is elapsed over both, reversed is negative, and later is never less', () => {
  fc.assert(
    fc.property(calendars, ({ definition, instants: [a, b, c] }) => {
      const { elapsed, openBefore } = compileCalendar(definition)
      expect(elapsed(a, b) + elapsed(b, c)).toBe(elapsed(a, c))
      expect(elapsed(a, b) + elapsed(b, a)).toBe(0)
      expect(openBefore(b) - openBefore(a)).toBe(elapsed(a, b))
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      expect(elapsed(from, to)).toBeGreaterThanOrEqual(0)
      expect(elapsed(from, to)).toBeLessThanOrEqual(to - from)
    }),
    RUNS,
  )
}, 60_000)

it('falls due at the least instant at which that much open time has passed', () => {
  const amounts = fc.oneof(fc.integer({ min: 1, max: 20 * DAY }), fc.constantFrom(1, MINUTE, HOUR))
  fc.assert(
    fc.property(calendars, amounts, ({ definition, instants: [from] }, amount) => {
      const calendar = compileCalendar(definition)
      const due = calendar.due(from, amount)
      if (due === null) {
        expect(calendar.elapsed(from, Date.UTC(2300, 0, 1))).toBeLessThan(amount)
      } else {
        expect(calendar.elapsed(from, due)).toBe(amount)
        expect(calendar.elapsed(from, due - 1)).toBe(amount - 1)
      }
    }),
    RUNS,
  )
}, 60_000)

it('tells the same time by its stretches as by its sums', () => {
  fc.assert(
    fc.property(calendars, ({ definition, instants: [a, b] }) => {
      const calendar = compileCalendar(definition)
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const stretches = calendar.stretches(from, to)
      expect(stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)).toBe(calendar.elapsed(from, to))
      stretches.forEach((stretch, i) => {
        expect(stretch.from).toBeLessThan(stretch.to)
        expect(stretch.from).toBeGreaterThan(stretches[i - 1]?.to ?? from - 1)
        expect([calendar.isOpen(stretch.from), calendar.isOpen(stretch.to - 1)]).toEqual([true, true])
        expect(stretch.to === to || !calendar.isOpen(stretch.to)).toBe(true)
      })
    }),
    RUNS,
  )
}, 60_000)

it('is due after working days within the hours of the day so many open dates on', () => {
  fc.assert(
    fc.property(daytime, fc.integer({ min: 1, max: 12 }), ({ definition, instants: [from] }, count) => {
      const calendar = compileCalendar(definition)
      const due = calendar.dueInWorkingDays(from, count)
      const before = calendar.dueInWorkingDays(from, count - 1)
      // A calendar with no weekly hours opens on its special dates alone, and may run out of them.
      if (due === null || before === null) return
      expect(due).toBeGreaterThanOrEqual(before)
      expect(calendar.isOpen(due) || calendar.isOpen(due - 1)).toBe(true)
    }),
    RUNS,
  )
}, 60_000)
