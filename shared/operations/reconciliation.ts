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
