import { countOf } from '../../shared/format.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { ImportProfile } from '../../shared/tickets/import-profile.ts'
import { readImportProfile } from '../../shared/tickets/read-import-profile.ts'
import { readTextFile, textFormat } from './text-file.ts'

/** A user's own import profile. @throws Refusal `profile.invalid` with every mistake in it */
export async function readProfileFile(path: string): Promise<ImportProfile> {
  const { profile, problems } = readImportProfile(await readTextFile(path), textFormat(path))
  if (profile !== null) return profile
  const mistakes = countOf(problems.length, 'mistake')
  throw new Refusal('profile.invalid', `The import profile ${path} has ${mistakes}. Mend what is listed.`, problems)
}
