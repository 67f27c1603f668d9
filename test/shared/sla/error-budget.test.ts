import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseShorthand, shorthandMs } from '../../../shared/openslo/duration-shorthand.ts'
import { alertThreshold, BURN_RATE_ALERTS } from '../../../shared/sla/burn-rate-windows.ts'
import {
  allowance,
  allowedOf,
  burnRate,
  errorBudget,
  eventsWindow,
  lasts,
  meanOf,
} from '../../../shared/sla/error-budget.ts'
import type { Fraction } from '../../../shared/sla/exact.ts'
import { parsePercentage } from '../../../shared/sla/exact.ts'
import { compare, fraction, parseDecimal, toNumber, writeDecimal } from '../../../shared/sla/fraction.ts'

const decimal = (text: string | number): Fraction => parseDecimal(String(text)) ?? fraction(0)
const percentage = (text: string): Fraction => parsePercentage(text) ?? fraction(0)
const DAY_MINUTES = 1440

describe('what may fail', () => {
  it.each([
    ['99.9%', 30 * DAY_MINUTES, '43.2'],
    ['99.9%', 365 * DAY_MINUTES, '525.6'],
    ['99.5%', 181 * DAY_MINUTES, '1303.2'],
    ['100%', 30 * DAY_MINUTES, '0'],
    ['0%', 60, '60'],
  ])('of %s over %s minutes is %s', (objective, minutes, allowed) => {
    expect(writeDecimal(allowedOf(percentage(objective), fraction(minutes)))).toBe(allowed)
  })
})

describe('an error budget', () => {
  const spend = (objective: string, bad: number, total: number, window?: number) =>
    errorBudget({
      objective: percentage(objective),
      bad: fraction(bad),
      total: fraction(total),
      ...(window === undefined ? {} : { window: fraction(window) }),
    })
  const plain = ({ value, reason }: ReturnType<typeof errorBudget>) =>
    value === null ? reason : Object.values(value).map(writeDecimal)

  it.each([
    ['half of it gone', spend('99%', 5, 1000), ['10', '0.5', '5', '0.5']],
    ['all of it gone', spend('99%', 10, 1000), ['10', '1', '0', '1']],
    ['overdrawn', spend('99%', 25, 1000), ['10', '2.5', '-15', '2.5']],
    ['nothing gone', spend('99%', 0, 1000), ['10', '0', '10', '0']],
    ['a quarter of the window, twice too fast', spend('99%', 5, 250, 1000), ['10', '0.5', '5', '2']],
    ['an objective of nothing', spend('0%', 5, 10), ['10', '0.5', '5', '0.5']],
  ])('with %s', (_, figures, expected) => {
    expect(plain(figures)).toEqual(expected)
  })

  it('there is none of an objective of 100 %, and none of nothing measured', () => {
    expect(plain(spend('100%', 0, 1000))).toMatch(/no error budget/)
    expect(plain(spend('100.00%', 3, 1000))).toMatch(/no error budget/)
    expect(plain(spend('99%', 0, 0))).toMatch(/Nothing was measured/)
  })

  it('of the downtime in the example of the half-year', () => {
    const agreed = 15_634_800_000
    const { value } = spend('99.9%', 7_560_000, agreed)
    expect(
      value === null
        ? null
        : [toNumber(value.total), Number(toNumber(value.consumed).toFixed(4)), toNumber(value.remaining)],
    ).toEqual([15_634_800, 0.4835, 8_074_800])
  })
})

describe('a burn rate', () => {
  it('is exact where a double is not', () => {
    const rate = burnRate({ objective: percentage('99.9%'), bad: fraction(3), total: fraction(1000) })
    expect(rate).toEqual({ value: fraction(3), reason: null })
  })

  it.each([
    ['43.2', '1', '43200'],
    ['43.2', '2', '21600'],
    ['0', '5', '0'],
    ['-3', '1', '0'],
  ])('lets a budget of %s minutes at rate %s last %s minutes', (remaining, rate, minutes) => {
    const left = lasts(decimal(remaining), percentage('99.9%'), decimal(rate))
    expect(left.value === null ? null : writeDecimal(left.value)).toBe(minutes)
  })

  it('that is nothing lets it last for ever, which is no figure', () => {
    expect(lasts(fraction(10), percentage('99.9%'), fraction(0))).toMatchObject({ value: null })
    expect(lasts(fraction(10), percentage('100%'), fraction(1))).toMatchObject({ value: null })
  })

  it.each(BURN_RATE_ALERTS.map((alert) => [alert.factor, alert] as const))(
    'of the workbook, %s, watches a short window a twelfth of the long one',
    (_, { long, short, factor }) => {
      const [longMs, shortMs] = [long, short].map((text) =>
        shorthandMs(parseShorthand(text) ?? { value: 0, unit: 'm' }),
      )
      expect(longMs).toBe((shortMs ?? 0) * 12)
      const spent = (Number(factor) * (longMs ?? 0)) / (30 * 86_400_000)
      expect([0.02, 0.05, 0.1]).toContain(Number(spent.toFixed(4)))
    },
  )

  it('has its threshold to the last digit', () => {
    const thresholds = BURN_RATE_ALERTS.map((alert) =>
      writeDecimal(alertThreshold(alert, allowance(percentage('99.9%')))),
    )
    expect(thresholds).toEqual(['0.0144', '0.006', '0.003', '0.001'])
  })
})

