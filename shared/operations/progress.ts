import { z } from 'zod'

/** `total` is null while it cannot be known. Units are rows, tickets or pages, as the phase says. */
export const progress = z.object({
  kind: z.literal('progress'),
  phase: z.string(),
  done: z.number(),
  total: z.number().nullable(),
})
export type Progress = z.infer<typeof progress>
