import type { Database } from '../../../electron/engine/store/database.ts'
import { beginImport, finishImport } from '../../../electron/engine/store/import-register.ts'
import { openStore, type Store, type StoreOptions } from '../../../electron/engine/store/open-store.ts'
import { sourceNumber } from '../../../electron/engine/store/source-register.ts'
import { type TicketCounts, ticketWriter } from '../../../electron/engine/store/ticket-writer.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { customCells } from '../../../shared/tickets/custom-cells.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { Ticket, TicketEvent } from '../../../shared/tickets/ticket.ts'
import type { Instant } from '../../../shared/time/instant.ts'

export const NOON = Date.UTC(2026, 6, 1, 12)
const HOUR = 3_600_000

/** A workspace that stands at noon on 1 July 2026. */
export function openTestStore(folder: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ folder, now: () => NOON, program: 'a test', create: true, ...options })
}

/** A resolved ticket of which everything is known; spoil it as the case wants. */
export function aTicket(spoiled: Partial<Ticket> = {}): Ticket {
  return {
    key: 'INC1',
    title: 'Printer on fire',
    type: 'incident',
    service: 'hardware-software',
    category: 'printing',
    group: 'Desk side',
    assignee: 'Zoë Quill',
    requester: 'Lee Wong',
    department: 'Marketing',
    priority: 'high',
    status: 'resolved',
    statusText: 'Solved',
    createdAt: NOON - 9 * HOUR,
    firstRespondedAt: NOON - 8 * HOUR,
    resolvedAt: NOON - HOUR,
    closedAt: null,
    updatedAt: NOON - HOUR,
    dueAt: NOON,
    pausedFor: 90_000.5,
    reportedElapsed: 8 * HOUR,
    reportedRemaining: -HOUR,
    reopenCount: 1,
    satisfaction: 4.5,
    reportedMet: false,
    custom: customCells({ 'Ring number': '7', Ärger: 'groß' }),
    history: [],
    source: { sheet: 'Sheet1', row: 2 },
    ...spoiled,
  }
}

export function anEvent(at: Instant, spoiled: Partial<TicketEvent> = {}): TicketEvent {
  return { at, statusText: 'New', status: 'open', priority: 'high', group: null, assignee: null, row: 2, ...spoiled }
}

const byHand: ImportProfile = {
  apiVersion: 'accord/v1',
  kind: 'ImportProfile',
  metadata: { name: 'by-hand' },
  spec: { columns: {} },
}

export type Importing = {
  readonly tickets: readonly Ticket[]
  readonly exportedAt?: Instant | null
  readonly source?: string
  readonly sha256?: string
  /** What the file's columns were used for. */
  readonly columns?: ImportProfile['spec']['columns']
}

/** Imports tickets as a file of them would be, without a file. */
export function importTickets(
  store: Store,
  importing: Importing,
): Promise<{ readonly importId: number; readonly counts: TicketCounts }> {
  return store.longWrite(async (database) => writeImport(database, importing))
}

export function writeImport(database: Database, importing: Importing) {
  const { tickets, exportedAt = NOON, source = 'desk', sha256 = 'f'.repeat(64), columns = {} } = importing
  const profile = { ...byHand, spec: { columns } }
  const sourceId = sourceNumber(database, source)
  const importId = beginImport(database, {
    sourceId,
    fileName: 'tickets.csv',
    sha256,
    bytes: 1,
    importedAt: NOON,
    rowKind: 'ticket',
  })
  const writer = ticketWriter(database, { sourceId, importId })
  for (const ticket of tickets) writer.put(ticket)
  const counts = writer.settle(exportedAt ?? NOON)
  const exportedAtFrom = exportedAt === null ? 'unknown' : 'given'
  const read = { rowsRead: tickets.length, accepted: tickets.length, rejected: 0, warnings: [] }
  finishImport(database, importId, { exportedAt, exportedAtFrom, profile, counts, ...read })
  return { importId, counts }
}

/** The code with which a promise was refused; anything else it ends with fails the test that asks. */
export async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await act.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof Error && error.name === 'Refusal') return error as Refusal // by its name, see refusal.ts
  throw error
}
