import { implement } from '@orpc/server'
import type { Agreement, TicketFilter } from '../../../shared/agreement/agreement.ts'
import type { ListedTicket } from '../../../shared/operations/tickets.ts'
import { tickets as contract } from '../../../shared/operations/tickets.ts'
import { runsClock } from '../../../shared/sla/compile-versions.ts'
import { normalisedWord } from '../../../shared/sla/promised-time.ts'
import { readsSource } from '../../../shared/sla/ticket-filter.ts'
import { TICKET_STATUSES } from '../../../shared/tickets/ticket.ts'
import type { Services } from '../services.ts'
import { listTickets, type TicketLine } from '../store/list-tickets.ts'
import { byReference } from './agreements.ts'
import { newest } from './measurements.ts'

const tickets = implement(contract)

/** The register of tickets, whatever agreement they count for. */
export function ticketOperations({ store }: Services) {
  return {
    list: tickets.list.handler(({ input }) => {
      const { search = '', source = null, sort = { by: 'createdAt', descending: true }, offset, limit } = input
      const { database } = store
      const agreements = byReference(store).map(newest)
      const found = listTickets(database, { search, source, ...sort, offset, limit })
      const zones = new Set(agreements.map(({ spec }) => spec.timeZone))
      const [zone] = zones
      return {
        total: found.total,
        sources: sourcesWithTickets(store),
        timeZone: zones.size === 1 && zone !== undefined ? zone : 'UTC',
        rows: found.lines.map((line) => listed(line, agreements)),
      }
    }),
  }
}

function sourcesWithTickets({ database }: Services['store']): string[] {
  return database
    .prepare<[], string>(
      'SELECT name FROM source s WHERE EXISTS (SELECT 1 FROM ticket t WHERE t.source_id = s.id) ORDER BY name',
    )
    .pluck()
    .all()
}

function listed(line: TicketLine, agreements: readonly Agreement[]): ListedTicket {
  const { key, sourceName, title, statusText, createdAt, resolvedAt, words } = line
  return {
    key,
    sourceName,
    title,
    priority: words.priority,
    group: words.group,
    status: TICKET_STATUSES[line.status ?? -1] ?? null,
    statusText,
    createdAt,
    resolvedAt,
    at: placeOf(line, agreements),
  }
}

/** The first target whose clock the ticket runs; else the first of an agreement that reads it, which says why it does not apply. */
function placeOf(line: TicketLine, agreements: readonly Agreement[]): ListedTicket['at'] {
  const reading = agreements.filter((agreement) => readsSource(agreement, line.sourceName))
  const places = reading.flatMap(({ metadata, spec }) =>
    spec.targets
      .filter(({ metric }) => runsClock(metric))
      .map((target) => ({
        at: { reference: metadata.reference, target: target.id },
        isMeant: passes(line, [spec.data?.where, target.where]),
      })),
  )
  return (places.find(({ isMeant }) => isMeant) ?? places[0])?.at ?? null
}

function passes({ words }: TicketLine, filters: readonly (TicketFilter | undefined)[]): boolean {
  return filters.every((filter) =>
    Object.entries(filter ?? {}).every(([field, values]) => {
      const own = Object.entries(words).find(([name]) => name === field)?.[1] ?? null
      return own !== null && (values ?? []).some((value) => normalisedWord(value) === normalisedWord(own))
    }),
  )
}
