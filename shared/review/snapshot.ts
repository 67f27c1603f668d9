import { z } from 'zod'
import { check, figures } from '../sla/figures.ts'
import { ticketChange } from '../sla/ticket-change.ts'
import { canonicalJson } from './canonical-json.ts'
import { reviewContent } from './content.ts'
import { action, breachNote, cause, consequenceOutcome, exclusion, suspicion } from './review.ts'

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
    suspicions: z.array(suspicion),
    consequences: z.array(consequenceOutcome),
    actions: z.object({ carried: z.array(action), raised: z.array(action) }),
    /** Left out by snapshots of before it was kept. */
    changed: z.array(verdictsSince).optional(),
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
