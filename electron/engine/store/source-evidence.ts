import type { TicketField } from '../../../shared/tickets/ticket.ts'
import type { TicketColumns, TicketSource } from '../../../shared/tickets/ticket-columns.ts'
import { CONTENT_FIELDS, type ContentCells } from './content-columns.ts'

export type ChosenSource = { readonly id: number; readonly name: string }

/** Which fields each source fills for at least one ticket, gathered while its tickets are read. */
export type SourceEvidence = {
  readonly sources: readonly ChosenSource[]
  /** A source's place among those chosen, by its number in the store. */
  placeOf(sourceId: number): number
  take(place: number, content: ContentCells): void
  fields(place: number): ReadonlySet<TicketField>
}

export function sourceEvidence(sources: readonly ChosenSource[]): SourceEvidence {
  const places = new Map(sources.map(({ id }, place) => [id, place]))
  const filled = sources.map(() => new Uint8Array(CONTENT_FIELDS.length))
  return {
    sources,
    placeOf: (sourceId) => places.get(sourceId) ?? 0,
    take(place, { cells, from }) {
      const seen = filled[place]
      if (seen === undefined) return
      for (let field = 0; field < seen.length; field++) if (cells[from + field] !== null) seen[field] = 1
    },
    fields: (place) => new Set(['key', ...CONTENT_FIELDS.filter((_, field) => filled[place]?.[field] === 1)]),
  }
}

export function ticketSources(
  evidence: SourceEvidence,
  { source, hasHistory }: Pick<TicketColumns, 'source' | 'hasHistory'>,
): TicketSource[] {
  const told = new Set<number>()
  hasHistory.forEach((has, index) => {
    if (has === 1) told.add(source[index] ?? -1)
  })
  return evidence.sources.map(({ name }, place) => ({
    name,
    fields: evidence.fields(place),
    hasHistory: told.has(place),
  }))
}
