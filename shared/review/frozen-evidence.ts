import { z } from 'zod'

const rejection = z.object({
  reason: z.string(),
  count: z.int(),
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
})

const readFile = z.object({
  id: z.int(),
  source: z.string(),
  profile: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  tickets: z.int(),
  importedAt: z.string(),
  exportedAt: z.string().nullable(),
  rejections: z.array(rejection),
})

const reconciliation = z.object({
  target: z.string(),
  sentence: z.string(),
  ours: z.object({ met: z.int().nullable(), counted: z.int().nullable() }),
  theirs: z.object({ met: z.int(), counted: z.int() }).nullable(),
  agreeing: z.int(),
  differing: z.int(),
})

/** What a pack says of its data, as it was when a review was frozen: files read, rows not taken, and the source's own verdicts. */
export const frozenEvidence = z.object({
  imports: z.array(readFile),
  reconciliations: z.array(reconciliation),
})
export type FrozenEvidence = z.infer<typeof frozenEvidence>
