import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { PACK_PARTS, packStyle } from '../packs/pack-style.ts'
import { errors } from './errors.ts'
import { progress } from './progress.ts'

const base = oc.errors(errors)

const keptFile = z.object({ fileName: z.string(), bytes: z.int(), sha256: z.string() })

export const packRecord = z.object({
  id: z.string(),
  reference: z.string(),
  period: z.string(),
  madeAt: z.iso.datetime(),
  /** File names under `/files/packs/`. All of a pack in one archive is `<id>.zip` there. */
  pdf: z.object({ fileName: z.string(), bytes: z.int(), pages: z.int(), sha256: z.string() }),
  workbook: keptFile.nullable(),
  /** One page, to be handed round. */
  summary: keptFile.nullable(),
  /** Every table as CSV, in one archive. */
  tables: keptFile.nullable(),
  /** Of all that the pack says; its beginning is the verification code on every page. Null for packs of before it was kept. */
  contentSha256: z.string().nullable(),
  /** Characters of the data that no embedded font can print. */
  missingCharacters: z.array(z.string()),
})
export type PackRecord = z.infer<typeof packRecord>

const keptStyle = z.object({ style: packStyle, isHouse: z.boolean() })

export const packs = {
  make: base
    .input(
      z.object({
        reference: z.string(),
        period: z.string(),
        workbook: z.boolean().optional(),
        /** The summary as a PDF of its own; left out: none. */
        summary: z.boolean().optional(),
        /** Every table as CSV; left out: none. */
        tables: z.boolean().optional(),
        /** For this pack alone; left out: the style of the workspace. */
        style: packStyle.optional(),
        /** The parts of this pack alone; left out: those of its style. */
        parts: z.array(z.enum(PACK_PARTS)).min(1).optional(),
        /** The date printed on the pack; left out: now. The same input and date give the same bytes. */
        madeAt: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .output(eventIterator(z.discriminatedUnion('kind', [progress, packRecord.extend({ kind: z.literal('done') })]))),
  /** The organisation's own style, or the house's while nobody has chosen. */
  style: base.output(keptStyle),
  /** Keeps a style for the workspace; null goes back to the house's. */
  setStyle: base.input(z.object({ style: packStyle.nullable() })).output(keptStyle),
  list: base.input(z.object({ reference: z.string().optional() })).output(z.array(packRecord)),
}
