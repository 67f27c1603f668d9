import type { Interval } from '../time/instant.ts'
import { status as countStatus } from './attainment.ts'
import { barsOf } from './compile-versions.ts'
import { achievedShare, achievedValue } from './composite.ts'
import type { CountingRule, Status, TargetFigures } from './figures.ts'
import { fraction, shareOf, toNumber } from './fraction.ts'
import {
  type Measured,
  type MonthOutcome,
  numberOf,
  type Unmeasured,
  unmeasured,
  writeInstant,
} from './measured-outcome.ts'
import { type MetricQuestion, overlap, termsWithin } from './measured-terms.ts'
import { responseRate, type Satisfaction, satisfactionIn, scaleOf } from './satisfaction.ts'
import { type Opinions, opinionsOf } from './satisfaction-opinions.ts'
import { valueStatus } from './threshold-bar.ts'
import { parseBound } from './threshold-bound.ts'

/** Satisfaction of a period: the share of content answers, or their mean score where the objective is a bar for it. */
export function measureSatisfaction(question: MetricQuestion): Measured | Unmeasured {
  const opinions = opinionsOf(question)
  if (typeof opinions === 'string') return unmeasured(opinions)
  const { period } = question
  const known = overlap(
    { from: period.start, to: period.end },
    { from: Number.NEGATIVE_INFINITY, to: opinions.knownUntil },
  )
  if (known === null)
    return unmeasured(`The answers reach to ${writeInstant(opinions.knownUntil)}, before the period begins.`)
  return figuresOf(question, opinions, known)
}

function figuresOf(question: MetricQuestion, opinions: Opinions, known: Interval): Measured {
  const { target, period, terms } = question
  const newest = terms[terms.length - 1] ?? terms[0]
  const scale = scaleOf(target)
  const bar = barOf(target)
  const of = (stretch: Interval | null) =>
    satisfactionIn(stretch === null ? [] : opinions.within(stretch), stretch ?? known, scale)
  const all = of(known)
  const judge = judgeBy(target, newest.rules.minimumSample)
  const asked = all.asked ?? opinions.asked(known)
  return {
    kind: 'measured',
    ...judge(all),
    counts: { ...countsOf(all), pending: 0, notApplicable: all.outside },
    months: period.months.map(({ start, end }): MonthOutcome => {
      const month = of(overlap({ from: start, to: end }, known))
      const { attainment, status } = judge(month)
      return { attainment, status, counts: countsOf(month), ...(bar === null ? {} : { value: month.mean }) }
    }),
    knownUntil: opinions.knownUntil,
    counting: rulesOf(question, opinions),
    notApplicableReasons: reasonsOf(all, scale),
    versions: [...new Set(termsWithin(terms, known).map(({ agreement }) => agreement.spec.version))].sort(
      (a, b) => a - b,
    ),
    own: {
      evidence: { kind: opinions.kind, sources: [...opinions.sources], asOf: writeInstant(known.to) },
      satisfaction: {
        mean: numberOf(all.mean),
        scale: { from: scale.from, to: scale.to, satisfied: toNumber(scale.satisfied) },
        asked,
        responseRate: numberOf(responseRate({ answered: all.answered, asked })),
      },
      ...(bar === null ? {} : { value: valueOf(all, bar.bound.unit ?? `of ${scale.to}`) }),
    },
  }
}

function valueOf({ mean, answered }: Satisfaction, unit: string): TargetFigures['value'] {
  return { amount: numberOf(mean), unit, statistic: 'mean score', samples: answered }
}

function countsOf({ answered, satisfied }: Satisfaction) {
  return { counted: answered, met: satisfied, breached: answered - satisfied }
}

function barOf({ objective, minimum }: MetricQuestion['target']) {
  const bound = parseBound(objective)
  return bound === null ? null : { bound, near: minimum === undefined ? null : parseBound(minimum) }
}

type Judge = (found: Satisfaction) => Pick<Measured, 'attainment' | 'status' | 'achieved'>

function judgeBy(target: MetricQuestion['target'], minimumSample: number): Judge {
  const bar = barOf(target)
  return (found) => {
    const { answered, satisfied, mean } = found
    const attainment = shareOf(fraction(satisfied), fraction(answered))
    if (bar === null) {
      const bars = barsOf(target, { minimumSample })
      const achieved = attainment === null ? null : achievedShare(attainment, bars.objective)
      return { attainment, status: countStatus({ met: satisfied, counted: answered }, bars), achieved }
    }
    const status: Status = answered < minimumSample ? 'grey' : valueStatus(mean, bar)
    return { attainment, status, achieved: mean === null ? null : achievedValue(mean, bar.bound) }
  }
}

function reasonsOf({ outside }: Satisfaction, { from, to }: { from: number; to: number }) {
  return outside === 0 ? [] : [{ reason: `score outside the scale of ${from} to ${to}`, count: outside }]
}

function rulesOf({ target, terms }: MetricQuestion, { kind, sources }: Opinions): CountingRule[] {
  const { from, to, satisfied } = scaleOf(target)
  const { minimumSample } = (terms[terms.length - 1] ?? terms[0]).rules
  const content = toNumber(satisfied)
  const where = sources.map((name) => `"${name}"`).join(', ')
  const evidence =
    kind === 'tickets'
      ? `The score that the tickets in ${where} carry, in the month in which they were resolved.`
      : `The survey answers in ${where}, in the month in which they were given.`
  return [
    { rule: 'evidence', choice: kind, meaning: evidence },
    {
      rule: 'scale',
      choice: `${from} to ${to}`,
      meaning: `Scores run from ${from} to ${to}; ${content} and above is content.`,
    },
    {
      rule: 'silence',
      choice: 'left out',
      meaning:
        'Who was asked and did not answer is neither content nor discontent; the response rate says how many they are.',
    },
    {
      rule: 'minimum sample',
      choice: String(minimumSample),
      meaning: `With fewer than ${minimumSample} answers there is a figure and no verdict.`,
    },
  ]
}
