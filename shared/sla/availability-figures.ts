import type { Interval } from '../time/instant.ts'
import { type Bars } from './attainment.ts'
import { addServiceTime } from './availability.ts'
import { type BudgetTerm, runOut, timeBudget } from './availability-budget.ts'
import { outagesWithin } from './availability-outages.ts'
import { availabilityRules } from './availability-rules.ts'
import { seriesWitness } from './availability-samples.ts'
import { agreedClockOf, type KnownTime, outageWitness, type Witness } from './availability-witness.ts'
import { burnRates } from './burn-rates.ts'
import { barsOf } from './compile-versions.ts'
import { achievedShare } from './composite.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import type { TargetFigures } from './figures.ts'
import { compare, fraction, minus, shareOf, toNumber } from './fraction.ts'
import {
  type Measured,
  type MonthOutcome,
  numberOf,
  type Unmeasured,
  unmeasured,
  writeInstant,
} from './measured-outcome.ts'
import { type MetricQuestion, overlap, termsWithin, widenedTo } from './measured-terms.ts'
import { shareStatus } from './share-status.ts'

/** Availability of a period: from the series that the target names, else from the outage log. */
export function measureAvailability(question: MetricQuestion): Measured | Unmeasured {
  const witness = question.target.series === undefined ? outageWitness(question) : seriesWitness(question)
  if (typeof witness === 'string') return unmeasured(witness)
  const known = overlap(
    { from: question.period.start, to: question.period.end },
    { from: Number.NEGATIVE_INFINITY, to: witness.knownUntil },
  )
  if (known === null) return unmeasured(nothingYet(witness))
  return figuresOf(question, witness, known)
}

function nothingYet({ kind, knownUntil }: Witness): string {
  const what = kind === 'outages' ? 'The outage log' : 'The series'
  return `${what} reaches to ${writeInstant(knownUntil)}, before the period begins. Import a newer export of it.`
}

function figuresOf(question: MetricQuestion, witness: Witness, known: Interval): Measured {
  const { target, period, terms } = question
  const judged = { bars: barsOf(target, { minimumSample: 0 }), leastCoverage: leastCoverage(target.coverage), witness }
  const months = period.months.map((month) => {
    const stretch = overlap({ from: month.start, to: month.end }, known)
    return timeOf(question, witness, stretch)
  })
  const all = months.reduce(addKnownTime, NOTHING_KNOWN)
  const { attainment, status } = judge(all, judged)
  const versions = new Set(termsWithin(terms, known).map(({ agreement }) => agreement.spec.version))
  return {
    kind: 'measured',
    attainment,
    status,
    counts: null,
    months: months.map((time) => judge(time, judged)),
    knownUntil: witness.knownUntil,
    achieved: attainment === null ? null : achievedShare(attainment, judged.bars.objective),
    counting: availabilityRules(question.terms[question.terms.length - 1] ?? terms[0], witness),
    versions: [...versions].sort((a, b) => a - b),
    own: {
      evidence: { kind: witness.kind, sources: [...witness.sources], asOf: writeInstant(known.to) },
      agreedMs: all.agreedMs,
      plannedMs: all.plannedMs,
      downMs: toNumber(all.downMs),
      ...coverageOf(all, witness),
      ...budgetOf(question, witness, known),
      burnRates: burnRates({
        objective: judged.bars.objective,
        end: known.to,
        failed: (window) => failedIn(question, witness, window),
      }),
      outages: outagesWithin(question, known),
    },
  }
}

const NOTHING_KNOWN: KnownTime = {
  agreedMs: 0,
  plannedMs: 0,
  downMs: fraction(0),
  knownMs: 0,
  samples: 0,
  unusable: 0,
}

function addKnownTime(a: KnownTime, b: KnownTime): KnownTime {
  return {
    ...addServiceTime(a, b),
    knownMs: a.knownMs + b.knownMs,
    samples: a.samples + b.samples,
    unusable: a.unusable + b.unusable,
  }
}

function timeOf({ terms }: MetricQuestion, witness: Witness, stretch: Interval | null): KnownTime {
  if (stretch === null) return NOTHING_KNOWN
  return termsWithin(terms, stretch).map(witness.time).reduce(addKnownTime, NOTHING_KNOWN)
}

/** The share of a window that was lost; what lies before the period is judged by the earliest wording of it. */
function failedIn({ terms, ...question }: MetricQuestion, witness: Witness, window: Interval): Fraction | null {
  const { knownMs, downMs } = timeOf({ ...question, terms: widenedTo(terms, window.from) }, witness, window)
  return shareOf(downMs, fraction(knownMs))
}

type Judged = { readonly bars: Bars; readonly leastCoverage: Fraction | null; readonly witness: Witness }

/** Availability of what is known; no verdict where too little is. */
function judge(time: KnownTime, { bars, leastCoverage }: Judged): MonthOutcome {
  const { knownMs, agreedMs, downMs } = time
  const attainment = shareOf(minus(fraction(knownMs), downMs), fraction(knownMs))
  const seen = shareOf(fraction(knownMs), fraction(agreedMs))
  const isEnough = leastCoverage === null || (seen !== null && compare(seen, leastCoverage) >= 0)
  return { attainment, status: isEnough ? shareStatus(attainment, bars) : 'grey', counts: null }
}

function leastCoverage(coverage: string | undefined): Fraction | null {
  return coverage === undefined ? null : parsePercentage(coverage)
}

function coverageOf({ knownMs, agreedMs, samples, unusable }: KnownTime, { kind }: Witness): Partial<TargetFigures> {
  if (kind === 'outages') return {}
  return { coverage: { share: numberOf(shareOf(fraction(knownMs), fraction(agreedMs))), samples, unusable } }
}

function budgetOf(question: MetricQuestion, witness: Witness, known: Interval): Partial<TargetFigures> {
  const terms = question.terms.map((term) => budgetTerm(term, { question, witness, known }))
  const { value, reason } = timeBudget(terms)
  if (value === null) return { budget: null, budgetReason: reason }
  const { state, at } = runOut(terms, value, known.to)
  const [total, remaining] = [toNumber(value.total), toNumber(value.remaining)]
  return {
    budget: {
      totalMs: total,
      remainingMs: remaining,
      total,
      remaining,
      unit: 'ms',
      consumed: toNumber(value.consumed),
      burnRate: toNumber(value.burnRate),
      runsOut: { state, at: at === null ? null : writeInstant(at) },
    },
    budgetReason: null,
  }
}

type Known = { readonly question: MetricQuestion; readonly witness: Witness; readonly known: Interval }

function budgetTerm(term: MetricQuestion['terms'][number], { question, witness, known }: Known): BudgetTerm {
  const [inside] = termsWithin([term], known)
  const time = inside === undefined ? NOTHING_KNOWN : witness.time(inside)
  return {
    window: term.window,
    clock: agreedClockOf(term, question.records.outages),
    objective: barsOf(term.target, { minimumSample: 0 }).objective,
    knownMs: time.knownMs,
    downMs: time.downMs,
    lost: () => (inside === undefined ? [] : witness.lost(inside)),
  }
}
