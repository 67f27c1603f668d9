import { formatOfFile } from '../../shared/agreement/text-format.ts'
import { countOf } from '../../shared/format.ts'
import {
  isRecordProfileText,
  type ReadRecordProfile,
  readRecordProfile,
} from '../../shared/outages/read-record-profile.ts'
import type { RecordProfile } from '../../shared/outages/record-profile.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { ImportProfile } from '../../shared/tickets/import-profile.ts'
import { type ReadProfile, readImportProfile } from '../../shared/tickets/read-import-profile.ts'
import { readTextFile } from './text-file.ts'

type ReadAny = ReadProfile | ReadRecordProfile

/** A user's own import profile, of tickets or of other records. @throws Refusal `profile.invalid` with every mistake in it */
export async function readProfileFile(path: string): Promise<ImportProfile | RecordProfile> {
  const [text, format] = [await readTextFile(path), formatOfFile(path)]
  const read = isRecordProfileText(text, format) ? readRecordProfile : readImportProfile
  const { profile, problems }: ReadAny = read(text, format)
  if (profile !== null) return profile
  const mistakes = countOf(problems.length, 'mistake')
  throw new Refusal('profile.invalid', `The import profile ${path} has ${mistakes}. Mend what is listed.`, problems)
}
