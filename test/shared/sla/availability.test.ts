import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outage } from '../../../shared/outages/outage.ts'
import { addServiceTime, availabilityOf, type ServiceQuestion, serviceTime } from '../../../shared/sla/availability.ts'
import { noticeOf } from '../../../shared/sla/availability-witness.ts'
import { fraction, toNumber } from '../../../shared/sla/fraction.ts'
import { alwaysOpen } from '../../../shared/time/business-calendar.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { outage, utc } from '../outages/builders.ts'
import { keptCalendar, office } from './builders.ts'

const UTC = alwaysOpen('UTC')
const DAY_OF_TEST = { from: utc('2026-03-02 00:00'), to: utc('2026-03-03 00:00') }

function on(question: Partial<ServiceQuestion> & { outages: readonly Outage[] }) {
  return serviceTime({ calendar: UTC, window: DAY_OF_TEST, notice: null, ...question })
}

const between = (from: string, to: string, spoiled: Partial<Outage> = {}) =>
  outage({ from: utc(`2026-03-02 ${from}`), to: utc(`2026-03-02 ${to}`), ...spoiled })

describe('service time', () => {
  it.each([
    ['of a quiet day is the whole day', [], 24, 0, 0],
    ['loses what was out', [between('10:00', '11:00')], 24, 0, 60],
    ['loses what two outages share once', [between('10:00', '11:00'), between('10:30', '11:30')], 24, 0, 90],
    ['loses what one outage holds of another once', [between('10:00', '12:00'), between('10:30', '11:00')], 24, 0, 120],
    ['loses its share to a partial outage', [between('10:00', '11:00', { weight: 0.25 })], 24, 0, 15],
    [
      'loses the heaviest share at each instant, not their sum',
      [between('10:00', '12:00', { weight: 0.5 }), between('11:00', '13:00', { weight: 0.25 })],
      24,
      0,
      75,
    ],
    ['leaves planned maintenance out of both sides', [between('02:00', '04:00', { planned: true })], 22, 120, 0],
    [
      'loses nothing to an outage while maintenance runs',
      [between('02:00', '04:00', { planned: true }), between('03:00', '05:00')],
      22,
      120,
      60,
    ],
    [
      'leaves overlapping maintenance out once',
      [between('02:00', '04:00', { planned: true }), between('03:00', '05:00', { planned: true, weight: 0.5 })],
      21,
      180,
      0,
    ],
    [
      'leaves nothing out for maintenance that takes nothing away',
      [between('02:00', '04:00', { planned: true, weight: 0 })],
      24,
      0,
      0,
    ],
    [
      'loses only what lies in the window',
      [outage({ from: utc('2026-03-01 23:00'), to: utc('2026-03-02 01:00') })],
      24,
      0,
      60,
    ],
    ['loses the rest of the window to an outage that lasts', [between('23:00', '23:01', { to: null })], 24, 0, 60],
    ['loses nothing to an outage of no length', [between('10:00', '10:00')], 24, 0, 0],
  ] as const)('%s', (_, outages, hours, plannedMinutes, downMinutes) => {
    expect(on({ outages })).toEqual({
      agreedMs: hours * HOUR,
      plannedMs: plannedMinutes * MINUTE,
      downMs: fraction(downMinutes * MINUTE),
    })
  })

  it('is that of the agreed hours alone', () => {
    const outages = [between('08:00', '10:00'), between('16:30', '18:00', { planned: true })]
    // London is on UTC in March: open 09:00 to 17:00.
    expect(on({ calendar: keptCalendar(office), outages })).toEqual({
      agreedMs: 7.5 * HOUR,
      plannedMs: 0.5 * HOUR,
      downMs: fraction(HOUR),
    })
  })

  it('keeps a third of a millisecond exactly', () => {
    const { downMs } = on({ outages: [outage({ from: DAY_OF_TEST.from, to: DAY_OF_TEST.from + 1, weight: 0.1 })] })
    expect(downMs).toEqual(fraction(1, 10))
  })

  it('is nothing in a window of no length', () => {
    const window = { from: DAY_OF_TEST.from, to: DAY_OF_TEST.from }
    expect(on({ window, outages: [between('00:00', '01:00')] })).toEqual({
      agreedMs: 0,
      plannedMs: 0,
      downMs: fraction(0),
    })
  })
})

