import type { Instant } from '../time/instant.ts'
import { seriesOf } from './availability-samples.ts'
import { noticeOf, outagesOf, outageWitness } from './availability-witness.ts'
import { toNumber } from './fraction.ts'
import { type Measured, type Unmeasured, unmeasured, writeInstant } from './measured-outcome.ts'
import { type MetricQuestion, readBy, type Term } from './measured-terms.ts'
import { countIn, judgeCount, sumIn } from './occurrence-count.ts'
import { isLeftOut } from './planned-maintenance.ts'
import { createdTickets } from './term-tickets.ts'
import { valueBar } from './threshold-bar.ts'
import { lacksBar, type ValueGauge, windowedOutcome } from './threshold-outcome.ts'
import { readsSource } from './ticket-filter.ts'

/** How many in each window: tickets created, outages begun, answers given, or what a series adds up to. */
export function measureOccurrences(question: MetricQuestion): Measured | Unmeasured {
  const { target, period } = question
  const bar = valueBar(target)
  if (bar === null) return unmeasured(lacksBar(target) ?? '')
  const gauge = target.series === undefined ? countGauge(question) : sumGauge(question)
  if (typeof gauge === 'string') return unmeasured(gauge)
  if (gauge.knownUntil <= period.start) {
    return unmeasured(`What is counted is known to ${writeInstant(gauge.knownUntil)}, before the period begins.`)
  }
  return windowedOutcome(question, gauge, bar)
}

function sumGauge(question: MetricQuestion): ValueGauge | string {
  const series = seriesOf(question)
  if (typeof series === 'string') return series
  return {
    ...COUNTED,
    kind: 'series',
    sources: [series.sourceName],
    knownUntil: series.knownUntil,
    value: (stretch) => sumIn(series, stretch),
    statistic: 'sum',
    samples: ({ from, to }) => series.at.filter((at) => at >= from && at < to).length,
    rules: [rule('series', `Added up from the series "${series.name}" in "${series.sourceName}".`)],
  }
}

const COUNTED = {
  verdict: (value, { bound }, hasEnded) => judgeCount(value, bound, hasEnded),
  holdsForParts: false,
} as const satisfies Partial<ValueGauge>

function rule(choice: string, meaning: string) {
  return { rule: 'evidence', choice, meaning }
}

function countGauge(question: MetricQuestion): ValueGauge | string {
  const found = FINDERS[question.target.of ?? 'tickets'](question)
  if (typeof found === 'string') return found
  const instants = question.terms.flatMap((term) => {
    return found.instants(term).filter((at) => at >= term.window.from && at < term.window.to)
  })
  return {
    ...COUNTED,
    kind: found.kind,
    sources: found.sources,
    knownUntil: found.knownUntil,
    value: (stretch) => countIn(instants, stretch),
    statistic: 'count',
    samples: (stretch) => toNumber(countIn(instants, stretch)),
    rules: [rule(found.kind, found.meaning)],
  }
}

type Found = Pick<ValueGauge, 'kind' | 'sources' | 'knownUntil'> & {
  /** What a version counts, whenever it was. */
  instants(term: Term): Instant[]
  readonly meaning: string
}

const FINDERS: Readonly<Record<NonNullable<Term['target']['of']>, (question: MetricQuestion) => Found | string>> = {
  tickets: ticketsCreated,
  outages: outagesBegun,
  answers: answersGiven,
}

function ticketsCreated({ columns, agreement, asOf }: MetricQuestion): Found | string {
  const sources = columns.sources.filter(({ name }) => readsSource(agreement, name)).map(({ name }) => name)
  if (sources.length === 0) return 'No tickets are imported into a source that the agreement reads.'
  return {
    kind: 'tickets',
    sources,
    knownUntil: asOf,
    meaning: 'Counted are the tickets created in the window that the target is about.',
    instants: (term) => createdTickets(columns, term).map(({ at }) => at),
  }
}

function outagesBegun(question: MetricQuestion): Found | string {
  const witness = outageWitness(question)
  if (typeof witness === 'string') return witness
  return {
    kind: 'outages',
    sources: witness.sources,
    knownUntil: witness.knownUntil,
    meaning: 'Counted are the outages that begin in the window and are not planned maintenance.',
    instants(term) {
      const notice = noticeOf(term)
      return outagesOf(term, question.records.outages)
        .filter((outage) => outage.weight > 0 && outage.from !== outage.to && !isLeftOut(outage, notice))
        .map(({ from }) => from)
    },
  }
}

function answersGiven({ agreement, records }: MetricQuestion): Found | string {
  const logs = readBy(agreement, records.answers)
  if (logs.length === 0) return 'No survey answers are imported into a source that the agreement reads.'
  return {
    kind: 'answers',
    sources: logs.map(({ sourceName }) => sourceName),
    knownUntil: Math.max(...logs.map(({ knownUntil }) => knownUntil)),
    meaning: 'Counted are the survey answers given in the window.',
    instants: () => logs.flatMap(({ entries }) => entries.filter(({ score }) => score !== null).map(({ at }) => at)),
  }
}
