import { describe, expect, it } from 'vitest'
import { planDates } from '../../../shared/tickets/date-plan.ts'
import { dateTally } from '../../../shared/tickets/date-tally.ts'
import type { InstantField } from '../../../shared/tickets/ticket.ts'

function findingOf(cells: readonly string[]) {
  const tally = dateTally()
  for (const cell of cells) tally.add(cell)
  return tally.finding()
}

describe('how the dates of one column are written', () => {
  it.each([
    ['the day first, by a day past the twelfth', ['1/2/2026', '13/2/2026'], 'dmy', '13/2/2026'],
    ['the month first, by a day past the twelfth', ['1/2/2026', '2/13/2026'], 'mdy', '2/13/2026'],
    ['the day first, by most of its cells', ['13/2/2026', '14/2/2026', '2/13/2026'], 'dmy', '13/2/2026'],
    ['the year first', ['2026-02-01', '2026-02-13'], 'ymd', null],
    ['alike either way, so nothing is in question', ['1/1/2026', '2/2/2026'], 'dmy', null],
    ['with the name of the month, so nothing is in question', ['1/Feb/26', '2/Feb/26'], 'dmy', null],
  ] as const)('is %s', (_, cells, order, decidedBy) => {
    expect(findingOf(cells)).toMatchObject({ reading: { kind: 'written', order }, decidedBy, undecided: false })
  })

  it.each([
    [['1435781430781'], 'epoch-ms', false],
    [['1435781430', '1435781430.5'], 'epoch-s', false],
    [['46023.5', '46024'], 'excel', true],
    [['2026-02-01T10:00Z'], 'written', false],
    [['2026-02-01T10:00Z', '2026-02-01T10:00'], 'written', true],
  ])('%j is %s, and needs a time zone: %s', (cells, kind, needsZone) => {
    expect(findingOf(cells)).toMatchObject({ reading: { kind }, needsZone })
  })

  it('stays open where nothing tells the day from the month', () => {
    expect(findingOf(['1/2/2026', '3/4/2026'])).toMatchObject({ undecided: true, decidedBy: null })
  })

  it('is unknown where no cell is a date', () => {
    expect(findingOf(['soon', '12'])).toMatchObject({ reading: null, seen: 2, read: 0 })
  })
})

describe('the dates of a whole file', () => {
  const found = (field: InstantField, cells: readonly string[]) => ({
    field,
    column: `${field} column`,
    finding: findingOf(cells),
  })

  it('let a column that cannot tell follow one that can, and say so', () => {
    const plan = planDates([found('createdAt', ['1/2/2026']), found('closedAt', ['2/13/2026'])])
    expect(plan.readings.get('createdAt')).toEqual({ kind: 'written', order: 'mdy' })
    expect(plan.undecided).toEqual([])
    expect(plan.told.map(({ message }) => message)).toEqual([
      'Dates in "closedAt column" are read with the month first, for "2/13/2026" can be nothing else.',
      'Dates in "createdAt column" could be read either way; they are read with the month first, like those in "closedAt column".',
    ])
  })

  it('leave the question open where no column can tell', () => {
    const plan = planDates([found('createdAt', ['1/2/2026']), found('closedAt', ['2/3/2026'])])
    expect(plan.undecided).toEqual(['createdAt column', 'closedAt column'])
  })

  it('ask for more cells where a column has shown none', () => {
    expect(planDates([found('createdAt', ['2026-02-01']), found('closedAt', [])]).unseen).toEqual(['closedAt column'])
  })
})