describe('the notice of planned maintenance', () => {
  const maintenance = (announcedAt: number | null) => between('10:00', '12:00', { planned: true, announcedAt })
  const notice = { notice: { kind: 'time', ms: 48 * HOUR }, calendar: UTC } as const

  it.each([
    ['given in time leaves it out', utc('2026-02-28 10:00'), 120, 0],
    ['given a minute late makes it downtime', utc('2026-02-28 10:01'), 0, 120],
    ['that nobody knows of makes it downtime', null, 0, 120],
  ])('%s', (_, announcedAt, plannedMinutes, downMinutes) => {
    const { plannedMs, downMs } = on({ notice, outages: [maintenance(announcedAt)] })
    expect([plannedMs, toNumber(downMs)]).toEqual([plannedMinutes * MINUTE, downMinutes * MINUTE])
  })

  it('is reckoned in working days where it is agreed in them', () => {
    const rule = { notice: { kind: 'working-days', days: 2 }, calendar: keptCalendar(office) } as const
    const planned = (announced: string) => on({ notice: rule, outages: [maintenance(utc(announced))] }).plannedMs
    // Monday 2 March 10:00: two working days before is Thursday 26 February 10:00.
    expect([planned('2026-02-26 10:00'), planned('2026-02-26 10:01')]).toEqual([2 * HOUR, 0])
  })
})

describe('an agreed maintenance window', () => {
  /** Monday from 09:00 to 13:00 in UTC. */
  const rule = (window: object = {}, target: object = {}) => {
    const agreement = anAgreement((a) =>
      Object.assign(a.spec, {
        scope: { services: [{ id: 'production', name: 'Production' }] },
        maintenance: [{ name: 'Monday', timeZone: 'UTC', hours: { mon: ['09:00-13:00'] }, ...window }],
      }),
    )
    const uptime = { id: 'uptime', name: 'Up', metric: 'availability' as const, objective: '99%' }
    return noticeOf({ agreement, calendar: UTC, target: { ...uptime, maintenance: { notice: '48h' }, ...target } })
  }
  const works = (from: string, to: string, spoiled: Partial<Outage> = {}) =>
    between(from, to, { planned: true, announcedAt: null, service: 'Production', ...spoiled })

  it.each([
    ['needs no notice inside', rule(), works('10:00', '12:00'), 120],
    ['holds work from its first moment to its last', rule(), works('09:00', '13:00'), 240],
    ['holds nothing that goes on beyond it', rule(), works('12:00', '13:01'), 0],
    ['holds nothing on another day', rule({ hours: { tue: ['09:00-13:00'] } }), works('10:00', '12:00'), 0],
    ['holds work that still goes on', rule(), { ...works('10:00', '12:00'), to: null }, 840],
    ['holds no outage that nobody planned', rule(), works('10:00', '12:00', { planned: false }), 0],
    [
      'of a service by its id holds that service by its name',
      rule({ services: ['production'] }),
      works('10:00', '12:00'),
      120,
    ],
    [
      'of one service holds no other',
      rule({ services: ['production'] }),
      works('10:00', '12:00', { service: 'Mail' }),
      0,
    ],
    [
      'of one service holds what a log tells of a target for it without a name',
      rule({ services: ['production'] }, { service: 'production' }),
      works('10:00', '12:00', { service: null }),
      120,
    ],
    ['with a notice of its own asks for it', rule({ notice: '24h' }), works('10:00', '12:00'), 0],
    [
      'with a notice of its own takes the shorter one',
      rule({ notice: '24h' }),
      works('10:00', '12:00', { announcedAt: utc('2026-03-01 10:00') }),
      120,
    ],
    [
      'leaves work outside it to the notice of the target',
      rule(),
      works('20:00', '21:00', { announcedAt: utc('2026-02-01 10:00') }),
      60,
    ],
  ])('%s', (_, notice, outage, plannedMinutes) => {
    expect(on({ notice, outages: [outage] }).plannedMs / MINUTE).toBe(plannedMinutes)
  })
})

