import { describe, expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import { percentOf } from '../../../shared/format.ts'
import { asOf } from '../../../shared/sla/as-of.ts'
import { ticketIdentity } from '../../../shared/sla/exclusions.ts'
import { measure } from '../../../shared/sla/measure.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { outage } from '../outages/builders.ts'
import { outageLog } from '../outages/records.ts'
import { agreement, at, columnsOf, history, office, target, ticket } from './builders.ts'
import { checkOf, figuresOf } from './measuring.ts'

/** Section 8 of the semantics. */
describe('the worked examples hold', () => {
  it.each([
    ['24x7', 65],
    ['office', 1],
  ])('1: Friday 16:30 to Monday 09:30 by %s is %d h', (clock, hours) => {
    const row = ticket({ createdAt: at('2026-01-09 16:30'), firstRespondedAt: at('2026-01-12 09:30') })
    expect(checkOf(row, { metric: 'response-time', counting: { clock } }).elapsedMs).toBe(hours * HOUR)
  })

  it.each([
    ['the night that loses an hour', '2026-03-28 20:00', '2026-03-29 20:00', 23],
    ['the night that has one twice', '2026-10-24 20:00', '2026-10-25 20:00', 25],
  ])('2: %s', (_, from, to, hours) => {
    const row = ticket({ createdAt: at(from), resolvedAt: at(to) })
    const check = checkOf(row, { within: '24h', counting: { clock: '24x7' } }, { period: '2026' })
    expect([check.elapsedMs, check.verdict]).toEqual([hours * HOUR, hours <= 24 ? 'met' : 'breached'])
  })

  it('3: eight hours from Christmas Eve are due past the holidays and the weekend', () => {
    const holidays = [{ date: '2026-12-25' }, { date: '2026-12-28' }]
    const versions = [agreement({ calendars: [{ ...office, holidays }] })]
    const row = ticket({ createdAt: at('2026-12-24 15:00') })
    expect(checkOf(row, {}, { versions, period: '2026' }).originalDueAt).toBe(at('2026-12-29 15:00'))
  })

  it('4: a pause over the closing costs its open hours and moves the deadline by them', () => {
    const days = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-17:00']]))
    const row = ticket({
      createdAt: at('2026-01-12 15:00'),
      history: history(['2026-01-12 16:00', 'On hold', 'pending'], ['2026-01-13 09:00', 'In progress', 'open']),
    })
    const versions = [agreement({ calendars: [{ ...office, hours: days }], targets: [target({ within: '4h' })] })]
    const { originalDueAt, currentDueAt } = checkOf(row, {}, { versions })
    expect([originalDueAt, currentDueAt]).toEqual([at('2026-01-13 10:00'), at('2026-01-13 12:00')])
  })

  it.each([
    ['first', 4, 'met'],
    ['last', 5, 'met'],
    ['sum', 9, 'breached'],
    ['span', 22, 'breached'],
  ] as const)('5: reopened, counted by %s: %d h, %s', (reopen, hours, verdict) => {
    const row = ticket({
      resolvedAt: at('2026-01-14 15:00'),
      history: history(
        ['2026-01-12 13:00', 'Resolved', 'resolved'],
        ['2026-01-14 10:00', 'Reopened', 'open'],
        ['2026-01-14 15:00', 'Resolved', 'resolved'],
      ),
    })
    const check = checkOf(row, { counting: { reopen } })
    expect([check.elapsedMs, check.verdict]).toEqual([hours * HOUR, verdict])
  })

  it.each([
    ['exclude', 120, 0.9],
    ['overdue-breached', 125, 108 / 125],
    ['all', 135, 0.8],
  ] as const)('6: 108 of 120 closed in time, 15 open of which 5 overdue, by %s', (open, counted, attainment) => {
    const closed = (within: boolean) => ticket({ resolvedAt: at(within ? '2026-01-12 15:00' : '2026-01-13 15:00') })
    const rows = [
      ...Array.from({ length: 108 }, () => closed(true)),
      ...Array.from({ length: 12 }, () => closed(false)),
      ...Array.from({ length: 5 }, () => ticket()),
      ...Array.from({ length: 10 }, () => ticket({ createdAt: at('2026-06-30 12:00') })),
    ]
    const versions = [agreement({ targets: [target({ counting: { period: 'created', open } })] })]
    const { counted: n, met, attainment: share, pending, overdueOpen } = figuresOf({ rows, versions })
    expect({ n, met, share, pending, overdueOpen }).toEqual({
      n: counted,
      met: 108,
      share: attainment,
      pending: 10,
      overdueOpen: 5,
    })
  })

  it.each([
    ['final', 6, 4, 'breached'],
    ['initial', 6, 24, 'met'],
    ['proportional', 6, 6.5, 'met'],
  ] as const)('7: raised from P3 to P1 at noon, by %s', (priority, hours, within, verdict) => {
    const row = ticket({
      priority: 'P1',
      resolvedAt: at('2026-01-12 15:00'),
      history: history(
        ['2026-01-12 09:00', 'New', 'open', 'P3'],
        ['2026-01-12 12:00', 'New', 'open', 'P1'],
        ['2026-01-12 15:00', 'Resolved', 'resolved', 'P1'],
      ),
    })
    const check = checkOf(row, { within: { P1: '4h', P3: '24h' }, counting: { priority } })
    expect([check.elapsedMs, check.withinMs, check.verdict]).toEqual([hours * HOUR, within * HOUR, verdict])
  })

  it('8: 2 of 3 carries its interval', () => {
    const rows = ['15:00', '16:00', '17:01'].map((time) => ticket({ resolvedAt: at(`2026-01-12 ${time}`) }))
    const versions = [agreement({ targets: [target({ counting: { clock: '24x7' } })] })]
    expect(figuresOf({ rows, versions }).interval95?.map((end) => Math.round(end * 100))).toEqual([21, 94])
  })

  it.each([
    ['remove', 117, 108],
    ['count-as-met', 120, 111],
  ] as const)('8: 3 of 12 breaches among 120 excluded, by %s', (exclusions, counted, met) => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      ticket({ key: `X${index}`, resolvedAt: at(index < 12 ? '2026-01-13 15:00' : '2026-01-12 15:00') }),
    )
    const fromAll = new Set(['X0', 'X1', 'X2'].map((key) => ticketIdentity('desk', key)))
    const counting: Counting = { exclusions }
    const versions = [agreement({ targets: [target({ counting })] })]
    const figures = figuresOf({ rows, versions, exclusions: { fromAll } })
    expect(figures).toMatchObject({ counted, met, excluded: 3, attainment: met / counted, gross: 0.9 })
  })

  it('9: 300 minutes down and 480 planned in the first half of 2026 in UTC are 259,860 of 260,160 minutes', () => {
    const uptime = {
      id: 'up',
      name: 'Up',
      metric: 'availability',
      objective: '99.5%',
      counting: { clock: '24x7' },
    } as const
    const versions = [agreement({ timeZone: 'UTC', targets: [uptime] })]
    const from = Date.UTC(2026, 2, 2)
    const outages = [
      outage({ from, to: from + 300 * MINUTE }),
      outage({ from: from + DAY, to: from + DAY + 480 * MINUTE, planned: true }),
    ]
    const period = parsePeriod('2026-H1', 'UTC')
    const input = { versions, columns: columnsOf([]), period, asOf: asOf(period, null), records: outageLog(outages) }
    const [figures] = measure(input).figures.targets
    expect(figures).toMatchObject({ agreedMs: 260_160 * MINUTE, downMs: 300 * MINUTE, plannedMs: 480 * MINUTE })
    expect(figures?.attainment).toBe(259_860 / 260_160)
    expect(percentOf(figures?.attainment ?? null, ['99.5%'])).toMatch(/^99\.9.%$/)
  })
})
