import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'

const base = oc.errors(errors)

export const workspace = {
  info: base.output(
    z.object({
      name: z.string(),
      /** For a person to read; no operation takes it. */
      folder: z.string(),
      schemaVersion: z.int(),
      agreements: z.int(),
      imports: z.int(),
      tickets: z.int(),
      /** What is measured beside tickets, and the values that were typed in. */
      records: z.object({ outages: z.int(), samples: z.int(), answers: z.int(), values: z.int() }),
      packs: z.int(),
      bytes: z.int(),
      /** The newest import's export time. */
      dataCutOff: z.iso.datetime().nullable(),
      sources: z.array(z.object({ name: z.string(), tickets: z.int(), newestExport: z.iso.datetime().nullable() })),
    }),
  ),
  /** Database integrity, kept source files against their SHA-256, and the audit trail's hash chain. */
  verify: base.output(
    z.object({
      ok: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  ),
  backup: base.output(z.object({ fileName: z.string(), bytes: z.int() })),
  /** What was done to the workspace, newest first; every entry carries the hash of the one before, which `verify` follows. */
  audit: base
    .input(
      z.object({
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(500),
        /** Anywhere in an entry. */
        search: z.string().optional(),
        /** `SLA-IT-MKT` finds `SLA-IT-MKT version 2` too. */
        subject: z.string().optional(),
        /** `draft` finds `draft.propose` too. */
        act: z.string().optional(),
        /** Anywhere in the name of who did it. */
        who: z.string().optional(),
      }),
    )
    .output(
      z.object({
        /** Of those asked for. */
        total: z.int(),
        entries: z.array(
          z.object({
            sequence: z.int(),
            at: z.iso.datetime(),
            act: z.string(),
            subject: z.string(),
            detail: z.string(),
            /** Null where nobody said who. */
            who: z.string().nullable(),
            hash: z.string(),
          }),
        ),
        /** Every kind of act there is, to choose from. */
        acts: z.array(z.string()),
      }),
    ),
}
