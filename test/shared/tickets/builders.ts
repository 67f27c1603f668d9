import type { ImportWarning, Rejection } from '../../../shared/operations/imports.ts'
import type { DateReading } from '../../../shared/tickets/date-reading.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { placeColumns } from '../../../shared/tickets/profile-columns.ts'
import { rowIntake } from '../../../shared/tickets/row-intake.ts'
import { findHeader } from '../../../shared/tickets/table-header.ts'
import { INSTANT_FIELDS, type Ticket } from '../../../shared/tickets/ticket.ts'

export type Spec = ImportProfile['spec']

export function profile(spec: Partial<Spec> = {}): ImportProfile {
  const columns = { key: 'Key', createdAt: 'Created', resolvedAt: 'Resolved', status: 'Status' }
  return { apiVersion: 'accord/v1', kind: 'ImportProfile', metadata: { name: 'test' }, spec: { columns, ...spec } }
}

/** `2026-01-05 09:00` in UTC. */
export const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`)

export type Taken = {
  readonly tickets: Ticket[]
  readonly rejections: Rejection[]
  readonly warnings: ImportWarning[]
  readonly counts: { rowsRead: number; accepted: number; rejected: number; tickets: number }
  readonly fields: readonly string[]
  readonly latest: string | null
}

/** Takes a table, its lines' cells parted by `|`, as the profile says; dates are year first, in UTC. */
export function takeRows(given: ImportProfile, ...lines: string[]): Taken {
  const rows = lines.map((line, index) => ({ row: index + 1, cells: line.split('|'), faults: null, line: null }))
  const { columns } = findHeader(rows, 1, () => false)
  const { places } = placeColumns(given, columns)
  const dates = new Map(
    INSTANT_FIELDS.map((field): [typeof field, DateReading] => [field, { kind: 'written', order: 'ymd' }]),
  )
  const plan = {
    profile: given,
    sheet: 'S',
    columns,
    places,
    dates,
    local: (wall: number) => wall,
    refusesLongRows: true,
  }
  const [tickets, rejections]: [Ticket[], Rejection[]] = [[], []]
  const sink = {
    ticket: (ticket: Ticket) => void tickets.push(ticket),
    rejection: (row: Rejection) => void rejections.push(row),
  }
  const intake = rowIntake(plan, sink, { knownAt: at('2026-06-01 00:00') })
  for (const row of rows.slice(1)) intake.take(row)
  for (const _ of intake.end()) continue
  const latest = intake.tally.latestInstant()
  return {
    tickets,
    rejections,
    warnings: intake.notes.warnings('S'),
    counts: intake.counts(),
    fields: [...intake.tally.fields].sort(),
    latest: latest === null ? null : new Date(latest).toISOString().slice(0, 16).replace('T', ' '),
  }
}
