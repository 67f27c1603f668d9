import type { ImportProfile } from './import-profile.ts'
import { SERVICENOW_STATE_CODES } from './status-words.ts'
import type { TableColumn } from './table-header.ts'
import type { TicketField } from './ticket.ts'

/**
 * Field names of ServiceNow's incident table, by what they hold. Where two stand, the file at hand has one of them: the incident log
 * that is public (UCI 498) went through a find-and-replace that made `ident_state` of `incident_state`.
 */
const COLUMNS: Readonly<Partial<Record<TicketField, readonly string[]>>> = {
  key: ['number'],
  title: ['short_description'],
  service: ['business_service'],
  category: ['category'],
  group: ['assignment_group'],
  assignee: ['assigned_to'],
  requester: ['caller_id'],
  department: ['department'],
  priority: ['priority'],
  status: ['incident_state', 'ident_state', 'state'],
  createdAt: ['opened_at'],
  resolvedAt: ['resolved_at'],
  closedAt: ['closed_at'],
  updatedAt: ['sys_updated_at', 'sys_updated_on'],
  dueAt: ['sla_due'],
  reopenCount: ['reopen_count'],
  reportedMet: ['made_sla'],
}

const REQUIRED: readonly TicketField[] = ['key', 'status', 'createdAt', 'updatedAt']

/** `3 - Moderate` as displayed, `3` as stored; 5 is for work that is planned. */
const PRIORITIES = {
  '1 - Critical': 'critical',
  '2 - High': 'high',
  '3 - Moderate': 'medium',
  '4 - Low': 'low',
  '5 - Planning': 'planning',
  1: 'critical',
  2: 'high',
  3: 'medium',
  4: 'low',
  5: 'planning',
}

const STATUSES = {
  New: 'open',
  Active: 'open',
  Assigned: 'open',
  'In Progress': 'open',
  'Work in Progress': 'open',
  'On Hold': 'pending',
  'Awaiting User Info': 'pending',
  'Awaiting Caller': 'pending',
  'Awaiting Vendor': 'pending',
  'Awaiting Problem': 'pending',
  'Awaiting Evidence': 'pending',
  'Awaiting Change': 'pending',
  Resolved: 'resolved',
  Closed: 'closed',
  Canceled: 'cancelled',
  Cancelled: 'cancelled',
  ...SERVICENOW_STATE_CODES,
} as const

export const SERVICENOW_LOG = { name: 'servicenow-incident-log', title: 'ServiceNow incident log (a row per update)' }

/** The profile for a table with these columns. What the table lacks is left out, save what the log cannot be read without. */
export function serviceNowProfile(columns: readonly TableColumn[]): ImportProfile {
  const headers = new Set(columns.map(({ header }) => header))
  const found: Partial<Record<TicketField, string>> = {}
  for (const [field, names] of Object.entries(COLUMNS)) {
    const name = names.find((candidate) => headers.has(candidate))
    const known = field as TicketField // the keys of COLUMNS
    if (name !== undefined) found[known] = name
    else if (REQUIRED.includes(known)) found[known] = names[0] ?? ''
  }
  return {
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: SERVICENOW_LOG,
    spec: {
      table: { headerRow: 'auto', delimiter: 'auto', encoding: 'auto' },
      rowGrain: 'event',
      dates: 'auto',
      empty: ['', '?'],
      columns: found,
      values: { priority: PRIORITIES, status: STATUSES },
    },
  }
}

/** How many of the log's own columns a table has, and whether those that it cannot be read without are among them. */
export function serviceNowSigns(columns: readonly TableColumn[]): { found: string[]; isComplete: boolean } {
  const headers = new Set(columns.map(({ header }) => header))
  const found = Object.values(COLUMNS).flatMap((names) => names.filter((name) => headers.has(name)))
  const isComplete = REQUIRED.every((field) => (COLUMNS[field] ?? []).some((name) => headers.has(name)))
  return { found, isComplete }
}
