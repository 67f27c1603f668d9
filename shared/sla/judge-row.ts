import type { Duration } from '../time/duration.ts'
import { priorityOf } from './allowance.ts'
import type { BoundTarget } from './bind-target.ts'
import { currentDue } from './current-due.ts'
import { begin, type Judgement, setAside, settle, takeOff } from './judgement.ts'
import { closedForResolved, missingForClock, NEVER_DUE, unpromised, unreadableStop } from './not-applicable.ts'
import { pausedTotal } from './ticket-clock.ts'
import { ownStop, type TicketFacts } from './ticket-facts.ts'

/**
 * Judges a ticket that has no history: one cycle, and no pauses but a total. The same rules as `judgeInFull`, with no object made;
 * deadlines are worked out only where a figure needs them, for a breach and for the period rule `due`.
 */
export function judgeRow(target: BoundTarget, facts: TicketFacts, judgement: Judgement): void {
  begin(judgement, facts.createdAt)
  const missing = missingForClock(target, facts)
  if (missing !== null) return setAside(judgement, missing)
  const promised = target.promises[facts.priorityCode + 1] ?? null
  if (promised === null) return setAside(judgement, unpromised(priorityOf(facts)))
  const withinMs = promised.kind === 'time' ? promised.ms : daysAllowed(target, judgement, promised.days)
  if (Number.isNaN(withinMs)) return setAside(judgement, NEVER_DUE)
  const stopAt = ownStop(target.rules.stop, facts, facts.createdAt)
  const unreadable = Number.isNaN(stopAt) ? unreadableStop(target.rules.stop, facts) : null
  if (unreadable !== null) return setAside(judgement, unreadable)
  judgement.withinMs = withinMs
  judgement.stopAt = stopAt
  run(target, facts, judgement)
  fillDeadlines(target, judgement, promised)
}

/** As `allowanceMs`, keeping the deadline that it takes to find out; NaN when the calendar has not that many working days. */
function daysAllowed({ calendar, open }: BoundTarget, judgement: Judgement, days: number): number {
  const dueAt = calendar.dueInWorkingDays(judgement.startAt, days)
  if (dueAt === null) return Number.NaN
  judgement.originalDueAt = dueAt
  return calendar.openBefore(dueAt) - open.atStart(judgement.startAt)
}

function run({ rules, open }: BoundTarget, facts: TicketFacts, judgement: Judgement): void {
  const isRunning = Number.isNaN(judgement.stopAt)
  if (!isRunning && rules.stop === 'resolved' && !(facts.resolvedAt >= facts.createdAt)) {
    judgement.note = closedForResolved(facts.resolvedAt)
  }
  const ranMs = open.atStop(isRunning ? facts.asOf : judgement.stopAt) - open.atStart(facts.createdAt)
  takeOff(judgement, ranMs, pausedTotal(facts, rules, false))
  settle(judgement)
}

function fillDeadlines({ rules, calendar }: BoundTarget, judgement: Judgement, promised: Duration): void {
  const isBreached = judgement.verdict === 'breached'
  if (!isBreached && rules.period !== 'due') return
  if (promised.kind === 'time') judgement.originalDueAt = calendar.due(judgement.startAt, promised.ms) ?? Number.NaN
  if (!isBreached) return
  const isMoved = judgement.pausedTotalMs > 0 || promised.kind === 'working-days'
  // A breached promise was reached, so its deadline is there.
  const reachedAt = isMoved
    ? calendar.due(judgement.startAt, judgement.withinMs + judgement.pausedTotalMs)
    : judgement.originalDueAt
  judgement.currentDueAt = currentDue(calendar, judgement.originalDueAt, reachedAt)
  judgement.verdictAt = judgement.currentDueAt
}
