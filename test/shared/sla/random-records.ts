import * as fc from 'fast-check'
import type { Outage } from '../../../shared/outages/outage.ts'
import type { Records } from '../../../shared/outages/records.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { outage, type Sampled, series } from '../outages/builders.ts'
import { answers } from '../outages/records.ts'

/** Monday 2 March 2026 in London, which is then at UTC: a week of it is measured. */
export const WEEK_FROM = Date.UTC(2026, 2, 2)
export const WEEK_TO = WEEK_FROM + 7 * DAY
export const WEEK = '2026-03-02..2026-03-08'

const minute = (from: number, to: number) =>
  fc.integer({ min: from / MINUTE, max: to / MINUTE }).map((count) => count * MINUTE)
const around = minute(WEEK_FROM - DAY, WEEK_TO + DAY)

/** Outages that overlap, last, take nothing away, are planned with notice or without. */
export const outages: fc.Arbitrary<Outage[]> = fc.array(
  fc
    .record({
      from: around,
      length: fc.option(minute(0, 20 * HOUR), { nil: null, freq: 8 }),
      planned: fc.boolean(),
      weight: fc.constantFrom(1, 1, 0.5, 0.25, 0),
      notice: fc.option(minute(0, 3 * DAY), { nil: null }),
    })
    .map(({ from, length, planned, weight, notice }) =>
      outage({
        from,
        to: length === null ? null : from + length,
        planned,
        weight,
        announcedAt: notice === null ? null : from - notice,
      }),
    ),
  { maxLength: 8 },
)

/** Good of total every quarter of an hour, with gaps and with quarters in which nothing happened. */
export const samples: fc.Arbitrary<Sampled[]> = fc
  .array(fc.option(fc.tuple(fc.nat(20), fc.nat(20)), { nil: null, freq: 3 }), { maxLength: 300 })
  .map((counts) =>
    counts.flatMap((count, index): Sampled[] =>
      count === null ? [] : [[WEEK_FROM + index * 15 * MINUTE, Math.min(...count), Math.max(...count)]],
    ),
  )

/** Scores of a scale of 1 to 5, questions without an answer, and scores that the scale does not hold. */
export const scores = fc.array(fc.tuple(around, fc.option(fc.constantFrom(1, 2, 3, 4, 5, 7), { nil: null })), {
  maxLength: 40,
})

/** All of a week's records in one. */
export function recordsOf(given: {
  readonly outages: readonly Outage[]
  readonly samples: readonly Sampled[]
  readonly scores: readonly (readonly [number, number | null])[]
}): Records {
  const one = { ...series(given.samples, { name: 'calls' }), knownUntil: WEEK_TO }
  const log = answers(given.scores.map(([at, score], index) => [`T${index}`, at, score] as const))
  return {
    outages: [{ sourceName: 'monitoring', knownUntil: WEEK_TO, entries: given.outages }],
    series: given.samples.length === 0 ? [] : [one],
    answers: given.scores.length === 0 ? [] : log.answers,
    manual: [],
  }
}
