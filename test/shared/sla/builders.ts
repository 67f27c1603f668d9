import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import {
  DURATION_FIELDS,
  INSTANT_FIELDS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  TICKET_FIELDS,
  TICKET_STATUSES,
  type Ticket,
  type TicketEvent,
  type TicketField,
} from '../../../shared/tickets/ticket.ts'
import type { TextColumn, TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import { type BusinessCalendar, compileCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'

/** `2026-01-09 16:30` on the wall of a zone. */
export function at(text: string, timeZone = 'Europe/London'): Instant {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = (text.match(/\d+/g) ?? []).map(
    Number,
  )
  return wallToInstant(timeZone, { year, month, day, hour, minute, second, ms })
}

/** A ticket of whom nothing is known but its key; `sourceName` is `desk` unless said. */
export type Row = Partial<Ticket> & { readonly sourceName?: string }

let keys = 0

/** An open ticket of high priority, created on Monday 12 January 2026 at 09:00; spoil it as the case wants. */
export function ticket(spoiled: Row = {}): Row {
  keys += 1
  return { key: `T${keys}`, priority: 'high', status: 'open', createdAt: at('2026-01-12 09:00'), ...spoiled }
}

/** A history from `[when, status word, status]`, or `[when, status word, status, priority]`. */
export function history(
  ...entries: readonly (readonly [string, string | null, TicketEvent['status'], (string | null)?])[]
): TicketEvent[] {
  return entries.map(([when, statusText, status, priority = null], row) => ({
    at: at(when),
    statusText,
    status,
    priority,
    group: null,
    assignee: null,
    row: row + 2,
  }))
}

/** Tickets as columns, as the store would give them. `fields` are those that each source is known to give. */
export function columnsOf(rows: readonly Row[], fields: readonly TicketField[] = TICKET_FIELDS): TicketColumns {
  const names = [...new Set(rows.map(({ sourceName = 'desk' }) => sourceName))]
  const textOf = (field: (typeof TEXT_FIELDS)[number]) =>
    [field, textColumn(rows.map((row) => row[field] ?? null))] as const
  const numbersOf = <Field extends keyof Ticket & keyof Row>(field: Field) =>
    [field, Float64Array.from(rows, (row) => (row[field] as number | null | undefined) ?? Number.NaN)] as const // numeric fields alone are asked for
  return {
    length: rows.length,
    keys: rows.map(({ key }, index) => key ?? `row ${index}`),
    titles: rows.map(({ title }) => title ?? null),
    source: Int32Array.from(rows, ({ sourceName = 'desk' }) => names.indexOf(sourceName)),
    sources: names.map((name) => ({
      name,
      fields: new Set(fields),
      hasHistory: rows.some((row) => (row.sourceName ?? 'desk') === name && (row.history?.length ?? 0) > 0),
    })),
    text: Object.fromEntries(TEXT_FIELDS.map(textOf)) as TicketColumns['text'], // every text field is there
    status: Int8Array.from(rows, ({ status }) => (status ? TICKET_STATUSES.indexOf(status) : -1)),
    statusText: textColumn(rows.map(({ statusText }) => statusText ?? null)),
    instants: Object.fromEntries(INSTANT_FIELDS.map(numbersOf)) as TicketColumns['instants'], // every instant field is there
    durations: Object.fromEntries(DURATION_FIELDS.map(numbersOf)) as TicketColumns['durations'], // every duration field is there
    numbers: Object.fromEntries(NUMBER_FIELDS.map(numbersOf)) as TicketColumns['numbers'], // every number field is there
    reportedMet: Int8Array.from(rows, ({ reportedMet }) => (reportedMet == null ? -1 : Number(reportedMet))),
    hasHistory: Uint8Array.from(rows, (row) => Number((row.history?.length ?? 0) > 0)),
    history: (index) => rows[index]?.history ?? [],
    importId: new Int32Array(rows.length).fill(1),
    sheet: textColumn(rows.map(() => 'Sheet1')),
    row: Int32Array.from(rows, (_, index) => index + 2),
    fileName: () => 'tickets.csv',
  }
}

function textColumn(texts: readonly (string | null)[]): TextColumn {
  const values = [...new Set(texts.filter((text) => text !== null))]
  return { values, codes: Int32Array.from(texts, (text) => (text === null ? -1 : values.indexOf(text))) }
}

/** Monday to Friday, 09:00 to 17:00 in London. */
export const office: CalendarDefinition = {
  id: 'office',
  timeZone: 'Europe/London',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']])),
}

const compiled = new Map<string, BusinessCalendar>()
/** Compiles a calendar once for a whole run of tests: it lays out three hundred years. */
export function keptCalendar(definition: CalendarDefinition): BusinessCalendar {
  const key = JSON.stringify(definition)
  const calendar = compiled.get(key) ?? compileCalendar(definition)
  compiled.set(key, calendar)
  return calendar
}

/** To resolve 95 % within eight hours, on the first calendar of the agreement. */
export function target(spoiled: Partial<Target> = {}): Target {
  return { id: 'resolve', name: 'Resolve', metric: 'resolution-time', within: '8h', objective: '95%', ...spoiled }
}

/** Version 1 for the year 2026, of IT for Marketing, with the office calendar. */
export function agreement(spec: Partial<Agreement['spec']> = {}): Agreement {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-IT-MKT', title: 'IT support for Marketing' },
    spec: {
      version: 1,
      effective: { from: '2026-01-01', to: '2026-12-31' },
      timeZone: 'Europe/London',
      provider: { department: 'IT', owner: { name: 'Dana Reed' } },
      customer: { department: 'Marketing', owner: { name: 'Lee Wong' } },
      scope: { services: [{ id: 'hardware-software', name: 'Hardware and software' }] },
      calendars: [office],
      targets: [target()],
      ...spec,
    },
  }
}
