import { firstFrom, type Series } from '../outages/series.ts'
import { unitFactor } from '../outages/units.ts'
import type { Interval } from '../time/instant.ts'
import { seriesOf } from './availability-samples.ts'
import type { Fraction } from './exact.ts'
import { fraction, times } from './fraction.ts'
import { type Measured, type Unmeasured, unmeasured, writeInstant } from './measured-outcome.ts'
import { type MetricQuestion, type Term, termsWithin } from './measured-terms.ts'
import { isCovered, measureRatio } from './ratio-figures.ts'
import { sampleCoverage } from './slo-indicator.ts'
import { valueBar } from './threshold-bar.ts'
import { keepsTo } from './threshold-bound.ts'
import { lacksBar, type ValueGauge, windowedOutcome } from './threshold-outcome.ts'
import { parseStatistic, type Statistic, statisticOf, statisticWords } from './threshold-statistic.ts'

/** One number from the samples of each window, held to a bar. */
export function measureThreshold(question: MetricQuestion): Measured | Unmeasured {
  const { target, period } = question
  if (target.slo !== undefined) return measureRatio(question)
  const series = seriesOf(question)
  if (typeof series === 'string') return unmeasured(series)
  const bar = valueBar(target)
  const statistic = parseStatistic(target.statistic ?? 'mean')
  if (bar === null || statistic === null)
    return unmeasured(lacksBar(target) ?? `"${target.statistic}" is no statistic.`)
  if (series.knownUntil <= period.start) {
    return unmeasured(
      `The series "${series.name}" reaches to ${writeInstant(series.knownUntil)}, before the period begins.`,
    )
  }
  const factor = factorOf(series.unit, bar.bound.unit)
  if (factor === null) {
    return unmeasured(`The series "${series.name}" is in ${series.unit}, and the objective in ${bar.bound.unit}.`)
  }
  const outcome = windowedOutcome(question, gaugeOf(question, series, { statistic, factor }), bar)
  const known = { from: period.start, to: Math.min(period.end, series.knownUntil) }
  const coverage = sampleCoverage(series, known, (index) => {
    const value = series.value[index] ?? Number.NaN
    return Number.isNaN(value) ? null : { good: 1, total: 1 }
  })
  const status = isCovered(target.coverage, coverage.share) ? outcome.status : 'grey'
  return { ...outcome, status, own: { ...outcome.own, coverage } }
}

/** What brings a value of the series to the unit of the bar; units that are not said are taken to be the same. */
function factorOf(unit: string | null, wanted: string | null): Fraction | null {
  return unit === null || wanted === null ? fraction(1) : unitFactor(unit, wanted)
}

type Reading = { readonly statistic: Statistic; readonly factor: Fraction }

function gaugeOf(
  { terms }: MetricQuestion,
  series: Series & { readonly knownUntil: number },
  { statistic, factor }: Reading,
): ValueGauge {
  const values = (stretch: Interval) => valuesIn(series, termsWithin(terms, stretch))
  return {
    kind: 'series',
    sources: [series.sourceName],
    knownUntil: series.knownUntil,
    value: (stretch) => {
      const value = statisticOf(values(stretch), statistic)
      return value === null ? null : times(value, factor)
    },
    verdict: (value, { bound }) => (keepsTo(value, bound) ? 'met' : 'breached'),
    holdsForParts: true,
    statistic: statisticWords(statistic),
    samples: (stretch) => values(stretch).length,
    rules: [
      {
        rule: 'evidence',
        choice: 'series',
        meaning: `Taken from the series "${series.name}" in "${series.sourceName}".`,
      },
      { rule: 'statistic', choice: statisticWords(statistic), meaning: STATISTIC_RULE },
      ...clockRule(terms[terms.length - 1] ?? terms[0]),
    ],
  }
}

const STATISTIC_RULE =
  "Every sample weighs the same, missing ones are left out; percentiles interpolate as a spreadsheet's PERCENTILE does."

function clockRule({ target, rules, calendar }: Term): ValueGauge['rules'] {
  if (target.counting?.clock === undefined) return []
  const meaning = `Only samples in the opening hours of "${rules.clock}" (${calendar.timeZone}) count.`
  return [{ rule: 'clock', choice: rules.clock, meaning }]
}

/** The values of all terms, oldest first; where a target names a clock, those of its opening hours alone. */
function valuesIn(series: Series, terms: readonly Term[]): Float64Array {
  const values: number[] = []
  for (const { window, target, calendar } of terms) {
    const isCounted = target.counting?.clock === undefined ? () => true : calendar.isOpen
    for (let index = firstFrom(series, window.from); index < series.at.length; index += 1) {
      const [at, value] = [series.at[index] ?? window.to, series.value[index] ?? Number.NaN]
      if (at >= window.to) break
      if (!Number.isNaN(value) && isCounted(at)) values.push(value)
    }
  }
  return Float64Array.from(values)
}
