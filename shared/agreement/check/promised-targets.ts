import { type CountingRules, resolveRules } from '../../sla/counting-rules.ts'
import { normalisedWord, type PromisedTime, promiseFor, readPromise } from '../../sla/promised-time.ts'
import type { Duration } from '../../time/duration.ts'
import type { Agreement, Target, TicketFilter } from '../agreement.ts'

/** A target that promises every ticket a time. */
export type PromisedTarget = {
  readonly target: Target
  readonly index: number
  readonly rules: CountingRules
  readonly promise: PromisedTime
  /** Accepted values by field, as they are compared; services by their ids. */
  readonly accepts: ReadonlyMap<string, ReadonlySet<string>>
}

/** The targets of an agreement whose metric runs a clock for each ticket. */
export function promisedTargets({ spec }: Agreement): PromisedTarget[] {
  const calendars = (spec.calendars ?? []).map(({ id }) => id)
  return spec.targets.flatMap((target, index) => {
    const promise = readPromise(target.within)
    if (promise === null) return []
    const accepts = acceptedBy([target.where ?? {}, ofService(target)], spec)
    return [{ target, index, rules: resolveRules(target, calendars), promise, accepts }]
  })
}

function ofService({ service }: Target): TicketFilter {
  return service === undefined ? {} : { service: [service] }
}

/** What filters accept together, by field. */
export function acceptedBy(filters: readonly TicketFilter[], { scope }: Agreement['spec']): Map<string, Set<string>> {
  const idOf = new Map(scope.services.map(({ id, name }) => [normalisedWord(name), normalisedWord(id)]))
  const accepts = new Map<string, Set<string>>()
  for (const [field, values = []] of filters.flatMap((filter) => Object.entries(filter))) {
    const words = values.map(normalisedWord).map((word) => (field === 'service' ? (idOf.get(word) ?? word) : word))
    const before = accepts.get(field)
    accepts.set(field, new Set(before === undefined ? words : words.filter((word) => before.has(word))))
  }
  return accepts
}

/** A field in which no value suits both; null when a ticket may satisfy both. */
export function fieldApart(
  a: ReadonlyMap<string, ReadonlySet<string>>,
  b: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  for (const [field, values] of a) {
    const others = b.get(field)
    if (others !== undefined && ![...values].some((value) => others.has(value))) return field
  }
  return null
}

/** What a target promises a ticket of a priority, null for one that nothing names; null where it promises nothing. */
export function promisedTo({ promise, accepts }: PromisedTarget, priority: string | null): Duration | null {
  const only = accepts.get('priority')
  if (only !== undefined && (priority === null || !only.has(priority))) return null
  return promiseFor(promise, priority)
}

/** Every priority that the targets are about by name, as they are compared. */
export function namedPriorities(targets: readonly PromisedTarget[]): string[] {
  return [
    ...new Set(targets.flatMap(({ accepts, promise }) => [...(accepts.get('priority') ?? promise.byPriority.keys())])),
  ]
}

/** Targets that differ in their priorities alone. */
export function byKind(targets: readonly PromisedTarget[]): PromisedTarget[][] {
  return [...Map.groupBy(targets, kindOf).values()]
}

function kindOf({ target, rules, accepts }: PromisedTarget): string {
  const others = [...accepts].filter(([field]) => field !== 'priority')
  const written = others.map(([field, values]) => `${field}: ${[...values].sort().join(', ')}`)
  return [target.metric, rules.stop, ...written.sort()].join('; ')
}
