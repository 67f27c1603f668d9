import { listed } from '../../charts/words.ts'
import { countOf, duration } from '../../format.ts'
import type { Duration } from '../../time/duration.ts'
import type { Agreement } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import type { Path } from '../path.ts'
import { found } from './codes.ts'
import { type PromiseComparison, promiseComparison } from './compare-promises.ts'
import { prioritiesBetween, rankOf } from './priority-rank.ts'
import {
  byKind,
  fieldApart,
  namedPriorities,
  type PromisedTarget,
  promisedTargets,
  promisedTo,
} from './promised-targets.ts'

/** Promised times that do not go together, within a target and between targets. */
export function* promiseContradictions(agreement: Agreement): Generator<Finding> {
  const targets = promisedTargets(agreement)
  const compare = promiseComparison(agreement)
  const priorities = [...namedPriorities(targets), null]
  for (const target of targets) yield* ownContradictions(target)
  for (const [place, first] of targets.entries()) {
    for (const second of targets.slice(place + 1)) {
      if (fieldApart(first.accepts, second.accepts) !== null) continue
      yield* pairContradictions([first, second], priorities, compare)
    }
  }
  const named = namedPriorities(targets)
  for (const kind of byKind(targets)) {
    yield* priorityGaps(kind, named)
    yield* urgencyTurned(kind)
  }
}

function* ownContradictions(promised: PromisedTarget): Generator<Finding> {
  const { target, promise, accepts } = promised
  const only = accepts.get('priority')
  if (only === undefined) return
  const bare = [...only].filter((priority) => promisedTo(promised, priority) === null)
  if (bare.length > 0) {
    const says = `“${target.name}” is about ${listed(bare)} and promises ${bare.length === 1 ? 'it' : 'them'} no time.`
    const next = 'Add a time for each, or a default.'
    yield found('contradiction.priority-without-promise', { path: withinOf(promised), target: target.id, says, next })
  }
  const idle = [...promise.byPriority.keys()].filter((priority) => !only.has(priority))
  if (idle.length === 0) return
  const says = `“${target.name}” promises a time for ${listed(idle)}, which its filter leaves out.`
  const next = 'Take the time away, or let the filter have the priority.'
  yield found('contradiction.promise-never-used', { path: withinOf(promised), target: target.id, says, next })
}

type Pair = readonly [PromisedTarget, PromisedTarget]

function* pairContradictions(pair: Pair, priorities: readonly (string | null)[], compare: PromiseComparison) {
  const [first, second] = pair
  if (first.target.metric !== second.target.metric) {
    const isInOrder = first.target.metric === 'response-time'
    yield* responseAfterResolution(isInOrder ? pair : [second, first], priorities, compare)
  } else if (first.rules.stop === second.rules.stop) {
    yield* overlap(pair, priorities)
  }
}

function* responseAfterResolution(
  [response, resolution]: Pair,
  priorities: readonly (string | null)[],
  compare: PromiseComparison,
): Generator<Finding> {
  if (response.rules.stop !== 'first-response') return
  const late: Record<'always' | 'at times', string[]> = { always: [], 'at times': [] }
  for (const priority of priorities) {
    const [answer, solution] = [promisedTo(response, priority), promisedTo(resolution, priority)]
    if (answer === null || solution === null) continue
    const later = compare(
      { length: answer, clock: response.rules.clock },
      { length: solution, clock: resolution.rules.clock },
    )
    if (later !== 'never') late[later].push(priority ?? 'any other')
  }
  const which = `“${response.target.name}” and “${resolution.target.name}”`
  const at = { path: withinOf(response), target: response.target.id }
  if (late.always.length > 0) {
    const says = `By ${which}, tickets of priority ${listed(late.always)} may be answered later than they must be resolved.`
    const next = 'Shorten the response, or give the resolution more time.'
    yield found('contradiction.response-after-resolution', { ...at, says, next })
  }
  if (late['at times'].length > 0) {
    const says = `By the calendars of ${which}, some tickets of priority ${listed(late['at times'])} may be answered later than they must be resolved.`
    const next = 'Let both count by one calendar, or shorten the response.'
    yield found('contradiction.response-at-times-after-resolution', { ...at, says, next })
  }
}

