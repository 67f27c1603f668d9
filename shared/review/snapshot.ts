import { z } from 'zod'
import { demand } from '../sla/demand.ts'
import { earlierPeriod } from '../sla/earlier-period.ts'
import { check, figures } from '../sla/figures.ts'
import { ticketChange } from '../sla/ticket-change.ts'
import { canonicalJson } from './canonical-json.ts'
import { reviewContent } from './content.ts'
import { frozenEvidence } from './frozen-evidence.ts'
import { frozenHolidays } from './frozen-holidays.ts'
import { action, breachNote, cause, consequenceOutcome, exclusion, reviewSource, suspicion } from './review.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One import whose rows the figures were counted from, with all that is needed to read its kept file again in the same way. */
export const frozenImport = z.object({
  id: z.int(),
  source: z.string(),
  rowKind: z.string(),
  fileName: z.string(),
  sha256: hash,
  bytes: z.int(),
  importedAt: z.iso.datetime(),
  /** Null where no export time was known. */
  exportedAt: z.iso.datetime().nullable(),
  /** The profile as it was used. */
  profile: z.record(z.string(), z.json()),
})
export type FrozenImport = z.infer<typeof frozenImport>

/** Verdicts of one frozen review that a later state of knowledge sees otherwise. */
export const verdictsSince = z.object({
  period: z.string(),
  revision: z.int(),
  frozenAt: z.iso.datetime(),
  changes: z.array(ticketChange),
})
export type VerdictsSince = z.infer<typeof verdictsSince>

/** Where the tickets of breaches waited, by the group that held them. */
export const breachWaiting = z.object({
  waiting: z.array(z.object({ group: z.string(), ms: z.number(), tickets: z.int() })),
  /** Tickets whose history does not show who held them. */
  withoutHistory: z.int(),
})
export type BreachWaiting = z.infer<typeof breachWaiting>

/**
 * A review frozen: everything that its figures and texts rest on, so that it can be read, printed and computed again without the
 * workspace it was made in. Its SHA-256 is that of its canonical JSON, in UTF-8.
 */
export const reviewSnapshot = z.object({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('ReviewSnapshot'),
  program: z.object({ name: z.string(), version: z.string() }),
  review: z.object({
    reference: z.string(),
    period: z.string(),
    revision: z.int(),
    frozenAt: z.iso.datetime(),
    frozenBy: z.string(),
  }),
  /** Every version, as its file says it. */
  agreement: z.array(z.object({ version: z.int(), sha256: hash, text: z.string() })),
  /** Public holidays that its calendars name; left out by snapshots of before it was kept. */
  holidays: z.array(frozenHolidays).optional(),
  imports: z.array(frozenImport),
  manual: z.array(
    z.object({ target: z.string(), period: z.string(), value: z.string(), evidence: z.string(), enteredAt: z.int() }),
  ),
  exclusions: z.array(exclusion),
  figures,
  /** By target, in the order of the figures' list. */
  checks: z.record(z.string(), z.array(check)),
  said: z.object({
    content: reviewContent,
    causes: z.array(cause),
    notes: z.array(breachNote),
    /** Left out by snapshots of before it was kept. */
    sources: z.array(reviewSource).optional(),
    suspicions: z.array(suspicion),
    consequences: z.array(consequenceOutcome),
    actions: z.object({ carried: z.array(action), raised: z.array(action) }),
    /** Left out by snapshots of before it was kept. */
    changed: z.array(verdictsSince).optional(),
    /** Of all breaches and of each target's, as the histories told it then; left out by snapshots of before it was kept. */
    waiting: z.object({ all: breachWaiting, targets: z.record(z.string(), breachWaiting) }).optional(),
    /** What lies beside the figures of the period; left out by snapshots of before it was kept. */
    earlier: z.array(earlierPeriod).optional(),
    demand: demand.nullable().optional(),
    evidence: frozenEvidence.optional(),
  }),
})
export type ReviewSnapshot = z.infer<typeof reviewSnapshot>

/** The text that is hashed and signed. */
export function writeSnapshot(snapshot: ReviewSnapshot): string {
  return canonicalJson(snapshot)
}

/** @throws when the text is no snapshot */
export function readSnapshot(text: string): ReviewSnapshot {
  return reviewSnapshot.parse(JSON.parse(text))
}
