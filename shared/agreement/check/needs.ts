import { resolveRules } from '../../sla/counting-rules.ts'
import type { TicketField } from '../../tickets/ticket.ts'
import type { TicketSource } from '../../tickets/ticket-columns.ts'
import type { Agreement, Target } from '../agreement.ts'

/** One thing that a clock or filter needs of a source. */
export type Need = {
  /** As the finding names it: a normalised ticket field, or `history`. */
  readonly name: TicketField | 'history'
  /** Any of these will do. */
  readonly fields: readonly TicketField[]
  /** A history of statuses will do too. */
  readonly orHistory: boolean
  /** Without it nothing can be judged; else only the rule that asks for it falls away. */
  readonly isVital: boolean
}

const FILTERS = ['priority', 'service', 'type', 'group', 'category', 'requester', 'department', 'assignee'] as const

/** What a target asks of each source that it is judged from, where it runs a clock for each ticket. */
export function needsOf(target: Target, { spec }: Agreement): Need[] {
  const rules = resolveRules(
    target,
    (spec.calendars ?? []).map(({ id }) => id),
  )
  const filtered = FILTERS.filter(
    (field) => target.where?.[field] !== undefined || spec.data?.where?.[field] !== undefined,
  )
  const ofService: TicketField[] = target.service === undefined ? [] : ['service']
  const byPriority = typeof target.within === 'object' && Object.keys(target.within).some((name) => name !== 'default')
  const fields = new Set<TicketField>([
    'createdAt',
    ...filtered,
    ...ofService,
    ...(byPriority ? (['priority'] as const) : []),
  ])
  return [
    ...[...fields].map((name) => ({ name, fields: [name], orHistory: name === 'createdAt', isVital: true })),
    STOPS[rules.stop],
    ...historyNeeds(target),
  ]
}

const STOPS = {
  'first-response': { name: 'firstRespondedAt', fields: ['firstRespondedAt'], orHistory: true, isVital: true },
  resolved: { name: 'resolvedAt', fields: ['resolvedAt', 'closedAt'], orHistory: true, isVital: true },
  closed: { name: 'closedAt', fields: ['closedAt'], orHistory: true, isVital: true },
} as const satisfies Record<string, Need>

/** Rules that the target asks for itself, and that only a history can tell. */
function historyNeeds({ counting }: Target): Need[] {
  const asks =
    Array.isArray(counting?.pauses) ||
    (counting?.priority !== undefined && counting.priority !== 'final') ||
    counting?.reopen !== undefined
  return asks ? [{ name: 'history', fields: [], orHistory: true, isVital: false }] : []
}

/** Whether a source has what is needed: a column for it, or a history where that tells it too. */
export function gives({ fields, hasHistory }: TicketSource, need: Need): boolean {
  return (need.orHistory && hasHistory) || need.fields.some((field) => fields.has(field))
}

const WORDS: Readonly<Partial<Record<string, string>>> = {
  createdAt: 'when tickets were created',
  firstRespondedAt: 'first responses',
  resolvedAt: 'when tickets were resolved or closed',
  closedAt: 'when tickets were closed',
  history: 'a history of statuses',
  outages: 'an outage log',
  answers: 'survey answers',
  satisfaction: 'satisfaction scores',
  series: 'a measured series',
}

/** A need in a manager's words. */
export function needWords(name: string): string {
  if (name.startsWith('series ')) return `the ${name}`
  return WORDS[name] ?? `the ${name} of tickets`
}
