import type { Log } from '../outages/records.ts'
import { Refusal } from '../refusal.ts'
import { compileCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { runsClock } from './compile-versions.ts'
import { answerEntries, countedTickets, scoredTickets } from './evidence-answers.ts'
import type { EvidenceEntry, EvidenceHead, EvidenceKind, EvidenceTotals } from './evidence-entry.ts'
import { begunEntries, outageEntries } from './evidence-outages.ts'
import { sampleWalk } from './evidence-samples.ts'
import { valueEntries } from './evidence-values.ts'
import { walkSamples } from './evidence-walk.ts'
import type { MeasureInput } from './measure.ts'
import { NO_VERSION, questionOf } from './measured-figures.ts'
import { type MetricQuestion, overlap, readBy } from './measured-terms.ts'
import { openSurvey } from './survey.ts'

/** All that a target without clocks was measured from in a period, oldest first, with what it comes to. */
export type Evidence = Omit<EvidenceHead, 'reason'> & {
  readonly reason: string | null
  readonly entries: readonly EvidenceEntry[]
}

/** @throws Refusal `evidence.tickets` for a target that runs a clock for each ticket, `target.unknown` */
export function evidenceOf(input: MeasureInput, targetId: string): Evidence {
  const survey = openSurvey(input)
  const slot = survey.slots.find(({ target }) => target.id === targetId)
  if (slot === undefined) throw new Refusal('target.unknown', `The agreement has no target ${targetId}.`)
  const { id, name, metric } = slot.target
  if (runsClock(metric)) throw hasTickets(id)
  const { calendars = compileCalendar, records } = input
  const question = questionOf(survey, slot, { calendars, ...(records === undefined ? {} : { records }) })
  const found = question === null ? nothing(NO_VERSION) : find(question)
  return { target: { id, name, metric }, unit: null, reason: null, ...found, totals: totalsOf(found) }
}

function hasTickets(target: string): Refusal {
  return new Refusal(
    'evidence.tickets',
    `"${target}" runs a clock for each ticket, so its evidence is its tickets: name one of them (accord explain … --ticket KEY), or list them all on the screen of its results.`,
  )
}

type Found = Pick<Evidence, 'kind' | 'known' | 'entries'> & Partial<Pick<Evidence, 'unit' | 'reason'>>

function nothing(reason: string, kind: EvidenceKind = 'series'): Found {
  return { kind, known: null, entries: [], reason }
}

function find(question: MetricQuestion): Found {
  const { target, records, period } = question
  if (target.metric === 'manual') {
    return { kind: 'manual', known: { from: period.start, to: period.end }, entries: valueEntries(question) }
  }
  if (target.series !== undefined) return fromSeries(question)
  switch (whatCounts(question)) {
    case 'outages': {
      const known = knownOf(question, records.outages)
      const list = target.metric === 'count' ? begunEntries : outageEntries
      return { kind: 'outages', known, entries: list(question, known) }
    }
    case 'answers': {
      const known = knownOf(question, records.answers)
      return { kind: 'answers', known, entries: answerEntries(question, known) }
    }
    case 'tickets': {
      const known = overlap({ from: period.start, to: period.end }, { from: period.start, to: question.asOf })
      const list = target.metric === 'count' ? countedTickets : scoredTickets
      return { kind: 'tickets', known, entries: list(question, known) }
    }
    case 'series':
      return nothing('The target names no series to measure it from.')
  }
}

function whatCounts({ target: { metric, of } }: MetricQuestion): Exclude<EvidenceKind, 'manual'> {
  if (metric === 'availability') return 'outages'
  if (metric === 'satisfaction') return of === 'tickets' ? 'tickets' : 'answers'
  return metric === 'count' ? (of ?? 'tickets') : 'series'
}

/** The period as far as its newest log reaches. */
function knownOf({ agreement, period }: MetricQuestion, logs: readonly Omit<Log<never>, 'entries'>[]): Interval | null {
  const ends = readBy(agreement, logs).map(({ knownUntil }) => knownUntil)
  const known = { from: period.start, to: Math.max(period.start, ...ends) }
  return overlap({ from: period.start, to: period.end }, known)
}

/** Planned maintenance is told by the outage log, even where a series is the witness. */
function fromSeries(question: MetricQuestion): Found {
  const walk = sampleWalk(question)
  if (typeof walk === 'string') return nothing(walk)
  const samples = walkSamples(walk.walk)
  const isByTime = question.target.metric === 'availability' && question.target.slo === undefined
  const maintenance = isByTime ? outageEntries(question, walk.known).filter(({ plannedMs }) => plannedMs > 0) : []
  const entries: EvidenceEntry[] = [...samples, ...maintenance]
  if (maintenance.length > 0) entries.sort((a, b) => startOf(a) - startOf(b))
  return { kind: 'series', known: walk.known, unit: walk.series.unit, entries }
}

function startOf(entry: EvidenceEntry): Instant {
  if (entry.kind === 'value') return entry.enteredAt
  return 'from' in entry ? entry.from : entry.at
}

function totalsOf({ kind, entries }: Found): EvidenceTotals {
  const totals = { counted: 0, against: 0, leftOut: 0 }
  let [lostMs, plannedMs, missingMs] = [0, 0, 0]
  for (const entry of entries) {
    const things = entry.kind === 'samples' ? entry.samples : entry.kind === 'gap' ? 0 : 1
    totals[entry.effect === 'left-out' ? 'leftOut' : entry.effect] += things
    if (entry.kind === 'outage') [lostMs, plannedMs] = [lostMs + entry.lostMs, plannedMs + entry.plannedMs]
    if (entry.kind === 'gap') missingMs += entry.missingMs
  }
  const hasOutages = kind === 'outages' || entries.some((entry) => entry.kind === 'outage')
  return {
    ...totals,
    lostMs: hasOutages ? lostMs : null,
    plannedMs: hasOutages ? plannedMs : null,
    missingMs: kind === 'series' ? missingMs : null,
  }
}
