import type { SurveyAnswer } from '../outages/survey-answer.ts'
import type { Interval } from '../time/instant.ts'
import type { AnswerEntry, EvidenceEffect, TicketEntry } from './evidence-entry.ts'
import { placeOf, placeOfTicket } from './evidence-place.ts'
import { compare, exactly, toNumber } from './fraction.ts'
import { type MetricQuestion, readBy, type Term, termsWithin } from './measured-terms.ts'
import { type Scale, scaleOf } from './satisfaction.ts'
import { answerTest } from './satisfaction-opinions.ts'
import { createdTickets, resolvedTickets } from './term-tickets.ts'

type Verdict = { readonly effect: EvidenceEffect; readonly why: string }
const leftOut = (why: string): Verdict => ({ effect: 'left-out', why })

/** Every answer of the period, with how it counts for a target that is about satisfaction, or that counts answers. */
export function answerEntries(question: MetricQuestion, known: Interval | null): AnswerEntry[] {
  const { agreement, records, period } = question
  const verdictOn = question.target.metric === 'count' ? countVerdict : opinionVerdict(question)
  const aboutIt = aboutTarget(question)
  return readBy(agreement, records.answers)
    .flatMap(({ sourceName, entries }) => entries.map((answer) => ({ sourceName, answer })))
    .filter(({ answer: { at } }) => at >= period.start && at < period.end)
    .sort((a, b) => a.answer.at - b.answer.at)
    .map(({ sourceName, answer }) => {
      const { key, at, score, comment, place } = answer
      const isKnown = known !== null && at < known.to
      const other = isKnown ? aboutIt(answer) : 'It was given after the moment until which the answers are known.'
      const verdict = other === null ? verdictOn(score) : leftOut(other)
      return { kind: 'answer', key, at, score, comment, sourceName, place: placeOf(place), ...verdict }
    })
}

/** Why an answer is not about the target, as a sentence; null where it is. */
function aboutTarget({ terms, columns, target }: MetricQuestion): (answer: SurveyAnswer) => string | null {
  const places = new Map(columns.keys.map((key, index) => [key, index] as const))
  const tests = new Map<Term, (key: string) => boolean>()
  const testOf = (term: Term) => {
    const test = tests.get(term) ?? (target.metric === 'count' ? () => true : answerTest(term, columns, places))
    tests.set(term, test)
    return test
  }
  return ({ key, at }) => {
    const term = terms.find(({ window }) => at >= window.from && at < window.to)
    if (term === undefined) return 'No version of the agreement that has this target was in force then.'
    if (testOf(term)(key)) return null
    return places.has(key)
      ? `It is about ${key}, which is not a ticket that the target is about.`
      : `It is about ${key}, a ticket that is not imported, so it cannot be told whether the target is about it.`
  }
}

function countVerdict(score: number | null): Verdict {
  return score === null ? leftOut(SILENT) : { effect: 'counted', why: 'Counted.' }
}

const SILENT = 'Asked, and did not answer.'

function opinionVerdict({ target }: MetricQuestion): (score: number | null) => Verdict {
  const scale = scaleOf(target)
  return (score) => (score === null ? leftOut(SILENT) : scoreVerdict(score, scale))
}

function scoreVerdict(score: number, { from, to, satisfied }: Scale): Verdict {
  if (score < from || score > to) return leftOut(`The score lies outside the scale of ${from} to ${to}.`)
  const content = toNumber(satisfied)
  return compare(exactly(score), satisfied) >= 0
    ? { effect: 'counted', why: `Content: ${content} or more of ${to}.` }
    : { effect: 'against', why: `Not content: less than ${content} of ${to}.` }
}

/** The tickets whose own scores a target counts: those resolved in the period. */
export function scoredTickets(question: MetricQuestion, known: Interval | null): TicketEntry[] {
  const verdictOn = opinionVerdict(question)
  const { columns } = question
  return ticketsOf(question, known, resolvedTickets).map(({ at, index }) => {
    const number = columns.numbers.satisfaction[index] ?? Number.NaN
    const score = Number.isNaN(number) ? null : number
    const verdict = score === null ? leftOut('Resolved without a score.') : verdictOn(score)
    return { ...ticketEntry(question, index), at, score, ...verdict }
  })
}

/** The tickets that a target counts: those created in the period. */
export function countedTickets(question: MetricQuestion, known: Interval | null): TicketEntry[] {
  return ticketsOf(question, known, createdTickets).map(({ at, index }) => {
    const counted = { effect: 'counted', why: 'Created in the period.' } as const
    return { ...ticketEntry(question, index), at, score: null, ...counted }
  })
}

function ticketsOf({ terms, columns }: MetricQuestion, known: Interval | null, within: typeof resolvedTickets) {
  const held = known === null ? [] : termsWithin(terms, known)
  return held.flatMap((term) => within(columns, term)).sort((a, b) => a.at - b.at || a.index - b.index)
}

function ticketEntry({ columns }: MetricQuestion, index: number) {
  const sourceName = columns.sources[columns.source[index] ?? -1]?.name ?? ''
  const [key, title] = [columns.keys[index] ?? '', columns.titles[index] ?? null]
  return { kind: 'ticket', key, title, sourceName, place: placeOfTicket(columns, index) } as const
}