function* overlap([first, second]: Pair, priorities: readonly (string | null)[]): Generator<Finding> {
  const twice = priorities.filter((priority) => {
    const [a, b] = [promisedTo(first, priority), promisedTo(second, priority)]
    return a !== null && b !== null && !(isSame(a, b) && first.rules.clock === second.rules.clock)
  })
  const [one] = twice
  if (one === undefined) return
  const names = listed(twice.map((priority) => priority ?? 'any other'))
  const says = `“${second.target.name}” and “${first.target.name}” are both about tickets of priority ${names}, ${difference([first, second], one)}.`
  const next = 'Let a filter keep them apart, or promise one time.'
  yield found('contradiction.overlapping-targets', { path: pathOf(second), target: second.target.id, says, next })
}

function difference([first, second]: Pair, priority: string | null): string {
  const [a, b] = [promisedTo(first, priority), promisedTo(second, priority)]
  if (a !== null && b !== null && isSame(a, b))
    return `by different clocks (${second.rules.clock} and ${first.rules.clock})`
  return `with different times (${lengthOf(b)} and ${lengthOf(a)})`
}

/** Tickets of a priority that no target of a kind promises a time. */
function* priorityGaps(kind: readonly PromisedTarget[], named: readonly string[]): Generator<Finding> {
  const [first] = kind
  if (first === undefined || kind.some((target) => promisedTo(target, null) !== null)) return
  const has = (priority: string) => kind.some((target) => promisedTo(target, priority) !== null)
  const covered = named.filter(has)
  const ranks = new Set(covered.map((priority) => JSON.stringify(rankOf(priority))))
  const isCovered = (priority: string) =>
    has(priority) || (rankOf(priority) !== null && ranks.has(JSON.stringify(rankOf(priority))))
  // What a target names itself without a time is told of that target.
  const own = new Set(kind.flatMap(({ accepts }) => [...(accepts.get('priority') ?? [])]))
  const gaps = new Set(
    [...named, ...prioritiesBetween(covered)].filter((priority) => !isCovered(priority) && !own.has(priority)),
  )
  if (gaps.size === 0 || covered.length === 0) return
  const what = first.target.metric === 'response-time' ? 'response' : 'resolution'
  const says = `A ${what} time is promised for ${listed(covered)}, and none for ${listed([...gaps])}.`
  const next = 'Promise a time for these tickets too, or exclude them in the scope.'
  yield found('contradiction.priority-gap', { path: pathOf(first), target: first.target.id, says, next })
}

/** A more urgent priority that is given more time, once for each target. */
function* urgencyTurned(kind: readonly PromisedTarget[]): Generator<Finding> {
  const times = kind.flatMap((promised) =>
    namedPriorities([promised]).flatMap((priority) => {
      const [rank, length] = [rankOf(priority), promisedTo(promised, priority)]
      return rank === null || length === null ? [] : [{ promised, priority, rank, length }]
    }),
  )
  const told = new Set<PromisedTarget>()
  for (const urgent of times) {
    const lesser = times.find(
      (other) =>
        other.rank.ladder === urgent.rank.ladder &&
        other.rank.rank > urgent.rank.rank &&
        other.promised.rules.clock === urgent.promised.rules.clock &&
        isLonger(urgent.length, other.length),
    )
    const { promised, priority, length } = urgent
    if (lesser === undefined || told.has(promised)) continue
    told.add(promised)
    const says = `Tickets of priority ${priority} are given ${lengthOf(length)}, more than the ${lengthOf(lesser.length)} of priority ${lesser.priority}.`
    const at = { path: withinOf(promised), target: promised.target.id }
    yield found('contradiction.urgent-waits-longer', { ...at, says, next: 'Check whether the two were mixed up.' })
  }
}

function isLonger(a: Duration, b: Duration): boolean {
  if (a.kind === 'time') return b.kind === 'time' && a.ms > b.ms
  return b.kind === 'working-days' && a.days > b.days
}

function isSame(a: Duration, b: Duration): boolean {
  return !isLonger(a, b) && !isLonger(b, a) && a.kind === b.kind
}

function lengthOf(length: Duration | null): string {
  if (length === null) return 'no time'
  return length.kind === 'time' ? duration(length.ms) : countOf(length.days, 'working day')
}

function pathOf({ index }: PromisedTarget): Path {
  return ['spec', 'targets', index]
}

function withinOf(promised: PromisedTarget): Path {
  return [...pathOf(promised), 'within']
}
