import { plainHeader } from '../tickets/column-names.ts'
import type { DateReading } from '../tickets/date-reading.ts'
import { dateTally } from '../tickets/date-tally.ts'
import type { SampledColumn } from '../tickets/detect-columns.ts'
import type { ColumnReference } from '../tickets/import-profile.ts'
import { readNumber } from '../tickets/number-reading.ts'
import { findColumn, referenceTo } from '../tickets/profile-columns.ts'
import type { TableColumn } from '../tickets/table-header.ts'
import type { LocalTime } from '../tickets/written-time.ts'
import { readMeasure, saysNoValue } from './measure-reading.ts'
import {
  isTimeField,
  RECORD_FIELDS,
  RECORD_HEADERS,
  type RecordField,
  type RecordKind,
  type TimeField,
} from './record-fields.ts'
import type { RecordProfile } from './record-profile.ts'

/** All that is settled before the first row is read. */
export type RecordPlan = {
  readonly profile: RecordProfile
  readonly sheet: string
  readonly columns: readonly TableColumn[]
  readonly places: ReadonlyMap<RecordField, TableColumn>
  readonly dates: ReadonlyMap<TimeField, DateReading>
  /** Null where no time zone is known. */
  readonly local: LocalTime | null
  /** What a series is called where neither a column nor a header tells; null: by the header all the same. */
  readonly seriesName: string | null
}

/** Whether some log calls a column so. */
export function isRecordHeader(kind: RecordKind): (header: string) => boolean {
  const known = new Set(Object.values(RECORD_HEADERS[kind]).flatMap((names) => names.split('|')))
  return (header) => known.has(plainWithoutUnit(header))
}

/** The columns of a kind by their names and by what their cells hold. */
export function detectRecordColumns(
  kind: RecordKind,
  columns: readonly SampledColumn[],
): Map<RecordField, SampledColumn> {
  const found = new Map<RecordField, SampledColumn>()
  // Times and numbers first: what their cells hold tells them apart where a header could mean several fields.
  const fields: readonly RecordField[] = RECORD_FIELDS[kind]
  const inOrder = [...fields.filter(isTimeField), ...fields.filter((field) => !isTimeField(field))]
  for (const field of inOrder) {
    const free = columns.filter((column) => ![...found.values()].includes(column))
    const column = bestOf(free, field, RECORD_HEADERS[kind][field] ?? '')
    if (column !== null) found.set(field, column)
  }
  return found
}

function bestOf(columns: readonly SampledColumn[], field: RecordField, names: string): SampledColumn | null {
  const ranks = names.split('|')
  const ranked = columns
    .map((column) => ({ column, rank: ranks.indexOf(plainWithoutUnit(column.header)) }))
    .filter(({ column, rank }) => rank >= 0 && holds(column, field))
    .sort((a, b) => a.rank - b.rank)
  return ranked[0]?.column ?? null
}

/** `Availability (%)` and `latency [ms]` are called by their names alone. */
function plainWithoutUnit(header: string): string {
  return plainHeader(header.replace(/\s*[([][^)\]]*[)\]]\s*$/, '').replace(/[%:]/g, ' ')).trim()
}

const NUMBERS: readonly RecordField[] = ['value', 'good', 'bad', 'total']

function holds({ samples }: SampledColumn, field: RecordField): boolean {
  if (samples.length === 0) return true
  const isMost = (fits: (text: string) => boolean) => samples.filter(fits).length * 2 >= samples.length
  if (isTimeField(field)) return holdsTimes(samples)
  if (NUMBERS.includes(field)) return isMost((text) => readMeasure(text) !== null || saysNoValue(text))
  if (field === 'weight') return isMost((text) => !Number.isNaN(readNumber(text.replace(/%\s*$/, ''))))
  if (field === 'series') return !isMost((text) => !Number.isNaN(readNumber(text)))
  return true
}

/** Bare numbers may be anything; only written dates and epochs tell a column of times by themselves. */
function holdsTimes(samples: readonly string[]): boolean {
  const tally = dateTally()
  for (const text of samples) tally.add(text)
  const { reading, read } = tally.finding()
  return reading !== null && reading.kind !== 'excel' && read * 2 >= samples.length
}

/** The built-in profile of a kind for a table with these columns. */
export function builtInRecordProfile(
  { name, title, rowKind }: { readonly name: string; readonly title: string; readonly rowKind: RecordKind },
  columns: readonly SampledColumn[],
): RecordProfile {
  const found = detectRecordColumns(rowKind, columns)
  const isWide = rowKind === 'measurement' && holdsSeriesInColumns(found, columns)
  const references = Object.fromEntries([...found].map(([field, column]) => [field, referenceTo(column)]))
  const spec = {
    rowKind,
    columns: isWide ? pick(references, 'at') : references,
    ...(isWide ? { layout: 'columns' } : {}),
  }
  return {
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: { name, title },
    spec: spec as RecordProfile['spec'],
  } // the fields found are those of the kind
}

/** A time and several columns of numbers, none of them a count or the name of a series: each is a series. */
function holdsSeriesInColumns(found: ReadonlyMap<RecordField, SampledColumn>, columns: readonly SampledColumn[]) {
  const counts = (['good', 'bad', 'total'] as const).filter((field) => found.has(field))
  if (found.has('series') || counts.length >= 2) return false
  const time = found.get('at')
  const numbers = columns.filter((column) => column !== time && column.samples.length > 0 && holds(column, 'value'))
  return !found.has('value') || numbers.length > 1
}

function pick(references: Record<string, ColumnReference>, key: string): Record<string, ColumnReference> {
  const value = references[key]
  return value === undefined ? {} : { [key]: value }
}

/** The columns that a profile names, and those of them that the table has not. */
export function placeRecordColumns({ spec }: RecordProfile, columns: readonly TableColumn[]) {
  const places = new Map<RecordField, TableColumn>()
  const missing: { readonly field: RecordField; readonly reference: ColumnReference }[] = []
  for (const [key, reference] of Object.entries(spec.columns)) {
    const field = key as RecordField // the keys of a profile's columns are fields of its kind
    const column = findColumn(reference, columns)
    if (column === null) missing.push({ field, reference })
    else places.set(field, column)
  }
  return { places, missing }
}
