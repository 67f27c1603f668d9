import type { TicketField } from '../../../shared/tickets/ticket.ts'

/** What a normalised field is called on the screen. */
export const FIELD_WORDS: Readonly<Record<TicketField, string>> = {
  key: 'Ticket number',
  title: 'Title',
  type: 'Type',
  service: 'Service',
  category: 'Category',
  group: 'Group',
  assignee: 'Assigned to',
  requester: 'Requester',
  department: 'Department',
  priority: 'Priority',
  status: 'Status',
  createdAt: 'Created',
  firstRespondedAt: 'First response',
  resolvedAt: 'Resolved',
  closedAt: 'Closed',
  updatedAt: 'Last updated',
  dueAt: 'Due, as the tool says',
  pausedFor: 'Time on hold',
  reopenCount: 'Times reopened',
  satisfaction: 'Satisfaction score',
  reportedMet: 'SLA met, as the tool says',
  reportedElapsed: 'Time used, as the tool says',
  reportedRemaining: 'Time left, as the tool says',
}

type Group = { readonly group: string; readonly fields: readonly TicketField[] }

const GROUPS: readonly Group[] = [
  { group: 'The ticket', fields: ['key', 'title', 'type', 'status', 'priority'] },
  { group: 'Times', fields: ['createdAt', 'firstRespondedAt', 'resolvedAt', 'closedAt', 'updatedAt', 'pausedFor'] },
  { group: 'Who and what', fields: ['service', 'category', 'group', 'assignee', 'requester', 'department'] },
  { group: 'Afterwards', fields: ['reopenCount', 'satisfaction'] },
  { group: 'The tool’s own verdict', fields: ['dueAt', 'reportedMet', 'reportedElapsed', 'reportedRemaining'] },
]

/** Every field once, in the groups of a menu. */
export const FIELD_CHOICES = GROUPS.map(({ group, fields }) => ({
  group,
  items: fields.map((value) => ({ value, label: FIELD_WORDS[value] })),
}))

export const isTicketField = (text: string | null): text is TicketField => text !== null && text in FIELD_WORDS
