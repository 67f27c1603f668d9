import { describe, expect, it } from 'vitest'
import { demandOf } from '../../../shared/sla/demand.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { at, columnsOf, type Row, ticket } from './builders.ts'

const ZONE = 'Europe/London'

function demandIn(
  rows: readonly Row[],
  { until = '2026-04-01 00:00', passes = (index: number): boolean => index >= 0 } = {},
) {
  const period = parsePeriod('2026-Q1', ZONE)
  const before = parsePeriod('2025-Q4', ZONE)
  return demandOf(columnsOf(rows), { period, before, asOf: at(until) }, passes)
}

const came = (when: string, given: Row = {}) => ticket({ createdAt: at(when), ...given })
const done = (when: string, until: string, given: Row = {}) =>
  came(when, { status: 'resolved', resolvedAt: at(until), ...given })

describe('demand', () => {
  it('counts by month what came, what was done, and what was open at its end', () => {
    const { months } = demandIn([
      done('2025-12-30 10:00', '2026-01-05 10:00'),
      came('2025-12-31 10:00'),
      done('2026-01-31 23:30', '2026-02-01 00:30'),
      done('2026-02-10 10:00', '2026-04-02 10:00'),
      came('2026-03-31 23:59'),
    ])
    expect(months).toEqual([
      { month: '2026-01', isWhole: true, arrived: 1, ended: 1, open: 2 },
      { month: '2026-02', isWhole: true, arrived: 1, ended: 1, open: 2 },
      { month: '2026-03', isWhole: true, arrived: 1, ended: 0, open: 3 },
    ])
  })

  it('ends where knowledge ends, and says that the last month is not whole', () => {
    const { months } = demandIn([came('2026-01-10 10:00'), came('2026-02-20 10:00')], { until: '2026-02-15 12:00' })
    expect(months.map(({ month, isWhole, arrived }) => [month, isWhole, arrived])).toEqual([
      ['2026-01', true, 1],
      ['2026-02', false, 0],
    ])
  })

  it('is held beside the period before where the tickets reach back to its beginning', () => {
    const late = [came('2025-12-20 10:00'), came('2026-01-10 10:00')]
    expect(demandIn(late).before).toBeNull()
    expect(demandIn([done('2025-10-01 09:00', '2025-11-01 09:00'), ...late]).before).toEqual({
      period: '2025-Q4',
      arrived: 2,
      ended: 1,
    })
  })

  it('tells the priorities of what came, most frequent first and none last', () => {
    const rows = [null, 'low', 'low', null, 'critical'].map((priority) => came('2026-02-02 10:00', { priority }))
    expect(demandIn([...rows, came('2025-12-31 10:00')]).byPriority).toEqual([
      { value: 'low', arrived: 2 },
      { value: null, arrived: 2 },
      { value: 'critical', arrived: 1 },
    ])
  })

  it('leaves out what does not pass', () => {
    const { months } = demandIn([came('2026-02-02 10:00'), came('2026-02-03 10:00')], {
      passes: (index) => index === 1,
    })
    expect(months[1]).toMatchObject({ arrived: 1, open: 1 })
  })
})
