import type { ColumnReading } from '../../../shared/operations/imports.ts'
import type { ColumnReference } from '../../../shared/tickets/import-profile.ts'

/** Fields with the columns that they are read from. */
export type Mapping = Record<string, ColumnReference>
export type MappedField = NonNullable<ColumnReading['field']>
type Place = Pick<ColumnReading, 'position' | 'header' | 'occurrence'>

/** A column as a profile names it: by header where that is enough, so that the profile also fits next month's file. */
export function referenceTo({ position, header, occurrence }: Place): ColumnReference {
  if (header === '') return position
  return occurrence === 1 ? header : [header, occurrence]
}

/**
 * The mapping after one column was given to `field`, or to none. A field is read from one column only, so that a second column
 * takes it over.
 */
export function assign(columns: readonly ColumnReading[], changed: ColumnReading, field: MappedField | null): Mapping {
  const mapping: Mapping = {}
  for (const column of columns) {
    if (column.position === changed.position || column.field === null || column.field === field) continue
    mapping[column.field] = referenceTo(column)
  }
  if (field !== null) mapping[field] = referenceTo(changed)
  return mapping
}
