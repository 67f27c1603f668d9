import { Refusal } from '../refusal.ts'
import type { BoundTarget } from './bind-target.ts'
import { judgeWithClock, judgingTarget, versionOf } from './go-over.ts'
import { blankJudgement, type Judgement, setAside } from './judgement.ts'
import type { Slot, Survey } from './survey.ts'
import type { TicketClock } from './ticket-clock.ts'
import { blankFacts, readFacts, type TicketFacts } from './ticket-facts.ts'

/** A ticket judged for its explanation. */
export type Account = {
  readonly survey: Survey
  readonly target: BoundTarget
  readonly facts: TicketFacts
  /** Index of the version in force at its creation; -1 for none. */
  readonly version: number
  readonly judgement: Judgement
  /** Null where there was nothing to run a clock on. */
  readonly clock: TicketClock | null
}

/** The target of that id. @throws Refusal `target.unknown`, `target.unmeasured` */
export function slotNamed({ slots }: Survey, id: string): Slot {
  const slot = slots.find(({ target }) => target.id === id)
  const known = slots.map(({ target }) => target.id).join(', ')
  if (slot === undefined) throw new Refusal('target.unknown', `The agreement has no target "${id}"; it has ${known}.`)
  if (slot.shown !== null) return slot
  throw new Refusal('target.unmeasured', `Target "${id}" is not yet measured, so it has no clock to explain.`)
}

/** Judges one ticket against a target, whether or not the target is about it. */
export function accountOf(survey: Survey, slot: Slot, index: number): Account {
  const facts = blankFacts(survey.columns, survey.asOf)
  readFacts(facts, index)
  const version = versionOf(survey, facts)
  const judging = judgingTarget(slot, version)
  const target = judging ?? slot.shown
  if (target === null) throw new Error('A measured target has lost its rules.')
  const judgement = blankJudgement()
  const clock = judgeWithClock(survey, { target, facts, version }, judgement)
  const outside =
    judging === null
      ? 'the version in force at its creation does not have the target'
      : outsideOf(survey, target, facts)
  if (outside !== null) {
    setAside(judgement, outside)
    judgement.place = 'elsewhere'
  }
  return { survey, target, facts, version, judgement, clock }
}

/** Why a ticket is not among those of the target; null when it is. */
function outsideOf(survey: Survey, target: BoundTarget, facts: TicketFacts): string | null {
  if (facts.createdAt > survey.asOf) return 'not yet created as of this moment'
  const version = survey.versions[versionOf(survey, facts)] ?? survey.shown
  if (!version.reads(facts.index)) return 'not among the tickets that the agreement reads'
  return target.covers(facts.index) ? null : 'not among the tickets that the target is about'
}
