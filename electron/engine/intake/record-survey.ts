import type { ImportWarning, Inspection, Reading } from '../../../shared/operations/imports.ts'
import { missingColumn } from '../../../shared/outages/read-record-profile.ts'
import type { RecordField, TimeField } from '../../../shared/outages/record-fields.ts'
import { RECORD_FIELDS } from '../../../shared/outages/record-fields.ts'
import {
  builtInRecordProfile,
  isRecordHeader,
  placeRecordColumns,
  type RecordPlan,
} from '../../../shared/outages/record-plan.ts'
import { type RecordProfile, recordProfile } from '../../../shared/outages/record-profile.ts'
import { type Problem, Refusal } from '../../../shared/refusal.ts'
import type { SampledColumn } from '../../../shared/tickets/detect-columns.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { ReadRow } from '../../../shared/tickets/read-row.ts'
import { findHeader, type TableColumn } from '../../../shared/tickets/table-header.ts'
import type { InstantField } from '../../../shared/tickets/ticket.ts'
import { zoneNamed } from '../../../shared/time/zone.ts'
import { dataRows, sampleColumns, sampleRows } from './column-samples.ts'
import type { RecordChoice } from './record-choice.ts'
import { settleDates } from './settle-dates.ts'
import type { RowRun, SourceTable } from './source-table.ts'

export type RecordSurvey = {
  readonly headerRow: number
  readonly columns: readonly SampledColumn[]
  readonly rows: readonly ReadRow[]
  readonly plan: RecordPlan
  readonly needs: readonly Inspection['needs'][number][]
  /** The column that the rows cannot be read without; null where all are there. */
  readonly lacking: ReturnType<typeof missingColumn>
  /** Columns of times that could be day or month first. */
  readonly undecided: readonly string[]
  readonly warnings: readonly ImportWarning[]
}

type Surveying = {
  readonly reading: Reading
  readonly choice: RecordChoice
  readonly name: string
  readonly run: RowRun
}

/** What a table's first rows tell of how its records are read. @throws Refusal `import.*` where the profile does not fit it */
export async function surveyRecords(
  table: SourceTable,
  { reading, choice, name, run }: Surveying,
): Promise<RecordSurvey> {
  const sample = await sampleRows(table, run)
  const kind = choice.kind === 'own' ? choice.profile.spec.rowKind : choice.builtIn.rowKind
  const headerRow = choice.kind === 'own' ? choice.profile.spec.table?.headerRow : undefined
  const header = findHeader(sample, headerRow, isRecordHeader(kind))
  if (header.columns.length === 0) throw emptyTable(name)
  const rows = dataRows(sample, header.row)
  const empty = choice.kind === 'own' ? choice.profile.spec.empty : undefined
  const columns = sampleColumns(header.columns, rows, empty)
  const chosen = choice.kind === 'own' ? choice.profile : builtInRecordProfile(choice.builtIn, columns)
  const profile = withAnswers(chosen, reading)
  const { places, missing } = placeRecordColumns(profile, columns)
  if (missing.length > 0) throw columnsMissing(profile, missing, columns)
  const lacking = missingColumn(profile.spec)
  const dates = await settleRecordDates(table, { profile, places }, { rows, headerRow: header.row, run })
  const { timeZone } = profile.spec
  return {
    headerRow: header.row,
    columns,
    rows,
    plan: {
      profile,
      sheet: table.sheet,
      columns: header.columns,
      places,
      dates: dates.readings,
      local: timeZone === undefined ? null : zoneNamed(timeZone).toInstant,
      seriesName: reading.seriesName ?? null,
    },
    lacking,
    needs: [
      ...(lacking === null ? [] : (['record-column'] as const)),
      ...(dates.needsZone && timeZone === undefined ? (['time-zone'] as const) : []),
      ...(dates.undecided.length > 0 ? (['date-order'] as const) : []),
    ],
    undecided: dates.undecided,
    warnings: dates.told.map((told) => ({ ...told, sheet: table.sheet, row: null })),
  }
}

/** A reading's own answers in a profile. */
function withAnswers(profile: RecordProfile, { timeZone, dates, sheet, recordColumns }: Reading): RecordProfile {
  const { spec } = profile
  return recordProfile.parse({
    ...profile,
    spec: {
      ...spec,
      ...(recordColumns === undefined ? {} : answeredColumns(spec, recordColumns)),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(sheet === undefined ? {} : { table: { ...spec.table, sheet } }),
      ...(dates === undefined ? {} : { dates }),
    },
  })
}

/** Whoever says which column holds the value says that a row is a sample. */
function answeredColumns({ rowKind }: RecordProfile['spec'], columns: NonNullable<Reading['recordColumns']>) {
  if (rowKind !== 'measurement') return { columns }
  const saysWhat = ['series', 'value', 'good', 'bad', 'total'].some((field) => Object.hasOwn(columns, field))
  return { columns, layout: saysWhat ? 'rows' : 'columns' }
}

