import { dateTime } from '../../../shared/format.ts'
import type { ImportWarning, RowKind } from '../../../shared/operations/imports.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from '../store/database.ts'
import { ROW_NOUNS } from './choose-records.ts'

type Asked = {
  readonly sourceId: number
  readonly importId: number
  readonly rowKind: RowKind
  readonly exportedAt: Instant | null
  /** In which the times are told. */
  readonly zone: string
}

/** What is told of an export made before one that the source already holds: where both know something, the newer one stands. */
export function olderExport(
  database: Database,
  { sourceId, importId, rowKind, exportedAt, zone }: Asked,
): ImportWarning[] {
  if (exportedAt === null) return []
  const newest = database
    .prepare<[number, string, number], { id: number; knownAt: Instant }>(
      'SELECT id, known_at AS knownAt FROM import WHERE source_id = ? AND row_kind = ? AND id <> ? ORDER BY known_at DESC, id DESC LIMIT 1',
    )
    .get(sourceId, rowKind, importId)
  if (newest === undefined || newest.knownAt <= exportedAt) return []
  const [here, there] = [exportedAt, newest.knownAt].map((at) => `${dateTime(at, zone)} ${zone}`)
  const message = `This export is of ${here}, and import ${newest.id} of the same source of ${there}: ${ROW_NOUNS[rowKind]} that both hold stay as import ${newest.id} has them.`
  return [{ code: 'export.older', message, sheet: null, row: null, column: null }]
}
