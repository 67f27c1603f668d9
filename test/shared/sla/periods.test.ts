import { describe, expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import { asOf } from '../../../shared/sla/as-of.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, type Row, target, ticket } from './builders.ts'
import { figuresOf, measured } from './measuring.ts'

/** Created and due in June, past its promise at the end of June, resolved in July. */
const straddling = ticket({ key: 'S', createdAt: at('2026-06-29 09:00'), resolvedAt: at('2026-07-03 09:00') })
/** Created on the last afternoon of June, due and resolved in July. */
const late = ticket({ key: 'L', createdAt: at('2026-06-30 15:00'), resolvedAt: at('2026-07-01 10:00') })

function monthsCounting(row: Row, counting: Counting, cutOff = at('2026-12-31 12:00')): string[] {
  const versions = [agreement({ targets: [target({ counting })] })]
  return ['2026-05', '2026-06', '2026-07', '2026-08'].filter(
    (period) => figuresOf({ rows: [row], versions, period, cutOff }).counted === 1,
  )
}

describe('a check counts in the period', () => {
  it.each([
    ['that holds its verdict: a breach at its deadline', straddling, 'verdict', ['2026-06']],
    ['that holds its verdict: met at its stop', late, 'verdict', ['2026-07']],
    ['in which it was created', straddling, 'created', ['2026-06']],
    // As of the end of June it is neither stopped nor overdue.
    ['in which it was created, once it is stopped or overdue there', late, 'created', []],
    ['in which its clock stopped', straddling, 'resolved', ['2026-07']],
    ['in which its clock stopped', late, 'resolved', ['2026-07']],
    ['that holds its original deadline', straddling, 'due', ['2026-06']],
    ['that holds its original deadline', late, 'due', ['2026-07']],
  ] as const)('%s', (_, row, period, expected) => {
    expect(monthsCounting(row, { period })).toEqual(expected)
  })

  it('never, by the date of its stop, while it is open', () => {
    expect(monthsCounting(ticket(), { period: 'resolved' })).toEqual([])
  })

  it.each([
    ['met exactly at its end is of the next one', '2026-07-01 00:00:00.000', ['2026-07']],
    ['met one millisecond before its end is of it', '2026-06-30 23:59:59.999', ['2026-06']],
  ])('%s', (_, when, expected) => {
    const row = ticket({ createdAt: at('2026-06-30 16:00'), resolvedAt: at(when) })
    expect(monthsCounting(row, { period: 'verdict' })).toEqual(expected)
  })

  it('stands under the month of that date', () => {
    const versions = [agreement({ targets: [target({ counting: { period: 'resolved' } })] })]
    const measurement = measured({ rows: [straddling, late], versions, period: '2026', cutOff: at('2026-12-31 12:00') })
    const months = measurement.figures.targets[0]?.months.filter(({ counted }) => counted !== 0)
    expect(months).toEqual([
      { month: '2026-07', counted: 2, met: 1, breached: 1, attainment: 0.5, status: 'grey', partial: false },
    ])
    const checks = measurement.checks('resolve')
    expect([checks?.at(0).month, checks?.at(1).month]).toEqual(['2026-07', '2026-07'])
  })
})

describe('open tickets', () => {
  const overdue = ticket({ createdAt: at('2026-06-01 09:00') })
  const fresh = ticket({ createdAt: at('2026-06-30 16:00') })
  const openFigures = (counting: Counting, rows: Row[] = [overdue, fresh]) => {
    const { counted, met, breached, pending, overdueOpen } = figuresOf({
      rows,
      versions: [agreement({ targets: [target({ counting })] })],
      period: '2026-06',
    })
    return { counted, met, breached, pending, overdueOpen }
  }

  it.each([
    ['count once past their promise, by the verdict', { period: 'verdict' }, 1, 1, 1],
    ['count in no period by the date of the stop', { period: 'resolved' }, 0, 0, 1],
    ['count once overdue', { period: 'created', open: 'overdue-breached' }, 1, 1, 1],
    ['do not count, overdue or not', { period: 'created', open: 'exclude' }, 0, 0, 1],
    ['all count, and are not met', { period: 'created', open: 'all' }, 2, 1, 1],
  ] as const)('%s', (_, counting, counted, breached, pending) => {
    expect(openFigures(counting)).toEqual({ counted, met: 0, breached, pending, overdueOpen: 1 })
  })

  it('that fall due in a later period are not of this one, by the deadline', () => {
    expect(openFigures({ period: 'due', open: 'all' })).toEqual({
      counted: 1,
      met: 0,
      breached: 1,
      pending: 0,
      overdueOpen: 1,
    })
  })

  it('past their promise are led by the one whose deadline lies furthest back', () => {
    const since = (key: string, day: string) => ticket({ key, createdAt: at(`2026-06-${day} 09:00`) })
    const rows = [since('C', '08'), since('B', '01'), since('A', '01'), since('D', '15')]
    const oldest = { sourceName: 'desk', key: 'A', dueAt: at('2026-06-01 17:00'), overByMs: 21 * 8 * HOUR }
    expect(figuresOf({ rows, period: '2026-06' }).oldestOverdue).toEqual(oldest)
    expect(figuresOf({ rows: [fresh], period: '2026-06' }).oldestOverdue).toBeNull()
  })

  it('past their promise are listed in every period, even where they count in an earlier one', () => {
    const versions = [agreement()]
    const measurement = measured({ rows: [overdue], versions, period: '2026-07', cutOff: at('2026-07-15 12:00') })
    expect(measurement.figures.targets[0]).toMatchObject({ counted: 0, overdueOpen: 1, pending: 0 })
    expect(measurement.checks('resolve')?.at(0)).toMatchObject({ verdict: 'breached', counted: false, month: null })
  })
})

describe('checks that are not applicable', () => {
  const listedIn = (row: Row) =>
    ['2026-05', '2026-06', '2026-07'].filter(
      (period) => figuresOf({ rows: [row], period, cutOff: at('2026-12-31 12:00') }).notApplicable === 1,
    )

  it.each([
    ['the period of their creation', ticket({ status: 'cancelled', createdAt: at('2026-06-10 09:00') }), ['2026-06']],
    ['else that of their resolution', ticket({ createdAt: null, resolvedAt: at('2026-06-10 09:00') }), ['2026-06']],
    ['else that of their closing', ticket({ createdAt: null, closedAt: at('2026-07-10 09:00') }), ['2026-07']],
    ['else that of their update', ticket({ createdAt: null, updatedAt: at('2026-05-10 09:00') }), ['2026-05']],
    ['else to every period', ticket({ createdAt: null }), ['2026-05', '2026-06', '2026-07']],
  ])('belong to %s', (_, row, expected) => {
    expect(listedIn(row)).toEqual(expected)
  })

  it('are not listed by a time that is not yet known', () => {
    const row = ticket({ createdAt: null, updatedAt: at('2026-06-20 09:00') })
    const listed = (cutOff: string) => figuresOf({ rows: [row], period: '2026-06', cutOff: at(cutOff) }).notApplicable
    expect([listed('2026-06-19 09:00'), listed('2026-06-20 09:00')]).toEqual([0, 1])
  })
})

describe('as of', () => {
  const period = parsePeriod('2026-H1', 'Europe/London')

  it.each([
    ['the data cut-off, where that is earlier', period.end - 1, { at: period.end - 1, from: 'data-cut-off' }],
    ["the period's end, where the data goes beyond it", period.end + 1, { at: period.end, from: 'period-end' }],
    ["the period's end, where both are the same", period.end, { at: period.end, from: 'period-end' }],
    ["the period's end, where there is no data", null, { at: period.end, from: 'no-data' }],
  ] as const)('is %s', (_, cutOff, expected) => {
    expect(asOf(period, cutOff)).toEqual(expected)
  })

  it('is printed with the figures, and why', () => {
    const { figures } = measured({ rows: [], cutOff: at('2026-05-04 10:15:30.250') })
    expect([figures.asOf, figures.asOfFrom]).toEqual(['2026-05-04T09:15:30.250Z', 'data-cut-off'])
  })

  it('makes the months that it cuts partial', () => {
    const months = figuresOf({ rows: [], cutOff: at('2026-05-04 10:15') }).months
    expect(months.map(({ partial }) => partial)).toEqual([false, false, false, false, true, true])
  })

  it('leaves months that the period cuts partial', () => {
    const months = figuresOf({ rows: [], period: '2026-01-15..2026-02-28' }).months
    expect(months.map(({ month, partial }) => [month, partial])).toEqual([
      ['2026-01', true],
      ['2026-02', false],
    ])
  })
})