/** Times of records are settled as those of tickets are: each stands in for a ticket's time while that is done. */
const STANDS_FOR: Readonly<Record<TimeField, InstantField>> = {
  from: 'createdAt',
  to: 'resolvedAt',
  announcedAt: 'dueAt',
  at: 'createdAt',
}

async function settleRecordDates(
  table: SourceTable,
  { profile, places }: { readonly profile: RecordProfile; readonly places: RecordPlan['places'] },
  rows: Parameters<typeof settleDates>[2],
) {
  const times = (Object.keys(STANDS_FOR) as TimeField[]).filter((field) => places.has(field)) // the keys of that record
  const standIns = times.flatMap((field) => {
    const column = places.get(field)
    return column === undefined ? [] : [[STANDS_FOR[field], column] as const]
  })
  const { dates, empty } = profile.spec
  const asTickets: ImportProfile = {
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: profile.metadata,
    spec: { columns: {}, ...(dates === undefined ? {} : { dates }), ...(empty === undefined ? {} : { empty }) },
  }
  const settled = await settleDates(table, { profile: asTickets, places: new Map(standIns) }, rows)
  const readings = new Map(
    times.flatMap((field) => {
      const reading = settled.readings.get(STANDS_FOR[field])
      return reading === undefined ? [] : [[field, reading] as const]
    }),
  )
  return { ...settled, readings }
}

/** @throws Refusal `import.needs-*` with how to answer each open question */
export function refuseOpenQuestions({ needs, undecided, plan, lacking, columns }: RecordSurvey): void {
  if (lacking !== null) throw columnLacking(plan.profile, lacking, columns)
  const answers: Partial<Record<(typeof needs)[number], Problem & { message: string }>> = {
    'time-zone': {
      message:
        'The file gives local times; say of which time zone (--time-zone Europe/London, or timeZone in the profile).',
      path: 'spec.timeZone',
      found: 'nothing',
      expected: 'an IANA time zone such as "Europe/London"',
    },
    'date-order': {
      message: `No date in ${undecided.map((column) => `"${column}"`).join(', ')} tells whether the day or the month stands first; say it in the profile (dates: "d/M/yyyy HH:mm" or "M/d/yyyy HH:mm").`,
      path: 'spec.dates',
      found: plan.profile.spec.dates ?? 'auto',
      expected: 'a pattern such as "d/M/yyyy HH:mm"',
    },
  }
  const open = needs.flatMap((need) => answers[need] ?? [])
  const [first] = needs
  if (first === undefined || open.length === 0) return
  throw new Refusal(
    `import.needs-${first}`,
    open.map(({ message }) => message).join(' '),
    open.map(({ path, found, expected }) => ({ path, found, expected })),
  )
}

function emptyTable(name: string): Refusal {
  return new Refusal('import.no-rows', `${name} is empty; there is nothing to import. Export it again.`)
}

function headersOf(columns: readonly TableColumn[]): string {
  return columns
    .map(({ header }) => header)
    .filter((header) => header !== '')
    .slice(0, 40)
    .join(', ')
}

function columnsMissing(
  profile: RecordProfile,
  missing: readonly { readonly field: RecordField; readonly reference: unknown }[],
  columns: readonly TableColumn[],
): Refusal {
  const named = missing.map(({ field, reference }) => `${JSON.stringify(reference)} (${field})`).join(', ')
  return new Refusal(
    'import.column-missing',
    `The file has no column ${named}, which the profile "${profile.metadata.name}" reads. Choose another profile or name the columns that the file has.`,
    missing.map(({ field, reference }) => ({
      path: `spec.columns.${field}`,
      found: JSON.stringify(reference),
      expected: `a column of the file: ${headersOf(columns)}`,
    })),
  )
}

/** A built-in profile knows its columns by their names; a file that calls them otherwise needs a profile of one's own. */
function columnLacking(
  { metadata, spec }: RecordProfile,
  { field, what }: { readonly field: string; readonly what: string },
  columns: readonly TableColumn[],
): Refusal {
  const known = RECORD_FIELDS[spec.rowKind].join(', ')
  return new Refusal(
    'import.column-unknown',
    `No column is known to be ${what.replace(/^the column/, 'the one')}; the profile "${metadata.name}" looks for it by its name. Name the column in a profile of your own (spec.columns.${field}), or call it "${field}".`,
    [
      {
        path: `spec.columns.${field}`,
        found: `the columns ${headersOf(columns)}`,
        expected: `${what} (fields: ${known})`,
      },
    ],
  )
}
