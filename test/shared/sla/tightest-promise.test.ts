import { describe, expect, it } from 'vitest'
import { asOf } from '../../../shared/sla/as-of.ts'
import { normalQuantile } from '../../../shared/sla/normal-quantile.ts'
import { metNeeded, type Tightest, tightestPromise, wilsonLower } from '../../../shared/sla/tightest-promise.ts'
import type { WhatIfChange } from '../../../shared/sla/what-if-change.ts'
import { tightestSentence } from '../../../shared/sla/what-if-words.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, keptCalendar, type Row, target, ticket } from './builders.ts'

/** Tickets done after so many minutes of a Monday. */
const doneAfter = (...minutes: number[]): Row[] =>
  minutes.map((length) =>
    ticket({
      createdAt: at('2026-01-12 09:00'),
      resolvedAt: at('2026-01-12 09:00') + length * MINUTE,
      status: 'resolved',
    }),
  )

function tightest(
  rows: readonly Row[],
  {
    confidence = null,
    change = {},
    spoiled = {},
  }: { confidence?: number | null; change?: WhatIfChange; spoiled?: Parameters<typeof target>[0] } = {},
): Tightest {
  const period = parsePeriod('2026-H1', 'Europe/London')
  const input = { columns: columnsOf(rows), period, asOf: asOf(period, null), calendars: keptCalendar }
  const versions = [agreement({ targets: [target(spoiled)] })]
  return tightestPromise({ ...input, versions, targetId: 'resolve', change, confidence })
}

describe('the tightest promise', () => {
  it.each([
    ['nine of ten, to the minute', '90%', 45 * MINUTE, '45m'],
    ['all of ten, to a quarter hour above an hour', '100%', 331 * MINUTE, '5h 45m'],
    ['half of ten', '50%', 25 * MINUTE, '25m'],
    // 81 % of ten is 8.1: nine are needed.
    ['a share between two tickets', '81%', 45 * MINUTE, '45m'],
  ])('keeps %s', (_, objective, exactMs, within) => {
    const rows = doneAfter(40, 5, 35, 10, 331, 15, 20, 25, 45, 30)
    expect(tightest(rows, { spoiled: { objective } }).promises).toMatchObject([{ exactMs, within, why: null }])
  })

  it('takes a check still open for longer than any promise', () => {
    const open = ticket({ createdAt: at('2026-01-12 09:00') })
    const found = tightest([...doneAfter(60), open], { spoiled: { objective: '90%' } })
    expect(found.promises).toMatchObject([
      { counted: 2, needed: 2, within: null, why: expect.stringContaining('open') },
    ])
    expect(found.confirmed).toBeNull()
  })

  it('finds one for each priority where the promise differs', () => {
    const rows = [
      ...doneAfter(300).map((row) => ({ ...row, priority: 'low' })),
      ...doneAfter(30, 50).map((row) => ({ ...row, priority: 'Critical' })),
    ]
    const { promises, confirmed } = tightest(rows, { spoiled: { within: { critical: '4h', default: '8h' } } })
    expect(promises.map(({ priority, within }) => [priority, within])).toEqual([
      ['critical', '50m'],
      ['default', '5h'],
    ])
    expect(confirmed).toMatchObject({ met: 3, counted: 3, within: 'critical 50m, otherwise 5h' })
  })

  it('says that too few checks make sure of nothing, and how many would', () => {
    const found = tightest(doneAfter(10, 20, 30), { confidence: 0.95 })
    // z² p / (1 - p) = 1.6449² x 19 = 51.4
    expect(found.promises[0]?.why).toContain('at least 52')
    expect(tightestSentence(found, 0.95)).toMatch(/supports no promise of 95\s%.*at 95.0\s% confidence/)
  })

  it('says that nothing was counted', () => {
    expect(tightest([])).toMatchObject({ promises: [], confirmed: null })
  })

  it('tells what an hour more and an hour less of opening do', () => {
    // Seventeen hours round the clock from 09:00 are eight on the calendar, nine with an hour more.
    const overnight = ticket({
      createdAt: at('2026-01-12 09:00'),
      resolvedAt: at('2026-01-13 09:00'),
      status: 'resolved',
    })
    const { hours } = tightest([overnight])
    expect([hours?.longer.met, hours?.shorter.met]).toEqual([0, 1])
    expect(tightest([overnight], { change: { counting: { clock: '24x7' } } }).hours).toBeNull()
    expect(hours?.longer.elapsed?.maxMs).toBe(9 * HOUR)
  })
})

describe('the lower Wilson bound', () => {
  it.each([
    // By scipy 1.17: binomtest(k, n).proportion_ci(0.9, 'wilson').low, whose two-sided 90 % is one-sided 95 %.
    [95, 100, 0.95, 0.9008389147],
    [2, 3, 0.95, 0.2535338683],
    [100, 100, 0.95, 0.9736572792],
  ])('of %d of %d at %d', (met, counted, confidence, expected) => {
    expect(wilsonLower(met, counted, confidence)).toBeCloseTo(expected, 8)
  })

  it('needs more of them met than the objective alone', () => {
    const objective = { over: 90n, under: 100n }
    expect([metNeeded(100, objective, null), metNeeded(100, objective, 0.95)]).toEqual([90, 95])
    expect(metNeeded(0, objective, null)).toBeNull()
  })

  it.each([
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
    [0.5, 0],
  ])('has its quantile at %d', (share, expected) => {
    expect(normalQuantile(share)).toBeCloseTo(expected, 8)
  })
})
