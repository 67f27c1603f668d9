import { type Problem, Refusal } from '../refusal.ts'
import { plainHeader } from './column-names.ts'
import type { ColumnReference, ImportProfile } from './import-profile.ts'
import type { TableColumn } from './table-header.ts'
import { TICKET_FIELDS, type TicketField } from './ticket.ts'

/** The columns that a profile names, found in a table. */
export type PlacedColumns = {
  readonly places: ReadonlyMap<TicketField, TableColumn>
  /** Each column that is not there. */
  readonly problems: readonly Problem[]
}

/** Finds the columns of a profile by header, header and occurrence, or position. A header counts as the same whatever its case and spacing. */
export function placeColumns(profile: ImportProfile, columns: readonly TableColumn[]): PlacedColumns {
  const places = new Map<TicketField, TableColumn>()
  const problems: Problem[] = []
  for (const field of TICKET_FIELDS) {
    const reference = profile.spec.columns[field]
    if (reference === undefined) continue
    const column = findColumn(reference, columns)
    if (column === null) problems.push(notThere(field, reference, columns))
    else places.set(field, column)
  }
  return { places, problems }
}

/** The column of a reference; null when the table has none such. */
export function findColumn(reference: ColumnReference, columns: readonly TableColumn[]): TableColumn | null {
  if (typeof reference === 'number') return columns[reference - 1] ?? null
  const [header, occurrence] = typeof reference === 'string' ? [reference, 1] : reference
  const exact = columns.find((column) => column.header === header.trim() && column.occurrence === occurrence)
  if (exact !== undefined) return exact
  const alike = columns.filter((column) => plainHeader(column.header) === plainHeader(header))
  return alike[occurrence - 1] ?? null
}

/** How a profile refers to a column: by header where that is enough, else by header and occurrence, or by position. */
export function referenceTo({ header, occurrence, position }: TableColumn): ColumnReference {
  if (header === '') return position
  return occurrence === 1 ? header : [header, occurrence]
}

function notThere(field: TicketField, reference: ColumnReference, columns: readonly TableColumn[]): Problem {
  const headers = columns.map(({ header }) => header).filter((header) => header !== '')
  const shown = headers.slice(0, 40).join(', ')
  return {
    path: `spec.columns.${field}`,
    found: JSON.stringify(reference),
    expected: `a column of the file: ${shown}${headers.length > 40 ? ', …' : ''}`,
  }
}

/** @throws Refusal `import.column-missing` that names every column which is not in the file */
export function requireColumns(profile: ImportProfile, { problems }: PlacedColumns): void {
  if (problems.length === 0) return
  const missing = problems.map(({ found, path }) => `${found} (${path.replace('spec.columns.', '')})`).join(', ')
  throw new Refusal(
    'import.column-missing',
    `The file has no column ${missing}, which the profile "${profile.metadata.name}" reads. Choose another profile or name the columns that the file has.`,
    problems,
  )
}
