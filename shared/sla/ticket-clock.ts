import type { TicketEvent } from '../tickets/ticket.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { CountingRules, PauseRule, StopEvent } from './counting-rules.ts'
import { type Cycle, countedCycles, cyclesOf } from './cycles.ts'
import { type Pause, pausesOf, pausesWithin, withoutPauses } from './pauses.ts'
import { historyOf, type TicketFacts } from './ticket-facts.ts'

/** One ticket's clock laid out: what it counted, where it was paused, where it stopped. */
export type TicketClock = {
  /** Where the counted cycles begin. */
  readonly start: Instant
  /** Where they end; null while the last one runs. */
  readonly stop: { readonly at: Instant; readonly event: StopEvent } | null
  /** All cycles, counted or not. */
  readonly cycles: readonly Cycle[]
  /** The stretches that the reopen rule counts. */
  readonly counted: readonly Cycle[]
  /** The parts of pauses inside them. */
  readonly pauses: readonly Pause[]
  /** The counted stretches without the pauses, up to the last known moment, in order. */
  readonly running: readonly Interval[]
  /** The stop, or the moment at which knowledge ends. */
  readonly lastKnown: Instant
  /** A pause known only as a total, in milliseconds; null where there is none. */
  readonly pausedTotalMs: number | null
}

/** The clock of a ticket whose creation is known, laid out once for all rules that lay it out alike. */
export function clockOf(facts: TicketFacts, rules: CountingRules): TicketClock {
  const laidOut = laidOutFor(facts)
  for (const known of laidOut.clocks) if (layOutAlike(known.rules, rules)) return known.clock
  const clock = layOut(facts, rules, laidOut)
  laidOut.clocks.push({ rules, clock })
  return clock
}

/**
 * The clocks of the ticket that a record holds, for targets ask for one ticket after the other; and their parts, for clocks that differ
 * have most of them in common.
 */
type LaidOut = {
  index: number
  readonly clocks: { readonly rules: CountingRules; readonly clock: TicketClock }[]
  readonly cycles: { readonly stop: StopEvent; readonly cycles: readonly Cycle[] }[]
  readonly pauses: { readonly rule: PauseRule; readonly pauses: readonly Pause[] }[]
}
const laidOutByFacts = new WeakMap<TicketFacts, LaidOut>()

function laidOutFor(facts: TicketFacts): LaidOut {
  const known = laidOutByFacts.get(facts) ?? { index: -1, clocks: [], cycles: [], pauses: [] }
  if (known.index < 0) laidOutByFacts.set(facts, known)
  if (known.index !== facts.index) for (const parts of [known.clocks, known.cycles, known.pauses]) parts.length = 0
  known.index = facts.index
  return known
}

function layOutAlike(a: CountingRules, b: CountingRules): boolean {
  return a.stop === b.stop && a.reopen === b.reopen && pauseAlike(a.pauses, b.pauses)
}

function pauseAlike(a: PauseRule, b: PauseRule): boolean {
  return a === b || (a.kind === b.kind && a.kind !== 'statuses')
}

function cyclesFor({ cycles }: LaidOut, facts: TicketFacts, stop: StopEvent): readonly Cycle[] {
  for (const known of cycles) if (known.stop === stop) return known.cycles
  const found = cyclesOf(stop, facts, historyOf(facts))
  cycles.push({ stop, cycles: found })
  return found
}

function pausesFor({ pauses }: LaidOut, facts: TicketFacts, rule: PauseRule): readonly Pause[] {
  for (const known of pauses) if (pauseAlike(known.rule, rule)) return known.pauses
  const found = pausesOf(historyOf(facts), rule)
  pauses.push({ rule, pauses: found })
  return found
}

function layOut(facts: TicketFacts, rules: CountingRules, laidOut: LaidOut): TicketClock {
  const cycles = cyclesFor(laidOut, facts, rules.stop)
  const counted = countedCycles(cycles, rules.reopen)
  const pauses = pausesWithin(pausesFor(laidOut, facts, rules.pauses), counted)
  const last = counted.at(-1)
  const stop = last?.to == null || last.endedBy === null ? null : { at: last.to, event: last.endedBy }
  const running: Interval[] = []
  for (const { from, to } of counted) withoutPauses({ from, to: to ?? facts.asOf }, pauses, running)
  return {
    start: counted[0]?.from ?? facts.createdAt,
    stop,
    cycles,
    counted,
    pauses,
    running,
    lastKnown: stop?.at ?? facts.asOf,
    pausedTotalMs: facts.pausedFor > 0 ? pausedTotal(facts, rules, hasStatuses(historyOf(facts))) : null,
  }
}

function hasStatuses(history: readonly TicketEvent[]): boolean {
  return history.some(({ status }) => status !== null)
}

/**
 * The total of a ticket's pauses, where that is all there is: a history with statuses says more. It is not taken off a response,
 * since the pauses may lie after it.
 */
export function pausedTotal(facts: TicketFacts, { pauses, stop }: CountingRules, hasStatuses: boolean): number | null {
  const isTold = facts.pausedFor > 0 && !hasStatuses
  return isTold && pauses.kind !== 'none' && stop !== 'first-response' ? facts.pausedFor : null
}

/** Open milliseconds of stretches. */
export function openTime(calendar: BusinessCalendar, stretches: readonly Interval[]): number {
  let sum = 0
  for (const { from, to } of stretches) sum += calendar.elapsed(from, to)
  return sum
}

/**
 * The least instant at which `amountMs` of open time has run; what the stretches do not hold is projected by the calendar from
 * `lastKnown`. Null when the calendar never opens that long.
 */
export function reachedAt(calendar: BusinessCalendar, clock: TicketClock, amountMs: number): Instant | null {
  let left = amountMs
  for (const { from, to } of clock.running) {
    const ran = calendar.elapsed(from, to)
    if (left <= ran) return calendar.due(from, left)
    left -= ran
  }
  return calendar.due(clock.lastKnown, left)
}
