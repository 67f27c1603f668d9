import { accountOf } from './account.ts'
import { lineOf } from './account-lines.ts'
import { reasonOf } from './beside.ts'
import { checkOf } from './check-of.ts'
import type { Check } from './figures.ts'
import type { AccountLine } from './figures-beside.ts'
import { goOver, goOverAll, judgeWithClock, judgingTarget, versionOf } from './go-over.ts'
import { blankJudgement, type Judgement } from './judgement.ts'
import type { Slot, Survey } from './survey.ts'
import { blankFacts, readFacts, type TicketFacts } from './ticket-facts.ts'

/** The checks of one target that a period lists, in the order of the columns; each is made when it is asked for. */
export type CheckList = {
  readonly length: number
  /** @throws RangeError past the end */
  at(index: number): Check
  /** Index into the columns of the ticket of a check. */
  readonly tickets: Int32Array
}

/** A line of an account, all of it or what one reason put there. */
export type AccountChoice = { readonly line: AccountLine; readonly reason?: string | undefined }

/** Finds the checks of a target that the period lists. */
export function listChecks(survey: Survey, slot: Slot): CheckList {
  return listOf(listedTickets(survey, slot), (index) => checkAt(survey, slot, index))
}

function listOf(tickets: Int32Array, make: (index: number) => Check): CheckList {
  return {
    length: tickets.length,
    tickets,
    at: (place) => {
      const index = tickets[place]
      if (index === undefined) throw new RangeError(`There are ${tickets.length} checks; none at ${place}.`)
      return make(index)
    },
  }
}

/** The tickets of one line of a target's account, of one reason where it is given; tickets left out are not applicable and say why. */
export function listAccount(survey: Survey, slot: Slot, { line, reason }: AccountChoice): CheckList {
  const found: number[] = []
  const isWanted = (facts: TicketFacts, judgement: Judgement) => {
    const target = judgingTarget(slot, judgement.version)
    if (target === null || lineOf(judgement, target.rules, survey.period.start) !== line) return false
    return reason === undefined || reasonOf({ survey, slot }, line, { facts, judgement }) === reason
  }
  goOverAll(survey, [slot], {
    judged: (_, facts, judgement) => {
      if (isWanted(facts, judgement)) found.push(facts.index)
    },
    leftOut: (_, why, index) => {
      if (why === line) found.push(index)
    },
  })
  return listOf(Int32Array.from(found), (index) => checkOfTicket(survey, slot, index))
}

/** The check of any ticket, of those too that the target is not about: it is then not applicable, and says why. */
export function checkOfTicket(survey: Survey, slot: Slot, index: number): Check {
  const { facts, judgement } = accountOf(survey, slot, index)
  return checkOf(facts, judgement, survey.period)
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
