import type { TicketEvent } from '../tickets/ticket.ts'
import type { Instant } from '../time/instant.ts'
import type { BoundTarget } from './bind-target.ts'
import { ladderOf, type Step, stepDueAt, wasDue } from './escalation-ladder.ts'
import type { EscalationFigures, EscalationStep } from './figures-beside.ts'
import type { Judgement } from './judgement.ts'
import { normalisedWord } from './promised-time.ts'
import type { Slot } from './survey.ts'
import { clockOf, type TicketClock } from './ticket-clock.ts'
import { historyOf, type TicketFacts } from './ticket-facts.ts'

/** What the data shows of a step that was due. */
type Finding = { readonly takenAt: Instant } | { readonly reason: string }

/** One step of the ladders that judged a target's checks. */
type StepTally = Pick<Step, 'after' | 'to'> & { due: number; taken: number; readonly reasons: Map<string, number> }

/** The ladders of all versions, each step leading to its tally; versions that word a step alike share one. */
export type EscalationTally = {
  readonly steps: readonly StepTally[]
  /** By index of the version. */
  readonly ladders: readonly (readonly { readonly step: Step; readonly tally: StepTally }[])[]
}

/** An empty tally of the ladders of a target's versions, those that the shown version has first. */
export function blankEscalation({ agreement, byVersion }: Slot): EscalationTally {
  const tallies = new Map<string, StepTally>()
  const tallyOf = ({ after, to }: Step): StepTally => {
    const key = JSON.stringify([after, to])
    const tally = tallies.get(key) ?? { after, to, due: 0, taken: 0, reasons: new Map() }
    tallies.set(key, tally)
    return tally
  }
  for (const step of ladderOf(agreement)) tallyOf(step)
  const ladders = byVersion.map((target) =>
    (target === null ? [] : ladderOf(target.agreement)).map((step) => ({ step, tally: tallyOf(step) })),
  )
  return { steps: [...tallies.values()], ladders }
}

/** Adds a check that the period lists, and that is neither excluded nor without a clock. */
export function addEscalation(
  { ladders }: EscalationTally,
  target: BoundTarget,
  { facts, judgement }: { readonly facts: TicketFacts; readonly judgement: Judgement },
): void {
  let clock: TicketClock | null = null
  for (const { step, tally } of ladders[judgement.version] ?? []) {
    if (!wasDue(step, target, { judgement, asOf: facts.asOf })) continue
    tally.due += 1
    clock ??= clockOf(facts, target.rules)
    const found = findingOf(step, facts, stepDueAt(step, target, { clock, judgement }))
    if ('takenAt' in found) tally.taken += 1
    else tally.reasons.set(found.reason, (tally.reasons.get(found.reason) ?? 0) + 1)
  }
}

/** The steps as they are printed; undefined where no version has a ladder. */
export function escalationFigures({ steps }: EscalationTally): EscalationFigures[] | undefined {
  if (steps.length === 0) return undefined
  return steps.map(({ after, to, due, taken, reasons }) => ({
    after,
    to,
    due,
    taken,
    cannotTell: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }))
}

/** The ladder for one ticket; undefined where its agreement has none, or where no clock was judged. */
export function escalationOf(
  target: BoundTarget,
  facts: TicketFacts,
  { clock, judgement }: { readonly clock: TicketClock | null; readonly judgement: Judgement },
): EscalationStep[] | undefined {
  const ladder = ladderOf(target.agreement)
  if (clock === null || ladder.length === 0 || judgement.verdict === 'not-applicable') return undefined
  return ladder.map((step) => {
    const { after, to } = step
    const dueAt = stepDueAt(step, target, { clock, judgement })
    if (!wasDue(step, target, { judgement, asOf: facts.asOf }))
      return { after, to, dueAt, state: 'not-due', takenAt: null, reason: null }
    const found = findingOf(step, facts, dueAt)
    return 'takenAt' in found
      ? { after, to, dueAt, state: 'taken', takenAt: found.takenAt, reason: null }
      : { after, to, dueAt, state: 'cannot-tell', takenAt: null, reason: found.reason }
  })
}

/**
 * Taken: the ticket came to a person or a group of the step's name once it was due, or was with them already. That a history names
 * nobody is no proof that nobody was told, so the other answer is that it cannot be told.
 */
function findingOf({ to, names }: Step, facts: TicketFacts, dueAt: Instant | null): Finding {
  const history = historyOf(facts)
  if (history.length === 0) return { reason: 'the source gives no history of the ticket' }
  const told = history.filter(({ assignee, group }) => assignee !== null || group !== null)
  if (told.length === 0) return { reason: 'the history tells neither whom the ticket was given to nor which group' }
  const takenAt = dueAt === null ? null : cameTo(told, names, dueAt)
  return takenAt === null ? { reason: `the history names no "${to}" from then on` } : { takenAt }
}

/** When the ticket first was with one of the names at `dueAt` or later; before it, where it was with them at that moment. */
function cameTo(told: readonly TicketEvent[], names: ReadonlySet<string>, dueAt: Instant): Instant | null {
  let withThem: { assignee: Instant | null; group: Instant | null } = { assignee: null, group: null }
  for (const event of told) {
    const since = withThem.assignee ?? withThem.group
    if (since !== null && event.at >= dueAt) return since
    withThem = {
      assignee: sinceWhen(event.assignee, withThem.assignee, { names, at: event.at }),
      group: sinceWhen(event.group, withThem.group, { names, at: event.at }),
    }
    const came = withThem.assignee ?? withThem.group
    if (came !== null && event.at >= dueAt) return came
  }
  return withThem.assignee ?? withThem.group
}

/** An event that does not say leaves it as it was. */
function sinceWhen(
  word: string | null,
  before: Instant | null,
  { names, at }: { readonly names: ReadonlySet<string>; readonly at: Instant },
): Instant | null {
  if (word === null) return before
  return names.has(normalisedWord(word)) ? (before ?? at) : null
}
