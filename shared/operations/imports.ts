import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { RECORD_FIELDS, RECORD_KINDS } from '../outages/record-fields.ts'
import { recordProfile } from '../outages/record-profile.ts'
import { columnReference, importProfile } from '../tickets/import-profile.ts'
import { TICKET_FIELDS, TICKET_STATUSES } from '../tickets/ticket.ts'
import { errors } from './errors.ts'
import { progress } from './progress.ts'

const base = oc.errors(errors)

/** An opaque id for a file that the person picked; only the engine learns the path behind it. */
export const grant = z.string().min(1)

/** A row, or a part of it, that could not be taken, with the place it stands in. Column is the header as written. */
export const rejection = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
})
export type Rejection = z.infer<typeof rejection>

/** Something about the file that a careful reader would want to know; the rows concerned were taken. */
export const importWarning = z.object({
  code: z.string(),
  message: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
})
export type ImportWarning = z.infer<typeof importWarning>

/** What the rows of a file are; `tickets` in the counts below stands for things of this kind. */
export const rowKind = z.enum(['ticket', ...RECORD_KINDS])
export type RowKind = z.infer<typeof rowKind>

export const columnReading = z.object({
  /** 1 = first. */
  position: z.int(),
  header: z.string(),
  /** Which of several columns of this header; 1 = first. */
  occurrence: z.int(),
  samples: z.array(z.string()),
  /** A field of the file's kind of rows. */
  field: z
    .enum([...TICKET_FIELDS, ...RECORD_FIELDS.outage, ...RECORD_FIELDS.measurement, ...RECORD_FIELDS.survey])
    .nullable(),
  /** How its cells are read, in words: `date, day/month/year hour:minute, Europe/London`. */
  reading: z.string(),
})
export type ColumnReading = z.infer<typeof columnReading>

export const ticketPreview = z.object({
  key: z.string(),
  title: z.string().nullable(),
  priority: z.string().nullable(),
  status: z.enum(TICKET_STATUSES).nullable(),
  createdAt: z.int().nullable(),
  firstRespondedAt: z.int().nullable(),
  resolvedAt: z.int().nullable(),
  closedAt: z.int().nullable(),
  row: z.int(),
})

const instant = z.int()

/** An outage, a sample or an answer as it would be kept. */
export const recordPreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('outage'),
    row: z.int(),
    key: z.string().nullable(),
    service: z.string().nullable(),
    title: z.string().nullable(),
    from: instant,
    to: instant.nullable(),
    planned: z.boolean(),
    weight: z.number(),
    announcedAt: instant.nullable(),
  }),
  z.object({
    kind: z.literal('sample'),
    row: z.int(),
    series: z.string(),
    at: instant,
    value: z.number().nullable(),
    good: z.number().nullable(),
    total: z.number().nullable(),
    unit: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('answer'),
    row: z.int(),
    key: z.string(),
    at: instant,
    score: z.number().nullable(),
    comment: z.string().nullable(),
  }),
])
export type RecordPreview = z.infer<typeof recordPreview>

/** A series among the rows that were looked at. */
export const seriesPreview = z.object({
  name: z.string(),
  unit: z.string().nullable(),
  samples: z.int(),
  from: instant,
  to: instant,
  least: z.number().nullable(),
  most: z.number().nullable(),
})
export type SeriesPreview = z.infer<typeof seriesPreview>

export const profileChoice = z.object({
  name: z.string(),
  title: z.string(),
  builtIn: z.boolean(),
  rowKind,
  /** 0 to 1 */
  confidence: z.number(),
  /** Why it was recognised, as sentences. */
  why: z.array(z.string()),
})
export type ProfileChoice = z.infer<typeof profileChoice>

export const inspection = z.object({
  file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  format: z.enum(['csv', 'xlsx', 'json']),
  /** What its rows are, or are taken for until that is answered. */
  rowKind,
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), chosen: z.boolean() })),
  headerRow: z.int(),
  delimiter: z.string().nullable(),
  encoding: z.string().nullable(),
  profiles: z.array(profileChoice),
  /** The profile as it would be used, overrides included. */
  profile: z.union([recordProfile, importProfile]),
  columns: z.array(columnReading),
  tickets: z.array(ticketPreview),
  records: z.array(recordPreview),
  series: z.array(seriesPreview),
  problems: z.array(rejection),
  warnings: z.array(importWarning),
  /** What must be answered before it can run. */
  needs: z.array(z.enum(['kind', 'time-zone', 'key-column', 'created-column', 'record-column', 'date-order'])),
  /** The column that outages, samples or answers cannot be read without: `the column with the score`. */
  lacking: z.string().nullable(),
  /** The import that already holds exactly this file, if there is one. */
  alreadyImported: z.int().nullable(),
})
export type Inspection = z.infer<typeof inspection>

