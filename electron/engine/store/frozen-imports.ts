import type { FrozenImport } from '../../../shared/review/snapshot.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

type Row = Omit<FrozenImport, 'importedAt' | 'exportedAt' | 'profile'> & {
  importedAt: Instant
  exportedAt: Instant | null
  exportedAtFrom: string
  profile: string
}

/** Every import with all that is needed to read its kept file again in the same way, in the order in which they were made. */
export function frozenImports(database: Database): FrozenImport[] {
  return database
    .prepare<[], Row>(`
      SELECT i.id, s.name AS source, i.row_kind AS rowKind, i.file_name AS fileName, i.sha256, i.bytes, i.imported_at AS importedAt,
        i.exported_at AS exportedAt, i.exported_at_from AS exportedAtFrom, i.profile
      FROM import i JOIN source s ON s.id = i.source_id ORDER BY i.id`)
    .all()
    .map(({ importedAt, exportedAt, exportedAtFrom, profile, ...row }) => ({
      ...row,
      importedAt: new Date(importedAt).toISOString(),
      // One that was found in the file is found there again.
      exportedAt: exportedAt === null || exportedAtFrom !== 'given' ? null : new Date(exportedAt).toISOString(),
      // Written by finishImport alone.
      profile: JSON.parse(profile) as FrozenImport['profile'],
    }))
}
