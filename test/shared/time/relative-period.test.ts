import { expect, it } from 'vitest'
import { namedPeriod } from '../../../shared/time/relative-period.ts'

it.each([
  ['last-month', '2027-01-15T12:00:00Z', 'UTC', '2026-12'],
  ['this-month', '2027-01-15T12:00:00Z', 'UTC', '2027-01'],
  ['last-quarter', '2026-07-01T00:00:00Z', 'UTC', '2026-Q2'],
  ['last-half-year', '2026-07-06T00:00:00Z', 'UTC', '2026-H1'],
  ['last-half-year', '2026-03-06T00:00:00Z', 'UTC', '2025-H2'],
  ['last-year', '2026-03-06T00:00:00Z', 'UTC', '2025'],
  ['this-quarter', '2026-12-31T23:30:00Z', 'UTC', '2026-Q4'],
  // In Auckland the next year has begun.
  ['this-quarter', '2026-12-31T23:30:00Z', 'Pacific/Auckland', '2027-Q1'],
  ['2026-H1', '2030-01-01T00:00:00Z', 'UTC', '2026-H1'],
  ['last-week', '2030-01-01T00:00:00Z', 'UTC', 'last-week'],
])('%s at %s in %s is %s', (written, at, zone, period) => {
  expect(namedPeriod(written, Date.parse(at), zone)).toBe(period)
})
