import type { Instant } from '../time/instant.ts'
import type { BoundTarget, BoundVersion } from './bind-target.ts'
import { versionAt } from './effective-versions.ts'
import { judgeHistory, judgeInFull } from './judge-in-full.ts'
import { judgeRow } from './judge-row.ts'
import { begin, blankJudgement, type Judgement, setAside } from './judgement.ts'
import { listedAt, placeByDate, placeByRules } from './placement.ts'
import type { Slot, Survey } from './survey.ts'
import { clockOf, type TicketClock } from './ticket-clock.ts'
import { blankFacts, ownStop, readFacts, type TicketFacts } from './ticket-facts.ts'

/** One check on its way: which target, which ticket, and what was found. The records are filled again for the next one. */
export type Visit = (slot: number, facts: TicketFacts, judgement: Judgement) => void

/** Why a ticket is not judged against a target at all. */
export type LeftOut = 'not-yet-created' | 'agreement-filter' | 'not-promised' | 'target-filter'

/** Who is told of every ticket before every target: judged, wherever that places the check, or left out. */
export type Visitor = { readonly judged: Visit; leftOut(slot: number, why: LeftOut, index: number): void }

/** Goes over all tickets, in their order, and visits every check that the period lists. Gives the number of tickets read. */
export function goOver(survey: Survey, slots: readonly Slot[], visit: Visit): number {
  return goOverAll(survey, slots, {
    judged: (slot, facts, judgement) => {
      if (judgement.place !== 'elsewhere') visit(slot, facts, judgement)
    },
    leftOut: () => undefined,
  })
}

/** The same, telling of every ticket. */
export function goOverAll(survey: Survey, slots: readonly Slot[], visitor: Visitor): number {
  const facts = blankFacts(survey.columns, survey.asOf)
  const judgement = blankJudgement()
  let read = 0
  for (let index = 0; index < survey.columns.length; index += 1) {
    readFacts(facts, index)
    const version = versionOf(survey, facts)
    const unread = unreadBecause(survey, version, facts)
    if (unread === null) read += 1
    for (let slot = 0; slot < slots.length; slot += 1) {
      const target = unread === null ? judgingTarget(slots[slot], version) : null
      if (target?.covers(index)) {
        judge(survey, { target, facts, version }, judgement)
        visitor.judged(slot, facts, judgement)
      } else visitor.leftOut(slot, unread ?? (target === null ? 'not-promised' : 'target-filter'), index)
    }
  }
  return read
}

function unreadBecause({ versions, shown, asOf }: Survey, version: number, facts: TicketFacts): LeftOut | null {
  if (facts.createdAt > asOf) return 'not-yet-created'
  return (versions[version] ?? shown).reads(facts.index) ? null : 'agreement-filter'
}

/** Index of the version in force when the ticket was created; -1 where none was, or where that is unknown. */
export function versionOf(survey: Survey, facts: TicketFacts): number {
  return versionAt(survey.versions, facts.createdAt)
}

/** The target that judges a ticket of a version; the wording shown stands in where no version was in force. */
export function judgingTarget(slot: Slot | undefined, version: number): BoundTarget | null {
  if (slot === undefined) return null
  return version < 0 ? slot.shown : (slot.byVersion[version] ?? null)
}

/** A ticket before the target and the version that judge it. */
export type Hearing = { readonly target: BoundTarget; readonly facts: TicketFacts; readonly version: number }

/** Judges one ticket and places the check in the period. */
export function judge(survey: Survey, { target, facts, version }: Hearing, judgement: Judgement): void {
  if (version < 0 && !Number.isNaN(facts.createdAt)) return leaveOut(survey, { target, facts, version }, judgement)
  if (facts.hasHistory) judgeHistory(target, facts, judgement)
  else judgeRow(target, facts, judgement)
  judgement.version = version
  place(survey, { target, facts, version }, judgement)
}

/** The same with every deadline worked out, and the clock that led to it; null where there was nothing to run one on. */
export function judgeWithClock(survey: Survey, hearing: Hearing, judgement: Judgement): TicketClock | null {
  const { target, facts, version } = hearing
  if (version < 0 && !Number.isNaN(facts.createdAt)) {
    leaveOut(survey, hearing, judgement)
    return clockOf(facts, target.rules)
  }
  const clock = judgeInFull(target, facts, judgement)
  judgement.version = version
  place(survey, hearing, judgement)
  return clock
}

/** Places a check that was judged under a version. */
function place(survey: Survey, { target, facts }: Hearing, judgement: Judgement): void {
  if (judgement.verdict === 'not-applicable') return placeByDate(judgement, listedAt(facts), survey)
  placeByRules(judgement, target.rules, survey.period)
  if (judgement.place === 'counted' && survey.isExcluded(target.target.id, facts.index)) {
    judgement.exclusion = target.rules.exclusions
  }
}

/** A ticket that starts under no version is listed where its clock stopped, and for as long as it runs. */
function leaveOut(survey: Survey, { target, facts }: Hearing, judgement: Judgement): void {
  begin(judgement, facts.createdAt)
  setAside(judgement, outsideVersions(survey.versions, facts.createdAt))
  judgement.stopAt = stopOf(target, facts)
  placeByDate(judgement, judgement.stopAt, survey)
}

/** The instant at which the ticket's clock stopped, as far as anything says so; NaN while it runs. */
function stopOf({ rules }: BoundTarget, facts: TicketFacts): number {
  if (facts.hasHistory) return clockOf(facts, rules).stop?.at ?? Number.NaN
  return ownStop(rules.stop, facts, facts.createdAt)
}

function outsideVersions(versions: readonly BoundVersion[], createdAt: Instant): string {
  if (versions.every(({ start }) => createdAt < start)) return 'created before the agreement came into force'
  return versions.every(({ end }) => createdAt >= end)
    ? 'created after the agreement had ended'
    : 'created while no version of the agreement was in force'
}
