import { decode } from './decode.ts'
import { documentErrors } from './document-rules.ts'
import { documentWarnings } from './document-warnings.ts'
import type { OpenSloDocument } from './documents.ts'
import type { OpenSloError } from './findings.ts'
import { readDocuments } from './read-documents.ts'

/** Which document of its text a mistake is in: 0 is the first. */
export type DocumentName = { readonly index: number; readonly kind: string | null; readonly name: string | null }
/** A mistake with its document, where the text holds more than one. */
export type PlacedError = OpenSloError & { readonly document?: DocumentName }

export type Validated = {
  readonly valid: boolean
  readonly errors: readonly PlacedError[]
  readonly warnings: readonly PlacedError[]
  /** Those whose shape is right, with their place in the text; their rules may be broken. */
  readonly documents: readonly { readonly index: number; readonly document: OpenSloDocument }[]
}

/** Reads a text of OpenSLO v1 documents and judges each of them. */
export function validateOpenSlo(text: string, format: 'yaml' | 'json'): Validated {
  const { values, errors } = readDocuments(text, format)
  if (errors.length > 0) return { valid: false, errors, warnings: [], documents: [] }
  const judged = values.map((value, index) => ({ index, ...judge(value), name: nameOf(value, index) }))
  const placed = (key: 'errors' | 'warnings') =>
    judged.flatMap(({ name, [key]: found }) =>
      found.map((error): PlacedError => (values.length === 1 ? error : { ...error, document: name })),
    )
  const mistakes = placed('errors')
  return {
    valid: mistakes.length === 0,
    errors: mistakes,
    warnings: placed('warnings'),
    documents: judged.flatMap(({ index, document }) => (document === null ? [] : [{ index, document }])),
  }
}

function judge(value: unknown) {
  const { document, errors } = decode(value)
  if (document === null) return { document, errors, warnings: [] }
  return { document, errors: [...errors, ...documentErrors(document)], warnings: documentWarnings(document) }
}

function nameOf(value: unknown, index: number): DocumentName {
  const textAt = (holder: unknown, key: string): string | null => {
    const found: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : null
    return typeof found === 'string' ? found : null
  }
  const metadata: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'metadata') : null
  return { index, kind: textAt(value, 'kind'), name: textAt(metadata, 'name') }
}
