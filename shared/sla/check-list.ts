import { checkOf } from './check-of.ts'
import type { Check } from './figures.ts'
import { goOver, judgeWithClock, judgingTarget, versionOf } from './go-over.ts'
import { blankJudgement } from './judgement.ts'
import type { Slot, Survey } from './survey.ts'
import { blankFacts, readFacts } from './ticket-facts.ts'

/** The checks of one target that a period lists, in the order of the columns; each is made when it is asked for. */
export type CheckList = {
  readonly length: number
  /** @throws RangeError past the end */
  at(index: number): Check
  /** Index into the columns of the ticket of a check. */
  readonly tickets: Int32Array
}

/** Finds the checks of a target that the period lists. */
export function listChecks(survey: Survey, slot: Slot): CheckList {
  const tickets = listedTickets(survey, slot)
  return {
    length: tickets.length,
    tickets,
    at: (place) => {
      const index = tickets[place]
      if (index === undefined) throw new RangeError(`There are ${tickets.length} checks; none at ${place}.`)
      return checkAt(survey, slot, index)
    },
  }
}

/** The check of a ticket that the target is about, whether or not the period lists it; `index` is its place in the columns. */
export function checkAt(survey: Survey, slot: Slot, index: number): Check {
  const facts = blankFacts(survey.columns, survey.asOf)
  readFacts(facts, index)
  const version = versionOf(survey, facts)
  const target = judgingTarget(slot, version)
  if (target === null) throw new Error('A listed check has lost its target.')
  const judgement = blankJudgement()
  judgeWithClock(survey, { target, facts, version }, judgement)
  return checkOf(facts, judgement, survey.period)
}

function listedTickets(survey: Survey, slot: Slot): Int32Array {
  const tickets = new Int32Array(survey.columns.length)
  let length = 0
  goOver(survey, [slot], (_, { index }) => {
    tickets[length] = index
    length += 1
  })
  return tickets.slice(0, length)
}
