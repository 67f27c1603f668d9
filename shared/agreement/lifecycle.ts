import { z } from 'zod'

/** The two sides of an agreement. */
export const SIDES = ['provider', 'customer'] as const
export const side = z.enum(SIDES)
export type Side = z.infer<typeof side>

/**
 * The life of a version. A *draft* may say anything and is changed freely; *proposed*, its text stands still while both sides
 * comment and sign; with both signatures it is *agreed* and kept as a version; from its first day it is *in force*, until it has
 * *expired* or was *terminated*. A version added from a file that nobody signed is in force by its dates all the same.
 */
export const LIFE_STATES = ['draft', 'proposed', 'agreed', 'in-force', 'expired', 'terminated'] as const
export const lifeState = z.enum(LIFE_STATES)
export type LifeState = z.infer<typeof lifeState>

/** What one side says of a clause of a proposal, and the answers to it. */
export const clauseComment = z.object({
  id: z.int(),
  /** Where it stands in the document: `spec.targets[0]`; empty for the whole. */
  clause: z.string(),
  side,
  author: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  /** The comment that it answers; null for a comment of its own. */
  answerTo: z.int().nullable(),
  settled: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type ClauseComment = z.infer<typeof clauseComment>

/** Who signed, over which text. */
export const signing = z.object({
  party: side,
  name: z.string(),
  role: z.string().nullable(),
  at: z.iso.datetime(),
  /** SHA-256 of the canonical JSON text without its signatures. */
  sha256: z.string(),
})
export type Signing = z.infer<typeof signing>

/** One clause that differs between two texts of an agreement. */
export const clauseChange = z.object({
  /** The part of the document, as its reader knows it: `Targets`, `Business hours`. */
  part: z.string(),
  /** The clause in words: `Respond to critical requests: time allowed`. */
  clause: z.string(),
  path: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** As the document says it; null for what was not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ClauseChange = z.infer<typeof clauseChange>
