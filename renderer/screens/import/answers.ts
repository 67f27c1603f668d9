import type { ImportRecord, Inspection, Reading } from '../../../shared/operations/imports.ts'
import { ROW_NOUN } from '../../../shared/outages/row-words.ts'
import { TICKET_FIELDS } from '../../../shared/tickets/ticket.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'
import type { Mapping } from './column-mapping.ts'

export type Answers = {
  readonly source: string
  readonly timeZone: string | null
  /** Local time in `timeZone`, `YYYY-MM-DDTHH:MM` as a date field writes it; empty when not said. */
  readonly exportedAt: string
  /** What the series is called, where the file does not say; empty: as the source. */
  readonly seriesName: string
  /** Whether day or month stands first, as a pattern; null where nobody said. */
  readonly dates: string | null
}

/** What the person changed about how the file is read. */
export type Overrides = Pick<
  Reading,
  'timeZone' | 'sheet' | 'values' | 'columns' | 'recordColumns' | 'seriesName' | 'dates'
> & {
  readonly profile?: string
}

/**
 * What can be known without asking: the source that was read this way before, else one named after the profile. `imports` is newest
 * first.
 */
export function answersOf({ profile, needs }: Inspection, imports: readonly ImportRecord[]): Answers {
  const { name } = profile.metadata
  const before = imports.find((record) => record.profile === name)
  return {
    source: before?.source ?? SOURCES[name] ?? name.split('-')[0] ?? name,
    timeZone: needs.includes('time-zone') ? null : (profile.spec.timeZone ?? null),
    exportedAt: '',
    seriesName: '',
    dates: null,
  }
}

export type ZoneBefore = { readonly importId: number; readonly timeZone: string }

/** The import whose answer to an open question of the time zone holds for the next export of the same source; null where there is none. */
export function zoneBefore(
  { needs }: Pick<Inspection, 'needs'>,
  imports: readonly ImportRecord[],
  source: string,
): ZoneBefore | null {
  if (!needs.includes('time-zone')) return null
  const before = imports.find((record) => record.source === source.trim() && record.timeZone !== null)
  return before === undefined || before.timeZone === null ? null : { importId: before.id, timeZone: before.timeZone }
}

const SOURCES: Readonly<Partial<Record<string, string>>> = {
  generic: 'service-desk',
  outage: 'outages',
  measurement: 'monitoring',
  survey: 'survey',
}

/** Answers that change how the file is read are shown at once. */
export function withAnswers(overrides: Overrides, next: Answers, before: Answers): Overrides {
  const { timeZone, dates } = next
  const seriesName = seriesNameOf(next)
  return {
    ...overrides,
    ...(timeZone !== null && timeZone !== before.timeZone && { timeZone }),
    ...(dates !== null && { dates }),
    ...(seriesName !== '' && { seriesName }),
  }
}

const seriesNameOf = ({ seriesName, source }: Answers) => (seriesName.trim() === '' ? source.trim() : seriesName.trim())

/** What is said with the import and changes nothing of how rows are read. */
export function saidOf(answers: Answers, zone: string) {
  const exportedAt = instantOf(answers.exportedAt, zone)
  const seriesName = seriesNameOf(answers)
  return {
    source: answers.source.trim(),
    ...(exportedAt !== null && { exportedAt }),
    ...(seriesName !== '' && { seriesName }),
  }
}

/**
 * Columns as the operations take them. Of tickets every field is said, so that one whose column is no longer used does not come back;
 * records have fields of their own, and whoever names their columns keeps to the profile they were found by.
 */
export function columnsFor({ rowKind, profile }: Inspection, columns: Mapping): Overrides {
  if (rowKind !== 'ticket') return { profile: profile.metadata.name, recordColumns: columns }
  return { columns: Object.fromEntries(TICKET_FIELDS.map((field) => [field, columns[field] ?? null])) }
}

/** Whether nothing in the file names its series. */
export function isSeriesUnnamed({ profile, format }: Pick<Inspection, 'profile' | 'format'>): boolean {
  const { spec } = profile
  const isOfRows = 'rowKind' in spec && spec.rowKind === 'measurement' && spec.layout !== 'columns'
  return isOfRows && format !== 'json' && !('series' in spec.columns)
}

/** Why it cannot run yet, as sentences that say what to do. */
export function blockers(inspection: Inspection, { source, timeZone }: Answers): string[] {
  const { needs, tickets, records, rowKind, lacking } = inspection
  const nothing = tickets.length + records.length === 0
  return [
    needs.includes('kind') && 'Say what the rows of the file are.',
    needs.includes('record-column') && `Say which is ${lacking ?? 'the column that is missing'}.`,
    needs.includes('key-column') && 'Say which column holds the ticket number.',
    needs.includes('created-column') && 'Say which column holds the time a ticket was created.',
    needs.includes('time-zone') && timeZone === null && 'Choose the time zone of the times in the file.',
    needs.includes('date-order') && 'Say whether the day or the month stands first in its dates.',
    source.trim() === '' && 'Give the source a name.',
    needs.length === 0 && nothing && `No ${ROW_NOUN[rowKind]} can be read: check the columns.`,
  ].filter((sentence) => sentence !== false)
}

/** A local date and time of the zone as an ISO instant; null when it is not said, or not whole. */
export function instantOf(local: string, zone: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number)
  return new Date(wallToInstant(zone, { year, month, day, hour, minute, second: 0, ms: 0 })).toISOString()
}
