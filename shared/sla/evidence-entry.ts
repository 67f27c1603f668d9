import { z } from 'zod'

/**
 * What a figure without clocks was made of, entry by entry: each says whether it counted, and why. Instants are epoch milliseconds,
 * lengths are milliseconds of the target's clock.
 */
const instant = z.int()
const count = z.int().nonnegative()

/** `counted` in the provider's favour or simply counted, `against` it, or `left-out` of the figure. */
export const evidenceEffect = z.enum(['counted', 'against', 'left-out'])
export type EvidenceEffect = z.infer<typeof evidenceEffect>

/** Where the entry stands in the file that it came from; file and import are null where they are not known. */
const place = z.object({
  file: z.string().nullable(),
  importId: z.int().nullable(),
  sheet: z.string(),
  row: z.int(),
})
export type EvidencePlace = z.infer<typeof place>

const common = {
  effect: evidenceEffect,
  /** Why it counts as it does, as a sentence. */
  why: z.string(),
  sourceName: z.string(),
  place: place.nullable(),
}

const outageEntry = z.object({
  kind: z.literal('outage'),
  ...common,
  key: z.string().nullable(),
  service: z.string().nullable(),
  title: z.string().nullable(),
  planned: z.boolean(),
  announcedAt: instant.nullable(),
  weight: z.number(),
  /** As the log has it; null while it lasts. */
  from: instant,
  to: instant.nullable(),
  /** As far as the period, and what is known of it, holds it. */
  inside: z.object({ from: instant, to: instant }).nullable(),
  /** Agreed hours inside, before anything else is asked. */
  openMs: z.number(),
  /** What it adds to the downtime: its share, and nothing of what another outage counts already. */
  lostMs: z.number(),
  /** What it takes out of the agreed time as planned maintenance. */
  plannedMs: z.number(),
})

/** Samples one after the other that say the same. */
const sampleEntry = z.object({
  kind: z.literal('samples'),
  ...common,
  series: z.string(),
  from: instant,
  /** The last of them. */
  last: instant,
  samples: count,
  value: z.number().nullable(),
  good: z.number().nullable(),
  total: z.number().nullable(),
  /** Agreed time that they speak for; null where samples are counted and not time. */
  seenMs: z.number().nullable(),
})

/** A stretch of which no sample tells. */
const gapEntry = z.object({
  kind: z.literal('gap'),
  ...common,
  series: z.string(),
  from: instant,
  to: instant,
  missingMs: z.number(),
})

const answerEntry = z.object({
  kind: z.literal('answer'),
  ...common,
  key: z.string(),
  at: instant,
  score: z.number().nullable(),
  comment: z.string().nullable(),
})

const ticketEntry = z.object({
  kind: z.literal('ticket'),
  ...common,
  key: z.string(),
  title: z.string().nullable(),
  at: instant,
  score: z.number().nullable(),
})

const valueEntry = z.object({
  kind: z.literal('value'),
  ...common,
  period: z.string(),
  value: z.string(),
  evidence: z.string(),
  enteredAt: instant,
})

export const evidenceEntry = z.discriminatedUnion('kind', [
  outageEntry,
  sampleEntry,
  gapEntry,
  answerEntry,
  ticketEntry,
  valueEntry,
])
export type EvidenceEntry = z.infer<typeof evidenceEntry>
export type OutageEntry = z.infer<typeof outageEntry>
export type SampleEntry = z.infer<typeof sampleEntry>
export type GapEntry = z.infer<typeof gapEntry>
export type AnswerEntry = z.infer<typeof answerEntry>
export type TicketEntry = z.infer<typeof ticketEntry>
export type ValueEntry = z.infer<typeof valueEntry>

/** What all entries together come to: things, not lines, so that a run of samples counts as many as it holds. */
export const evidenceTotals = z.object({
  counted: count,
  against: count,
  leftOut: count,
  /** Null where no outage is evidence. */
  lostMs: z.number().nullable(),
  plannedMs: z.number().nullable(),
  /** Time of which no sample tells; null where no series is evidence. */
  missingMs: z.number().nullable(),
})
export type EvidenceTotals = z.infer<typeof evidenceTotals>

export const evidenceKind = z.enum(['outages', 'series', 'answers', 'tickets', 'manual'])
export type EvidenceKind = z.infer<typeof evidenceKind>

/** What the evidence is about, above its entries. */
export const evidenceHead = z.object({
  target: z.object({ id: z.string(), name: z.string(), metric: z.string() }),
  kind: evidenceKind,
  /** What is known of the period; null where nothing is. */
  known: z.object({ from: instant, to: instant }).nullable(),
  /** Why there is no figure, as a sentence; null where there is one. */
  reason: z.string().nullable(),
  /** The unit of a series' values; null where none was written. */
  unit: z.string().nullable(),
  totals: evidenceTotals,
})
export type EvidenceHead = z.infer<typeof evidenceHead>
