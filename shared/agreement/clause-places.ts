import { weekdayWords } from '../format/weekday-words.ts'

/**
 * The places of an agreement as its reader knows them. A place is a path under `spec` without list positions: `targets.within`.
 */

/** The parts of the document in its order, by the section of the file that they show. */
const PARTS: Readonly<Record<string, string>> = {
  metadata: 'Title',
  purpose: 'Purpose',
  provider: 'Parties',
  customer: 'Parties',
  scope: 'Scope',
  effective: 'Duration',
  timeZone: 'Duration',
  term: 'Duration',
  responsibilities: 'Responsibilities',
  expectations: 'Expectations',
  targets: 'Service level targets',
  calendars: 'Business hours',
  maintenance: 'Planned maintenance',
  data: 'Data',
  escalation: 'Escalation',
  reporting: 'Reporting and review',
  review: 'Reporting and review',
  consequences: 'Consequences',
  consequenceRules: 'Consequences',
  prerequisites: 'Prerequisites',
}

export const SECTIONS: readonly string[] = Object.keys(PARTS).filter((section) => section !== 'metadata')

/** The part of the document in which a place is read. */
export function partOf(place: string): string {
  return PARTS[place.split('.')[0] ?? ''] ?? 'Other'
}

/** What makes an entry of a list the same entry in another text; lists that are not here are matched by what their entries say. */
export const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  'scope.services': ['id'],
  targets: ['id'],
  calendars: ['id'],
  prerequisites: ['id'],
  maintenance: ['name'],
  consequences: ['target', 'below'],
  'consequenceRules.caps': ['unit'],
  escalation: ['after'],
  'provider.contacts': ['name'],
  'customer.contacts': ['name'],
  'calendars.openings': ['date'],
  'calendars.holidays': ['date', 'every', 'set'],
}

const MADE_OF_CLAUSES: ReadonlySet<string> = new Set(['scope.services', 'targets', 'calendars', 'maintenance'])

/** Whether an entry with an identity is read as one clause, and not field by field. */
export function isWholeEntry(place: string): boolean {
  return !MADE_OF_CLAUSES.has(place)
}

const ONE_CLAUSE: ReadonlySet<string> = new Set([
  'provider.owner',
  'provider.deputy',
  'customer.owner',
  'customer.deputy',
  'scope.services.outcomes',
  'data.sources',
  'data.where',
  'targets.where',
  'targets.series',
  'targets.scale',
  'targets.maintenance',
  'targets.slo',
  'targets.counting.pauses',
  'reporting.to',
  'review.attendees',
  'maintenance.services',
])

/** Whether what stands at a place is read as a whole, lists and maps too. */
export function isOneClause(place: string): boolean {
  return ONE_CLAUSE.has(place) || /^(?:calendars|maintenance)\.hours\.\w+$/.test(place)
}

/** Names of places; empty for one whose part or entry says it all. */
const LABELS: Readonly<Record<string, string>> = {
  'metadata.title': 'Title',
  'metadata.reference': 'Reference',
  purpose: '',
  scope: '',
  'scope.services': '',
  'scope.services.outcomes': 'expected outcomes',
  'scope.exclusions': 'Not covered',
  effective: '',
  'effective.from': 'First day',
  'effective.to': 'Last day',
  timeZone: 'Time zone',
  term: '',
  'term.notice': 'Notice',
  'term.renewal': 'Renewal',
  responsibilities: '',
  'responsibilities.provider': 'Provider',
  'responsibilities.customer': 'Customer',
  expectations: '',
  'expectations.provider': 'Provider',
  'expectations.customer': 'Customer',
  targets: '',
  'targets.within': 'time allowed',
  'targets.where': 'which tickets',
  'targets.of': 'what is counted',
  'targets.every': 'judged every',
  'targets.bound': 'bar of one window',
  'targets.per': 'shares of',
  'targets.coverage': 'least coverage',
  'targets.maintenance': 'notice of maintenance',
  'targets.slo': 'SLO terms',
  'targets.counting': 'counting',
  'targets.counting.minimumSample': 'minimum sample',
  'targets.counting.open': 'open tickets',
  'targets.counting.reopen': 'reopened tickets',
  'targets.counting.period': 'counted by',
  calendars: '',
  'calendars.timeZone': 'time zone',
  'calendars.hours': '',
  'maintenance.timeZone': 'time zone',
  'maintenance.hours': '',
  maintenance: '',
  'data.sources': 'Read from',
  'data.where': 'Which tickets',
  data: '',
  escalation: '',
  reporting: '',
  'reporting.every': 'Reported every',
  'reporting.to': 'Reports go to',
  review: '',
  'review.every': 'Reviewed every',
  'review.first': 'First review',
  'review.attendees': 'Attended by',
  consequences: '',
  consequenceRules: '',
  'consequenceRules.ticket': 'One ticket that fails several targets',
  'consequenceRules.caps': 'Cap of all credits',
  prerequisites: '',
  provider: 'Provider',
  customer: 'Customer',
}

/** How a place is named to a reader. */
export function labelOf(place: string): string {
  const label = LABELS[place]
  if (label !== undefined) return label
  const last = place.slice(place.lastIndexOf('.') + 1)
  const day = /\.hours\.\w+$/.test(place) ? weekdayWords(last) : last
  return day === last ? wordsOfKey(last) : day
}

/** `minimumSample` as `minimum sample`. */
export function wordsOfKey(key: string): string {
  return key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
