import { rankOfHeader, saysBreached } from './column-names.ts'
import { dateTally } from './date-tally.ts'
import { readDurationText, unitOfHeader } from './duration-reading.ts'
import { plainWord } from './month-names.ts'
import { readNumber } from './number-reading.ts'
import { priorityMap } from './priority-words.ts'
import { SERVICENOW_STATE_CODES } from './status-words.ts'
import type { TableColumn } from './table-header.ts'
import {
  DURATION_FIELDS,
  INSTANT_FIELDS,
  NUMBER_FIELDS,
  TICKET_FIELDS,
  type TicketField,
  type TicketStatus,
} from './ticket.ts'
import { readTruth } from './truth-words.ts'
import { readWritten, wasImpossible } from './written-time.ts'

/** A column with some of its cells that are not empty. */
export type SampledColumn = TableColumn & { readonly samples: readonly string[] }

/** Times, then lengths and numbers, take their columns first, for the kind of their cells tells them apart where a header could mean both. */
const FIELD_ORDER: readonly TicketField[] = [
  'key',
  ...INSTANT_FIELDS,
  ...DURATION_FIELDS,
  ...NUMBER_FIELDS,
  ...TICKET_FIELDS,
]

/** Which column holds which field, by the names of the well-known tools and by what their cells hold. */
export function detectColumns(columns: readonly SampledColumn[]): Map<TicketField, SampledColumn> {
  const found = new Map<TicketField, SampledColumn>()
  const taken = new Set<number>()
  for (const field of FIELD_ORDER) {
    if (found.has(field)) continue
    const column = bestColumn(
      columns.filter(({ position }) => !taken.has(position)),
      field,
    )
    if (column === null) continue
    found.set(field, column)
    taken.add(column.position)
  }
  return found
}

function bestColumn(columns: readonly SampledColumn[], field: TicketField): SampledColumn | null {
  let best: { column: SampledColumn; rank: number } | null = null
  for (const column of columns) {
    const rank = rankOfHeader(column.header, field)
    if (rank === null || !holds(column, field)) continue
    // Of two that are named equally well, one with values goes before one without.
    const weight = rank + (column.samples.length === 0 ? 100 : 0)
    if (best === null || weight < best.rank) best = { column, rank: weight }
  }
  return best?.column ?? null
}

const KINDS: Readonly<Partial<Record<TicketField, (column: SampledColumn) => boolean>>> = {
  ...Object.fromEntries(INSTANT_FIELDS.map((field) => [field, holdsDates])),
  ...Object.fromEntries(DURATION_FIELDS.map((field) => [field, holdsLengths])),
  ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, holdsNumbers])),
  reportedMet: (column) => isMost(column, (text) => readTruth(text) !== null),
}

/** Whether at least half of a column's cells are of the field's kind; a column without cells may hold anything. */
function holds(column: SampledColumn, field: TicketField): boolean {
  return column.samples.length === 0 || (KINDS[field]?.(column) ?? true)
}

function isMost({ samples }: SampledColumn, fits: (text: string) => boolean): boolean {
  return samples.filter(fits).length * 2 >= samples.length
}

/** Bare numbers may be lengths as well as serial dates, so only written dates and epochs tell a column of dates by themselves. */
function holdsDates({ samples }: SampledColumn): boolean {
  const tally = dateTally()
  for (const text of samples) tally.add(text)
  const { reading, read } = tally.finding()
  if (reading !== null && reading.kind !== 'excel' && read * 2 >= samples.length) return true
  return samples.filter(isDateInForm).length * 2 >= samples.length
}

/** Written as a date is, whether or not there is such a day: a column of impossible dates is one of dates, whose rows are then refused. */
function isDateInForm(text: string): boolean {
  if (!Number.isNaN(Number(text))) return false
  return (['ymd', 'dmy', 'mdy'] as const).some(
    (order) => !Number.isNaN(readWritten(text, order, (wall) => wall)) || wasImpossible(),
  )
}

/** Bare numbers without a unit in the header may count anything. */
function holdsLengths(column: SampledColumn): boolean {
  const unit = unitOfHeader(column.header)
  const isLength = (text: string) =>
    !Number.isNaN(readDurationText(text, unit ?? 'hours')) && (unit !== null || Number.isNaN(readNumber(text)))
  return isMost(column, isLength)
}

function holdsNumbers(column: SampledColumn): boolean {
  return isMost(column, (text) => !Number.isNaN(readNumber(text)))
}

/** The value maps that detected columns need: the state numbers of ServiceNow, levels of priorities, and columns whose yes means that the promise was broken. */
export function detectedValues(found: ReadonlyMap<TicketField, SampledColumn>): {
  status?: Record<string, TicketStatus>
  priority?: Record<string, string>
  reportedMet?: Record<string, boolean>
} {
  const status = found.get('status')
  const met = found.get('reportedMet')
  const priority = priorityMap(found.get('priority')?.samples ?? [])
  return {
    ...(status !== undefined && isStateNumbers(status) ? { status: { ...SERVICENOW_STATE_CODES } } : {}),
    ...(priority === null ? {} : { priority }),
    ...(met !== undefined && saysBreached(met.header) ? { reportedMet: reversed(met.samples) } : {}),
  }
}

function isStateNumbers({ header, samples }: SampledColumn): boolean {
  return (
    /state$/i.test(plainWord(header)) &&
    samples.length > 0 &&
    samples.every((text) => Object.hasOwn(SERVICENOW_STATE_CODES, text))
  )
}

function reversed(samples: readonly string[]): Record<string, boolean> {
  const words = ['true', 'false', 'TRUE', 'FALSE', 'Yes', 'No', ...samples]
  return Object.fromEntries(
    words.flatMap((word) => {
      const truth = readTruth(word)
      return truth === null ? [] : [[word, !truth]]
    }),
  )
}
