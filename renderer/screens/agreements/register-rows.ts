import { countOf } from '../../../shared/format.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import type { RegisterSearch } from '../../search.ts'

type Sortable = string | number | null
type SortKey = (row: RegisterRow) => Sortable

/** What each column is sorted by; what is not known stands last, whichever way. */
const KEYS: Readonly<Record<string, SortKey>> = {
  title: ({ title }) => title.toLowerCase(),
  parties: ({ provider, customer }) => `${provider} ${customer}`.toLowerCase(),
  state: ({ state }) => ORDER.indexOf(state),
  expiry: ({ daysToExpiry }) => daysToExpiry,
  review: ({ nextReview }) => nextReview,
  prerequisites: ({ prerequisitesMet }) => prerequisitesMet,
  overdue: ({ overdue }) => overdue[0]?.since ?? null,
}
const ORDER: readonly RegisterRow['state'][] = ['draft', 'proposed', 'agreed', 'in-force', 'expired', 'terminated']

/** The rows that are asked for, in the order that is asked for; without one, as the register gives them. */
export function chosenRows(rows: readonly RegisterRow[], search: RegisterSearch): readonly RegisterRow[] {
  const words = (search.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => isAsked(row, search) && hasWords(row, words))
  const key = KEYS[search.sort ?? '']
  return key === undefined ? found : found.toSorted((a, b) => compare(key(a), key(b), search.descending === true))
}

function isAsked(row: RegisterRow, { state, department, owner, overdue }: RegisterSearch): boolean {
  return (
    (state === undefined || row.state === state) &&
    (department === undefined || row.provider === department || row.customer === department) &&
    (owner === undefined || row.owner === owner) &&
    (overdue !== true || row.overdue.length > 0)
  )
}

function hasWords({ reference, title, provider, customer, owner }: RegisterRow, words: readonly string[]): boolean {
  const text = [reference, title, provider, customer, owner].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

function compare(a: Sortable, b: Sortable, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = typeof a === 'string' && typeof b === 'string' ? collate(a, b) : Number(a) - Number(b)
  return isDescending ? -order : order
}

const { compare: collate } = new Intl.Collator('en', { numeric: true })

/** Each value once, as a person would look for it. */
export function choices(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].toSorted(collate)
}

/** `in 39 days`, `today`, `12 days ago`. */
export function daysWords(days: number | null): string {
  if (days === null) return 'No last day'
  if (days === 0) return 'today'
  const distance = countOf(Math.abs(days), 'day')
  return days > 0 ? `in ${distance}` : `${distance} ago`
}
