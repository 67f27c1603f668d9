import { describe, expect, it } from 'vitest'
import { distributionFinding } from '../../../shared/charts/distribution-finding.ts'
import { monthlyFinding } from '../../../shared/charts/monthly-finding.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { aMonth, aTarget, monthsOf } from '../../support/figures.ts'

const GOOD = [20, 20] as const
const NEAR = [18, 20] as const
const POOR = [10, 20] as const
const FEW = [0, 3] as const
const NONE = [0, 0] as const

describe('the title of the monthly chart', () => {
  it.each([
    ['names the months that slipped', [GOOD, GOOD, POOR, NEAR, GOOD, GOOD], 'Response slipped in March and April'],
    ['names a single month', [GOOD, GOOD, GOOD, POOR, GOOD, GOOD], 'Response slipped in April'],
    [
      'says since when it is below',
      [GOOD, GOOD, POOR, NEAR, POOR],
      'Response has been below its objective since March',
    ],
    ['does not make a trend of the last month', [GOOD, GOOD, GOOD, POOR], 'Response slipped in April'],
    ['says since when it is met', [POOR, POOR, GOOD, GOOD], 'Response has met its objective since March'],
    [
      'does not make a trend across a month without a verdict',
      [POOR, POOR, FEW, GOOD, GOOD],
      'Response slipped in January and February',
    ],
    ['counts many months', [GOOD, POOR, GOOD, POOR, POOR, POOR], 'Response missed its objective in 4 of 6 months'],
    ['is glad of every month', [GOOD, GOOD, GOOD], 'Response met its objective in every month'],
    ['is plain about every month', [POOR, NEAR, POOR], 'Response missed its objective in every month'],
    [
      'says of how many months it speaks',
      [GOOD, NONE, GOOD, FEW],
      'Response met its objective in both months with a verdict',
    ],
    [
      'does not boast of one month',
      [NONE, GOOD, FEW],
      'Response met its objective in February, the one month with a verdict',
    ],
    ['speaks of the one month there is', [POOR], 'Response missed its objective in January'],
    ['makes nothing of few checks', [FEW, FEW], 'Response: too few checks in any month for a verdict'],
    ['makes nothing of nothing', [NONE, NONE], 'Response: nothing was counted in this period'],
  ] as const)('%s', (_, pairs, title) => {
    expect(monthlyFinding(aTarget({ months: monthsOf(...pairs) }))).toBe(title)
  })

  it('names the year where the period spans two', () => {
    const months = [aMonth('2025-12', 20, 20), aMonth('2026-01', 10, 20), aMonth('2026-02', 20, 20)]
    expect(monthlyFinding(aTarget({ months }))).toBe('Response slipped in January 2026')
  })

  it('speaks of resolution for a resolution target', () => {
    const target = aTarget({ metric: 'resolution-time', months: monthsOf(GOOD, GOOD) })
    expect(monthlyFinding(target)).toBe('Resolution met its objective in every month')
  })
})

describe('the title of the distribution chart', () => {
  const byPriority = { edgesMs: [0, HOUR, 2 * HOUR], counts: [4, 6], withinMs: null }
  const none = { edgesMs: [0, HOUR, 4 * HOUR], counts: [4, 6], withinMs: 4 * HOUR }
  const one = { edgesMs: [0, HOUR], counts: [1], withinMs: HOUR }
  it.each<[string, Partial<TargetFigures>, string]>([
    ['says how many went past the promise', {}, 'Half within 1 h 30 min; 12 of 120 past the promised 4 h'],
    ['says that none did', { distribution: none }, 'Half within 1 h 30 min, none past the promised 4 h'],
    [
      'leaves out a promise that differs by priority',
      { distribution: byPriority },
      'Half within 1 h 30 min, nine in ten within 3 h 36 min',
    ],
    ['draws no shape from one check', { distribution: one }, '1 response, the longest after 11 h 6 min'],
    ['says that there is nothing', { distribution: null, elapsed: null }, 'No elapsed times to show'],
  ])('%s', (_, given, title) => {
    expect(distributionFinding(aTarget(given))).toBe(title)
  })
})
