import type { Reading, RowKind } from '../../../shared/operations/imports.ts'
import type { RecordKind } from '../../../shared/outages/record-fields.ts'
import type { RecordChoice } from '../intake/record-choice.ts'
import type { Database } from '../store/database.ts'
import { listRecordProfiles } from '../store/record-profiles.ts'

/** How the rows of a kind are called in a sentence. */
export const ROW_NOUNS: Readonly<Record<RowKind, string>> = {
  ticket: 'tickets',
  outage: 'outages',
  measurement: 'samples',
  survey: 'answers',
}

/** By which profile a file is read as outages, samples or answers; null where it holds tickets. */
export async function chooseRecords(
  database: Database,
  reading: Reading,
  { path }: { readonly path: string },
): Promise<RecordChoice | null> {
  const { choiceForJson, isPrometheusFile, recordChoice } = await import('../intake/record-choice.ts')
  const chosen = recordChoice(reading, listRecordProfiles(database))
  if (chosen !== null || reading.profile !== undefined) return chosen
  return (await isPrometheusFile(path)) ? choiceForJson() : null
}

export function kindOf(choice: RecordChoice): RecordKind {
  return choice.kind === 'own' ? choice.profile.spec.rowKind : choice.builtIn.rowKind
}
