import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { SourceRow } from '../../../shared/tickets/ticket.ts'
import type { SourceCells } from './sink.ts'

/**
 * The header and raw cells of one row, for a reader who follows a figure back to its source. `profile` is the one the import used.
 * Null when the file has no such row.
 */
export async function readSourceRow(
  path: string,
  profile: ImportProfile,
  place: SourceRow,
): Promise<SourceCells | null> {
  throw new Error(`Cannot yet read ${path} ${profile.metadata.name} ${place.row}`)
}
