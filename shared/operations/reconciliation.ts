import { z } from 'zod'
import { check, targetFigures } from '../sla/figures.ts'

const side = z.enum(['met', 'missed', 'not counted'])
const count = z.int().nonnegative()

/** A counting rule chosen otherwise: our figure under it, and on how many tickets we would still differ from the source. */
const triedRule = z.object({
  rule: z.string(),
  from: z.string(),
  to: z.string(),
  met: count,
  counted: count,
  differing: count,
})

export const reconciliation = z.object({
  period: z.string(),
  timeZone: z.string(),
  sentence: z.string(),
  ours: targetFigures,
  theirs: z.object({ met: count, counted: count }),
  /** Why there is nothing to compare; null where there is. */
  why: z.string().nullable(),
  moves: z.array(z.object({ ours: side, theirs: side, count })),
  agreeing: count,
  differing: count,
  explained: z.array(triedRule),
  tried: z.array(triedRule),
  tickets: z.object({
    total: count,
    rows: z.array(z.object({ ours: side, theirs: side, reason: z.string(), check })),
  }),
})
export type Reconciliation = z.infer<typeof reconciliation>

const variation = z.object({ rule: z.string(), from: z.string(), to: z.string() })
const counts = { met: count, counted: count }

/** One way in which a typed figure comes about from the same tickets. */
const typedExplanation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rules'), rules: z.array(variation), ...counts }),
  z.object({
    kind: z.literal('without'),
    field: z.enum(['priority', 'group', 'category']),
    value: z.string(),
    ...counts,
  }),
  z.object({ kind: z.literal('left-out'), side: z.enum(['met', 'missed']), tickets: count, ...counts }),
  z.object({ kind: z.literal('turned'), side: z.enum(['met', 'missed']), tickets: count, ...counts }),
])

export const typedReconciliation = z.object({
  period: z.string(),
  timeZone: z.string(),
  sentence: z.string(),
  ours: targetFigures,
  agrees: z.boolean(),
  explanations: z.array(z.object({ sentence: z.string(), explanation: typedExplanation })),
  /** Those that the likeliest explanation moves, or could mean. */
  tickets: z.object({
    total: count,
    rows: z.array(z.object({ ours: side, theirs: side.nullable(), check })),
  }),
})
export type TypedReconciliation = z.infer<typeof typedReconciliation>