/** The words of a column that mean something to a clock or a target, over all rows of a file, the most used first. */
export const columnWords = z.object({
  field: z.enum(['status', 'priority']),
  /** Its header. */
  column: z.string(),
  words: z.array(
    z.object({
      text: z.string(),
      rows: z.int(),
      /** A status, or the name of a priority; null for a status word that says nothing. */
      meaning: z.string().nullable(),
    }),
  ),
  /** Rarer words that are not listed. */
  more: z.int(),
})
export type ColumnWords = z.infer<typeof columnWords>

/** How a file is to be read: a profile by name or whole, and what differs from it. */
export const reading = z.object({
  profile: z.union([z.string(), importProfile, recordProfile]).optional(),
  timeZone: z.string().optional(),
  /** The sheet of a workbook, by its name; left out: as the profile says, else the first that holds a table. */
  sheet: z.string().min(1).optional(),
  /** Fields with their columns, in place of those found; null for a field that is to be read from none. */
  columns: z.partialRecord(z.enum(TICKET_FIELDS), columnReference.nullable()).optional(),
  /** The same for a file of outages, samples or answers, by the fields of its kind; in place of those found. */
  recordColumns: z.record(z.string(), columnReference).optional(),
  /** What a series is called where the file names none; left out: as the source. */
  seriesName: z.string().min(1).optional(),
  values: importProfile.shape.spec.shape.values,
  /** Replaces the profile's `dates`: the answer to `date-order`. */
  dates: z.string().min(1).optional(),
})
export type Reading = z.infer<typeof reading>

export const importResult = z.object({
  kind: z.literal('done'),
  /** Null for a dry run and for a file that changed nothing. */
  importId: z.int().nullable(),
  dryRun: z.boolean(),
  /** The earlier import of exactly this file, when nothing was changed because of it. */
  duplicateOf: z.int().nullable(),
  source: z.string(),
  profile: z.string(),
  rowKind,
  file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  /** Rows of data, header and empty rows not counted. */
  rowsRead: z.int(),
  /** Rows that became, or belong to, a ticket. */
  accepted: z.int(),
  /** Rows that were not taken. */
  rejected: z.int(),
  /** Tickets. */
  tickets: z.int(),
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** The first hundred; `imports.rejections` has them all. */
  rejections: z.array(rejection),
  warnings: z.array(importWarning),
  exportedAt: z.iso.datetime().nullable(),
  exportedAtFrom: z.enum(['given', 'latest-instant', 'unknown']),
  tookMs: z.int(),
})
export type ImportResult = z.infer<typeof importResult>

export const importRecord = z.object({
  id: z.int(),
  source: z.string(),
  profile: z.string(),
  rowKind,
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  importedAt: z.iso.datetime(),
  exportedAt: z.iso.datetime().nullable(),
  timeZone: z.string().nullable(),
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  tickets: z.int(),
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
})
export type ImportRecord = z.infer<typeof importRecord>

/** What agreements name in the words of the imported data. */
export const WORD_FIELDS = [
  'priority',
  'service',
  'type',
  'group',
  'category',
  'requester',
  'department',
  'assignee',
  'status',
  'outage-service',
  'series',
] as const
export const wordField = z.enum(WORD_FIELDS)
export type WordField = z.infer<typeof wordField>

export const imports = {
  profiles: base.output(z.array(z.object({ name: z.string(), title: z.string(), builtIn: z.boolean(), rowKind }))),
  inspect: base.input(reading.extend({ grant })).output(inspection),
  /** What the words of a file of tickets are read as; empty where no column holds such words. */
  words: base.input(reading.extend({ grant })).output(z.array(columnWords)),
  run: base
    .input(
      reading.extend({
        grant,
        source: z.string().min(1),
        exportedAt: z.iso.datetime({ offset: true }).optional(),
        dryRun: z.boolean().optional(),
      }),
    )
    .output(eventIterator(z.discriminatedUnion('kind', [progress, importResult]))),
  list: base.output(z.array(importRecord)),
  /** The words that stand in a field of what is imported, the most used first, at most 200 of them. */
  fieldValues: base
    .input(z.object({ field: wordField }))
    .output(z.array(z.object({ value: z.string(), count: z.int() }))),
  rejections: base
    .input(z.object({ importId: z.int(), offset: z.int().nonnegative(), limit: z.int().positive().max(1000) }))
    .output(z.object({ total: z.int(), rows: z.array(rejection) })),
  undo: base
    .input(z.object({ importId: z.int() }))
    .output(z.object({ importId: z.int(), removed: z.int(), restored: z.int() })),
}
