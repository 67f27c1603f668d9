import { z } from 'zod'

export const problem = z.object({
  path: z.string(),
  found: z.string(),
  expected: z.string(),
  line: z.int().optional(),
})

/**
 * The errors every operation may answer with. REFUSED: the input or a rule said no, `message` says what to do next.
 * FAULT: our bug, logged where the engine runs, shown as one plain sentence. CANCELLED: the caller stopped it; nothing was kept.
 */
export const errors = {
  REFUSED: { status: 422, data: z.object({ code: z.string(), problems: z.array(problem) }) },
  FAULT: { status: 500, data: z.object({ reference: z.string() }) },
  CANCELLED: { status: 499 },
} as const
