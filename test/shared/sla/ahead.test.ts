import { describe, expect, it } from 'vitest'
import {
  budgetSentence,
  forecastSentence,
  seasonalitySentence,
  trendSentence,
} from '../../../shared/sla/ahead-words.ts'
import { asOf } from '../../../shared/sla/as-of.ts'
import { atRisk } from '../../../shared/sla/at-risk.ts'
import { budgetForecast } from '../../../shared/sla/budget-forecast.ts'
import { capacityOf } from '../../../shared/sla/capacity.ts'
import { betaBinomial, forecastOf } from '../../../shared/sla/forecast.ts'
import { seasonalityOf, tested } from '../../../shared/sla/seasonality.ts'
import { trendOf } from '../../../shared/sla/trend.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, keptCalendar, type Row, ticket } from './builders.ts'

const months = (met: readonly number[], counted: readonly number[]) =>
  met.map((one, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    met: one,
    counted: counted[index] ?? 0,
  }))
const COUNTED = [100, 98, 105, 95, 101, 97, 104, 99]

describe('a trend', () => {
  // By scipy 1.17: the likelihood minimised by Nelder-Mead, the error from numpy's inverse of the information, t from scipy.stats.
  it.each([
    [[95, 90, 93, 85, 88, 80, 84, 79], 'falling', -2.1269218, -3.399833, -0.8540107],
    [[95, 60, 99, 70, 98, 85, 99, 60], 'no telling', -0.8101287, -7.1268943, 5.5066369],
  ])('of %j is %s', (met, direction, points, low, high) => {
    const { slope, ...trend } = trendOf(months(met, COUNTED))
    expect(trend.direction).toBe(direction)
    expect(slope?.pointsPerMonth).toBeCloseTo(points, 4)
    expect(slope?.low).toBeCloseTo(low, 4)
    expect(slope?.high).toBeCloseTo(high, 4)
  })

  it('fits the share of each month', () => {
    const { fitted } = trendOf(months([95, 90, 93, 85, 88, 80, 84, 79], COUNTED))
    expect(fitted[0]?.share).toBeCloseTo(0.9341572, 5)
    expect(fitted[7]?.share).toBeCloseTo(0.7814252, 5)
  })

  it('knows the middle of its months best, and its band holds the line', () => {
    const { fitted } = trendOf(months([95, 90, 93, 85, 88, 80, 84, 79], COUNTED))
    const width = fitted.map(({ low, high }) => Math.log(high / (1 - high)) - Math.log(low / (1 - low)))
    expect(fitted.every(({ low, share, high }) => low < share && share < high)).toBe(true)
    expect(Math.max(width[3] ?? 0, width[4] ?? 0)).toBeLessThan(Math.min(width[0] ?? 0, width[7] ?? 0))
  })

  it.each([
    ['five months', months([9, 8, 9, 8, 9], [10, 10, 10, 10, 10]), '6 whole months'],
    ['six months of a few checks', months([4, 5, 4, 5, 4, 5], [5, 5, 5, 5, 5, 5]), '60 checks'],
    ['months that were all met', months(COUNTED, COUNTED), 'Every check was met'],
    ['months without a check', months([9, 0, 0, 0, 0, 0], [10, 0, 0, 0, 0, 0]), '6 whole months'],
  ])('is not told from %s', (_, shares, words) => {
    const trend = trendOf(shares)
    expect(trend).toMatchObject({ slope: null, direction: null, fitted: [] })
    expect(trendSentence(trend)).toContain(words)
  })

  it('says so where a rise cannot be told from chance', () => {
    expect(trendSentence(trendOf(months([95, 60, 99, 70, 98, 85, 99, 60], COUNTED)))).toBe(
      'Over 8 months neither a rise nor a fall can be told from chance (between −7.1 and 5.5 percentage points a month).',
    )
  })
})

