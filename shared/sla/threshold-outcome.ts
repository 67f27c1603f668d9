import { parseCadence } from '../agreement/cadence.ts'
import type { Interval } from '../time/instant.ts'
import { achievedValue } from './composite.ts'
import type { Fraction } from './exact.ts'
import type { CountingRule, TargetFigures } from './figures.ts'
import { fraction, shareOf } from './fraction.ts'
import { type Measured, type MonthOutcome, numberOf, writeInstant } from './measured-outcome.ts'
import { type MetricQuestion, overlap, type Term, termsWithin } from './measured-terms.ts'
import { windowsOf } from './occurrence-windows.ts'
import {
  countVerdicts,
  type JudgedWindow,
  type ValueBar,
  valueBar,
  valueStatus,
  windowsStatus,
  worstWindow,
} from './threshold-bar.ts'
import { writeBound } from './threshold-bound.ts'

/** How a value of windows is measured. */
export type ValueGauge = {
  readonly kind: 'series' | 'tickets' | 'outages' | 'answers'
  readonly sources: readonly string[]
  /** Until when the evidence reaches. */
  readonly knownUntil: number
  /** The value of a stretch that has begun, as far as it is known; null where nothing says. */
  value(stretch: Interval): Fraction | null
  verdict(value: Fraction, bar: ValueBar, hasEnded: boolean): JudgedWindow['verdict']
  /** Whether the value of a part of a window may be held to the bar of the whole. */
  readonly holdsForParts: boolean
  /** `95th percentile`, `count` */
  readonly statistic: string
  readonly samples: (stretch: Interval) => number | null
  readonly rules: readonly CountingRule[]
}

/** Why windows cannot be judged at all; null when they can. */
export function lacksBar(target: Term['target']): string | null {
  return valueBar(target) === null
    ? 'The target has no bar: write one as its objective, such as "at most 2", or as its "bound".'
    : null
}

/** The figures of a value that is held to a bar window by window. */
export function windowedOutcome(question: MetricQuestion, gauge: ValueGauge, bar: ValueBar): Measured {
  const { target, period, terms } = question
  const every = target.every === undefined ? null : parseCadence(target.every)
  const known = overlap(
    { from: period.start, to: period.end },
    { from: Number.NEGATIVE_INFINITY, to: gauge.knownUntil },
  )
  const windows = windowsOf(period, every).flatMap((window) => judgeWindow(question, gauge, window))
  const worst = worstWindow(windows, bar)
  const counts = countVerdicts(windows)
  const value = worst?.value ?? null
  return {
    kind: 'measured',
    attainment: shareOf(fraction(counts.met), fraction(counts.counted)),
    status: windowsStatus(windows, bar),
    counts: every === null ? null : counts,
    months: period.months.map((month) =>
      monthOutcome({ from: month.start, to: month.end }, { windows, gauge, bar, isWhole: every === null }),
    ),
    knownUntil: gauge.knownUntil,
    achieved: value === null ? null : achievedValue(value, bar.bound),
    counting: [...gauge.rules, ...windowRules(target, bar)],
    versions: versionsOf(terms, known),
    own: {
      evidence: { kind: gauge.kind, sources: [...gauge.sources], asOf: known === null ? null : writeInstant(known.to) },
      value: {
        amount: numberOf(value),
        unit: bar.bound.unit,
        statistic:
          every === null ? gauge.statistic : `${gauge.statistic} of the worst ${target.every?.replace(/^1\s+/, '')}`,
        samples: known === null ? null : gauge.samples(known),
      },
      windows: windows.map(asFigures),
    },
  }
}

function asFigures({ from, to, value, verdict }: JudgedWindow): NonNullable<TargetFigures['windows']>[number] {
  return { from, to, value: numberOf(value), verdict }
}

/** A window by the version in force when it begins, or first in force within it; none where no version ever is. */
function judgeWindow({ terms }: MetricQuestion, gauge: ValueGauge, window: Interval): JudgedWindow[] {
  const [term] = termsWithin(terms, window)
  const bar = term === undefined ? null : valueBar(term.target)
  if (bar === null) return []
  const seen = overlap(window, { from: window.from, to: gauge.knownUntil })
  const value = seen === null ? null : gauge.value(seen)
  const hasEnded = window.to <= gauge.knownUntil
  const verdict = value !== null ? gauge.verdict(value, bar, hasEnded) : hasEnded ? 'not-applicable' : 'pending'
  return [{ ...window, value, verdict, bar }]
}

type MonthAsked = {
  readonly windows: readonly JudgedWindow[]
  readonly gauge: ValueGauge
  readonly bar: ValueBar
  /** The period is one window. */
  readonly isWhole: boolean
}

/** A month shows the worst window that begins in it; where the period is one window, what the month alone comes to. */
function monthOutcome(month: Interval, { windows, gauge, bar, isWhole }: MonthAsked): MonthOutcome {
  if (isWhole) return partOutcome(month, gauge, bar)
  const own = windows.filter(({ from }) => from >= month.from && from < month.to)
  const counts = countVerdicts(own)
  return {
    attainment: shareOf(fraction(counts.met), fraction(counts.counted)),
    status: windowsStatus(own, bar),
    counts: { counted: counts.counted, met: counts.met, breached: counts.breached },
    value: worstWindow(own, bar)?.value ?? null,
  }
}

function partOutcome(month: Interval, gauge: ValueGauge, bar: ValueBar): MonthOutcome {
  const seen = overlap(month, { from: month.from, to: gauge.knownUntil })
  const value = seen === null ? null : gauge.value(seen)
  return { attainment: null, status: gauge.holdsForParts ? valueStatus(value, bar) : 'grey', counts: null, value }
}

function versionsOf(terms: MetricQuestion['terms'], known: Interval | null): number[] {
  const within = known === null ? terms : termsWithin(terms, known)
  return [...new Set(within.map(({ agreement }) => agreement.spec.version))].sort((a, b) => a - b)
}

function windowRules({ every, objective }: Term['target'], { bound, shares }: ValueBar): CountingRule[] {
  const words = writeBound(bound)
  if (every === undefined)
    return [{ rule: 'bar', choice: words, meaning: `The period as a whole must be ${words}; exactly there is kept.` }]
  const which =
    shares === null
      ? `Each window of ${every} must be ${words}`
      : `${objective} of the windows of ${every} must be ${words}`
  return [{ rule: 'bar', choice: words, meaning: `${which}; a month shows the worst window that begins in it.` }]
}
