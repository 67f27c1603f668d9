import type { ManualValue } from '../../../shared/sla/manual.ts'
import type { Database } from './database.ts'

/** The values typed in for an agreement, by target and period. */
export function listManualValues(database: Database, reference: string): ManualValue[] {
  return database
    .prepare<[string], ManualValue>(`
      SELECT target, period, value, evidence, entered_at AS enteredAt FROM manual_value WHERE reference = ? ORDER BY target, period`)
    .all(reference)
}

/** Keeps a value in place of an earlier one; gives that one. */
export function keepManualValue(database: Database, reference: string, value: ManualValue): ManualValue | null {
  const { target, period } = value
  const before = findManualValue(database, reference, { target, period })
  database
    .prepare(
      'INSERT OR REPLACE INTO manual_value (reference, target, period, value, evidence, entered_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(reference, target, period, value.value, value.evidence, value.enteredAt)
  return before
}

export function removeManualValue(
  database: Database,
  reference: string,
  place: Pick<ManualValue, 'target' | 'period'>,
): ManualValue | null {
  const before = findManualValue(database, reference, place)
  database
    .prepare('DELETE FROM manual_value WHERE reference = ? AND target = ? AND period = ?')
    .run(reference, place.target, place.period)
  return before
}

function findManualValue(
  database: Database,
  reference: string,
  { target, period }: Pick<ManualValue, 'target' | 'period'>,
): ManualValue | null {
  const found = listManualValues(database, reference)
  return found.find((value) => value.target === target && value.period === period) ?? null
}
