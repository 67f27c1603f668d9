import type { Agreement, Target } from '../agreement/agreement.ts'
import { Refusal } from '../refusal.ts'
import { alwaysOpen, type BusinessCalendar, compileCalendar } from '../time/business-calendar.ts'
import type { CalendarDefinition } from '../time/calendar-definition.ts'
import type { Bars } from './attainment.ts'
import { ALWAYS, type CountingRules, resolveRules } from './counting-rules.ts'
import { type EffectiveVersion, effectiveVersions } from './effective-versions.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import { type PromisedTime, readPromise } from './promised-time.ts'

/** Compiles a calendar of an agreement; give one that knows public-holiday sets, or that keeps what it compiled. */
export type CalendarSource = (definition: CalendarDefinition) => BusinessCalendar

/** A target of one version, with everything that its clock needs. */
export type CompiledTarget = {
  readonly target: Target
  readonly agreement: Agreement
  readonly rules: CountingRules
  readonly calendar: BusinessCalendar
  readonly promise: PromisedTime
  readonly bars: Bars
}

/** A version with its targets by id; those that are not measured are left out. */
export type CompiledVersion = EffectiveVersion & { readonly targets: ReadonlyMap<string, CompiledTarget> }

/** Compiles all versions of one agreement, highest first; a calendar that two of them share is compiled once. */
export function compileVersions(
  versions: readonly Agreement[],
  calendars: CalendarSource = compileCalendar,
): CompiledVersion[] {
  const compiled = new Map<string, BusinessCalendar>()
  const compileOnce = (agreement: Agreement, clock: string) => {
    const key = JSON.stringify([clock, calendarNamed(agreement, clock) ?? agreement.spec.timeZone])
    const calendar = compiled.get(key) ?? compileClock(agreement, clock, calendars)
    compiled.set(key, calendar)
    return calendar
  }
  return effectiveVersions(versions).map((version) => {
    const measured = version.agreement.spec.targets.filter((target) => unmeasuredReason(target) === null)
    const targets = measured.map(
      (target) => [target.id, compileTarget(version.agreement, target, compileOnce)] as const,
    )
    return { ...version, targets: new Map(targets) }
  })
}

/** Why a target's tickets are not judged by a clock, as a sentence; null when they are. Other metrics are measured from records. */
export function unmeasuredReason({ metric, within }: Target): string | null {
  if (!runsClock(metric)) return `The metric "${metric}" runs no clock for each ticket.`
  return within === undefined ? 'The target promises no time: it has no "within".' : null
}

/** Whether a metric is measured by a clock for each ticket. */
export function runsClock(metric: Target['metric']): boolean {
  return metric === 'response-time' || metric === 'resolution-time'
}

function compileTarget(
  agreement: Agreement,
  target: Target,
  compile: (agreement: Agreement, clock: string) => BusinessCalendar,
): CompiledTarget {
  const rules = resolveRules(
    target,
    (agreement.spec.calendars ?? []).map(({ id }) => id),
  )
  const promise = readPromise(target.within)
  if (promise === null)
    throw new Refusal('promise.missing', `Target "${target.id}" promises no time; give it a "within".`)
  return { target, agreement, rules, promise, calendar: compile(agreement, rules.clock), bars: barsOf(target, rules) }
}

/** The bars of any target, measured or not. */
export function barsOf(
  target: Pick<Target, 'objective' | 'minimum'>,
  { minimumSample }: Pick<CountingRules, 'minimumSample'>,
): Bars {
  const minimum = target.minimum === undefined ? null : percentageOf(target.minimum)
  return { objective: percentageOf(target.objective), minimum, minimumSample }
}

function percentageOf(text: string): Fraction {
  const percentage = parsePercentage(text)
  if (percentage === null)
    throw new Refusal('percentage.unreadable', `"${text}" is no percentage; write one such as 95%.`)
  return percentage
}

/** The calendar of one clock of an agreement. @throws Refusal `calendar.unknown` */
export function compileClock(agreement: Agreement, clock: string, calendars: CalendarSource): BusinessCalendar {
  const definition = calendarNamed(agreement, clock)
  if (definition !== undefined) return calendars(definition)
  if (clock === ALWAYS) return alwaysOpen(agreement.spec.timeZone)
  throw new Refusal('calendar.unknown', `The agreement has no calendar "${clock}"; name one of its calendars, or 24x7.`)
}

function calendarNamed(agreement: Agreement, id: string): CalendarDefinition | undefined {
  return agreement.spec.calendars?.find((calendar) => calendar.id === id)
}
