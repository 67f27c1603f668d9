import { describe, expect, it } from 'vitest'
import { plannedReports, reportState } from '../../../shared/review/report-calendar.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

/** Reports up to a day of an agreement in force from a date, every so often. */
function reports(every: string | null, from: string, until: string, to?: string) {
  const agreement = anAgreement()
  const { reporting: _, ...spec } = agreement.spec
  const effective = { from, ...(to !== undefined && { to }) }
  const said = every === null ? {} : { reporting: { every } }
  return plannedReports({ ...agreement, spec: { ...spec, effective, ...said } }, until).map(({ period }) => period)
}

describe('the reports of an agreement', () => {
  it.each([
    [
      'calendar months from a date within one',
      reports('1 month', '2026-01-15', '2026-03-01'),
      ['2026-01', '2026-02', '2026-03'],
    ],
    ['calendar quarters', reports('1 quarter', '2026-02-01', '2026-05-01'), ['2026-Q1', '2026-Q2']],
    ['half-years', reports('6 months', '2026-02-01', '2026-08-01'), ['2026-H1', '2026-H2']],
    [
      'two weeks, counted from its first day',
      reports('2 weeks', '2026-01-05', '2026-01-20'),
      ['2026-01-05..2026-01-18', '2026-01-19..2026-02-01'],
    ],
    [
      'five months, for which the calendar has no name',
      reports('5 months', '2026-02-10', '2026-03-01'),
      ['2026-02-01..2026-06-30'],
    ],
    ['none beyond its end', reports('1 month', '2026-01-01', '2026-06-01', '2026-02-28'), ['2026-01', '2026-02']],
    ['none where none is agreed', reports(null, '2026-01-01', '2026-06-01'), []],
  ])('cover %s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it.each([
    ['under way until its period is over', false, '2026-01-31', 'running'],
    ['due on the day after', false, '2026-02-01', 'due'],
    ['due for a fortnight', false, '2026-02-15', 'due'],
    ['overdue then', false, '2026-02-16', 'overdue'],
    ['made, however late', true, '2026-03-16', 'made'],
  ])('are %s', (_, isMade, today, state) => {
    expect(reportState({ period: '2026-01', due: '2026-02-01' }, isMade, today)).toBe(state)
  })
})
