import type { Ticket } from '../../../shared/tickets/ticket.ts'
import { bulkInsert } from './bulk-insert.ts'
import type { Database } from './database.ts'
import { historyPacker, mergeHistories, tellsMore, unpackHistory } from './ticket-history.ts'
import { type Cell, SAID_COLUMNS, saysTheSame, type TicketValues, ticketValues } from './ticket-row.ts'
import { versionInsert } from './version-insert.ts'
import { readWords, wordNumbers } from './words.ts'

export type TicketCounts = {
  readonly tickets: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

export type TicketWriter = {
  put(ticket: Ticket): void
  /** Makes the versions of this import current where they are the newest, now that its export time is known. */
  settle(knownAt: number): TicketCounts
}

/** A ticket that the source already held before this import. */
type Met = { readonly ticketId: number; readonly versionId: number; readonly values: TicketValues }

/** Writes the tickets of one import, inside the caller's transaction. */
export function ticketWriter(
  database: Database,
  { sourceId, importId }: { readonly sourceId: number; readonly importId: number },
): TicketWriter {
  const numberOf = wordNumbers(database)
  const writing = { numberOf, pack: historyPacker(numberOf) }
  const tickets = bulkInsert<string | number>(database, 'ticket', ['id', 'source_id', 'key', 'current_version_id'])
  const versions = versionInsert(database, importId, tickets)
  const known = keysOf(database, sourceId)
  const findVersion = database
    .prepare<[number, number], number>('SELECT id FROM ticket_version WHERE ticket_id = ? AND import_id = ?')
    .pluck()
  const removeVersion = database.prepare('DELETE FROM ticket_version WHERE id = ?')
  const lastBefore = lastId(database, 'ticket')
  let ticketId = lastBefore
  const versionsBefore = lastId(database, 'ticket_version')
  let versionId = versionsBefore
  let added = 0
  const met = new Map<number, Met>()

  const write = (id: number, ticket: Ticket, { version, values }: { version: number; values: TicketValues }) => {
    const { sheet, row } = ticket.source
    versions.add({ version, ticketId: id, sheet: numberOf(sheet), row, values })
  }

  return {
    put(ticket) {
      const values = ticketValues(ticket, writing)
      const id = known.get(ticket.key)
      if (id === undefined) {
        known.set(ticket.key, ++ticketId)
        tickets.add([ticketId, sourceId, ticket.key, ++versionId])
        write(ticketId, ticket, { version: versionId, values })
        added++
        return
      }
      const isAgain = id > lastBefore || met.has(id)
      if (isAgain) versions.flush()
      // A key that the same file repeats: the later row replaces the earlier one, under the same number.
      const earlier = isAgain ? findVersion.get(id, importId) : undefined
      if (earlier !== undefined) removeVersion.run(earlier)
      const version = earlier ?? ++versionId
      write(id, ticket, { version, values })
      if (id <= lastBefore) met.set(id, { ticketId: id, versionId: version, values })
    },
    settle(knownAt) {
      versions.flush()
      checkReferences(database, { tickets: lastBefore, versions: versionsBefore })
      const updated = settleMet(database, { met: [...met.values()], importId, knownAt })
      return { tickets: added + met.size, added, updated, unchanged: met.size - updated }
    },
  }
}

/** The tickets that a source holds, by their keys. */
function keysOf(database: Database, sourceId: number): Map<string, number> {
  const held = database.prepare<[number], [string, number]>('SELECT key, id FROM ticket WHERE source_id = ?').raw()
  return new Map(held.iterate(sourceId))
}

function lastId(database: Database, table: 'ticket' | 'ticket_version'): number {
  return database.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0
}

/** That tickets and versions written since refer to one another, for they are written unchecked. */
function checkReferences(database: Database, since: { readonly tickets: number; readonly versions: number }): void {
  const lost = database
    .prepare<[number, number], number>(`
      SELECT (SELECT count(*) FROM ticket t WHERE t.id > ? AND NOT EXISTS
          (SELECT 1 FROM ticket_version v WHERE v.id = t.current_version_id AND v.ticket_id = t.id))
        + (SELECT count(*) FROM ticket_version v WHERE v.id > ? AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = v.ticket_id))`)
    .pluck()
    .get(since.tickets, since.versions)
  if (lost !== 0) throw new Error(`${lost} tickets of an import and their versions do not belong together`)
}

type Settling = { readonly met: readonly Met[]; readonly importId: number; readonly knownAt: number }

/** Gives how many tickets this import changes; those whose newest version says the same are unchanged. */
function settleMet(database: Database, { met, importId, knownAt }: Settling): number {
  if (met.length === 0) return 0
  const current = database
    .prepare<[number], [knownAt: number, importId: number, ...said: Cell[]]>(`
      SELECT i.known_at, i.id, ${SAID_COLUMNS.map((column) => `v.${column}`).join(', ')}
      FROM ticket t JOIN ticket_version v ON v.id = t.current_version_id JOIN import i ON i.id = v.import_id
      WHERE t.id = ?`)
    .raw()
  const makeCurrent = database.prepare('UPDATE ticket SET current_version_id = ? WHERE id = ?')
  const addsEvents = historyQuestion(database)
  let updated = 0
  for (const { ticketId, versionId, values } of met) {
    const [knownBefore = Number.NEGATIVE_INFINITY, importBefore = 0, ...said] = current.get(ticketId) ?? []
    const isNewest = knownAt > knownBefore || (knownAt === knownBefore && importId > importBefore)
    if (isNewest) makeCurrent.run(versionId, ticketId)
    if (!saysTheSame(said, values) && (isNewest || addsEvents(ticketId, versionId))) updated++
  }
  return updated
}

/** Whether the given version's history tells of an event that no other version of its ticket does. */
function historyQuestion(database: Database): (ticketId: number, versionId: number) => boolean {
  const histories = database.prepare<[number], { id: number; events: Buffer; rows: Buffer }>(
    'SELECT id, history AS events, history_rows AS rows FROM ticket_version WHERE ticket_id = ? AND history IS NOT NULL',
  )
  let words: string[] | null = null
  return (ticketId, versionId) => {
    const versions = histories.all(ticketId)
    const own = versions.find(({ id }) => id === versionId)
    if (own === undefined) return false
    const known = words ?? readWords(database)
    words = known
    const others = versions.filter(({ id }) => id !== versionId).map((packed) => unpackHistory(packed, known))
    return tellsMore(unpackHistory(own, known), mergeHistories(others))
  }
}
