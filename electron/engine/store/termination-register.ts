import type { Termination } from '../../../shared/agreement/termination.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

type Row = Termination & { reference: string; enteredAt: Instant }

/** The newest termination of an agreement; null where there is none. */
export function findTermination(database: Database, reference: string): Row | null {
  const row = database
    .prepare<[string], Row>(`
      SELECT reference, version, last_day AS lastDay, notice_on AS noticeOn, by, reason, inspite, entered_at AS enteredAt
      FROM termination WHERE reference = ? ORDER BY version DESC LIMIT 1`)
    .get(reference)
  return row ?? null
}

export function keepTermination(
  database: Database,
  reference: string,
  termination: Termination & { readonly at: Instant },
): void {
  const { version, lastDay, noticeOn, by, reason, inspite, at } = termination
  database
    .prepare(
      'INSERT INTO termination (reference, version, last_day, notice_on, by, reason, inspite, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(reference, version, lastDay, noticeOn, by, reason, inspite, at)
}
