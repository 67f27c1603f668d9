import { readFile } from 'node:fs/promises'
import type {
  Inspection,
  Reading,
  RecordPreview,
  Rejection,
  SeriesPreview,
} from '../../../shared/operations/imports.ts'
import { describeRecordColumn } from '../../../shared/outages/describe-record-column.ts'
import type { IntakeRecord } from '../../../shared/outages/intake-record.ts'
import { readPrometheus } from '../../../shared/outages/prometheus.ts'
import { recordIntake } from '../../../shared/outages/record-intake.ts'
import { seriesTally } from '../../../shared/outages/series-tally.ts'
import { hashStretches } from '../read-stretches.ts'
import { withTable } from './open-table.ts'
import { gapWarnings, PROMETHEUS, refuseTooLarge } from './read-records.ts'
import { isPrometheusFile, type RecordChoice, settings } from './record-choice.ts'
import { type RecordSurvey, surveyRecords } from './record-survey.ts'
import type { IntakeContext } from './sink.ts'
import { type FilePlace, withSourceFile } from './source-file.ts'
import type { SourceTable } from './source-table.ts'

/** What is told of a file of outages, samples or answers; which other profiles there are is said by who chose this one. */
export type RecordInspection = Omit<Inspection, 'alreadyImported' | 'profiles' | 'tickets'>

/** Records and problems that a person looks at before importing; cells that show what a column holds. */
const PREVIEW = { records: 20, problems: 100, samples: 5, series: 50 } as const

/**
 * Looks at a file of records without taking anything from it. Until a time zone is chosen, local times are shown as if they were UTC.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*`, `prometheus.*`, `import.*`
 */
export async function inspectRecords(
  place: FilePlace,
  { reading, choice }: { readonly reading: Reading; readonly choice: RecordChoice },
  run: IntakeContext,
): Promise<RecordInspection> {
  if (await isPrometheusFile(place)) return inspectAnswer(place, run)
  return withTable(place, settings(choice, reading), async (table, file) => {
    const { name } = file
    const survey = await surveyRecords(table, { reading, choice, name, run })
    return {
      file: { name, ...(await hashStretches(file.handle, run.signal)) },
      format: table.format,
      sheets: [...table.sheets],
      headerRow: survey.headerRow,
      delimiter: table.delimiter,
      encoding: table.encoding,
      rowKind: survey.plan.profile.spec.rowKind,
      profile: survey.plan.profile,
      columns: columnReadings(survey),
      needs: [...survey.needs],
      lacking: survey.lacking?.what ?? null,
      ...previewOf(table, survey, run),
    }
  })
}

function columnReadings({ plan, columns }: RecordSurvey): RecordInspection['columns'] {
  const fieldAt = new Map([...plan.places].map(([field, { position }]) => [position, field]))
  return columns.map((column) => {
    const { position, header, occurrence, samples } = column
    const field = fieldAt.get(position) ?? null
    const shown = [...new Set(samples)].slice(0, PREVIEW.samples)
    return { position, header, occurrence, samples: shown, field, reading: describeRecordColumn(field, column, plan) }
  })
}

/** Reads the first rows as the import would. Without a column that they need there is nothing to show. */
function previewOf(table: SourceTable, { plan, rows, lacking, warnings }: RecordSurvey, run: IntakeContext) {
  const seen = gatherer()
  const shown = plan.local === null ? { ...plan, local: (wall: number) => wall } : plan
  const intake = recordIntake(shown, seen, run.exportedAt ?? run.now)
  if (lacking === null) for (const row of rows) intake.take(row)
  return { ...seen.found(), warnings: [...table.warnings(), ...warnings, ...intake.warnings()] }
}

function gatherer() {
  const records: RecordPreview[] = []
  const problems: Rejection[] = []
  const series = seriesTally()
  return {
    record(record: IntakeRecord) {
      if (records.length < PREVIEW.records) records.push(asPreview(record))
      if (record.kind === 'sample') series.add(record.sample)
    },
    rejection(rejection: Rejection) {
      if (problems.length < PREVIEW.problems) problems.push(rejection)
    },
    found: (): { records: RecordPreview[]; problems: Rejection[]; series: SeriesPreview[] } => {
      return { records, problems, series: series.found().slice(0, PREVIEW.series) }
    },
  }
}

function asPreview(record: IntakeRecord): RecordPreview {
  switch (record.kind) {
    case 'outage': {
      const { place, ...outage } = record.outage
      return { kind: 'outage', row: place.row, ...outage }
    }
    case 'sample': {
      const { place, ...sample } = record.sample
      return { kind: 'sample', row: place.row, ...sample }
    }
    case 'answer': {
      const { place, ...answer } = record.answer
      return { kind: 'answer', row: place.row, ...answer }
    }
  }
}

function inspectAnswer(place: FilePlace, run: IntakeContext): Promise<RecordInspection> {
  return withSourceFile(place, async (file) => {
    const { name } = file
    refuseTooLarge(file)
    const seen = gatherer()
    const { gaps } = readPrometheus(await readFile(file.path, { encoding: 'utf8', signal: run.signal }), seen)
    return {
      file: { name, ...(await hashStretches(file.handle, run.signal)) },
      format: 'json',
      sheets: [],
      headerRow: 0,
      delimiter: null,
      encoding: null,
      rowKind: 'measurement',
      profile: PROMETHEUS,
      columns: [],
      needs: [],
      lacking: null,
      ...seen.found(),
      warnings: gapWarnings(gaps),
    }
  })
}
