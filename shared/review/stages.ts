import { z } from 'zod'

/** The stages of a review in the order in which a meeting needs them; one may move between them freely. */
export const STAGES = [
  'data',
  'results',
  'breaches',
  'feedback',
  'incidents',
  'actions',
  'changes',
  'circulate',
  'meeting',
  'sign-off',
] as const
export const stageName = z.enum(STAGES)
export type StageName = z.infer<typeof stageName>

/** How far a stage is. One that is skipped says why and who decided it. */
export const stageStanding = z.object({
  stage: stageName,
  state: z.enum(['not-begun', 'begun', 'done', 'skipped']),
  /** Who does it, as agreed for this review; null while nobody is named. */
  who: z.string().nullable(),
  /** What it asks for, each with whether it is there. */
  needs: z.array(z.object({ says: z.string(), isMet: z.boolean() })),
  /** Things done of things to do, where the stage has such (breaches triaged, queries answered). */
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
  skipped: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type StageStanding = z.infer<typeof stageStanding>

/**
 * The life of a review. `due` and `overdue` are told by the calendar of an agreement for reviews that nobody has opened; the rest by
 * what was done: in preparation, circulated, held, signed. A signed review is frozen; reopening makes its next revision.
 */
export const REVIEW_STATES = ['upcoming', 'due', 'overdue', 'in-preparation', 'circulated', 'held', 'signed'] as const
export const reviewState = z.enum(REVIEW_STATES)
export type ReviewState = z.infer<typeof reviewState>
