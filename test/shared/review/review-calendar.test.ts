import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { templateDocument } from '../../../shared/agreement/templates/template-document.ts'
import { periodBefore, plannedReviews, plannedState } from '../../../shared/review/review-calendar.ts'
import { periodLabel } from '../../../shared/time/period.ts'

function agreed(review: Agreement['spec']['review'], effective: Agreement['spec']['effective']): Agreement {
  const document = templateDocument('it-for-marketing', {
    today: '2026-01-01',
    timeZone: 'UTC',
  }) as unknown as Agreement // a whole one
  return { ...document, spec: { ...document.spec, review, effective } }
}

describe('the reviews that a cadence makes', () => {
  it.each([
    [
      'half-years from the first review',
      { every: '6 months', first: '2026-07-01' },
      { from: '2026-01-01' },
      ['2026-H1 on 2026-07-01', '2026-H2 on 2027-01-01'],
    ],
    [
      'half-years of an agreement that began in April',
      { every: '6 months' },
      { from: '2026-04-01' },
      ['2026-04-01..2026-09-30 on 2026-10-01', '2026-10-01..2027-03-31 on 2027-04-01'],
    ],
    [
      'the half-year before a meeting in the middle of a month',
      { every: '6 months', first: '2026-07-14' },
      { from: '2026-01-01' },
      ['2026-H1 on 2026-07-14', '2026-H2 on 2027-01-14'],
    ],
    [
      'quarters',
      { every: '3 months', first: '2026-04-01' },
      { from: '2026-01-01', to: '2026-06-30' },
      ['2026-Q1 on 2026-04-01', '2026-Q2 on 2026-07-01'],
    ],
    ['months', { every: '1 month' }, { from: '2027-02-01' }, ['2027-02 on 2027-03-01', '2027-03 on 2027-04-01']],
    ['years', { every: '1 year' }, { from: '2026-01-01' }, ['2026 on 2027-01-01']],
    [
      'fortnights by their days',
      { every: '2 weeks', first: '2027-03-15' },
      { from: '2027-03-01' },
      ['2027-03-01..2027-03-14 on 2027-03-15', '2027-03-15..2027-03-28 on 2027-03-29'],
    ],
    ['none where none is agreed', undefined, { from: '2026-01-01' }, []],
    ['none where nobody can tell how often', { every: 'now and then' }, { from: '2026-01-01' }, []],
  ])('%s', (_, review, effective, expected) => {
    const planned = plannedReviews(agreed(review, effective), '2027-04-05')
    expect(planned.slice(0, 2).map(({ period, due }) => `${period} on ${due}`)).toEqual(expected)
  })

  it('end with the period that the agreement ends in', () => {
    const planned = plannedReviews(
      agreed({ every: '6 months', first: '2026-07-01' }, { from: '2026-01-01', to: '2026-08-31' }),
      '2030-01-01',
    )
    expect(planned.map(({ period }) => period)).toEqual(['2026-H1', '2026-H2'])
  })

  it.each([
    ['upcoming on the last day of its period', '2026-06-30', 'upcoming'],
    ['due on the day after', '2026-07-01', 'due'],
    ['due for a fortnight', '2026-07-15', 'due'],
    ['overdue after that', '2026-07-16', 'overdue'],
  ])('a review that nobody opened is %s', (_, today, state) => {
    expect(plannedState({ to: '2026-06-30', due: '2026-07-01' }, today)).toBe(state)
  })
})

describe('the name of a period', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-07-01', '2026-12-31', '2026-H2'],
    ['2026-10-01', '2026-12-31', '2026-Q4'],
    ['2028-02-01', '2028-02-29', '2028-02'],
    ['2026-02-01', '2026-02-27', '2026-02-01..2026-02-27'],
    ['2026-07-01', '2027-06-30', '2026-07-01..2027-06-30'],
  ])('of %s to %s is %s', (from, to, label) => {
    expect(periodLabel(from, to)).toBe(label)
  })

  it.each([
    ['2026-01-01', '2026-06-30', '2025-H2'],
    ['2026-03-01', '2026-03-31', '2026-02'],
    ['2026-04-01', '2026-09-30', '2025-10-01..2026-03-31'],
    ['2026-03-09', '2026-03-15', '2026-03-02..2026-03-08'],
  ])('before %s to %s is %s', (from, to, label) => {
    expect(periodBefore(from, to)).toBe(label)
  })
})
