import type { ProfileChoice, RowKind } from '../../../shared/operations/imports.ts'
import { matchRecordKind } from '../../../shared/outages/detect-kind.ts'
import { isRecordHeader, placeRecordColumns } from '../../../shared/outages/record-plan.ts'
import { RECORD_PROFILES, type RecordProfile } from '../../../shared/outages/record-profile.ts'
import { isKnownHeader } from '../../../shared/tickets/column-names.ts'
import { matchProfiles } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { ReadRow } from '../../../shared/tickets/read-row.ts'
import { findHeader } from '../../../shared/tickets/table-header.ts'
import { dataRows, sampleColumns, sampleRows } from './column-samples.ts'
import { withTable } from './open-table.ts'
import type { FilePlace } from './source-file.ts'

/** The first rows of a file, of the named sheet where it is a workbook. @throws Refusal `file.*`, `csv.*`, `xlsx.*` where it is no readable spreadsheet */
export function sampleFile(place: FilePlace, signal: AbortSignal | undefined, sheet?: string): Promise<ReadRow[]> {
  return withTable(place, sheet === undefined ? {} : { sheet }, (table) => sampleRows(table, { signal }))
}

export type OwnProfiles = { readonly tickets: readonly ImportProfile[]; readonly records: readonly RecordProfile[] }

/** Every profile, of tickets and of other records, with how well it fits the first rows of a table; the best first. */
export function matchKinds(sample: readonly ReadRow[], own: OwnProfiles): ProfileChoice[] {
  const names = new Set(own.records.map(({ metadata }) => metadata.name))
  const builtIn = RECORD_PROFILES.filter(({ name }) => name !== 'prometheus' && !names.has(name))
  return [
    ...ticketChoices(sample, own.tickets),
    ...own.records.map((profile) => ownChoice(profile, sample)),
    ...builtIn.map((profile) => builtInChoice(profile, sample)),
  ].sort((a, b) => b.confidence - a.confidence)
}

/** The kind that a table is taken for without asking: the best one is likely, and stands out; null where it is anybody's guess. */
export function settledKind(choices: readonly ProfileChoice[]): RowKind | null {
  const [best] = choices
  if (best === undefined) return null
  const other = choices.find(({ rowKind }) => rowKind !== best.rowKind)
  const lead = best.confidence - (other?.confidence ?? 0)
  return best.confidence >= LIKELY && lead >= LEAD ? best.rowKind : null
}

const LIKELY = 0.4
const LEAD = 0.1

function ticketChoices(sample: readonly ReadRow[], own: readonly ImportProfile[]): ProfileChoice[] {
  const header = findHeader(sample, undefined, isKnownHeader)
  const rows = dataRows(sample, header.row)
  const columns = sampleColumns(header.columns, rows, undefined)
  return matchProfiles({ columns, rows }, own).map(({ name, title, builtIn, confidence, why }) => ({
    name,
    title,
    builtIn,
    confidence,
    why: [...why],
    rowKind: 'ticket',
  }))
}

function builtInChoice(
  { name, title, rowKind }: (typeof RECORD_PROFILES)[number],
  sample: readonly ReadRow[],
): ProfileChoice {
  const header = findHeader(sample, undefined, isRecordHeader(rowKind))
  const columns = sampleColumns(header.columns, dataRows(sample, header.row), undefined)
  const { confidence, why } = matchRecordKind(rowKind, columns)
  return { name, title, builtIn: true, confidence, why: [...why], rowKind }
}

function ownChoice(profile: RecordProfile, sample: readonly ReadRow[]): ProfileChoice {
  const { name, title = name } = profile.metadata
  const { rowKind, table } = profile.spec
  const header = findHeader(sample, table?.headerRow, isRecordHeader(rowKind))
  const { places, missing } = placeRecordColumns(profile, header.columns)
  const wanted = places.size + missing.length
  const byPosition = Object.values(profile.spec.columns).every((reference) => typeof reference === 'number')
  const share = wanted === 0 ? 0 : places.size / wanted
  const has =
    missing.length === 0
      ? `every column that the profile reads (${wanted})`
      : `${places.size} of the ${wanted} columns that the profile reads`
  // Positions fit any file, so they say little; a missing column makes a profile useless.
  const confidence = missing.length > 0 ? share * 0.09 : byPosition ? 0.5 : 1
  return { name, title, builtIn: false, confidence, why: [`The file has ${has}.`], rowKind }
}
