import type { ImportWarning, Inspection, Reading } from '../../../shared/operations/imports.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { isKnownHeader } from '../../../shared/tickets/column-names.ts'
import type { SampledColumn } from '../../../shared/tickets/detect-columns.ts'
import { GENERIC, matchProfiles, type ProfileMatch } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { placeColumns, requireColumns } from '../../../shared/tickets/profile-columns.ts'
import type { ReadRow } from '../../../shared/tickets/read-row.ts'
import type { ReadingPlan } from '../../../shared/tickets/reading-plan.ts'
import { findHeader } from '../../../shared/tickets/table-header.ts'
import { zoneNamed } from '../../../shared/time/zone.ts'
import { chooseProfile } from './choose-profile.ts'
import { dataRows, sampleColumns, sampleRows } from './column-samples.ts'
import { type SettledDates, settleDates } from './settle-dates.ts'
import type { RowRun, SourceTable } from './source-table.ts'

/** What must be answered before tickets can be read. */
export type Need = Exclude<Inspection['needs'][number], 'kind' | 'record-column'>

/** What a table's first rows, and where they leave a question its other rows, tell of how it is to be read. */
export type Survey = {
  readonly headerRow: number
  readonly columns: readonly SampledColumn[]
  readonly matches: readonly ProfileMatch[]
  /** The first rows of data. */
  readonly rows: readonly ReadRow[]
  readonly plan: ReadingPlan
  readonly dates: SettledDates
  readonly needs: readonly Need[]
  readonly warnings: readonly ImportWarning[]
}

export type Surveying = {
  readonly reading: Reading
  readonly given: ImportProfile | null
  readonly own: readonly ImportProfile[]
  readonly name: string
  readonly run: RowRun
}

/** @throws Refusal `import.*` where the table holds nothing, or the profile does not fit it */
export async function surveyTable(table: SourceTable, surveying: Surveying): Promise<Survey> {
  const { reading, given, own, run } = surveying
  const sample = await sampleRows(table, run)
  const header = findHeader(sample, given?.spec.table?.headerRow, isKnownHeader)
  if (header.columns.length === 0) throw emptyTable(surveying.name, table.sheet)
  const rows = dataRows(sample, header.row)
  const columns = sampleColumns(header.columns, rows, given?.spec.empty)
  const matches = matchProfiles({ columns, rows }, own)
  const profile = chooseProfile(given, reading, { matches, columns })
  const placed = placeColumns(profile, columns)
  requireColumns(profile, placed)
  refuseGrain(profile)
  const dates = await settleDates(table, { profile, places: placed.places }, { rows, headerRow: header.row, run })
  const plan: ReadingPlan = {
    profile,
    sheet: table.sheet,
    columns: header.columns,
    places: placed.places,
    dates: dates.readings,
    local: localTime(profile),
    refusesLongRows: table.format === 'csv',
  }
  const warnings = dates.told.map((told) => ({ ...told, sheet: table.sheet, row: null }))
  const needs = needsOf(plan, dates, given !== null)
  return {
    headerRow: header.row,
    columns,
    matches,
    rows,
    plan,
    dates,
    needs,
    warnings: [...warnings, ...headerWarnings(plan, header.row), ...priorityWarnings(plan, columns)],
  }
}

function localTime({ spec }: ImportProfile): ReadingPlan['local'] {
  const { timeZone } = spec
  return timeZone === undefined ? null : zoneNamed(timeZone).toInstant
}

function emptyTable(name: string, sheet: string): Refusal {
  const what = sheet === '' ? name : `The sheet "${sheet}" of ${name}`
  return new Refusal(
    'import.no-rows',
    `${what} is empty; there is nothing to import. Export it again with its tickets.`,
  )
}

function refuseGrain({ spec, metadata }: ImportProfile): void {
  if (spec.rowGrain === 'clock') {
    throw new Refusal(
      'import.clock-grain',
      `The profile "${metadata.name}" reads one row for each SLA record (rowGrain: clock), which cannot be imported yet. ` +
        'Export the tickets themselves, one row for each ticket or for each update of one.',
      [{ path: 'spec.rowGrain', found: 'clock', expected: 'ticket or event' }],
    )
  }
  if (spec.rowGrain === 'event' && spec.columns.updatedAt === undefined) {
    throw new Refusal(
      'import.event-time-missing',
      `The profile "${metadata.name}" reads one row for each update of a ticket, but names no column with the time of the update (updatedAt).`,
      [{ path: 'spec.columns.updatedAt', found: 'nothing', expected: 'the column with the time of the update' }],
    )
  }
}

/** A profile that a person wrote may leave the creation out; one that the program found may not. */
function needsOf({ profile, places }: ReadingPlan, dates: SettledDates, isGiven: boolean): Need[] {
  const hasCreation = places.has('createdAt') || profile.spec.rowGrain === 'event'
  return [
    ...(places.has('key') ? [] : (['key-column'] as const)),
    ...(hasCreation || isGiven ? [] : (['created-column'] as const)),
    ...(dates.needsZone && profile.spec.timeZone === undefined ? (['time-zone'] as const) : []),
    ...(dates.undecided.length > 0 ? (['date-order'] as const) : []),
  ]
}

/** Says which of the column's words the profile for any list reads as which level. */
function priorityWarnings({ sheet, places, profile }: ReadingPlan, columns: readonly SampledColumn[]): ImportWarning[] {
  const { priority: levels } = profile.spec.values ?? {}
  const column = columns.find(({ position }) => position === places.get('priority')?.position)
  if (profile.metadata.name !== GENERIC.name || levels === undefined || column === undefined) return []
  const read = [...new Set(column.samples)].flatMap((word) =>
    // A cell may say `constructor`, which every object has.
    !Object.hasOwn(levels, word) || levels[word] === word ? [] : [`"${word}" as ${levels[word]}`],
  )
  if (read.length === 0) return []
  const message = `Priorities in "${column.header}" are read by their well-known words: ${read.slice(0, MOST_WORDS).join(', ')}. An import profile of your own can read them otherwise; the source's own words stay in its rows.`
  return [{ code: 'priority.words', message, sheet, row: null, column: column.header }]
}

const MOST_WORDS = 12

const NO_CREATION = {
  ticket: 'No column gives the time a ticket was created, so no clock can start.',
  event: 'No column gives the time a ticket was created, so it is that of its first update.',
  clock: 'No column gives the time a ticket was created.',
} as const

function headerWarnings({ sheet, places, profile }: ReadingPlan, headerRow: number): ImportWarning[] {
  const warning = (code: string, message: string) => ({ code, message, sheet, row: null, column: null })
  return [
    ...(headerRow === 0
      ? [
          warning(
            'header.none',
            'No row names the columns, so they are called by their position; the first row counts as a ticket.',
          ),
        ]
      : []),
    ...(places.has('createdAt') || headerRow === 0
      ? []
      : [warning('created.not-mapped', NO_CREATION[profile.spec.rowGrain ?? 'ticket'])]),
  ]
}
