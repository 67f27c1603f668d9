import { describe, expect, it } from 'vitest'
import { budgetSentence } from '../../../shared/sla/ahead-words.ts'
import { budgetAhead } from '../../../shared/sla/budget-ahead.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { aMonth, aTarget } from '../../support/figures.ts'

const period = parsePeriod('2026-H1', 'UTC')
/** Half of the half-year's 181 days. */
const asOf = period.start + (period.end - period.start) / 2
const budget = (unit: 'ms' | 'events', consumed: number): NonNullable<TargetFigures['budget']> => ({
  total: 100,
  consumed,
  remaining: 100 * (1 - consumed),
  burnRate: 1,
  unit,
  runsOut: null,
})
const aWindow: NonNullable<TargetFigures['slo']> = {
  budgeting: 'Occurrences',
  window: '28d',
  from: 0,
  to: 1,
  good: 985,
  total: 1000,
  attainment: 0.985,
  slices: null,
  status: 'red',
}
/** One in a hundred failed in each month. */
const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02'].map((month) => aMonth(month, 99, 100))
const asked = (current: Partial<TargetFigures> | null, past: Partial<TargetFigures> = {}) => {
  const figures = aTarget({ objective: '99%', budget: budget('ms', 0.4), months, ...past })
  return budgetAhead({ past: figures, current: current === null ? null : { ...figures, ...current }, period, asOf })
}
const told = (found: ReturnType<typeof asked>) => (found === null ? '' : budgetSentence(found, found, 'UTC'))

describe('where an error budget goes', () => {
  it('begins with what the results say of agreed time, to the digit', () => {
    const found = asked({ budget: budget('ms', 0.8019733), attainment: 0.9 })
    expect(found).toMatchObject({ consumed: 0.8019733, isExact: true })
    expect(found?.expected?.consumed).toBeCloseTo(0.8019733 + 0.5, 9)
    expect(told(found)).toMatch(/^So far 80\.2\u202f% of the period’s/)
  })

  it.each([
    ['events, of which nobody knows how many come', { budget: budget('events', 1.48), attainment: 0.985 }],
    ['a window of its own', { budget: budget('ms', 1.48), attainment: 0.985, slo: aWindow }],
  ])('says that it is an estimate with %s', (_, current) => {
    const found = asked(current)
    // 1.5 of 1 % over half of the period.
    expect(found?.consumed).toBeCloseTo(0.75, 9)
    expect(told(found)).toMatch(/^If as much is to come as came so far, 75\.0/)
  })

  it.each([
    ['where there is none', {}, { budget: null }],
    ['where nothing may fail', {}, { objective: '100%' }],
    ['of a target that is not measured', {}, { measured: false }],
  ])('is not asked %s', (_, current, past) => {
    expect(asked(current, past)).toBeNull()
  })

  it('has used nothing where the running period has no figure', () => {
    expect(asked(null)).toMatchObject({ consumed: 0, isExact: true })
  })
})
