import { expect, it } from 'vitest'
import { ticksOf, ticksThatFit } from '../../../shared/charts/clock-ticks.ts'
import { at } from '../../renderer/builders.ts'

const labels = (from: string, to: string, zone: string) =>
  ticksOf({ from: at(from), to: at(to) }, zone).map(({ label }) => label)

it.each([
  ['hours within a day', '2026-01-12T08:20', '2026-01-12T12:10', 'Europe/London', ['09:00', '10:00', '11:00', '12:00']],
  [
    'days, each with its weekday',
    '2026-01-09T15:00',
    '2026-01-13T11:40',
    'Europe/London',
    ['Sat 10 Jan', 'Sun 11 Jan', 'Mon 12 Jan', 'Tue 13 Jan'],
  ],
  [
    'every other day of a fortnight',
    '2026-01-01T06:00',
    '2026-01-15T06:00',
    'Europe/London',
    ['3 Jan', '5 Jan', '7 Jan', '9 Jan', '11 Jan', '13 Jan', '15 Jan'],
  ],
  [
    'midnights of a zone half an hour off',
    '2026-01-09T00:00',
    '2026-01-11T12:00',
    'Australia/Adelaide',
    ['Sat 10 Jan', 'Sun 11 Jan'],
  ],
  [
    'months of a long wait, the year where it turns',
    '2025-06-10T00:00',
    '2026-03-10T00:00',
    'UTC',
    ['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', '2026', 'Feb', 'Mar'],
  ],
])('marks %s', (_, from, to, zone, expected) => {
  expect(labels(from, to, zone)).toEqual(expected)
})

it('stands at local midnight on the day the clocks change', () => {
  const [tick] = ticksOf({ from: at('2026-03-28T12:00'), to: at('2026-03-29T23:30') }, 'Europe/London').filter(
    ({ label }) => label.startsWith('Sun'),
  )
  expect(tick?.at).toBeCloseTo((at('2026-03-29T00:00') - at('2026-03-28T12:00')) / (35.5 * 3_600_000), 10)
})

it.each([
  [600, ['20 May', '27 May', '3 Jun', '10 Jun', '17 Jun', '24 Jun']],
  [260, ['20 May', '3 Jun', '17 Jun']],
  [90, ['20 May', '17 Jun']],
])('labels on %i pixels only what has room', (width, expected) => {
  const ticks = ticksOf({ from: at('2026-05-13T18:29'), to: at('2026-06-30T23:00') }, 'Europe/London')
  expect(ticksThatFit(ticks, width).map(({ label }) => label)).toEqual(expected)
})