describe('availability', () => {
  it('of the first half of 2026 with 300 minutes unplanned and 480 planned is 259,860 of 260,160 minutes', () => {
    const { start, end } = parsePeriod('2026-H1', 'UTC')
    const from = utc('2026-05-05 08:00')
    const time = serviceTime({
      calendar: UTC,
      window: { from: start, to: end },
      notice: null,
      outages: [
        outage({ from, to: from + 300 * MINUTE }),
        outage({ from: from + 600 * MINUTE, to: from + 1080 * MINUTE, planned: true }),
      ],
    })
    expect(time.agreedMs).toBe(260_160 * MINUTE)
    expect(availabilityOf(time)).toEqual(fraction(259_860, 260_160))
    expect(toNumber(availabilityOf(time) ?? fraction(0)).toFixed(6)).toBe('0.998847')
  })

  it('is not there where no service time was agreed', () => {
    expect(
      availabilityOf(on({ outages: [between('00:00', '23:59', { to: utc('2026-03-04 00:00'), planned: true })] })),
    ).toBeNull()
  })
})

describe('of any outages', () => {
  const instant = fc.integer({ min: -600, max: 2100 }).map((minutes) => DAY_OF_TEST.from + minutes * MINUTE)
  const any = fc
    .record({
      from: instant,
      minutes: fc.integer({ min: 0, max: 500 }),
      planned: fc.boolean(),
      weight: fc.constantFrom(1, 0.5, 0.1, 0.333),
      lasts: fc.boolean(),
    })
    .map(({ from, minutes, planned, weight, lasts }) =>
      outage({ from, to: lasts && !planned ? null : from + minutes * MINUTE, planned, weight }),
    )
  const outages = fc.array(any, { maxLength: 8 })
  const calendar = keptCalendar(office)

  it('the order makes no difference', () => {
    fc.assert(
      fc.property(outages, (some) => {
        expect(on({ calendar, outages: some.toReversed() })).toEqual(on({ calendar, outages: some }))
      }),
    )
  })

  it('two windows that meet add up to the one around them', () => {
    fc.assert(
      fc.property(outages, fc.nat(1440), (some, minutes) => {
        const middle = DAY_OF_TEST.from + minutes * MINUTE
        // An outage that lasts is known to last through the whole window.
        const known = some.map((one) => ({ ...one, to: one.to ?? DAY_OF_TEST.to }))
        const parts = [
          { from: DAY_OF_TEST.from, to: middle },
          { from: middle, to: DAY_OF_TEST.to },
        ].map((window) => on({ calendar, outages: known, window }))
        const [first, second] = parts
        expect(first && second && addServiceTime(first, second)).toEqual(on({ calendar, outages: known }))
      }),
    )
  })

  it('a slow count of every minute agrees', () => {
    fc.assert(
      fc.property(outages, (some) => {
        let [agreed, planned, lost] = [0, 0, 0]
        for (let at = DAY_OF_TEST.from; at < DAY_OF_TEST.to; at += MINUTE) {
          if (!calendar.isOpen(at)) continue
          const now = some.filter(({ from, to }) => from <= at && at < (to ?? DAY_OF_TEST.to))
          if (now.some((one) => one.planned)) {
            planned += MINUTE
            continue
          }
          agreed += MINUTE
          lost += Math.max(0, ...now.map(({ weight }) => weight * 1000)) * MINUTE
        }
        expect(on({ calendar, outages: some })).toEqual({
          agreedMs: agreed,
          plannedMs: planned,
          downMs: fraction(lost, 1000),
        })
      }),
      { numRuns: 40 },
    )
  })
})
