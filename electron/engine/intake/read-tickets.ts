import { setImmediate } from 'node:timers/promises'
import type { ImportWarning, Reading } from '../../../shared/operations/imports.ts'
import { type Problem, Refusal } from '../../../shared/refusal.ts'
import { rowIntake } from '../../../shared/tickets/row-intake.ts'
import { givenProfile, tableSettings } from './choose-profile.ts'
import { withTable } from './open-table.ts'
import type { IntakeRun, IntakeSummary } from './sink.ts'
import type { FilePlace } from './source-file.ts'
import type { SourceTable } from './source-table.ts'
import { type Need, type Survey, surveyTable } from './survey.ts'

/**
 * Reads a whole file in one streamed pass and hands its tickets and rejected rows to the sink.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*` when it is no readable spreadsheet, `import.*` when a question is left open
 */
export function readTickets(place: FilePlace, reading: Reading, run: IntakeRun): Promise<IntakeSummary> {
  const given = givenProfile(reading, run.profiles)
  return withTable(place, tableSettings(given, reading), async (table, { name }) => {
    const survey = await surveyTable(table, { reading, given, own: run.profiles, name, run })
    refuseOpenNeeds(survey)
    return readRows(table, survey, run)
  })
}

async function readRows(table: SourceTable, survey: Survey, run: IntakeRun): Promise<IntakeSummary> {
  const { plan, headerRow } = survey
  const intake = rowIntake(plan, run.sink, { knownAt: run.exportedAt ?? run.now, packing: table.packing })
  await table.rows(
    (row) => {
      if (row.row > headerRow) intake.take(row)
      return true
    },
    { signal: run.signal, progress: run.progress, only: intake.only },
  )
  run.signal?.throwIfAborted()
  for (const _ of intake.end()) {
    await setImmediate()
    run.signal?.throwIfAborted()
  }
  const counts = intake.counts()
  return {
    profile: plan.profile,
    format: table.format,
    sheet: table.sheet,
    ...counts,
    latestInstant: intake.tally.latestInstant(),
    fields: intake.tally.fields,
    hasHistory: intake.tally.hasHistory(),
    warnings: [
      ...table.warnings(),
      ...survey.warnings,
      ...capWarnings(counts.rowsRead, table.sheet),
      ...intake.notes.warnings(table.sheet),
    ],
  }
}

/** Row counts at which well-known exports stop without a word. */
const CAPS: ReadonlyMap<number, string> = new Map([
  [1000, "Jira's and other tools'"],
  [10_000, "ServiceNow's"],
  [32_000, "ServiceNow's limit of a sheet, or another"],
])

function capWarnings(rowsRead: number, sheet: string): ImportWarning[] {
  const whose = CAPS.get(rowsRead)
  if (whose === undefined) return []
  const message = `The file has exactly ${rowsRead} rows, ${whose} limit of an export: it may be truncated. Check that the last tickets are in it, or export in parts.`
  return [{ code: 'export.maybe-truncated', message, sheet, row: null, column: null }]
}

/** Each open question with the sentence that says how to answer it. */
function refuseOpenNeeds({ needs, dates, columns, plan }: Survey): void {
  const [first] = needs
  if (first === undefined) return
  const headers = columns.map(({ header }) => header).join(', ')
  const undecided = dates.undecided.map((column) => `"${column}"`).join(', ')
  const answers: Readonly<Record<Need, Problem & { message: string }>> = {
    'key-column': {
      message: 'No column is known to hold the ticket number; name it in the profile (spec.columns.key).',
      path: 'spec.columns.key',
      found: 'nothing',
      expected: `one of the columns ${headers}`,
    },
    'created-column': {
      message:
        'No column is known to hold the time a ticket was created; name it in the profile (spec.columns.createdAt).',
      path: 'spec.columns.createdAt',
      found: 'nothing',
      expected: `one of the columns ${headers}`,
    },
    'time-zone': {
      message:
        'The file gives local times; say of which time zone (--time-zone Europe/London, or timeZone in the profile).',
      path: 'spec.timeZone',
      found: 'nothing',
      expected: 'an IANA time zone such as "Europe/London"',
    },
    'date-order': {
      message: `No date in ${undecided} tells whether the day or the month stands first; say it in the profile (dates: "d/M/yyyy HH:mm" or "M/d/yyyy HH:mm").`,
      path: 'spec.dates',
      found: plan.profile.spec.dates ?? 'auto',
      expected: 'a pattern such as "d/M/yyyy HH:mm"',
    },
  }
  const open = needs.map((need) => answers[need])
  throw new Refusal(
    `import.needs-${first}`,
    open.map(({ message }) => message).join(' '),
    open.map(({ path, found, expected }) => ({ path, found, expected })),
  )
}
