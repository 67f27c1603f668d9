import type { z } from 'zod'
import type { results } from '../../../shared/operations/results.ts'
import { type Evidence, evidenceOf } from '../../../shared/sla/evidence.ts'
import type { EvidenceEntry } from '../../../shared/sla/evidence-entry.ts'
import type { Interval } from '../../../shared/time/instant.ts'
import type { Period } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import { placeOfSample } from '../store/load-series.ts'
import { keptVersions } from './agreements.ts'
import { knownTarget } from './choose-checks.ts'
import type { Measured } from './measurements.ts'

type Input = z.infer<NonNullable<(typeof results.evidence)['~orpc']['inputSchema']>>

/** One page of what a figure without clocks was made of. */
export async function evidence({ store, measurements }: Services, input: Input) {
  const measured = await measurements.measure(keptVersions(store, input.reference), input.period)
  const target = knownTarget(measured, input.target)
  const { entries, ...head } = listOf(measured, target)
  const { figures } = measured.measurement
  const chosen = entries.filter(matcher(measured.period, input.filter))
  const page = chosen.slice(input.offset, input.offset + input.limit)
  const reason = figures.targets.find(({ id }) => id === target)?.reason ?? head.reason
  return {
    ...head,
    reason,
    period: figures.period,
    total: chosen.length,
    rows: page.map((entry) =>
      entry.kind === 'samples'
        ? { ...entry, place: placeOfSample(store.database, { ...entry, at: entry.from }) }
        : entry,
    ),
  }
}

/** The last evidence asked of a measurement: turning pages does not gather it anew. */
const lastList = new WeakMap<Measured, Evidence>()

function listOf(measured: Measured, target: string): Evidence {
  const last = lastList.get(measured)
  if (last?.target.id === target) return last
  const versions = measured.versions.map(({ agreement }) => agreement)
  const list = evidenceOf({ ...measured, versions }, target)
  lastList.set(measured, list)
  return list
}

function matcher({ months }: Period, { effect, month }: NonNullable<Input['filter']> = {}) {
  const span = month === undefined ? null : (months.find((one) => one.month === month) ?? NOWHERE)
  return (entry: EvidenceEntry): boolean => {
    if (effect !== undefined && entry.effect !== effect) return false
    return span === null || reaches(spanOf(entry, month ?? ''), span)
  }
}

const NOWHERE = { start: 0, end: 0 }

function reaches({ from, to }: Interval, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return from < end && to >= start
}

/** From the first moment that an entry is about to the last one. */
function spanOf(entry: EvidenceEntry, month: string): Interval {
  switch (entry.kind) {
    case 'outage':
      return { from: entry.from, to: (entry.to ?? Number.POSITIVE_INFINITY) - 1 }
    case 'samples':
      return { from: entry.from, to: entry.last }
    case 'gap':
      return { from: entry.from, to: entry.to - 1 }
    case 'answer':
    case 'ticket':
      return { from: entry.at, to: entry.at }
    case 'value':
      return entry.period === month ? EVER : NEVER
  }
}

const EVER: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const NEVER: Interval = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
