import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readWholeAgreement } from '../../../shared/agreement/read-whole-agreement.ts'
import type { TextFormat } from '../../../shared/agreement/text-document.ts'
import type { AddedFile, AddedFolder, GivenFile } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Services } from '../services.ts'
import type { Database } from '../store/database.ts'
import { type Keeping, keepAgreement } from './keep-agreement.ts'

/** @throws Refusal `agreement.invalid` with every mistake in the text */
export async function understood(text: string, format: TextFormat): Promise<Agreement> {
  const { agreement, problems } = await readWholeAgreement(text, format)
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
export async function addAll({ store, now }: Services, { files, allOrNone = false, by }: AddedFolder) {
  let answers: AddedFile[] = []
  const read = await Promise.all(files.map(readOne))
  try {
    await store.write((database) => {
      answers = read.map((file) => addOne(database, file, { at: now(), act: 'agreement.add', who: by ?? null }))
      if (allOrNone && answers.some(({ outcome }) => outcome === 'refused')) throw new NotAll()
    })
    return answers
  } catch (error) {
    if (!(error instanceof NotAll)) throw error
    return answers.map((answer) => (answer.outcome === 'added' ? { ...answer, outcome: 'left-out' as const } : answer))
  }
}

const NOTHING_SAID = { reference: null, version: null, code: null, message: null, problems: [] }

type ReadFile = { readonly file: string; readonly agreement: Agreement | AddedFile }

/** A file as the agreement it holds, or as the answer that refuses it. */
async function readOne(given: GivenFile): Promise<ReadFile> {
  const { file } = given
  if ('unreadable' in given)
    return { file, agreement: { ...NOTHING_SAID, file, outcome: 'refused', ...given.unreadable } }
  try {
    return { file, agreement: await understood(given.text, given.format) }
  } catch (error) {
    return { file, agreement: refusedBy(error, { ...NOTHING_SAID, file }) }
  }
}

function addOne(database: Database, { file, agreement }: ReadFile, keeping: Keeping): AddedFile {
  if ('outcome' in agreement) return agreement
  const of = { reference: agreement.metadata.reference, version: agreement.spec.version }
  try {
    const isNew = keepAgreement(database, agreement, keeping)
    return { ...NOTHING_SAID, file, ...of, outcome: isNew ? 'added' : 'unchanged' }
  } catch (error) {
    // It says no before it writes anything, so that the files before it stand.
    return refusedBy(error, { file, ...of })
  }
}

function refusedBy(error: unknown, of: Pick<AddedFile, 'file' | 'reference' | 'version'>): AddedFile {
  if (!(error instanceof Refusal)) throw error
  const { code, message, problems } = error
  return { ...of, outcome: 'refused', code, message, problems: [...problems] }
}
