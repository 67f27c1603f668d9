import { readFile } from 'node:fs/promises'
import type { ImportWarning, Reading } from '../../../shared/operations/imports.ts'
import { readPrometheus } from '../../../shared/outages/prometheus.ts'
import { type RecordCounts, type RecordSink, recordIntake } from '../../../shared/outages/record-intake.ts'
import type { RecordProfile } from '../../../shared/outages/record-profile.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { withTable } from './open-table.ts'
import { isPrometheusFile, type RecordChoice, settings } from './record-choice.ts'
import { refuseOpenQuestions, surveyRecords } from './record-survey.ts'
import type { IntakeContext } from './sink.ts'
import { type FilePlace, type SourceFile, withSourceFile } from './source-file.ts'
import type { SourceTable } from './source-table.ts'

export type RecordRun = IntakeContext & { readonly sink: RecordSink }

export type RecordSummary = RecordCounts & {
  readonly profile: RecordProfile
  readonly latestInstant: Instant | null
  readonly warnings: readonly ImportWarning[]
}

/**
 * Reads a file of outages, samples or answers whole and hands its records and rejected rows to the sink.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*`, `prometheus.*`, `import.*`
 */
export async function readRecords(
  place: FilePlace,
  { reading, choice }: { readonly reading: Reading; readonly choice: RecordChoice },
  run: RecordRun,
): Promise<RecordSummary> {
  if (await isPrometheusFile(place)) return readAnswer(place, run)
  if (choice.kind === 'built-in' && choice.builtIn.name === PROMETHEUS.metadata.name) throw noAnswer()
  return withTable(place, settings(choice, reading), async (table, { name }) => {
    const survey = await surveyRecords(table, { reading, choice, name, run })
    refuseOpenQuestions(survey)
    return readRows(table, survey, run)
  })
}

async function readRows(
  table: SourceTable,
  { plan, headerRow, warnings }: Awaited<ReturnType<typeof surveyRecords>>,
  run: RecordRun,
): Promise<RecordSummary> {
  const intake = recordIntake(plan, run.sink, run.exportedAt ?? run.now)
  await table.rows((row) => {
    if (row.row > headerRow) intake.take(row)
    return true
  }, run)
  run.signal?.throwIfAborted()
  return {
    profile: plan.profile,
    ...intake.counts(),
    latestInstant: intake.latestInstant(),
    warnings: [...table.warnings(), ...warnings, ...intake.warnings()],
  }
}

/** What is kept of how a Prometheus answer was read: there is nothing to choose. */
export const PROMETHEUS: RecordProfile = {
  apiVersion: 'accord/v1',
  kind: 'ImportProfile',
  metadata: { name: 'prometheus', title: 'Prometheus query_range result (JSON)' },
  spec: { rowKind: 'measurement', columns: {} },
}

/** As much JSON as is parsed in one piece: a half-year of samples a minute, of twenty series. */
const MOST_BYTES = 512 * 1024 * 1024

function readAnswer(place: FilePlace, run: RecordRun): Promise<RecordSummary> {
  return withSourceFile(place, async (file) => {
    refuseTooLarge(file)
    const text = await readFile(file.path, { encoding: 'utf8', signal: run.signal })
    const { gaps, ...summary } = readPrometheus(text, run.sink)
    run.progress?.(file.bytes, file.bytes)
    return { ...summary, profile: PROMETHEUS, warnings: gapWarnings(gaps) }
  })
}

export function refuseTooLarge({ name, bytes }: Pick<SourceFile, 'name' | 'bytes'>): void {
  if (bytes <= MOST_BYTES) return
  throw new Refusal(
    'prometheus.too-large',
    `${name} is too large to be read in one piece. Ask Prometheus for a shorter range or a longer step.`,
  )
}

/** What is said of points without a value; nothing where there are none. */
export function gapWarnings(gaps: number): ImportWarning[] {
  if (gaps === 0) return []
  const points = gaps === 1 ? '1 point is' : `${gaps} points are`
  const message = `${points} no number; ${gaps === 1 ? 'it is a gap' : 'they are gaps'} in the series, not zero.`
  return [{ code: 'sample.empty', message, sheet: null, row: null, column: null }]
}

function noAnswer(): Refusal {
  return new Refusal(
    'prometheus.shape',
    'The file is no answer of Prometheus. Save what /api/v1/query_range answers as JSON, or choose the profile "measurement" for a spreadsheet.',
  )
}
