import { type Allowance, allowanceOf, originalDue } from './allowance.ts'
import type { BoundTarget } from './bind-target.ts'
import { currentDue } from './current-due.ts'
import { begin, type Judgement, setAside, settle, takeOff } from './judgement.ts'
import { closedForResolved, missingForClock, unreadableStop } from './not-applicable.ts'
import { clockOf, openTime, reachedAt, type TicketClock } from './ticket-clock.ts'
import { historyOf, type TicketFacts } from './ticket-facts.ts'

/** Judges any ticket with every deadline worked out, and gives the clock it found; null when there was nothing to run it on. */
export function judgeInFull(target: BoundTarget, facts: TicketFacts, judgement: Judgement): TicketClock | null {
  return judgeAny(target, facts, { judgement, isDeadlineAsked: () => true })
}

/** The same for a figure, as `judgeRow` does: deadlines are worked out for a breach and for the period rule `due` alone. */
export function judgeHistory(target: BoundTarget, facts: TicketFacts, judgement: Judgement): void {
  judgeAny(target, facts, { judgement, isDeadlineAsked: isAskedByFigures })
}

function isAskedByFigures({ rules }: BoundTarget, { verdict }: Judgement): boolean {
  return verdict === 'breached' || rules.period === 'due'
}

type Judging = {
  readonly judgement: Judgement
  readonly isDeadlineAsked: (target: BoundTarget, judgement: Judgement) => boolean
}

function judgeAny(target: BoundTarget, facts: TicketFacts, judging: Judging): TicketClock | null {
  const { judgement } = judging
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
  judgeClock(judging, target, { clock, allowance })
  return clock
}

/** After a reopening a stop that lies too early is left over from before; without one it is a contradiction. */
function isOnlyCycleRunning({ stop, cycles }: TicketClock): boolean {
  return stop === null && cycles.length === 1
}

function judgeClock(
  { judgement, isDeadlineAsked }: Judging,
  target: BoundTarget,
  { clock, allowance }: { clock: TicketClock; allowance: Allowance },
): void {
  const { calendar } = target
  judgement.stopAt = clock.stop?.at ?? Number.NaN
  judgement.withinMs = allowance.withinMs
  takeOff(judgement, openTime(calendar, clock.running), clock.pausedTotalMs)
  settle(judgement)
  if (!isDeadlineAsked(target, judgement)) return
  const original = originalDue(target, clock, allowance)
  const reached = reachedAt(calendar, clock, allowance.withinMs + (clock.pausedTotalMs ?? 0))
  judgement.originalDueAt = original ?? Number.NaN
  judgement.currentDueAt = currentDue(calendar, original, reached)
  if (judgement.verdict === 'breached') judgement.verdictAt = judgement.currentDueAt
}
