import type { Outage } from '../outages/outage.ts'
import { layOver } from '../outages/outage-timeline.ts'
import type { Log } from '../outages/records.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { type AgreedClock, agreedClock } from './agreed-clock.ts'
import { serviceTime } from './availability.ts'
import type { BudgetTerm } from './availability-budget.ts'
import type { Fraction } from './exact.ts'
import { exactly } from './fraction.ts'
import { agreedWindows } from './maintenance-windows.ts'
import { isService, type MetricQuestion, quotedNames, readBy, type Term } from './measured-terms.ts'
import { isLeftOut, type NoticeRule } from './planned-maintenance.ts'

/** What a witness knows of agreed service time. */
export type KnownTime = {
  readonly agreedMs: number
  readonly plannedMs: number
  readonly downMs: Fraction
  /** Agreed time of which it is known whether the service was up. */
  readonly knownMs: number
  readonly samples: number
  readonly unusable: number
}

/** Who tells whether a service was up: an outage log, or a series of samples. */
export type Witness = {
  readonly kind: 'outages' | 'series'
  readonly sources: readonly string[]
  readonly knownUntil: Instant
  /** Of a term that lies within what is known. */
  time(term: Term): KnownTime
  lost(term: Term): ReturnType<BudgetTerm['lost']>
}

/** The notice that planned maintenance needs under a version; null where it needs none. */
export function noticeOf({ target, calendar, agreement }: Pick<Term, 'target' | 'calendar' | 'agreement'>): NoticeRule {
  const notice = target.maintenance === undefined ? null : parseDuration(target.maintenance.notice)
  return notice === null ? null : { notice, calendar, windows: agreedWindows({ agreement, target }) }
}

/** The outages of a target's service, of all logs that its agreement reads. */
export function outagesOf(
  { target, agreement }: Pick<Term, 'target' | 'agreement'>,
  logs: readonly Log<Outage>[],
): Outage[] {
  return readBy(agreement, logs)
    .flatMap(({ entries }) => entries)
    .filter(({ service }) => service === null || isService({ target, agreement }, service))
}

/** The clock of a term's agreed time, planned maintenance taken out. */
export function agreedClockOf(term: Term, logs: readonly Log<Outage>[]): AgreedClock {
  const notice = noticeOf(term)
  const stretches = layOver({
    window: term.window,
    outages: outagesOf(term, logs),
    isLeftOut: (outage) => isLeftOut(outage, notice),
  })
  return agreedClock(
    term.calendar,
    stretches.filter(({ planned }) => planned),
  )
}

/** The outage log as witness: what it does not tell of was up. A reason where it cannot be one. */
export function outageWitness({ target, agreement, records }: MetricQuestion): Witness | string {
  const logs = readBy(agreement, records.outages)
  if (logs.length === 0) return noLog(records.outages, agreement.spec.data?.sources)
  const unknown = unknownService({ target, agreement }, logs)
  if (unknown !== null) return unknown
  const questionOf = (term: Term) => ({
    ...term,
    outages: outagesOf(term, records.outages),
    notice: noticeOf(term),
  })
  return {
    kind: 'outages',
    sources: logs.map(({ sourceName }) => sourceName),
    knownUntil: Math.max(...logs.map(({ knownUntil }) => knownUntil)),
    time(term) {
      const time = serviceTime(questionOf(term))
      return { ...time, knownMs: time.agreedMs, samples: 0, unusable: 0 }
    },
    lost: (term) => lostOf(term, questionOf(term)),
  }
}

function lostOf(
  { window }: { readonly window: Interval },
  { outages, notice }: { readonly outages: readonly Outage[]; readonly notice: NoticeRule },
) {
  return layOver({ window, outages, isLeftOut: (outage) => isLeftOut(outage, notice) })
    .filter(({ planned }) => !planned)
    .map(({ from, to, weight }) => ({ from, to, weight: exactly(weight) }))
}

function noLog(logs: readonly Log<Outage>[], sources: readonly string[] | undefined): string {
  if (logs.length === 0) return 'No outage log is imported yet, and the target names no series to measure it from.'
  const held = quotedNames(logs.map(({ sourceName }) => sourceName))
  return `No outage log is imported into a source that the agreement reads (${quotedNames(sources ?? [])}); there is one in ${held}.`
}

/** A log that never named the service does not say that it was always up. */
function unknownService(wording: Pick<Term, 'target' | 'agreement'>, logs: readonly Log<Outage>[]): string | null {
  const services = logs.flatMap(({ entries }) => entries.map(({ service }) => service))
  if (services.length === 0 || services.some((service) => service === null || isService(wording, service))) return null
  const named = [...new Set(services.filter((service) => service !== null))].sort()
  return (
    `The outage log never names the service "${wording.target.service}", only ${quotedNames(named)}. ` +
    'Name it as the log does, or give the log a row of no length for it to say that it is watched.'
  )
}
