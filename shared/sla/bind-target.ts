import type { TicketField } from '../tickets/ticket.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Duration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import type { CompiledTarget, CompiledVersion } from './compile-versions.ts'
import type { StopEvent } from './counting-rules.ts'
import { type OpenTimes, openTimesOf } from './open-times.ts'
import { normalisedWord, promiseFor } from './promised-time.ts'
import { bindFilters, readsSource, type TicketTest } from './ticket-filter.ts'

/** A target ready to judge the tickets of columns. */
export type BoundTarget = CompiledTarget & {
  /** Whether the target is about the ticket, of those that the agreement reads. */
  readonly covers: TicketTest
  /** By priority code + 1. */
  readonly promises: readonly (Duration | null)[]
  readonly open: OpenTimes
  /** By index of the source: it says when what stops the clock happened at all. */
  readonly givesStops: readonly boolean[]
}

/** A version ready to judge the tickets of columns. */
export type BoundVersion = Omit<CompiledVersion, 'targets'> & {
  /** Whether the version reads the ticket. */
  readonly reads: TicketTest
  /** By index of the source. */
  readonly readsSource: readonly boolean[]
  readonly targets: ReadonlyMap<string, BoundTarget>
}

/** The times that a stop can be taken from. */
const STOP_FIELDS = {
  'first-response': ['firstRespondedAt'],
  resolved: ['resolvedAt', 'closedAt'],
  closed: ['closedAt'],
} as const satisfies Readonly<Record<StopEvent, readonly TicketField[]>>

/** Binds all versions to columns, with the histories as they are known at `asOf`. */
export function bindVersions(
  versions: readonly CompiledVersion[],
  columns: TicketColumns,
  asOf: Instant = Number.POSITIVE_INFINITY,
): BoundVersion[] {
  const openTimes = openTimesOf()
  const bind = (target: CompiledTarget): BoundTarget => ({
    ...target,
    givesStops: columns.sources.map(
      ({ fields, hasHistory }) => hasHistory || STOP_FIELDS[target.rules.stop].some((field) => fields.has(field)),
    ),
    covers: coverage(target, columns, asOf),
    promises: [null, ...columns.text.priority.values].map((priority) => promiseFor(target.promise, priority)),
    open: openTimes(target.calendar, target.rules.stop),
  })
  return versions.map((version) => ({
    ...version,
    ...readingOf(version, columns),
    targets: new Map([...version.targets].map(([id, target]) => [id, bind(target)])),
  }))
}

function coverage({ target, agreement, rules }: CompiledTarget, columns: TicketColumns, asOf: Instant): TicketTest {
  const { services } = agreement.spec.scope
  const ofService = target.service === undefined ? {} : { service: [target.service] }
  const { priority, ...others } = target.where ?? {}
  if (rules.priority !== 'initial' || priority === undefined) {
    return bindFilters([target.where ?? {}, ofService], columns, services)
  }
  // By the rule `initial` a ticket belongs to its first priority, and so to the target of that priority.
  const passes = bindFilters([others, ofService], columns, services)
  const isNewest = bindFilters([{ priority }], columns, services)
  const wanted = new Set(priority.map(normalisedWord))
  return (index) => {
    if (!passes(index)) return false
    if (columns.hasHistory[index] !== 1) return isNewest(index)
    const known = columns.history(index).filter(({ at }) => at <= asOf)
    const first = known.find((event) => event.priority !== null)?.priority
    return first == null ? isNewest(index) : wanted.has(normalisedWord(first))
  }
}

function readingOf(
  { agreement }: CompiledVersion,
  columns: TicketColumns,
): Pick<BoundVersion, 'reads' | 'readsSource'> {
  const { data, scope } = agreement.spec
  const ofSource = columns.sources.map(({ name }) => readsSource(agreement, name))
  const passes = bindFilters([data?.where ?? {}], columns, scope.services)
  return { readsSource: ofSource, reads: (index) => ofSource[columns.source[index] ?? -1] === true && passes(index) }
}
