import { z } from 'zod'
import { TICKET_FIELDS, TICKET_STATUSES } from './ticket.ts'

/** A column by its header, by header and occurrence (1 = first), or by position (1 = first). */
export const columnReference = z.union([
  z.string().min(1),
  z.tuple([z.string().min(1), z.int().positive()]),
  z.int().positive(),
])
export type ColumnReference = z.infer<typeof columnReference>

/** How one tool's spreadsheet becomes tickets: section 2 of the formats document. Unknown keys are errors. */
export const importProfile = z.strictObject({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('ImportProfile'),
  metadata: z.strictObject({ name: z.string().min(1), title: z.string().min(1).optional() }),
  spec: z.strictObject({
    table: z
      .strictObject({
        /** Sheet by position (1 = first) or name. */
        sheet: z.union([z.int().positive(), z.string().min(1)]).optional(),
        headerRow: z.union([z.literal('auto'), z.int().positive()]).optional(),
        delimiter: z.union([z.literal('auto'), z.string().length(1)]).optional(),
        encoding: z.string().min(1).optional(),
      })
      .optional(),
    rowGrain: z.enum(['ticket', 'event', 'clock']).optional(),
    /** Zone of local times in the file; required unless every time carries its own offset. */
    timeZone: z.string().min(1).optional(),
    /** `auto`, a pattern such as `dd-MM-yyyy HH:mm`, or `epoch-ms`, `epoch-s`, `excel`. */
    dates: z.string().min(1).optional(),
    empty: z.array(z.string()).optional(),
    columns: z.partialRecord(z.enum(TICKET_FIELDS), columnReference),
    values: z
      .strictObject({
        priority: z.record(z.string(), z.string().min(1)).optional(),
        status: z.record(z.string(), z.enum(TICKET_STATUSES)).optional(),
        type: z.record(z.string(), z.string().min(1)).optional(),
        service: z.record(z.string(), z.string().min(1)).optional(),
        category: z.record(z.string(), z.string().min(1)).optional(),
        group: z.record(z.string(), z.string().min(1)).optional(),
        reportedMet: z.record(z.string(), z.boolean()).optional(),
      })
      .optional(),
  }),
})
export type ImportProfile = z.infer<typeof importProfile>
