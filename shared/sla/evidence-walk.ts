import { firstFrom, type Series, sampleEnd, stepOf } from '../outages/series.ts'
import type { Interval } from '../time/instant.ts'
import type { EvidenceEffect, GapEntry, SampleEntry } from './evidence-entry.ts'
import type { Term } from './measured-terms.ts'

/** How a sample counts, and for how much agreed time where time is what counts. */
export type JudgedSample = {
  readonly effect: EvidenceEffect
  readonly why: string
  readonly seenMs: number | null
}

export type SampleWalk = {
  /** As it is shown. */
  readonly series: Series
  /** In order, as far as the series is known. */
  readonly terms: readonly Term[]
  /** Made once for each term; asked for each sample with the stretch of the term that it speaks for. */
  readonly judge: (term: Term) => (index: number, stretch: Interval) => JudgedSample
  /** How much of a stretch without samples is missed; null where samples come when something happens, and none is missing. */
  readonly missing: ((term: Term) => (stretch: Interval) => number) | null
  /** A sample of before a term speaks on into it. */
  readonly speaksOn: boolean
}

/** The samples of a walk, those alike put together, with the gaps between them. */
export function walkSamples(walk: SampleWalk): (SampleEntry | GapEntry)[] {
  const stepMs = stepOf(walk.series)
  const found: (SampleEntry | GapEntry)[] = []
  for (const term of walk.terms) walkTerm(walk, { term, stepMs, found })
  return found
}

type Walking = {
  readonly term: Term
  readonly stepMs: number | null
  readonly found: (SampleEntry | GapEntry)[]
}

function walkTerm({ series, judge, missing, speaksOn }: SampleWalk, { term, stepMs, found }: Walking): void {
  const { window } = term
  const [judged, missed] = [judge(term), missing?.(term)]
  let seenUntil = window.from
  const gap = (to: number) => {
    const ms = missed === undefined || stepMs === null || to <= seenUntil ? 0 : missed({ from: seenUntil, to })
    if (ms > 0) found.push(gapEntry(series, { from: seenUntil, to }, ms))
  }
  for (let index = Math.max(firstFrom(series, window.from) - 1, 0); index < series.at.length; index += 1) {
    const at = series.at[index] ?? window.to
    if (at >= window.to) break
    const until = Math.min(stepMs === null ? at : sampleEnd(series, index, stepMs), window.to)
    if (at < window.from && until <= window.from) continue
    gap(Math.max(at, window.from))
    seenUntil = Math.max(seenUntil, until)
    if (at < window.from && !speaksOn) continue
    addSample(found, { series, index }, judged(index, { from: Math.max(at, window.from), to: until }))
  }
  gap(window.to)
}

function gapEntry({ name, sourceName }: Series, stretch: Interval, missingMs: number): GapEntry {
  const why = 'No sample tells of this time: it counts neither as good nor as bad.'
  const base = { kind: 'gap', effect: 'left-out', why, sourceName, place: null } as const
  return { ...base, series: name, ...stretch, missingMs }
}

type Sampled = { readonly series: Series; readonly index: number }

/** A sample that says what the one before it said makes its line longer, and no line of its own. */
function addSample(found: (SampleEntry | GapEntry)[], sampled: Sampled, judged: JudgedSample): void {
  const before = found.at(-1)
  const next = sampleEntry(sampled, judged)
  if (before?.kind !== 'samples' || !isAlike(before, next)) {
    found.push(next)
    return
  }
  const seenMs = before.seenMs === null || next.seenMs === null ? null : before.seenMs + next.seenMs
  // A sample that speaks on over the change of a version is one sample.
  const samples = before.last === next.last ? before.samples : before.samples + 1
  found[found.length - 1] = { ...before, last: next.last, samples, seenMs }
}

function sampleEntry({ series, index }: Sampled, { effect, why, seenMs }: JudgedSample): SampleEntry {
  const at = series.at[index] ?? 0
  const numberAt = (column: Float64Array) => {
    const value = column[index] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  return {
    kind: 'samples',
    effect,
    why,
    sourceName: series.sourceName,
    place: null,
    series: series.name,
    from: at,
    last: at,
    samples: 1,
    value: numberAt(series.value),
    good: numberAt(series.good),
    total: numberAt(series.total),
    seenMs,
  }
}

function isAlike(a: SampleEntry, b: SampleEntry): boolean {
  return a.effect === b.effect && a.why === b.why && a.value === b.value && a.good === b.good && a.total === b.total
}