describe('slices', () => {
  it('weigh the same each, and none of them is no mean', () => {
    const mean = meanOf([fraction(1), fraction(1, 2), fraction(0)])
    expect(mean).toEqual(fraction(1, 2))
    expect(meanOf([])).toBeNull()
  })
})

const ORACLE = join(import.meta.dirname, '../../../../shared/oracles/error-budget.json')
const isThere = existsSync(ORACLE)
type Case = {
  readonly id: string
  readonly kind: string
  readonly tier: string
  readonly input: Record<string, number | string | null>
  readonly expected: Record<string, number | boolean>
  readonly tolerance: number | null
}
const cases: Case[] = isThere ? JSON.parse(readFileSync(ORACLE, 'utf8')).cases : []
const ofKind = (kind: string) => cases.filter((one) => one.kind === kind).map((one) => [one.id, one] as const)

describe.skipIf(!isThere)(`the cases of other projects${isThere ? '' : ': they are not beside the project'}`, () => {
  it('are all of a kind that is held', () => {
    expect(cases.map(({ kind }) => kind)).toEqual(
      cases.map(() => expect.stringMatching(/^(?:allowed-downtime|duration-shorthand|events-window)$/)),
    )
  })

  it('are as many as the page says, and it names every convention', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/openslo.md'), 'utf8')
    const conventions = cases.filter(({ tier }) => tier === 'convention').map(({ id }) => id)
    expect(page).toContain(`${cases.length} cases of others`)
    expect(page).toContain(`The ${cases.length - conventions.length} cases on which nobody`)
    expect(conventions.filter((id) => !page.includes(`\`${id}\``))).toEqual([])
  })

  it.each(ofKind('allowed-downtime'))('%s: downtime allowed', (_, { input, expected, tolerance }) => {
    const allowed = allowedOf(percentage(`${input.targetPercent}%`), decimal(Number(input.windowSeconds)))
    expect(Math.abs(toNumber(allowed) - Number(expected.allowedDowntimeSeconds))).toBeLessThanOrEqual(tolerance ?? 0)
  })

  it.each(ofKind('duration-shorthand'))('%s: a duration', (_, { input, expected }) => {
    const shorthand = parseShorthand(String(input.text))
    const found = shorthand === null ? { error: true } : { seconds: shorthandMs(shorthand) / 1000 }
    expect(found).toEqual(expected)
  })

  it.each(ofKind('events-window'))('%s: events of a window', (_, { input, expected, tolerance }) => {
    const goal = decimal(Number(input.goal))
    const figures = eventsWindow({
      goal,
      windowSeconds: Number(input.windowSeconds),
      good: input.good as number | null, // the oracle says so
      bad: input.bad as number | null,
      ...(input.minValidEvents === undefined ? {} : { minimumEvents: Number(input.minValidEvents) }),
    })
    const { value } = figures
    expect(value !== null).toBe(expected.valid ?? true)
    if (value === null) return
    const minutes = (seconds: Fraction) => toNumber(seconds) / 60
    const rate = value.burnRate.value
    const found: Record<string, number | boolean> = {
      valid: true,
      sli: toNumber(value.sli),
      gap: toNumber(value.gap),
      errorBudgetTarget: toNumber(allowance(goal)),
      errorBudgetMinutes: minutes(value.budgetSeconds),
      errorMinutes: minutes(value.errorSeconds),
      errorBudgetRemainingMinutes: minutes(value.remainingSeconds),
      burnRate: rate === null ? Number.NaN : toNumber(rate),
      alert: rate !== null && compare(rate, decimal(Number(input.alertBurnRate))) > 0,
      totalEvents: value.totalEvents,
    }
    for (const [name, wanted] of Object.entries(expected)) {
      if (typeof wanted === 'boolean') expect([name, found[name]]).toEqual([name, wanted])
      else expect(Math.abs(Number(found[name]) - wanted), name).toBeLessThanOrEqual(tolerance ?? 1e-12)
    }
  })
})
