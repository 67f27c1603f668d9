import type { WordField } from '../../../shared/operations/imports.ts'
import type { Database } from './database.ts'

type FieldValue = { readonly value: string; readonly count: number }

const MOST_VALUES = 200

/** Where the word of a field is kept in a ticket's version; a column's name, never a person's text. */
const TICKET_COLUMN = {
  priority: 'priority',
  service: 'service',
  type: 'type',
  group: 'team',
  category: 'category',
  requester: 'requester',
  department: 'department',
  assignee: 'assignee',
  status: 'status_text',
} as const satisfies Partial<Record<WordField, string>>

/** The words that stand in a field, of tickets as they now stand, the most used first. */
export function fieldValues(database: Database, field: WordField): FieldValue[] {
  return database.prepare<[number], FieldValue>(questionOf(field)).all(MOST_VALUES)
}

function questionOf(field: WordField): string {
  if (field === 'outage-service') {
    return `SELECT service AS value, count(*) AS count FROM outage WHERE service IS NOT NULL
      GROUP BY service ORDER BY count DESC, value LIMIT ?`
  }
  if (field === 'series') {
    return `SELECT s.name AS value, count(*) AS count FROM series s JOIN sample x ON x.series_id = s.id
      GROUP BY s.name ORDER BY count DESC, value LIMIT ?`
  }
  const column = TICKET_COLUMN[field]
  return `SELECT w.text AS value, n AS count FROM (
      SELECT v.${column} AS word, count(*) AS n
      FROM ticket t JOIN ticket_version v ON v.id = t.current_version_id
      WHERE v.${column} IS NOT NULL GROUP BY v.${column}
    ) JOIN word w ON w.id = word ORDER BY n DESC, value LIMIT ?`
}
