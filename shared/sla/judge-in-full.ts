import { type Allowance, allowanceOf } from './allowance.ts'
import type { BoundTarget } from './bind-target.ts'
import { currentDue } from './current-due.ts'
import { begin, type Judgement, setAside, settle, takeOff } from './judgement.ts'
import { closedForResolved, missingForClock, unreadableStop } from './not-applicable.ts'
import { clockOf, openTime, reachedAt, type TicketClock } from './ticket-clock.ts'
import { historyOf, type TicketFacts } from './ticket-facts.ts'

/** Judges any ticket, with its history if it has one, and gives the clock it found; null when there was nothing to run it on. */
export function judgeInFull(target: BoundTarget, facts: TicketFacts, judgement: Judgement): TicketClock | null {
  historyOf(facts)
  begin(judgement, facts.createdAt)
  const missing = missingForClock(target, facts)
  if (missing !== null) {
    setAside(judgement, missing)
    return null
  }
  const clock = clockOf(facts, target.rules)
  judgement.startAt = clock.start
  const allowance = allowanceOf(target, facts, clock)
  if (typeof allowance === 'string') {
    setAside(judgement, allowance)
    return clock
  }
  const unreadable = isOnlyCycleRunning(clock) ? unreadableStop(target.rules.stop, facts) : null
  if (unreadable !== null) {
    setAside(judgement, unreadable)
    return clock
  }
  if (target.rules.stop === 'resolved' && clock.stop?.event === 'closed') {
    judgement.note = closedForResolved(facts.resolvedAt)
  }
  judgeClock(judgement, target, { clock, allowance })
  return clock
}

/** After a reopening a stop that lies too early is left over from before; without one it is a contradiction. */
function isOnlyCycleRunning({ stop, cycles }: TicketClock): boolean {
  return stop === null && cycles.length === 1
}

function judgeClock(
  judgement: Judgement,
  { calendar }: BoundTarget,
  { clock, allowance }: { clock: TicketClock; allowance: Allowance },
): void {
  judgement.stopAt = clock.stop?.at ?? Number.NaN
  judgement.withinMs = allowance.withinMs
  judgement.originalDueAt = allowance.originalDueAt ?? Number.NaN
  takeOff(judgement, openTime(calendar, clock.running), clock.pausedTotalMs)
  const reached = reachedAt(calendar, clock, allowance.withinMs + (clock.pausedTotalMs ?? 0))
  judgement.currentDueAt = currentDue(calendar, allowance.originalDueAt, reached)
  settle(judgement)
  if (judgement.verdict === 'breached') judgement.verdictAt = judgement.currentDueAt
}
