import { detectColumns, detectedValues, type SampledColumn } from './detect-columns.ts'
import type { ImportProfile } from './import-profile.ts'
import { placeColumns, referenceTo } from './profile-columns.ts'
import { SERVICENOW_LOG, serviceNowProfile, serviceNowSigns } from './servicenow-log.ts'
import type { TableRow } from './table-header.ts'
import type { TicketField } from './ticket.ts'

/** A table's columns with some of their cells, and its first rows of data. */
export type SampledTable = { readonly columns: readonly SampledColumn[]; readonly rows: readonly TableRow[] }

/** A profile that may fit a file: how surely (0 to 1), and why, as sentences. */
export type ProfileMatch = {
  readonly name: string
  readonly title: string
  readonly builtIn: boolean
  readonly confidence: number
  readonly why: readonly string[]
  /** As it would be used for this file. */
  readonly profile: ImportProfile
}

export const GENERIC = { name: 'generic', title: 'Ticket list (columns found by their names)' }

/** The profiles that ship with the program. */
export const BUILT_IN_PROFILES: readonly { readonly name: string; readonly title: string }[] = [SERVICENOW_LOG, GENERIC]

/** Every profile with how well it fits the table, the best first; the person's own go before built-in ones of the same name. */
export function matchProfiles(table: SampledTable, own: readonly ImportProfile[]): ProfileMatch[] {
  const names = new Set(own.map(({ metadata }) => metadata.name))
  const builtIn = [matchServiceNow(table), matchGeneric(table)].filter(({ name }) => !names.has(name))
  return [...own.map((profile) => matchOwn(profile, table)), ...builtIn].sort((a, b) => b.confidence - a.confidence)
}

function matchOwn(profile: ImportProfile, { columns }: SampledTable): ProfileMatch {
  const { places, problems } = placeColumns(profile, columns)
  const wanted = places.size + problems.length
  const byPosition = Object.values(profile.spec.columns).every((reference) => typeof reference === 'number')
  const share = wanted === 0 ? 0 : places.size / wanted
  const { name, title = name } = profile.metadata
  const why =
    problems.length === 0
      ? [`The file has every column that the profile reads (${wanted}).`]
      : [`The file has ${places.size} of the ${wanted} columns that the profile reads.`]
  // Positions fit any file, so they say little; a missing column makes a profile useless.
  const confidence = problems.length > 0 ? share * 0.09 : byPosition ? 0.5 : 1
  return { name, title, builtIn: false, confidence, why, profile }
}

function matchServiceNow({ columns, rows }: SampledTable): ProfileMatch {
  const { found, isComplete } = serviceNowSigns(columns)
  const profile = serviceNowProfile(columns)
  const key = columns.find(({ header }) => header === 'number')
  const repeats = key === undefined ? 0 : repeatedShare(rows, key.position - 1)
  const why = [
    found.length === 0
      ? 'It has no column of a ServiceNow incident table.'
      : `It has the columns ${found.join(', ')} of a ServiceNow incident table.`,
  ]
  if (isComplete)
    why.push(
      repeats > 0
        ? 'The same number stands in several rows: a row is one update of an incident.'
        : 'Every number stands once.',
    )
  const confidence = !isComplete ? 0.02 * Math.min(found.length, 4) : repeats > 0.2 ? 0.97 : 0.4
  return { ...SERVICENOW_LOG, builtIn: true, confidence, why, profile }
}

function matchGeneric({ columns, rows }: SampledTable): ProfileMatch {
  const found = detectColumns(columns)
  const key = found.get('key')
  const isLog = key !== undefined && found.has('updatedAt') && repeatedShare(rows, key.position - 1) > 0.3
  const why = [...found].map(([field, { header }]) => `"${header}" holds ${FIELD_WORDS[field]}.`)
  if (isLog) why.push(`The same ${key.header} stands in several rows: a row is one update of a ticket.`)
  if (looksLikeClocks(columns))
    why.push('A row seems to be one SLA record of a ticket (task_sla), which cannot be imported yet.')
  const has = (field: TicketField) => (found.has(field) ? 1 : 0)
  const essential =
    has('key') + has('createdAt') + Math.max(has('resolvedAt'), has('closedAt'), has('firstRespondedAt'))
  // Never nothing: it fits any table once a person has named the columns.
  const confidence = Math.min(0.9, 0.1 + 0.2 * essential + 0.02 * found.size)
  return { ...GENERIC, builtIn: true, confidence, why, profile: genericProfile(found, isLog) }
}

function genericProfile(found: ReadonlyMap<TicketField, SampledColumn>, isLog: boolean): ImportProfile {
  const values = detectedValues(found)
  return {
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: GENERIC,
    spec: {
      table: { headerRow: 'auto', delimiter: 'auto', encoding: 'auto' },
      rowGrain: isLog ? 'event' : 'ticket',
      dates: 'auto',
      columns: Object.fromEntries([...found].map(([field, column]) => [field, referenceTo(column)])),
      ...(Object.keys(values).length > 0 ? { values } : {}),
    },
  }
}

/** Which share of the rows repeats the key of an earlier one. */
function repeatedShare(rows: readonly TableRow[], at: number): number {
  const keys = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((key) => key !== '')
  return keys.length === 0 ? 0 : 1 - new Set(keys).size / keys.length
}

/** The columns of ServiceNow's `task_sla`, by field name or label. */
function looksLikeClocks(columns: readonly SampledColumn[]): boolean {
  const headers = new Set(columns.map(({ header }) => header.toLowerCase().replaceAll('_', ' ')))
  return (
    ['has breached', 'stage', 'business percentage', 'planned end time', 'breach time'].filter((name) =>
      headers.has(name),
    ).length >= 2
  )
}

/** What each field holds, as the end of a sentence. */
export const FIELD_WORDS: Readonly<Record<TicketField, string>> = {
  key: 'the ticket number',
  title: 'the title',
  type: 'the type',
  service: 'the service',
  category: 'the category',
  group: 'the group',
  assignee: 'the assignee',
  requester: 'the requester',
  department: 'the department',
  priority: 'the priority',
  status: 'the status',
  createdAt: 'the time it was created',
  firstRespondedAt: 'the time of the first response',
  resolvedAt: 'the time it was resolved',
  closedAt: 'the time it was closed',
  updatedAt: 'the time of the last update',
  dueAt: 'the time it is due',
  pausedFor: 'how long it was paused',
  reportedElapsed: "the tool's own elapsed time",
  reportedRemaining: "the tool's own remaining time",
  reopenCount: 'how often it was reopened',
  satisfaction: 'the satisfaction score',
  reportedMet: "the tool's own word on whether the SLA was met",
}
