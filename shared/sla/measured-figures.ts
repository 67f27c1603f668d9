import { NO_RECORDS, type Records } from '../outages/records.ts'
import { interval95 } from './attainment.ts'
import { measureAvailability } from './availability-figures.ts'
import { type CalendarSource, runsClock } from './compile-versions.ts'
import type { TargetFigures } from './figures.ts'
import { NO_BREAKDOWNS } from './groups.ts'
import { measureManual } from './manual-figures.ts'
import { type Measured, monthFigures, numberOf, type Unmeasured, unmeasured } from './measured-outcome.ts'
import { type MetricQuestion, termsOf } from './measured-terms.ts'
import { measureOccurrences } from './occurrence-figures.ts'
import { measureRatio } from './ratio-figures.ts'
import { measureSatisfaction } from './satisfaction-figures.ts'
import type { Slot, Survey } from './survey.ts'
import { measureThreshold } from './threshold-figures.ts'

/** What metrics without a clock are measured from. */
export type Evidence = { readonly records?: Records; readonly calendars: CalendarSource }

/** A target that runs no clock for each ticket, with what was found of it; null for one that runs one. */
export function measureSlot(survey: Survey, slot: Slot, evidence: Evidence): Measured | Unmeasured | null {
  if (runsClock(slot.target.metric)) return null
  const question = questionOf(survey, slot, evidence)
  return question === null ? unmeasured(NO_VERSION) : measureMetric(question)
}

/** Why a target cannot be asked about in a period. */
export const NO_VERSION = 'No version of the agreement that has this target is in force within the period.'

/** All that a target without clocks is measured from; null where no version has it within the period. */
export function questionOf(
  { period, versions, columns, asOf }: Survey,
  { target, agreement }: Slot,
  { records = NO_RECORDS, calendars }: Evidence,
): MetricQuestion | null {
  const [first, ...others] = termsOf({ period, target, versions, calendars })
  if (first === undefined) return null
  return { target, agreement, period, columns, asOf, records, terms: [first, ...others] }
}

function measureMetric(question: MetricQuestion): Measured | Unmeasured {
  const { target } = question
  switch (target.metric) {
    case 'availability':
      return target.slo !== undefined && target.series !== undefined
        ? measureRatio(question)
        : measureAvailability(question)
    case 'ratio':
      return measureRatio(question)
    case 'threshold':
      return measureThreshold(question)
    case 'satisfaction':
      return measureSatisfaction(question)
    case 'count':
      return measureOccurrences(question)
    case 'manual':
      return measureManual(question)
    case 'response-time':
    case 'resolution-time':
      return unmeasured(`The metric "${target.metric}" runs a clock for each ticket.`)
  }
}

/** The figures of a target that runs no clock, in the form that all targets share; what does not apply is null. */
export function measuredFigures(
  survey: Survey,
  { target, agreement }: Slot,
  found: Measured | Unmeasured,
): TargetFigures {
  const isMeasured = found.kind === 'measured'
  const { version } = agreement.spec
  const counts = isMeasured ? found.counts : null
  return {
    id: target.id,
    name: target.name,
    metric: target.metric,
    measured: isMeasured,
    reason: isMeasured ? null : found.reason,
    objective: target.objective,
    minimum: target.minimum ?? null,
    within: null,
    counted: counts?.counted ?? null,
    met: counts?.met ?? null,
    breached: counts?.breached ?? null,
    pending: counts?.pending ?? null,
    notApplicable: counts?.notApplicable ?? null,
    excluded: null,
    attainment: isMeasured ? numberOf(found.attainment) : null,
    gross: isMeasured ? numberOf(found.attainment) : null,
    status: isMeasured ? found.status : 'grey',
    interval95: isSample(target.metric) && counts !== null ? interval95(counts) : null,
    elapsed: null,
    nearMisses: null,
    overdueOpen: null,
    approximate: null,
    months: monthsOf(survey, found),
    breakdowns: NO_BREAKDOWNS,
    account: null,
    backlog: null,
    distribution: null,
    counting: isMeasured ? [...found.counting] : [],
    notApplicableReasons: isMeasured ? [...(found.notApplicableReasons ?? [])] : [],
    versions: isMeasured ? [...found.versions] : [version],
    ...(isMeasured ? found.own : {}),
  }
}

/** Metrics whose counts are a sample of what might have happened, so that few of them say little. */
function isSample(metric: string): boolean {
  return metric === 'ratio' || metric === 'satisfaction'
}

const NOTHING = { attainment: null, status: 'grey', counts: null } as const

function monthsOf({ period }: Survey, found: Measured | Unmeasured): TargetFigures['months'] {
  return period.months.map(({ month, end, partial }, index) => {
    if (found.kind === 'unmeasured') return monthFigures(NOTHING, month, partial)
    return monthFigures(found.months[index] ?? NOTHING, month, partial || found.knownUntil < end)
  })
}
