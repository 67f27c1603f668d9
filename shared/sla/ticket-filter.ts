import type { Agreement, TicketFilter } from '../agreement/agreement.ts'
import type { TextColumn, TicketColumns } from '../tickets/ticket-columns.ts'
import { normalisedWord } from './promised-time.ts'

/** One condition on one column: by code + 1 of the column's dictionary, 1 where the value is accepted. */
type Condition = { readonly codes: Int32Array; readonly accepted: Uint8Array }

/** Whether the ticket at an index satisfies every condition. */
export type TicketTest = (index: number) => boolean

/** Filters made ready for columns. A ticket without a value in a field that is filtered does not pass. */
export function bindFilters(
  filters: readonly TicketFilter[],
  columns: TicketColumns,
  services: Agreement['spec']['scope']['services'],
): TicketTest {
  const conditions = filters.flatMap((filter) =>
    FILTER_FIELDS.flatMap((field) => {
      const values = filter[field]
      if (values === undefined) return []
      const column = columns.text[field]
      return [condition(column, field === 'service' ? withNames(values, services) : values)]
    }),
  )
  if (conditions.length === 0) return () => true
  return (index) => conditions.every(({ codes, accepted }) => accepted[(codes[index] ?? -1) + 1] === 1)
}

const FILTER_FIELDS = [
  'priority',
  'service',
  'type',
  'group',
  'category',
  'requester',
  'department',
  'assignee',
] as const satisfies readonly (keyof TicketFilter)[]

function condition({ codes, values }: TextColumn, accepted: readonly string[]): Condition {
  const words = new Set(accepted.map(normalisedWord))
  return {
    codes,
    accepted: Uint8Array.from([false, ...values.map((value) => words.has(normalisedWord(value)))], Number),
  }
}

/** Tickets may name a service by the id that the agreement gives it, or by its name. */
function withNames(values: readonly string[], services: Agreement['spec']['scope']['services']): string[] {
  const wanted = new Set(values.map(normalisedWord))
  const alike = services.filter(({ id, name }) => wanted.has(normalisedWord(id)) || wanted.has(normalisedWord(name)))
  return [...values, ...alike.flatMap(({ id, name }) => [id, name])]
}

/** Whether an agreement reads the tickets of an imported source; it reads all where it names none. */
export function readsSource({ spec }: Agreement, sourceName: string): boolean {
  const sources = spec.data?.sources
  return sources === undefined || sources.some((name) => normalisedWord(name) === normalisedWord(sourceName))
}
