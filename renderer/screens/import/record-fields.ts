import { capital } from '../../../shared/format/first-letter.ts'
import type { Inspection } from '../../../shared/operations/imports.ts'
import { RECORD_FIELD_WORDS, RECORD_FIELDS, type RecordKind } from '../../../shared/outages/record-fields.ts'
import type { MappedField } from './column-mapping.ts'
import { FIELD_CHOICES, FIELD_WORDS, isTicketField } from './field-words.ts'

type Choice = { readonly value: string; readonly label: string }
type Choices = readonly (Choice | { readonly group: string; readonly items: readonly Choice[] })[]

const NOT_USED = 'none'

/** What a column may be used as, by what the rows are; the first choice is not at all. */
export function fieldChoices({ rowKind, profile }: Pick<Inspection, 'rowKind' | 'profile'>): Choices {
  if (rowKind === 'ticket') return [{ value: NOT_USED, label: 'Kept, not used' }, ...FIELD_CHOICES]
  const isWide = 'layout' in profile.spec && profile.spec.layout === 'columns'
  const rest = isWide ? 'A series of its own' : 'Not read'
  return [{ value: NOT_USED, label: rest }, ...RECORD_FIELDS[rowKind].map(recordChoice)]
}

function recordChoice(field: (typeof RECORD_FIELDS)[RecordKind][number]): Choice {
  const words = RECORD_FIELD_WORDS[field].replace(/^the /, '')
  return { value: field, label: capital(words) }
}

/** The value of a choice as a field; null for the one that is none. */
export function fieldOf(value: string | null, rowKind: Inspection['rowKind']): MappedField | null {
  if (rowKind === 'ticket') return isTicketField(value) ? value : null
  return RECORD_FIELDS[rowKind].find((field) => field === value) ?? null
}

export const valueOf = (field: MappedField | null): string => field ?? NOT_USED

const TICKET_ORDER = Object.keys(FIELD_WORDS)

/** Where a field stands in the order in which people read them. */
export function fieldRank(field: MappedField, rowKind: Inspection['rowKind']): number {
  const order: readonly string[] = rowKind === 'ticket' ? TICKET_ORDER : RECORD_FIELDS[rowKind]
  return order.indexOf(field)
}
