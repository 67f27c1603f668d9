import { NO_RECORDS, type Records } from '../outages/records.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { type KnownSeries, seriesOf } from './availability-samples.ts'
import type { CalendarSource } from './compile-versions.ts'
import { toNumber } from './fraction.ts'
import { type MetricQuestion, overlap, termsOf } from './measured-terms.ts'
import { scaleOf } from './satisfaction.ts'
import { opinionsOf } from './satisfaction-opinions.ts'
import { asCounts, increments, readerOf } from './slo-indicator.ts'
import { openSurvey, type Slot, type Survey, type SurveyInput } from './survey.ts'

/** A row that a figure without clocks is made of: a sample of a series with what it counts, or one answer. */
export type FigureRow = {
  readonly kind: 'sample' | 'answer'
  readonly at: Instant
  /** The measured value, or the score; null where there is none. */
  readonly value: number | null
  readonly good: number | null
  readonly total: number | null
}

export type FigureRowsInput = SurveyInput & { readonly records?: Records; readonly calendars: CalendarSource }

/** The rows behind the figures of each target that runs no clock, oldest first; none where its figure is made of other things. */
export function figureRows(input: FigureRowsInput): (targetId: string) => FigureRow[] {
  const survey = openSurvey(input)
  return (targetId) => {
    const slot = survey.slots.find(({ target }) => target.id === targetId)
    const question = slot === undefined ? null : questionOf(survey, slot, input)
    return question === null ? [] : rowsOf(question)
  }
}

function questionOf(survey: Survey, { target, agreement }: Slot, input: FigureRowsInput): MetricQuestion | null {
  const { period, versions, columns, asOf } = survey
  const [first, ...others] = termsOf({ period, target, versions, calendars: input.calendars })
  if (first === undefined) return null
  const records = input.records ?? NO_RECORDS
  return { target, agreement, period, columns, asOf, records, terms: [first, ...others] }
}

function rowsOf(question: MetricQuestion): FigureRow[] {
  const { metric } = question.target
  if (metric === 'ratio' || metric === 'threshold') return samples(question)
  return metric === 'satisfaction' ? answers(question) : []
}

function samples(question: MetricQuestion): FigureRow[] {
  const { target } = question
  const found = seriesOf(question)
  if (typeof found === 'string') return []
  const known = knownPart(question, found.knownUntil)
  const isOfValues = target.metric === 'threshold' && target.slo === undefined
  const counted = isOfValues ? found : countsOf(target, found)
  if (known === null || counted === null) return []
  return Array.from(counted.at, (at, index): FigureRow => {
    const value = found.value[index + found.at.length - counted.at.length] ?? Number.NaN
    const [good, total] = isOfValues ? [null, null] : [counted.good[index] ?? null, counted.total[index] ?? null]
    return { kind: 'sample', at, value: orNull(value), good: orNull(good), total: orNull(total) }
  }).filter(({ at }) => at >= known.from && at < known.to)
}

const orNull = (value: number | null) => (value === null || Number.isNaN(value) ? null : value)

function countsOf(target: MetricQuestion['target'], found: KnownSeries) {
  const series = target.slo?.indicator?.counter === true ? increments(found) : found
  const read = readerOf(target, series)
  return typeof read === 'string' ? null : asCounts(series, read)
}

function knownPart({ period }: MetricQuestion, knownUntil: Instant): Interval | null {
  return overlap({ from: period.start, to: period.end }, { from: Number.NEGATIVE_INFINITY, to: knownUntil })
}

/** Answers outside the scale are none. */
function answers(question: MetricQuestion): FigureRow[] {
  const opinions = opinionsOf(question)
  const known = typeof opinions === 'string' ? null : knownPart(question, opinions.knownUntil)
  if (typeof opinions === 'string' || known === null) return []
  const { from, to, satisfied } = scaleOf(question.target)
  const [least, most, bar] = [from, to, toNumber(satisfied)]
  return opinions
    .within(known)
    .flatMap(({ at, score }): FigureRow[] => {
      if (score === null || score < least || score > most) return []
      return [{ kind: 'answer', at, value: score, good: score >= bar ? 1 : 0, total: 1 }]
    })
    .sort((a, b) => a.at - b.at)
}
