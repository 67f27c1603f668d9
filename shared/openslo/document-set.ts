import type { Kind, OpenSloDocument } from './documents.ts'
import type { OpenSloError } from './findings.ts'
import { validateOpenSlo } from './validate.ts'

export type OpenSloFile = { readonly file: string; readonly text: string; readonly format: 'yaml' | 'json' }

/** A mistake with its file and its document: `SLO web-availability`. */
export type FileError = OpenSloError & { readonly file: string; readonly of: string }

/** The documents of several files, found by kind and name. */
export type DocumentSet = {
  readonly documents: readonly OpenSloDocument[]
  readonly errors: readonly FileError[]
  /** The first of that kind and name; null where no file holds it. */
  find<K extends Kind>(kind: K, name: string): Extract<OpenSloDocument, { kind: K }> | null
}

/** Reads and judges several files together; documents that are out of order are in it too, beside their mistakes. */
export function documentSet(files: readonly OpenSloFile[]): DocumentSet {
  const judged = files.map(({ file, text, format }) => ({ file, ...validateOpenSlo(text, format) }))
  const errors = judged.flatMap(({ file, errors, documents }) =>
    errors.map(({ document, ...error }): FileError => {
      const at = documents.find(({ index }) => index === (document?.index ?? 0))?.document
      return { ...error, file, of: at === undefined ? (document?.kind ?? '') : nameOf(at) }
    }),
  )
  const documents = judged.flatMap((one) => one.documents.map(({ document }) => document))
  return {
    documents,
    errors,
    find<K extends Kind>(kind: K, name: string) {
      const found = documents.find((one) => one.kind === kind && one.metadata?.name === name)
      // Found by its kind, which says its type.
      return (found ?? null) as Extract<OpenSloDocument, { kind: K }> | null
    },
  }
}

/** `SLO web-availability` */
export function nameOf({ kind, metadata }: OpenSloDocument): string {
  return `${kind} ${metadata?.name ?? ''}`.trim()
}
