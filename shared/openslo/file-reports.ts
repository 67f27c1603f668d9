import { formatOfFile } from '../agreement/text-format.ts'
import { Refusal } from '../refusal.ts'
import { documentSet, type OpenSloFile } from './document-set.ts'
import { type ImportedSlos, importSlos, isReadAllTheSame } from './import-slos.ts'
import { type PlacedError, validateOpenSlo } from './validate.ts'

/** What validation says of one file. */
export type FileReport = {
  readonly file: string
  readonly valid: boolean
  readonly errors: readonly PlacedError[]
  readonly warnings: readonly PlacedError[]
}

type NamedText = { readonly file: string; readonly text: string }

const withFormat = ({ file, text }: NamedText): OpenSloFile => ({ file, text, format: formatOfFile(file) })

/** What validation says of one file, for the person who wrote it. */
export function reportOf({ file, text }: NamedText): FileReport {
  const { valid, errors, warnings } = validateOpenSlo(text, formatOfFile(file))
  return { file, valid, errors, warnings }
}

const MOST_PROBLEMS = 100

/** The SLOs of all the files together. @throws Refusal `openslo.invalid` where one is out of order, `openslo.no-slo` */
export function readSlos(files: readonly NamedText[]): ImportedSlos {
  const set = documentSet(files.map(withFormat))
  const errors = set.errors.filter((error) => !isReadAllTheSame(error))
  if (errors.length > 0) {
    const problems = errors.slice(0, MOST_PROBLEMS).map(({ file, of, path, code, message }) => ({
      path: [file, of, path].filter((part) => part !== '').join(' '),
      found: message,
      expected: `what the rule ${code} of OpenSLO v1 allows`,
    }))
    throw new Refusal('openslo.invalid', 'The OpenSLO documents are not in order. Mend what is listed.', problems)
  }
  if (!set.documents.some(({ kind }) => kind === 'SLO')) {
    const names = files.map(({ file }) => file).join(', ')
    throw new Refusal(
      'openslo.no-slo',
      `There is no document of the kind SLO in ${names}. Name the file that holds it.`,
    )
  }
  return importSlos(set)
}