describe('a forecast', () => {
  const asked = { soFar: { met: 180, counted: 200 }, recentDays: 90, daysLeft: 60, objective: { over: 9n, under: 10n } }
  const recent = (...met: number[]) => met.map((one) => ({ met: one, counted: 100 }))

  // By scipy 1.17: betabinom(200, ½ + met/φ, ½ + missed/φ), its mean, ppf and cdf; φ from the chi-squared of the three months.
  it.each([
    ['months alike', recent(92, 88, 90), 0.8993355, 0.875, 0.92, 0.5393607],
    ['months that scatter', recent(99, 80, 91), 0.893479, 0.8375, 0.935, 0.4899937],
  ])('from %s', (_, given, share, low, high, reaches) => {
    const { expected } = forecastOf({ ...asked, recent: given })
    expect(expected).toMatchObject({ stillToCome: 200, low, high })
    expect(expected?.share).toBeCloseTo(share, 6)
    expect(expected?.reaches).toBeCloseTo(reaches, 6)
  })

  it.each([
    ['two months', { recent: recent(90, 90) }, '3 whole months'],
    ['few checks', { recent: [1, 2, 3].map(() => ({ met: 5, counted: 6 })) }, '30 recent checks'],
    ['a period that is over', { recent: recent(9, 9, 9), daysLeft: 0 }, 'over'],
  ])('is not made from %s', (_, given, words) => {
    const forecast = forecastOf({ ...asked, ...given })
    expect(forecast.expected).toBeNull()
    expect(forecastSentence(forecast, '90%')).toContain(words)
  })

  it('leaves certain what is certain', () => {
    const { expected } = forecastOf({ ...asked, recent: recent(90, 90, 90), daysLeft: 0.01 })
    expect(expected).toMatchObject({ share: 0.9, low: 0.9, high: 0.9, stillToCome: 0, reaches: 1 })
    expect(betaBinomial(1, 1, 1)).toEqual(Float64Array.from([0.5, 0.5]))
  })
})

function input(rows: readonly Row[], cutOff: string) {
  const period = parsePeriod('2026-H1', 'Europe/London')
  const known = { versions: [agreement()], columns: columnsOf(rows), period, calendars: keptCalendar }
  return { ...known, asOf: asOf(period, at(cutOff)), targetId: 'resolve' }
}

describe('the forecast of an error budget', () => {
  const FROM = Date.UTC(2026, 3, 1)
  const asked = { consumed: 0.5, allowance: 0.01, months: 6, monthsLeft: 3, from: FROM, to: Date.UTC(2026, 6, 1) }

  it('goes on as the last months went, and names the day', () => {
    // Each month fails by 1 %, which is exactly what may fail: half a budget in half a period.
    const steady = budgetForecast({ ...asked, consumed: 0.75, failed: [0.01, 0.01, 0.01] })
    expect(steady.expected).toEqual({
      consumed: 1.25,
      low: 1.25,
      high: 1.25,
      runsOutAt: FROM + (asked.to - FROM) / 2,
    })
    expect(budgetSentence(steady, { consumed: 0.75, isExact: true }, 'UTC').replaceAll('\u202f', ' ')).toBe(
      'So far 75.0 % of the period’s error budget is used; by its end 125.0 % is expected (125 to 125 % in nine cases of ten), so that it runs out about 16 May 2026.',
    )
  })

  it('has bounds by how much the months differ, and gives nothing back', () => {
    // By hand: mean 0.01, standard deviation 0.01, t 2.919986 over sqrt(1/3 + 1/3): 0.0238416 around the mean.
    const { expected } = budgetForecast({ ...asked, failed: [0, 0.01, 0.02] })
    expect(expected?.low).toBe(0.5)
    expect(expected?.consumed).toBeCloseTo(1, 12)
    expect(expected?.high).toBeCloseTo(0.5 + (0.01 + 0.0238416) * 50, 4)
  })

  it.each([
    ['lasts where little fails', { failed: [0, 0, 0.001] }, 'so that it lasts'],
    ['is overdrawn already', { consumed: 1.2, failed: [0, 0, 0] }, 'it is overdrawn already'],
    ['says so of too few months', { failed: [0.01, 0.02] }, 'at least 3 whole months with a figure; there are 2'],
    ['says so after the end', { failed: [0, 0, 0], monthsLeft: 0 }, 'The period is over'],
  ])('%s', (_, given, words) => {
    const soFar = { ...asked, ...given }
    expect(budgetSentence(budgetForecast(soFar), { ...soFar, isExact: true }, 'UTC')).toContain(words)
  })
})

