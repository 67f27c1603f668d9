import { asOf as knownAt } from '../../sla/as-of.ts'
import type { CalendarSource } from '../../sla/compile-versions.ts'
import { runsClock } from '../../sla/compile-versions.ts'
import type { TargetFigures } from '../../sla/figures.ts'
import { measure } from '../../sla/measure.ts'
import { openSurvey } from '../../sla/survey.ts'
import { supportedPromises } from '../../sla/tightest-promise.ts'
import type { Period } from '../../time/period.ts'
import { parsePeriod } from '../../time/period.ts'
import type { Agreement, Target } from '../agreement.ts'
import type { TargetOutlook } from '../finding.ts'
import { asIfAlways, type Evidence, type PastPeriods, pastPeriods } from './evidence.ts'
import { afterMeasuring, type Measurable, measurableOf } from './measurable.ts'
import { outlookSentence } from './outlook-words.ts'
import { realisticOf } from './realistic.ts'

/** The text laid over the past, for its targets to be asked one by one. */
type Past = {
  readonly text: Agreement
  readonly evidence: Evidence
  readonly known: PastPeriods
  /** The figures of each period, in their order. */
  readonly figures: readonly (readonly TargetFigures[])[]
}

/**
 * What the imported data says of each target of a text: whether it can be measured, and what the last whole periods would have given
 * had it been agreed then.
 */
export function outlooks(agreement: Agreement, given: Evidence): TargetOutlook[] {
  const evidence = { ...given, calendars: keeping(given.calendars) }
  const text = asIfAlways(agreement)
  const known = pastPeriods(agreement, evidence)
  const { columns, records, calendars, cutOff, exclusions = {} } = evidence
  const figures = known.periods.map((period) => {
    const asOf = knownAt(period, cutOff)
    const question = { versions: [text], columns, records, calendars, exclusions, period, asOf }
    return measure(question).figures.targets
  })
  const period = known.periods.at(-1) ?? ANY_PERIOD
  const survey = openSurvey({ versions: [text], columns, calendars, period, asOf: { at: period.end } })
  const past = { text, evidence, known, figures }
  return agreement.spec.targets.map((target) => {
    const measurable = measurableOf(target, agreement, { evidence, survey })
    return outlookOf(target, measurable, past)
  })
}

const ANY_PERIOD: Period = parsePeriod('2000', 'UTC')

function outlookOf(target: Target, before: Measurable, past: Past): TargetOutlook {
  const own = past.figures.flatMap((targets) => targets.find(({ id }) => id === target.id) ?? [])
  const measurable = afterMeasuring(before, own)
  const isBarred = measurable.measurable === 'no' || measurable.measurable === 'no-data'
  const told = isBarred ? [] : own.filter(({ measured }) => measured)
  const realistic = realisticOf(target, told)
  const expectedSample = hasSample(target) ? medianOf(told.map(({ counted }) => counted)) : null
  const tightestWithin = isBarred ? null : tightest(target, past)
  const { noun } = past.known
  return {
    target: target.id,
    measurable: measurable.measurable,
    missingFields: [...measurable.missingFields],
    realistic: realistic.realistic,
    history: isBarred ? [] : historyOf(target, past),
    tightestWithin,
    expectedSample,
    sentence: outlookSentence(target, { measurable, realistic, figures: told, expectedSample, tightestWithin, noun }),
  }
}

function historyOf({ id }: Target, { known, figures }: Past): TargetOutlook['history'] {
  return known.periods.flatMap(({ label }, place) => {
    const found = figures[place]?.find((target) => target.id === id)
    if (found === undefined) return []
    const { counted, met, attainment, status } = found
    return [{ period: label, counted, met, attainment, status }]
  })
}

/** Over all whole periods together: `6h 30m`, or `critical 3h, high 8h`. */
function tightest({ id, metric }: Target, { text, evidence, known }: Past): string | null {
  const [first, last] = [known.periods[0], known.periods.at(-1)]
  if (!runsClock(metric) || first === undefined || last === undefined) return null
  const period = parsePeriod(`${first.from}..${last.to}`, first.timeZone)
  const { columns, calendars, cutOff, exclusions = {} } = evidence
  const asked = { versions: [text], columns, calendars, exclusions, period, asOf: knownAt(period, cutOff) }
  const promises = supportedPromises({ ...asked, targetId: id, change: {}, confidence: null })
  const written = promises.flatMap(({ priority, within }) => {
    if (within === null) return []
    return [priority === null ? within : `${priority} ${within}`]
  })
  return written.length === 0 ? null : written.join(', ')
}

/** Of the other metrics there is one figure for each stretch of time, however much it is made of. */
function hasSample({ metric }: Target): boolean {
  return runsClock(metric) || metric === 'satisfaction'
}

/** One unusual period does not move it; null where nothing was counted. */
function medianOf(counts: readonly (number | null)[]): number | null {
  const known = Float64Array.from(counts.filter((count) => count !== null)).sort()
  const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** A calendar is laid out once, however many periods are measured by it. */
function keeping(calendars: CalendarSource): CalendarSource {
  const kept = new Map<string, ReturnType<CalendarSource>>()
  return (definition) => {
    const key = JSON.stringify(definition)
    const calendar = kept.get(key) ?? calendars(definition)
    kept.set(key, calendar)
    return calendar
  }
}
