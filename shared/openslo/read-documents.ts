import { type Document, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml'
import { yamlFault } from '../agreement/yaml-fault.ts'
import type { OpenSloError } from './findings.ts'
import { WORDS } from './yaml-words.ts'

/** Far more than a repository of SLOs holds. */
const MOST_CHARACTERS = 5_000_000
/** Of one text, so that a few lines that repeat each other a thousandfold are refused. */
const MOST_ALIASES = 100

export type ReadDocuments = { readonly values: readonly unknown[]; readonly errors: readonly OpenSloError[] }

/**
 * The documents of a text as plain values: one after the other, or in lists. YAML is read as go-sdk's reader does; a time
 * stays the text that it is.
 */
export function readDocuments(text: string, format: 'yaml' | 'json'): ReadDocuments {
  const body = text.replace(/^\uFEFF/, '')
  if (body.length > MOST_CHARACTERS) return unread(`It has ${body.length} characters, more than are read at once.`)
  const { values, errors } = format === 'json' ? readJson(body) : readYaml(body)
  if (errors.length > 0) return { values: [], errors }
  const documents = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value])) // any[] to unknown[]
  return documents.length === 0 ? unread('There is no document in it.') : { values: documents, errors: [] }
}

function unread(message: string): ReadDocuments {
  return { values: [], errors: [{ path: '', code: 'parse', message }] }
}

function readJson(text: string): ReadDocuments {
  if (text.trim() === '') return { values: [], errors: [] }
  try {
    return { values: [JSON.parse(text)], errors: [] }
  } catch (error) {
    if (error instanceof SyntaxError) return unread(`It is no well-formed JSON: ${error.message}.`)
    throw error
  }
}

function readYaml(text: string): ReadDocuments {
  const counter = new LineCounter()
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    customTags: [...WORDS],
    merge: true,
    logLevel: 'error',
    prettyErrors: false,
    lineCounter: counter,
  })
  // The library marks a stream without any document as such.
  if ('empty' in parsed) return { values: [], errors: [] }
  const [mistake] = parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  if (mistake !== undefined) {
    const { line } = counter.linePos(mistake.pos[0])
    return unread(`It is no well-formed YAML: ${yamlFault(mistake.message)} (line ${line}).`)
  }
  if (parsed.some(hasKeyOfParts)) return unread('It cannot be read: a key in it is a list or a group of keys.')
  try {
    const values = parsed.map((document): unknown => document.toJS({ maxAliasCount: MOST_ALIASES }))
    return { values: values.filter((value) => value !== null && value !== undefined), errors: [] }
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError)
      return unread(`It cannot be read: ${error.message}.`)
    throw error
  }
}

/** YAML allows keys that are no text; no format of ours does, and the library cannot write them as one. */
function hasKeyOfParts(document: Document): boolean {
  let found = false
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key)) return undefined
      found = true
      return visit.BREAK
    },
  })
  return found
}
