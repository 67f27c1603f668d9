import type { Agreement, Target } from '../agreement/agreement.ts'
import type { Records } from '../outages/records.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import { type CalendarSource, compileClock } from './compile-versions.ts'
import { type CountingRules, resolveRules } from './counting-rules.ts'
import { type EffectiveVersion, versionAt } from './effective-versions.ts'
import { normalisedWord } from './promised-time.ts'
import { readsSource } from './ticket-filter.ts'

/** A stretch of the period under one version of the agreement, with what that version says of the target. */
export type Term = {
  readonly window: Interval
  readonly agreement: Agreement
  readonly target: Target
  readonly rules: CountingRules
  readonly calendar: BusinessCalendar
}

/** Everything a metric is measured from. */
export type MetricQuestion = {
  /** As the newest version in force within the period words it. */
  readonly target: Target
  readonly agreement: Agreement
  readonly period: Period
  /** In order, without overlap, at least one. */
  readonly terms: readonly [Term, ...Term[]]
  readonly records: Records
  readonly columns: TicketColumns
  /** Until when tickets are known. */
  readonly asOf: Instant
}

type Wanted = {
  readonly period: Period
  readonly target: Target
  readonly versions: readonly EffectiveVersion[]
  readonly calendars: CalendarSource
}

/** The stretches of a period in which a target holds, each under the version in force then, by the same metric. */
export function termsOf({ period, target, versions, calendars }: Wanted): Term[] {
  const changes = versions
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > period.start && at < period.end)
  const edges = [...new Set([period.start, ...changes, period.end])].sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((from, index) => {
    const version = versions[versionAt(versions, from)]
    const wording = version?.agreement.spec.targets.find(
      ({ id, metric }) => id === target.id && metric === target.metric,
    )
    if (version === undefined || wording === undefined) return []
    return [termOf(version.agreement, wording, { window: { from, to: edges[index + 1] ?? period.end }, calendars })]
  })
}

function termOf(
  agreement: Agreement,
  target: Target,
  { window, calendars }: { readonly window: Interval; readonly calendars: CalendarSource },
): Term {
  const ids = (agreement.spec.calendars ?? []).map(({ id }) => id)
  const rules = resolveRules(target, ids)
  return { window, agreement, target, rules, calendar: compileClock(agreement, rules.clock, calendars) }
}

/** What two stretches share; null where they share nothing. */
export function overlap(a: Interval, b: Interval): Interval | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from < to ? { from, to } : null
}

/** The terms as far as a stretch holds them. */
export function termsWithin(terms: readonly Term[], stretch: Interval): Term[] {
  return terms.flatMap((term) => {
    const window = overlap(term.window, stretch)
    return window === null ? [] : [{ ...term, window }]
  })
}

/** The same terms with the first one reaching back to `from`, for windows that begin before the period. */
export function widenedTo([first, ...others]: MetricQuestion['terms'], from: Instant): MetricQuestion['terms'] {
  return [{ ...first, window: { from: Math.min(first.window.from, from), to: first.window.to } }, ...others]
}

/** Those records whose source the agreement reads. */
export function readBy<Log extends { readonly sourceName: string }>(agreement: Agreement, logs: readonly Log[]): Log[] {
  return logs.filter(({ sourceName }) => readsSource(agreement, sourceName))
}

/** Whether a log's word for a service is that of the target: by its own words, or by the id or name of a service of the scope. */
export function isService(
  { target, agreement }: { readonly target: Pick<Target, 'service'>; readonly agreement: Agreement },
  word: string,
): boolean {
  if (target.service === undefined) return true
  const wanted = normalisedWord(target.service)
  const services = agreement.spec.scope.services.filter(({ id, name }) =>
    [id, name].some((one) => normalisedWord(one) === wanted),
  )
  return [target.service, ...services.flatMap(({ id, name }) => [id, name])].some(
    (one) => normalisedWord(one) === normalisedWord(word),
  )
}

/** Names in quotes, not too many: `"a", "b" and 3 more`. */
export function quotedNames(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
