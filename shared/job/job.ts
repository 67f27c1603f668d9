import { z } from 'zod'
import { shapeProblems } from '../agreement/shape-problems.ts'
import { readTextDocument, type TextFormat } from '../agreement/text-document.ts'
import type { Problem } from '../refusal.ts'

const text = z.string().min(1)

/** Work saved for a scheduler: import these, compute, make that pack. Paths are relative to the file of the job. */
export const job = z.strictObject({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('Job'),
  metadata: z.strictObject({ name: text }),
  spec: z.strictObject({
    imports: z
      .array(
        z.strictObject({
          file: text,
          source: text,
          profile: text.optional(),
          sheet: text.optional(),
          series: text.optional(),
          timeZone: text.optional(),
          exportedAt: text.optional(),
        }),
      )
      .optional(),
    compute: z.array(z.strictObject({ agreement: text, period: text, to: text.optional() })).optional(),
    packs: z
      .array(
        z.strictObject({
          agreement: text,
          period: text,
          pdf: text,
          workbook: text.optional(),
          summary: text.optional(),
          /** A folder for every table as CSV. */
          csv: text.optional(),
          /** All of it in one archive, with checksums. */
          zip: text.optional(),
          /** A file as `accord pack --style` takes it. */
          style: text.optional(),
          /** As `accord pack --sections` takes them; `report` for a report between the reviews. */
          sections: text.optional(),
        }),
      )
      .optional(),
  }),
})
export type Job = z.infer<typeof job>

export type ReadJob = { readonly job: Job | null; readonly problems: readonly Problem[] }

/** Reads and checks the text of a job: YAML, or JSON where `format` says so. */
export function readJob(written: string, format: TextFormat): ReadJob {
  const document = readTextDocument(written, format)
  if (document.problems.length > 0) return { job: null, problems: document.problems }
  const shaped = job.safeParse(document.value)
  if (shaped.success) return { job: shaped.data, problems: [] }
  return { job: null, problems: shapeProblems({ schema: job, document, expectations: {} }, shaped.error.issues) }
}
