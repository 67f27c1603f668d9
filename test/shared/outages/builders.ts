import type { Outage } from '../../../shared/outages/outage.ts'
import type { Series } from '../../../shared/outages/series.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** `2026-01-09 16:30` UTC. */
export function utc(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}:00Z`)
}

/** An unplanned outage of an hour that took the whole service away; spoil it as the case wants. */
export function outage(spoiled: Partial<Outage> = {}): Outage {
  const from = spoiled.from ?? utc('2026-03-02 10:00')
  return {
    key: null,
    service: 'production',
    from,
    to: from + 3_600_000,
    planned: false,
    weight: 1,
    announcedAt: null,
    title: null,
    place: { sheet: '', row: 2 },
    ...spoiled,
  }
}

/** One sample: when, and a value, or good of total. */
export type Sampled = readonly [at: Instant, value: number | null] | readonly [at: Instant, good: number, total: number]

/** A series of samples, which are put in order. */
export function series(samples: readonly Sampled[], spoiled: Partial<Series> = {}): Series {
  const inOrder = [...samples].sort((a, b) => a[0] - b[0])
  const value = inOrder.map((sample) => (sample.length === 2 ? (sample[1] ?? Number.NaN) : Number.NaN))
  const good = inOrder.map((sample) => (sample.length === 3 ? sample[1] : Number.NaN))
  const total = inOrder.map((sample) => (sample.length === 3 ? sample[2] : Number.NaN))
  return {
    name: 'probe',
    sourceName: 'monitoring',
    unit: null,
    at: Float64Array.from(inOrder, ([when]) => when),
    value: Float64Array.from(value),
    good: Float64Array.from(good),
    total: Float64Array.from(total),
    ...spoiled,
  }
}

/** One sample each `stepMs` from an instant on. */
export function every(stepMs: number, from: Instant, values: readonly (number | null)[]): Sampled[] {
  return values.map((value, index) => [from + index * stepMs, value] as const)
}
