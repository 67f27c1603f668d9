import { WEEKDAY_WORDS } from '../format/weekday-words.ts'
import { count, countOf, date, decimal, interval, objective, percent, percentOf, THIN } from '../format.ts'
import type { Weekday } from '../time/calendar-definition.ts'
import type { Used } from './budget-ahead.ts'
import type { BudgetForecast } from './budget-forecast.ts'
import type { Capacity } from './capacity.ts'
import type { Forecast } from './forecast.ts'
import type { Seasonality } from './seasonality.ts'
import type { Trend } from './trend.ts'

/** The trend as a sentence for a manager. */
export function trendSentence({ slope, direction, weak, months }: Trend): string {
  if (slope === null || direction === null) return weak ?? 'No trend can be told.'
  const range = `between ${points(slope.low)} and ${points(slope.high)} percentage points a month`
  if (direction === 'no telling') {
    return `Over ${months} months neither a rise nor a fall can be told from chance (${range}).`
  }
  return `Attainment is ${direction} by ${points(Math.abs(slope.pointsPerMonth))} percentage points a month over ${months} months (${range}).`
}

function points(value: number): string {
  return decimal(value, 1).replace('-', '−')
}

/** The forecast as a sentence for a manager. */
export function forecastSentence({ expected, weak }: Forecast, bar: string): string {
  if (expected === null) return weak ?? 'Nothing can be forecast.'
  const { share, low, high, stillToCome, reaches } = expected
  return (
    `The period is expected to end at ${percentOf(share)} (${interval([low, high])} in nine cases of ten), with about ` +
    `${countOf(stillToCome, 'check')} still to come; it reaches its objective of ${objective(bar)} ${chanceWords(reaches)}.`
  )
}

function chanceWords(chance: number): string {
  if (chance > 0.99) return 'almost surely'
  if (chance < 0.01) return 'almost surely not'
  return `with a chance of ${decimal(chance * 100, 0)}${THIN}%`
}

/** The forecast of an error budget as a sentence for a manager; `zone` is the agreement's. */
export function budgetSentence({ expected, weak }: BudgetForecast, { consumed, isExact }: Used, zone: string): string {
  if (expected === null) return weak ?? 'Nothing can be forecast.'
  const { low, high, runsOutAt } = expected
  const sofar = isExact
    ? `So far ${percentOf(consumed)} of the period’s error budget is used`
    : `If as much is to come as came so far, ${percentOf(consumed)} of the period’s error budget is used`
  const bounds = `${decimal(low * 100, 0)} to ${decimal(high * 100, 0)}${THIN}% in nine cases of ten`
  const end = `by its end ${percentOf(expected.consumed)} is expected (${bounds})`
  if (consumed >= 1) return `${sofar}: it is overdrawn already; ${end}.`
  if (runsOutAt === null) return `${sofar}; ${end}, so that it lasts.`
  return `${sofar}; ${end}, so that it runs out about ${date(runsOutAt, zone)}.`
}

/** Arrival against closure as a sentence for a manager. */
export function capacitySentence({ weeks, openNow }: Capacity): string {
  const last = weeks.slice(-LAST)
  if (last.length < LAST) return `${countOf(openNow, 'ticket')} open now; fewer than ${LAST} whole weeks are known.`
  const arrived = last.reduce((sum, week) => sum + week.arrived, 0)
  const ended = last.reduce((sum, week) => sum + week.ended, 0)
  const flow = `In the last ${LAST} weeks ${count(arrived)} tickets came and ${count(ended)} were done`
  if (arrived === ended) return `${flow}; ${count(openNow)} are open now.`
  const change = arrived > ended ? 'grew' : 'shrank'
  return `${flow}: what is open ${change} by ${count(Math.abs(arrived - ended))}, to ${count(openNow)} now.`
}

const LAST = 8

/** A weekday in full. */
export function weekdayName(day: Weekday): string {
  return WEEKDAY_WORDS[day]
}

/** The pattern of the week as a sentence for a manager. */
export function seasonalitySentence({ differs, worst, weak }: Seasonality): string {
  if (differs === null) return weak ?? 'No pattern can be told.'
  if (!differs || worst === null) return 'The weekdays do not differ by more than chance.'
  return `The weekdays differ by more than chance: of the tickets of a ${weekdayName(worst.weekday)} only ${percent(worst.met, worst.counted)} were met.`
}

/** Tickets at risk as a sentence for a manager. */
export function atRiskSentence(total: number, soon: number): string {
  if (total === 0) return 'No open ticket has time left to lose.'
  const some = soon === 0 ? 'none of them is due' : `${count(soon)} of them ${soon === 1 ? 'is' : 'are'} due`
  return `${countOf(total, 'open ticket')} ${total === 1 ? 'has' : 'have'} time left; ${some} within 24 hours of the newest data.`
}
