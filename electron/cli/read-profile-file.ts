import { shapeProblems } from '../../shared/agreement/shape-problems.ts'
import { readTextDocument } from '../../shared/agreement/text-document.ts'
import { countOf } from '../../shared/format.ts'
import { type Problem, Refusal } from '../../shared/refusal.ts'
import { type ImportProfile, importProfile } from '../../shared/tickets/import-profile.ts'
import { readTextFile, textFormat } from './text-file.ts'

/** A user's own import profile. @throws Refusal `profile.invalid` with every mistake in it */
export async function readProfileFile(path: string): Promise<ImportProfile> {
  const document = readTextDocument(await readTextFile(path), textFormat(path))
  if (document.problems.length > 0) throw invalid(path, document.problems)
  const shaped = importProfile.safeParse(document.value)
  if (shaped.success) return shaped.data
  throw invalid(path, shapeProblems({ schema: importProfile, document, expectations: {} }, shaped.error.issues))
}

function invalid(path: string, problems: readonly Problem[]): Refusal {
  const mistakes = countOf(problems.length, 'mistake')
  return new Refusal('profile.invalid', `The import profile ${path} has ${mistakes}. Mend what is listed.`, problems)
}
