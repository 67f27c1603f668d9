import { z } from 'zod'
import { columnReference, type ImportProfile } from '../tickets/import-profile.ts'
import { RECORD_FIELDS, type RecordKind } from './record-fields.ts'

const table = z.strictObject({
  sheet: z.union([z.int().positive(), z.string().min(1)]).optional(),
  headerRow: z.union([z.literal('auto'), z.int().positive()]).optional(),
  delimiter: z.union([z.literal('auto'), z.string().length(1)]).optional(),
  encoding: z.string().min(1).optional(),
})

const common = {
  table: table.optional(),
  /** Zone of local times in the file; required unless every time carries its own offset. */
  timeZone: z.string().min(1).optional(),
  /** `auto`, a pattern such as `dd-MM-yyyy HH:mm`, or `epoch-ms`, `epoch-s`, `excel`. */
  dates: z.string().min(1).optional(),
  empty: z.array(z.string()).optional(),
}
const words = z.record(z.string(), z.string().min(1))

const outageSpec = z.strictObject({
  rowKind: z.literal('outage'),
  ...common,
  columns: z.partialRecord(z.enum(RECORD_FIELDS.outage), columnReference),
  values: z
    .strictObject({
      service: words.optional(),
      planned: z.record(z.string(), z.boolean()).optional(),
      weight: z.record(z.string(), z.number().min(0).max(1)).optional(),
    })
    .optional(),
})
const measurementSpec = z.strictObject({
  rowKind: z.literal('measurement'),
  ...common,
  /** `rows`: a row is a sample. `columns`: a row is a time, and every other column a series, as Grafana writes them. */
  layout: z.enum(['rows', 'columns']).optional(),
  columns: z.partialRecord(z.enum(RECORD_FIELDS.measurement), columnReference),
  values: z.strictObject({ series: words.optional() }).optional(),
})
const surveySpec = z.strictObject({
  rowKind: z.literal('survey'),
  ...common,
  columns: z.partialRecord(z.enum(RECORD_FIELDS.survey), columnReference),
  values: z.strictObject({ score: z.record(z.string(), z.number()).optional() }).optional(),
})

/** How one tool's spreadsheet becomes outages, samples of series, or survey answers. Unknown keys are errors. */
export const recordProfile = z.strictObject({
  apiVersion: z.literal('accord/v1'),
  kind: z.literal('ImportProfile'),
  metadata: z.strictObject({ name: z.string().min(1), title: z.string().min(1).optional() }),
  spec: z.discriminatedUnion('rowKind', [outageSpec, measurementSpec, surveySpec]),
})
export type RecordProfile = z.infer<typeof recordProfile>

/** The profiles for records that ship with the program; their columns are found by well-known names. */
export const RECORD_PROFILES: readonly {
  readonly name: string
  readonly title: string
  readonly rowKind: RecordKind
}[] = [
  { name: 'outage', title: 'Outage log (a row per outage)', rowKind: 'outage' },
  { name: 'measurement', title: 'Measured series (a row per sample, or a column per series)', rowKind: 'measurement' },
  { name: 'survey', title: 'Survey answers (a row per answer)', rowKind: 'survey' },
  { name: 'prometheus', title: 'Prometheus query_range result (JSON)', rowKind: 'measurement' },
]

/** Whether a profile is one of records, and not of tickets. */
export function isRecordProfile(profile: ImportProfile | RecordProfile): profile is RecordProfile {
  return 'rowKind' in profile.spec
}
