import type { Database } from './database.ts'
import { readWords } from './words.ts'

/** What is asked of the register of tickets. */
export type TicketQuestion = {
  readonly search: string
  /** Null for all. */
  readonly source: string | null
  readonly by: 'key' | 'createdAt'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** A ticket as it now stands, in its few words. */
export type TicketLine = {
  readonly key: string
  readonly sourceName: string
  readonly title: string | null
  readonly status: number | null
  readonly statusText: string | null
  readonly createdAt: number | null
  readonly resolvedAt: number | null
  readonly words: { readonly [field in (typeof WORDS)[number][0]]: string | null }
}

/** Fields that a filter may ask for, with their columns. */
const WORDS = [
  ['type', 'type'],
  ['service', 'service'],
  ['category', 'category'],
  ['group', 'team'],
  ['assignee', 'assignee'],
  ['requester', 'requester'],
  ['department', 'department'],
  ['priority', 'priority'],
] as const

type Row = {
  readonly key: string
  readonly sourceName: string
  readonly title: string | null
  readonly status: number | null
  readonly statusText: number | null
  readonly createdAt: number | null
  readonly resolvedAt: number | null
} & { readonly [field in (typeof WORDS)[number][0]]: number | null }

const FROM = `
  FROM ticket t JOIN ticket_version v ON v.id = t.current_version_id JOIN source s ON s.id = t.source_id
  WHERE (@source IS NULL OR s.name = @source)
    AND (@pattern IS NULL OR t.key LIKE @pattern ESCAPE '\\' OR v.title LIKE @pattern ESCAPE '\\')`

/** One page of the tickets that are there, and how many there are of them. */
export function listTickets(database: Database, question: TicketQuestion): { total: number; lines: TicketLine[] } {
  const { source, offset, limit, by, descending } = question
  const asked = { source, pattern: patternOf(question.search) }
  const total = database.prepare<[typeof asked], number>(`SELECT count(*) ${FROM}`).pluck().get(asked) ?? 0
  const order = `${by === 'key' ? 't.key' : 'v.created_at'} ${descending ? 'DESC' : 'ASC'} NULLS LAST, t.id`
  const words = WORDS.map(([field, column]) => `v.${column} AS "${field}"`).join(', ')
  const rows = database
    .prepare<[typeof asked & { offset: number; limit: number }], Row>(`
      SELECT t.key, s.name AS sourceName, v.title, v.status, v.status_text AS statusText, v.created_at AS createdAt,
        v.resolved_at AS resolvedAt, ${words} ${FROM} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
    .all({ ...asked, offset, limit })
  const known = rows.length === 0 ? [] : readWords(database)
  return { total, lines: rows.map((row) => lineOf(row, known)) }
}

/** Anywhere in the text; what is a sign to `LIKE` is taken as it stands. */
function patternOf(search: string): string | null {
  const sought = search.trim()
  return sought === '' ? null : `%${sought.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

function lineOf(row: Row, known: readonly string[]): TicketLine {
  const word = (number: number | null) => (number === null ? null : (known[number] ?? null))
  const { key, sourceName, title, status, createdAt, resolvedAt } = row
  const { type, service, category, group, assignee, requester, department, priority } = row
  return {
    key,
    sourceName,
    title,
    status,
    statusText: word(row.statusText),
    createdAt,
    resolvedAt,
    words: {
      type: word(type),
      service: word(service),
      category: word(category),
      group: word(group),
      assignee: word(assignee),
      requester: word(requester),
      department: word(department),
      priority: word(priority),
    },
  }
}
