import { count, countOf, decimal, duration, percent, percentOf, THIN, UNKNOWN } from '../format.ts'
import type { Fraction } from '../sla/exact.ts'
import type { MonthFigures, TargetFigures } from '../sla/figures.ts'
import { exactly } from '../sla/fraction.ts'
import { keepsTo, parseBound } from '../sla/threshold-bound.ts'
import { barsOf } from './bars.ts'

/** What a target is held against, as it says itself. */
type Bars = Pick<TargetFigures, 'objective' | 'minimum'>
type Figure = Bars & Pick<TargetFigures, 'met' | 'counted' | 'attainment' | 'value'>
type Month = Pick<MonthFigures, 'met' | 'counted' | 'attainment' | 'value'>

/** A figure in its parts: `99.88`, `%`, and what it is of, `120`; null where there is none. */
export type FigureParts = { readonly number: string; readonly unit: string | null; readonly of: string | null }

/** The figure of a target, a share or a value, with the digits that keep it from contradicting its status. */
export function targetFigure(target: Figure): FigureParts | null {
  const { value } = target
  if (value !== null && value !== undefined) {
    return valueParts(target, value.amount, { unit: value.unit, of: samplesOf(value) })
  }
  return shareParts(target, target)
}

/** The same of one month. */
export function monthFigure(target: Figure, month: Month): FigureParts | null {
  const { value } = target
  const isValue = value !== null && value !== undefined
  if (isValue || month.value !== undefined) {
    return valueParts(target, month.value ?? null, { unit: value?.unit ?? null, of: null })
  }
  return shareParts(target, month)
}

/** `99.88 %`, `2.75 s`; an en dash where there is no figure. */
export function figureWords(parts: FigureParts | null): string {
  if (parts === null) return UNKNOWN
  const { number, unit } = parts
  return unit === null ? number : `${number}${THIN}${unit}`
}

/** Never a share without its n, where it has one: `90.0 % of 120`, `99.88 %`. */
export function figureOfWords(parts: FigureParts | null): string {
  const of = parts?.of ?? null
  if (of === null) return figureWords(parts)
  // `4.1 of 5` is of its scale already.
  const joint = parts?.unit?.startsWith('of ') === true ? 'from' : 'of'
  return `${figureWords(parts)} ${joint} ${of}`
}

function shareParts(bars: Bars, { met, counted, attainment }: Omit<Month, 'value'>): FigureParts | null {
  const against = barsOf(bars)
  const isCounted = met !== null && counted !== null
  const words = isCounted ? percent(met, counted, against) : percentOf(attainment, against)
  if (words === UNKNOWN) return null
  return { number: words.replace(/\s*%$/, ''), unit: '%', of: isCounted ? count(counted) : null }
}

/** What a value is made of, in words: `472 answers`; null for a number of things, which is made of nothing else. */
function samplesOf({ statistic, samples }: NonNullable<TargetFigures['value']>): string | null {
  if (samples === null || /^(?:count|sum)\b/.test(statistic)) return null
  return countOf(samples, statistic === 'mean score' ? 'answer' : 'sample')
}

type Said = { readonly unit: string | null; readonly of: string | null }

function valueParts(bars: Bars, amount: number | null, { unit, of }: Said): FigureParts | null {
  return amount === null ? null : { number: valueNumber(amount, barsOf(bars)), unit, of }
}

const MOST_PLACES = 12

/** A value with no more decimals than it has, two at most unless fewer would put it on the wrong side of a bar. */
export function valueNumber(amount: number, against: readonly string[]): string {
  const bounds = against.map(parseBound).filter((bound) => bound !== null)
  const exact = exactly(amount)
  const own = (String(amount).split('.')[1] ?? '').length
  let places = Math.min(own, 2)
  const isFaithful = () => {
    const shown: Fraction = exactly(Number(amount.toFixed(places)))
    return bounds.every((bound) => keepsTo(shown, bound) === keepsTo(exact, bound))
  }
  while (places < Math.min(own, MOST_PLACES) && !isFaithful()) places += 1
  return decimal(amount, places)
}

/** An amount of money, events or hours: two decimals at most, and no zeros behind them. */
export function amountNumber(amount: number): string {
  return valueNumber(Number(amount.toFixed(2)), [])
}

/** What an availability is of, in words: `4,343 h agreed, 2 h 6 min down`; null for other figures. */
export function serviceTimeWords({ agreedMs, downMs, plannedMs }: TargetFigures): string | null {
  if (agreedMs === null || agreedMs === undefined) return null
  const planned = plannedMs ? `, ${duration(plannedMs)} planned maintenance left out` : ''
  return `${duration(agreedMs)} agreed, ${duration(downMs ?? null)} down${planned}`
}

/** An amount of an error budget in its unit: `21 h 41 min`, `696.2 events`; of a few events, `0.29 events`. */
export function budgetAmount(amount: number, unit: NonNullable<TargetFigures['budget']>['unit']): string {
  if (unit === 'ms') return duration(amount)
  return `${valueNumber(Number(amount.toFixed(Math.abs(amount) < 10 ? 2 : 1)), [])} ${unit}`
}

/** The error budget in a sentence; null where the target has none. */
export function budgetWords({ budget, budgetReason }: TargetFigures): string | null {
  if (budget === undefined) return null
  if (budget === null) return budgetReason ?? null
  const { remaining, total, consumed, burnRate } = budget
  const amount = (of: number) => budgetAmount(of, budget.unit)
  const left =
    remaining >= 0
      ? `${amount(remaining)} left of ${amount(total)}`
      : `overdrawn by ${amount(-remaining)} of ${amount(total)}`
  return `Error budget ${left}: ${percentOf(consumed)} used, burn rate ${decimal(burnRate, 2)}`
}
