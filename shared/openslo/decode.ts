import type { z } from 'zod'
import { API_VERSION, isKind, type Kind, type OpenSloDocument, SHAPES } from './documents.ts'
import type { OpenSloError } from './findings.ts'
import { writeKey } from './metadata-rules.ts'

/** A document of the right shape, as far as it has one, with what is wrong about its shape. */
export type Decoded = { readonly document: OpenSloDocument | null; readonly errors: readonly OpenSloError[] }

type Issue = z.core.$ZodIssue

/** Other versions of the specification, by name, so that they are not taken for slips of the pen. */
const OTHER_VERSIONS: Readonly<Record<string, string>> = {
  'openslo/v1alpha': 'It is OpenSLO v1alpha, which v1 replaced; only v1 is read.',
  'openslo.com/v2alpha': 'It is OpenSLO v2alpha, a draft that still changes; only v1 is read.',
}

/** Reads the shape of one document. A key that is not known hides nothing: the rules still go over the rest. */
export function decode(value: unknown): Decoded {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('', 'type', 'It is no document: the keys apiVersion, kind, metadata and spec were expected.')
  }
  const { apiVersion, kind } = value as Record<string, unknown> // a plain object, as the parsers make them
  if (apiVersion !== API_VERSION) return refused('apiVersion', ...versionMistake(apiVersion))
  if (!isKind(kind)) return refused('kind', ...kindMistake(kind))
  return decodeKind(value, kind)
}

function refused(path: string, code: string, message: string): Decoded {
  return { document: null, errors: [{ path, code, message }] }
}

function versionMistake(found: unknown): [code: string, message: string] {
  if (found === undefined || found === null || found === '') return ['required', `It is required: ${API_VERSION}.`]
  if (typeof found !== 'string') return ['type', `It is no text; ${API_VERSION} was expected.`]
  return ['equal_to', OTHER_VERSIONS[found] ?? `${JSON.stringify(found)} is not ${API_VERSION}.`]
}

function kindMistake(found: unknown): [code: string, message: string] {
  const kinds = `one of ${Object.keys(SHAPES).join(', ')}`
  if (found === undefined || found === null || found === '') return ['required', `It is required: ${kinds}.`]
  if (typeof found !== 'string') return ['type', `It is no text; ${kinds} was expected.`]
  return ['unsupported', `${JSON.stringify(found)} is no kind of OpenSLO v1: ${kinds}.`]
}

function decodeKind(value: object, kind: Kind): Decoded {
  const first = SHAPES[kind].safeParse(value)
  if (first.success) return { document: first.data, errors: [] }
  const errors = first.error.issues.flatMap(errorsOf)
  if (errors.some(({ code }) => code !== 'unknown_field')) return { document: null, errors }
  // Nothing but keys too many: without them the rest can be judged.
  const rest = SHAPES[kind].safeParse(withoutKeys(value, new Set(errors.map(({ path }) => path))))
  return { document: rest.success ? rest.data : null, errors }
}

function errorsOf(issue: Issue): OpenSloError[] {
  const path = writePath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: `${path}${writeKey(key)}`.replace(/^\./, ''),
      code: 'unknown_field',
      message: `OpenSLO v1 knows no ${JSON.stringify(key)} here.`,
    }))
  }
  if (issue.code === 'custom' && issue.params?.code === 'parse') {
    const message = 'It is no duration: a whole number and one of the letters m h d w M Q Y were expected.'
    return [{ path, code: 'parse', message }]
  }
  return [{ path, code: 'type', message: `It is ${articled(issue)}.` }]
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
}

function articled(issue: Issue): string {
  if (issue.code === 'invalid_union') return 'no text and no list of texts'
  return `not ${issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.expected) : 'what belongs here'}`
}

function writePath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : writeKey(String(step))))
  return steps.join('').replace(/^\./, '')
}

function withoutKeys(value: unknown, dropped: ReadonlySet<string>, path: readonly PropertyKey[] = []): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => withoutKeys(item, dropped, [...path, i]))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !dropped.has(writePath([...path, key])))
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutKeys(item, dropped, [...path, key])]))
}
