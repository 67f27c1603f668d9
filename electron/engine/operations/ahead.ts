import { implement } from '@orpc/server'
import type { Ahead, AheadOfTarget } from '../../../shared/operations/ahead.ts'
import { ahead as contract } from '../../../shared/operations/ahead.ts'
import { Refusal } from '../../../shared/refusal.ts'
import {
  atRiskSentence,
  capacitySentence,
  forecastSentence,
  seasonalitySentence,
  trendSentence,
} from '../../../shared/sla/ahead-words.ts'
import { atRisk } from '../../../shared/sla/at-risk.ts'
import { capacityOf } from '../../../shared/sla/capacity.ts'
import { parsePercentage } from '../../../shared/sla/exact.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { forecastOf } from '../../../shared/sla/forecast.ts'
import { seasonalityOf } from '../../../shared/sla/seasonality.ts'
import { readsSource } from '../../../shared/sla/ticket-filter.ts'
import { trendOf } from '../../../shared/sla/trend.ts'
import { DAY } from '../../../shared/time/instant.ts'
import { halfYearOf, parsePeriod } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import { keptVersions } from './agreements.ts'
import { budgetTold } from './ahead-budget.ts'
import { type Measured, newest } from './measurements.ts'
import { monthsUpTo } from './offered-periods.ts'

const ahead = implement(contract)

const MONTHS = 24
const RECENT_MONTHS = 6
const WEEKS = 26
const AT_RISK = 100

export function aheadOperations({ store, measurements }: Services) {
  return {
    show: ahead.show.handler(async ({ input }): Promise<Ahead> => {
      const versions = keptVersions(store, input.reference)
      const { columns, cutOff } = measurements.evidence(versions)
      if (cutOff === null) throw nothingKnown(input.reference)
      const agreement = newest(versions)
      const { timeZone } = agreement.spec
      const period = halfYearOf(cutOff, timeZone)
      const long = await measurements.measure(versions, monthsUpTo(cutOff, timeZone, MONTHS))
      const current = await measurements.measure(versions, period)
      const reads = columns.sources.map(({ name }) => readsSource(agreement, name))
      const capacity = capacityOf(
        columns,
        { timeZone, asOf: cutOff, most: WEEKS },
        (index) => reads[columns.source[index] ?? -1] === true,
      )
      return {
        asOf: cutOff,
        timeZone,
        period,
        capacity: { ...capacity, weeks: [...capacity.weeks], sentence: capacitySentence(capacity) },
        targets: long.measurement.figures.targets
          .filter(({ within }) => within !== null)
          .map((figures) => aheadOfTarget(figures, long, current)),
        budgets: long.measurement.figures.targets.flatMap((figures) => {
          const budget = budgetTold(figures, long, current)
          return budget === null ? [] : [{ figures, budget }]
        }),
      }
    }),
  }
}

function nothingKnown(reference: string): Refusal {
  return new Refusal('ahead.no-data', `No ticket is known that ${reference} reads; import one of its sources first.`)
}

function aheadOfTarget(figures: TargetFigures, long: Measured, current: Measured): AheadOfTarget {
  const agreements = long.versions.map(({ agreement }) => agreement)
  const input = { ...long, versions: agreements, targetId: figures.id }
  const trend = trendOf(wholeMonths(figures))
  const forecast = forecastFor(figures, long, current)
  const season = seasonalityOf(input)
  return {
    figures,
    trend: { ...trend, fitted: [...trend.fitted], sentence: trendSentence(trend) },
    forecast,
    atRisk: riskOf(atRisk(input, AT_RISK), long.asOf.at),
    seasonality: {
      ...season,
      weekdays: [...season.weekdays],
      hours: [...season.hours],
      sentence: seasonalitySentence(season),
    },
  }
}

function wholeMonths({ months }: TargetFigures) {
  return months
    .filter(({ partial }) => !partial)
    .map(({ month, met, counted }) => ({ month, met: met ?? 0, counted: counted ?? 0 }))
}

function forecastFor(figures: TargetFigures, long: Measured, { measurement, period }: Measured) {
  const now = measurement.figures.targets.find(({ id }) => id === figures.id)
  const soFar = { met: now?.met ?? 0, counted: now?.counted ?? 0 }
  const recent = wholeMonths(figures).slice(-RECENT_MONTHS)
  const days = recent.map(({ month }) => parsePeriod(month, long.period.timeZone)).map(({ start, end }) => end - start)
  const found = forecastOf({
    soFar,
    recent,
    recentDays: days.reduce((sum, length) => sum + length, 0) / DAY,
    daysLeft: (period.end - long.asOf.at) / DAY,
    objective: parsePercentage(figures.objective) ?? { over: 1n, under: 1n },
  })
  return { ...found, soFar, sentence: forecastSentence(found, figures.objective) }
}

function riskOf({ total, rows }: ReturnType<typeof atRisk>, asOf: number): AheadOfTarget['atRisk'] {
  const soon = rows.filter(({ dueAt, isPaused }) => !isPaused && dueAt !== null && dueAt < asOf + DAY).length
  return { method: BY_CALENDAR, sentence: atRiskSentence(total, soon), total, rows }
}

const BY_CALENDAR = {
  name: 'Time left by calendar',
  sentence:
    'Of each open ticket, the time its promise leaves on the clock of the target as of the newest data, and when that runs out if ' +
    'nothing pauses it; a ticket that waits runs out later by its wait. Nothing is estimated.',
}
