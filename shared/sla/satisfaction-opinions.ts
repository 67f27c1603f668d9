import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Interval } from '../time/instant.ts'
import { type MetricQuestion, readBy, type Term, termsWithin } from './measured-terms.ts'
import type { Opinion } from './satisfaction.ts'
import { resolvedTickets, ticketTest } from './term-tickets.ts'
import { readsSource } from './ticket-filter.ts'

/** Where opinions come from. */
export type Opinions = {
  readonly kind: 'answers' | 'tickets'
  readonly sources: readonly string[]
  readonly knownUntil: number
  within(stretch: Interval): Opinion[]
  /** How many were asked, where the answers themselves do not say; null where nothing does. */
  asked(stretch: Interval): number | null
}

/** The opinions that a target counts: survey answers, or the scores that tickets carry. A reason where there are none. */
export function opinionsOf(question: MetricQuestion): Opinions | string {
  return question.target.of === 'tickets' ? ticketScores(question) : surveyAnswers(question)
}

function ticketScores({ columns, agreement, terms, asOf }: MetricQuestion): Opinions | string {
  const sources = columns.sources.filter(({ name }) => readsSource(agreement, name))
  if (!sources.some(({ fields }) => fields.has('satisfaction'))) {
    return 'No imported tickets carry a satisfaction score; map its column in the import profile.'
  }
  return {
    kind: 'tickets',
    sources: sources.map(({ name }) => name),
    knownUntil: asOf,
    within: (stretch) =>
      termsWithin(terms, stretch).flatMap((term) =>
        resolvedTickets(columns, term).map(({ at, index }) => {
          const score = columns.numbers.satisfaction[index] ?? Number.NaN
          return { at, score: Number.isNaN(score) ? null : score }
        }),
      ),
    asked: () => null,
  }
}

function surveyAnswers({ columns, agreement, terms, records }: MetricQuestion): Opinions | string {
  const logs = readBy(agreement, records.answers)
  if (logs.length === 0) return 'No survey answers are imported into a source that the agreement reads.'
  const places = new Map(columns.keys.map((key, index) => [key, index] as const))
  return {
    kind: 'answers',
    sources: logs.map(({ sourceName }) => sourceName),
    knownUntil: Math.max(...logs.map(({ knownUntil }) => knownUntil)),
    within: (stretch) =>
      termsWithin(terms, stretch).flatMap((term) => {
        const isCounted = answerTest(term, columns, places)
        const { from, to } = term.window
        return logs.flatMap(({ entries }) => entries.filter(({ key, at }) => at >= from && at < to && isCounted(key)))
      }),
    asked: (stretch) => {
      const resolved = termsWithin(terms, stretch).flatMap((term) => resolvedTickets(columns, term))
      return resolved.length === 0 ? null : resolved.length
    },
  }
}

/** Whether an answer is about a ticket that the target is about; every answer is where the target does not choose. */
export function answerTest(
  term: Term,
  columns: TicketColumns,
  places: ReadonlyMap<string, number>,
): (key: string) => boolean {
  if (term.target.where === undefined && term.target.service === undefined) return () => true
  const passes = ticketTest(term, columns)
  return (key) => {
    const index = places.get(key)
    return index !== undefined && passes(index)
  }
}
