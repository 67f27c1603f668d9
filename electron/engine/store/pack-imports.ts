import type { PackImport, RejectionReason } from '../../../shared/packs/pack-input.ts'
import type { Database } from './database.ts'
import { listImports } from './import-register.ts'

/** What the data quality page tells of the imports into the given sources, oldest first. */
export function packImports(database: Database, sources: readonly string[]): PackImport[] {
  const reasons = rejectionReasons(database)
  return listImports(database)
    .filter(({ source }) => sources.includes(source))
    .toReversed()
    .map(({ updated: _updated, unchanged: _unchanged, ...record }) => ({ ...record, rejections: reasons(record.id) }))
}

/** Most frequent first, each with the first row it befell. */
function rejectionReasons(database: Database): (importId: number) => RejectionReason[] {
  const reasons = database.prepare<[number], RejectionReason>(`
    SELECT reason, count(*) AS count, sheet, row, column_header AS "column", min(ordinal) AS first
    FROM rejection WHERE import_id = ? GROUP BY reason ORDER BY count DESC, first`)
  return (importId) =>
    reasons.all(importId).map(({ reason, count, sheet, row, column }) => ({ reason, count, sheet, row, column }))
}
