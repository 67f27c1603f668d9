import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import type { TextFormat } from '../../../shared/agreement/text-document.ts'
import type { AddedFile, GivenFile } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Services } from '../services.ts'
import type { Database } from '../store/database.ts'
import { keepAgreement } from './keep-agreement.ts'

/** @throws Refusal `agreement.invalid` with every mistake in the text */
export function understood(text: string, format: TextFormat): Agreement {
  const { agreement, problems } = readAgreement(text, format)
  if (agreement !== null) return agreement
  const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`
  throw new Refusal(
    'agreement.invalid',
    `The agreement has ${count}, so it was not added. Mend what is listed.`,
    problems,
  )
}

/** Takes the transaction of a folder back; the answers are kept. */
class NotAll extends Error {}

/** Keeps the files of a folder in one transaction: those that are right, or none unless all are. */
export async function addAll({ store, now }: Services, files: readonly GivenFile[], isTogether: boolean) {
  let answers: AddedFile[] = []
  try {
    await store.write((database) => {
      answers = files.map((file) => addOne(database, file, now()))
      if (isTogether && answers.some(({ outcome }) => outcome === 'refused')) throw new NotAll()
    })
    return answers
  } catch (error) {
    if (!(error instanceof NotAll)) throw error
    return answers.map((answer) => (answer.outcome === 'added' ? { ...answer, outcome: 'left-out' as const } : answer))
  }
}

const NOTHING_SAID = { reference: null, version: null, code: null, message: null, problems: [] }

function addOne(database: Database, given: GivenFile, at: number): AddedFile {
  const { file } = given
  if ('unreadable' in given) return { ...NOTHING_SAID, file, outcome: 'refused', ...given.unreadable }
  let of: Pick<AddedFile, 'reference' | 'version'> = { reference: null, version: null }
  try {
    const agreement = understood(given.text, given.format)
    of = { reference: agreement.metadata.reference, version: agreement.spec.version }
    const isNew = keepAgreement(database, agreement, { at, act: 'agreement.add', who: null })
    return { ...NOTHING_SAID, file, ...of, outcome: isNew ? 'added' : 'unchanged' }
  } catch (error) {
    // It says no before it writes anything, so that the files before it stand.
    if (!(error instanceof Refusal)) throw error
    const { code, message, problems } = error
    return { file, ...of, outcome: 'refused', code, message, problems: [...problems] }
  }
}
