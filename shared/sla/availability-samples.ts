import type { Records } from '../outages/records.ts'
import { firstFrom, type Series, sampleEnd, stepOf } from '../outages/series.ts'
import { serviceTime } from './availability.ts'
import { fullOf, seenTime } from './availability-series.ts'
import { agreedClockOf, noticeOf, outagesOf, type Witness } from './availability-witness.ts'
import { fraction, shareOf } from './fraction.ts'
import { type MetricQuestion, quotedNames, readBy, type Term } from './measured-terms.ts'
import { joinCounts } from './ratio.ts'

/** A series with the moment until which samples would be there if there were any. */
export type KnownSeries = Series & { readonly knownUntil: number }

/** The series that a target names, or why there is none, as a sentence. Counts that stand in two series are joined. */
export function seriesOf({
  target,
  agreement,
  records,
}: Pick<MetricQuestion, 'target' | 'agreement' | 'records'>): KnownSeries | string {
  const { series } = target
  if (series === undefined) return 'The target names no series to measure it from.'
  if (typeof series === 'string') return named(series, agreement, records)
  const part = named('good' in series ? series.good : series.bad, agreement, records)
  if (typeof part === 'string') return part
  const total = named(series.total, agreement, records)
  if (typeof total === 'string') return total
  const joined = joinCounts(part, total, 'good' in series ? 'good' : 'bad').series
  return { ...joined, knownUntil: Math.min(part.knownUntil, total.knownUntil) }
}

function named(name: string, agreement: MetricQuestion['agreement'], records: Records): KnownSeries | string {
  const read = readBy(agreement, records.series)
  const alike = (word: string) => word.trim().toLowerCase()
  const exact = read.filter((one) => one.name === name)
  const spelt = exact.length > 0 ? exact : read.filter((one) => alike(one.name) === alike(name))
  // `up` is enough for `up{job="shop"}` where no other series is called up.
  const found = spelt.length > 0 ? spelt : read.filter((one) => one.name.split('{')[0] === name)
  const [only, second] = found
  if (only === undefined) return notThere(name, agreement, records)
  if (second === undefined) return only
  if (second.name !== only.name)
    return `"${name}" is the beginning of several series: ${quotedNames(found.map((one) => one.name))}.`
  const sources = quotedNames(found.map(({ sourceName }) => sourceName))
  return `The series "${name}" stands in several sources: ${sources}. Name the one to read under data.sources.`
}

function notThere(name: string, agreement: MetricQuestion['agreement'], { series }: Records): string {
  const elsewhere = series.find((one) => one.name === name)
  if (elsewhere !== undefined) {
    return `The series "${name}" is imported into "${elsewhere.sourceName}", which the agreement does not read.`
  }
  const names = readBy(agreement, series).map((one) => one.name)
  if (names.length === 0) return `The series "${name}" is not imported yet.`
  return `The series "${name}" is not imported; there ${names.length === 1 ? 'is' : 'are'} ${quotedNames(names.sort())}.`
}

/** A series of samples as witness. Planned maintenance is still told by the outage log, where there is one. */
export function seriesWitness(question: MetricQuestion): Witness | string {
  const series = seriesOf(question)
  if (typeof series === 'string') return series
  const { records } = question
  const stepMs = stepOf(series)
  if (stepMs === null)
    return `The series "${series.name}" has fewer than two samples, so it does not say how long one lasts.`
  const full = fullOf(series)
  const asked = (term: Term) => ({
    series,
    stepMs,
    full,
    window: term.window,
    clock: agreedClockOf(term, records.outages),
  })
  return {
    kind: 'series',
    sources: [series.sourceName],
    knownUntil: series.knownUntil,
    time(term) {
      const { seenMs, downMs, samples, unusable } = seenTime(asked(term))
      const planned = serviceTime({ ...term, outages: outagesOf(term, records.outages), notice: noticeOf(term) })
      return { agreedMs: planned.agreedMs, plannedMs: planned.plannedMs, knownMs: seenMs, downMs, samples, unusable }
    },
    *lost(term) {
      const clock = agreedClockOf(term, records.outages)
      for (let index = Math.max(firstFrom(series, term.window.from) - 1, 0); index < series.at.length; index += 1) {
        const at = series.at[index] ?? 0
        if (at >= term.window.to) return
        // Most samples of a healthy service are wholly up, and lose nothing.
        if (series.value[index] === full) continue
        const to = Math.min(sampleEnd(series, index, stepMs), term.window.to)
        const from = Math.max(at, term.window.from)
        if (from >= to) continue
        const { seenMs, downMs } = seenTime({ ...asked(term), clock, window: { from, to } })
        const weight = shareOf(downMs, fraction(seenMs))
        if (weight !== null && weight.over > 0n) yield { from, to, weight }
      }
    },
  }
}
