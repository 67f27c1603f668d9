import { importProfile } from '../../../shared/tickets/import-profile.ts'
import { TICKET_FIELDS, type TicketField } from '../../../shared/tickets/ticket.ts'
import type { TicketColumns, TicketSource } from '../../../shared/tickets/ticket-columns.ts'
import { CONTENT_FIELDS, type ContentCells } from './content-columns.ts'
import type { Database } from './database.ts'

export type ChosenSource = { readonly id: number; readonly name: string }

/** Which fields each source tells of: those it fills for a ticket, gathered while tickets are read, and those mapped to a column. */
export type SourceEvidence = {
  readonly sources: readonly ChosenSource[]
  /** A source's place among those chosen, by its number in the store. */
  placeOf(sourceId: number): number
  take(place: number, content: ContentCells): void
  fields(place: number): ReadonlySet<TicketField>
}

/** A column that is there and empty says that nothing happened, which is another thing than not saying. */
export function mappedFields(database: Database): Map<number, TicketField[]> {
  const mapped = new Map<number, TicketField[]>()
  const profiles = database
    .prepare<[], [number, string]>("SELECT source_id, profile FROM import WHERE row_kind = 'ticket'")
    .raw()
    .all()
  for (const [id, text] of profiles) {
    const { columns } = importProfile.parse(JSON.parse(text)).spec
    mapped.set(id, [...(mapped.get(id) ?? []), ...TICKET_FIELDS.filter((field) => columns[field] !== undefined)])
  }
  return mapped
}

/** `mapped` as `mappedFields` gives them, by the source's number in the store. */
export function sourceEvidence(
  sources: readonly ChosenSource[],
  mapped: ReadonlyMap<number, readonly TicketField[]>,
): SourceEvidence {
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
    fields: (place) =>
      new Set([
        'key',
        ...CONTENT_FIELDS.filter((_, field) => filled[place]?.[field] === 1),
        ...(mapped.get(sources[place]?.id ?? -1) ?? []),
      ]),
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