describe('tickets at risk', () => {
  it('are listed by when their promise runs out, paused ones last, broken ones not', () => {
    const open = (key: string, created: string, spoiled: Row = {}) =>
      ticket({ key, createdAt: at(created), status: 'open', ...spoiled })
    const rows = [
      open('fresh', '2026-01-14 15:00'),
      open('waiting', '2026-01-14 09:00', { status: 'pending' }),
      open('old', '2026-01-14 10:00'),
      open('broken', '2026-01-12 09:00'),
      open('done', '2026-01-14 09:00', { status: 'resolved', resolvedAt: at('2026-01-14 10:00') }),
    ]
    const found = atRisk(input(rows, '2026-01-14 16:00'), 10)
    expect(found.total).toBe(3)
    expect(found.rows.map(({ check, leftMs, dueAt }) => [check.key, leftMs / HOUR, dueAt])).toEqual([
      ['old', 2, at('2026-01-15 10:00')],
      ['fresh', 7, at('2026-01-15 15:00')],
      ['waiting', 1, at('2026-01-14 17:00')],
    ])
  })
})

describe('arrival against closure', () => {
  it('is counted by weeks on the wall, with what is open at the end of each', () => {
    const done = (created: string, resolved: string | null) =>
      ticket({ createdAt: at(created), resolvedAt: resolved === null ? null : at(resolved) })
    const rows = [
      done('2026-03-22 23:30', '2026-03-30 09:00'),
      done('2026-03-23 00:30', null),
      done('2026-03-29 23:30', '2026-03-29 23:45'),
      done('2026-04-07 09:00', null),
    ]
    const place = { timeZone: 'Europe/London', asOf: at('2026-04-08 12:00'), most: 26 }
    const { weeks, openNow } = capacityOf(columnsOf(rows), place, () => true)
    expect(openNow).toBe(2)
    expect(weeks.map(({ monday, arrived, ended, open }) => [monday, arrived, ended, open])).toEqual([
      ['2026-03-16', 1, 0, 1],
      ['2026-03-23', 2, 1, 2],
      ['2026-03-30', 0, 1, 1],
    ])
  })
})

describe('the pattern of the week', () => {
  const days = (met: readonly number[]) =>
    (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((weekday, index) => ({
      weekday,
      met: met[index] ?? 0,
      counted: 100,
    }))

  // By scipy.stats.chi2_contingency: 41.2 (p < 0.0001) and 4.36 (p = 0.36).
  it.each([
    [[90, 95, 92, 94, 70], true],
    [[90, 95, 92, 94, 88], false],
    [[99, 99, 99, 99, 98], null],
  ])('of %j differs: %s', (met, differs) => {
    expect(tested(days(met)).differs).toBe(differs)
  })

  it('counts by the weekday and hour of the wall', () => {
    const sunday = ticket({ createdAt: at('2026-03-29 23:30'), resolvedAt: at('2026-03-30 09:30'), status: 'resolved' })
    const found = seasonalityOf(input([sunday], '2026-06-01 00:00'))
    expect(found.weekdays.filter(({ counted }) => counted > 0)).toEqual([{ weekday: 'sun', met: 1, counted: 1 }])
    expect(found.hours.filter(({ counted }) => counted > 0)).toEqual([{ hour: 23, met: 1, counted: 1 }])
    expect(seasonalitySentence(found)).toContain('Too few checks')
  })
})
