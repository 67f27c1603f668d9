import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { withTable } from '../../../electron/engine/intake/open-table.ts'
import { readTickets } from '../../../electron/engine/intake/read-tickets.ts'
import type { IntakeContext, IntakeSummary } from '../../../electron/engine/intake/sink.ts'
import type { Reading, Rejection } from '../../../shared/operations/imports.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Ticket } from '../../../shared/tickets/ticket.ts'
import { newFolder } from '../../support/new-folder.ts'

/** A file with this content in a folder of its own; text is UTF-8. */
export function fileWith(content: string | Uint8Array, name = 'tickets.csv'): string {
  const path = join(newFolder(), name)
  writeFileSync(path, content)
  return path
}

export type Seen = {
  readonly row: number
  readonly cells: readonly string[]
  readonly faults: readonly (readonly [number, string])[]
}

/** Every row of a file, with gaps between cells as empty text. */
export async function rowsOf(path: string, settings: Parameters<typeof withTable>[1] = {}): Promise<Seen[]> {
  const rows: Seen[] = []
  await withTable(path, settings, (table) =>
    table.rows(({ row, cells, faults }) => {
      rows.push({ row, cells: Array.from(cells, (cell) => cell ?? ''), faults: [...(faults ?? [])] })
      return true
    }),
  )
  return rows
}

export const cellsOf = async (path: string, settings: Parameters<typeof withTable>[1] = {}) =>
  (await rowsOf(path, settings)).map(({ cells }) => cells)

export const NOW = Date.UTC(2026, 5, 1)
export const CONTEXT: IntakeContext = { profiles: [], now: NOW }

export type Import = {
  readonly summary: IntakeSummary
  readonly tickets: readonly Ticket[]
  readonly rejections: readonly Rejection[]
}

/** Imports a file into memory; a ticket handed over again stands in place of the earlier one. */
export async function importFile(
  path: string,
  reading: Reading = {},
  context: Partial<IntakeContext> = {},
): Promise<Import> {
  const tickets = new Map<string, Ticket>()
  const rejections: Rejection[] = []
  const sink = {
    ticket: (ticket: Ticket) => void tickets.set(ticket.key, ticket),
    rejection: (rejection: Rejection) => void rejections.push(rejection),
  }
  const summary = await readTickets(path, reading, { ...CONTEXT, ...context, sink })
  expect(summary.tickets).toBe(tickets.size)
  expect(summary.rejected).toBe(rejections.length)
  expect(summary.accepted + summary.rejected).toBe(summary.rowsRead)
  return { summary, tickets: [...tickets.values()], rejections }
}

/** The refusal that a reading ends in. */
export async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await reading.then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error
  throw new Error('Expected a refusal', { cause: error })
}
