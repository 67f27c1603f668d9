import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'
import { progress } from './progress.ts'

const base = oc.errors(errors)

export const packRecord = z.object({
  id: z.string(),
  reference: z.string(),
  period: z.string(),
  madeAt: z.iso.datetime(),
  /** File names under `/files/packs/`. */
  pdf: z.object({ fileName: z.string(), bytes: z.int(), pages: z.int(), sha256: z.string() }),
  workbook: z.object({ fileName: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  /** Characters of the data that no embedded font can print. */
  missingCharacters: z.array(z.string()),
})
export type PackRecord = z.infer<typeof packRecord>

export const packs = {
  make: base
    .input(
      z.object({
        reference: z.string(),
        period: z.string(),
        workbook: z.boolean().optional(),
        /** The date printed on the pack; left out: now. The same input and date give the same bytes. */
        madeAt: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .output(eventIterator(z.discriminatedUnion('kind', [progress, packRecord.extend({ kind: z.literal('done') })]))),
  list: base.input(z.object({ reference: z.string().optional() })).output(z.array(packRecord)),
}
