import type { z } from 'zod'
import type { Problem } from '../refusal.ts'
import { nearest, oneOf } from './nearest.ts'
import { type Path, writePath } from './path.ts'
import { knownKeys } from './schema-keys.ts'
import type { TextDocument } from './text-document.ts'

type Issue = z.core.$ZodIssue
/** What belongs at a place, in words, by its last two keys or its last one: `effective.to`, `within.*`, `objective`. */
export type Expectations = Readonly<Record<string, string>>
type Reader = {
  readonly schema: z.core.$ZodType
  readonly document: TextDocument
  readonly expectations: Expectations
}

/** Says each mistake of shape with its place, what was found there and what belongs there. */
export function shapeProblems(reader: Reader, issues: readonly Issue[]): Problem[] {
  const flat = issues.flatMap((issue) => closest(issue, []))
  const unknown = flat.flatMap((issue) => unknownKeys(reader, issue))
  // A misspelt key is one mistake, not an unknown key and a missing one.
  const meant = new Set(unknown.map(({ meantPath }) => meantPath))
  const wrong = flat
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => wrongValue(reader, issue))
    .filter(({ path, found }) => !(found === NOTHING && meant.has(path)))
  return [...unknown.map(({ problem }) => problem), ...wrong]
}

/** Of a union's choices, the one that the value comes nearest to: its mistakes are what the writer wants to know. */
function closest(issue: Issue, around: Path): Issue[] {
  const path = [...around, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  const isOtherKind = (errors: readonly Issue[]) =>
    errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const near = issue.errors.filter((errors) => !isOtherKind(errors))
  const [only] = near
  // Several choices, none of them tried: the place as a whole is named, with all that could stand there.
  if (only === undefined || near.length > 1) return [{ ...issue, path }]
  return only.flatMap((inner) => closest(inner, path))
}

function unknownKeys({ schema, document }: Reader, issue: Issue): { problem: Problem; meantPath: string | null }[] {
  if (issue.code !== 'unrecognized_keys') return []
  const known = knownKeys(schema, issue.path)
  return issue.keys.map((key) => {
    const meant = nearest(key, known)
    const path = [...issue.path, key]
    const expected = meant === null ? `one of ${known.join(', ')}` : `"${meant}"`
    const problem = { path: writePath(path), found: `the unknown key ${quote(key)}`, expected }
    return {
      problem: withLine(problem, document.lineOfKey(path)),
      meantPath: meant === null ? null : writePath([...issue.path, meant]),
    }
  })
}

function wrongValue({ schema, document, expectations }: Reader, issue: Issue): Problem {
  const { path } = issue
  const found = describe(valueAt(document.value, path))
  const expected = expectationAt(expectations, path) ?? expectationOf(issue, knownKeys(schema, path))
  return withLine({ path: writePath(path), found, expected }, document.lineAt(path))
}

function expectationAt(expectations: Expectations, path: Path): string | undefined {
  const keys = path.filter((step) => typeof step === 'string')
  const [last = '', around = ''] = keys.toReversed()
  return expectations[`${around}.${last}`] ?? expectations[`${around}.*`] ?? expectations[last]
}

function expectationOf(issue: Issue, keys: readonly string[]): string {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map((value) => `"${String(value)}"`))
  if (issue.code === 'too_small' && issue.origin === 'array') return 'at least one entry'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'some text'
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.expected === 'object') return `the keys ${keys.join(', ')}`
  return KINDS[issue.expected] ?? `a ${issue.expected}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text (in quotes where it looks like a number)',
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
}

const NOTHING = 'nothing'
const LONGEST = 60

/** What stands in a file, short enough for a sentence. */
export function describe(value: unknown): string {
  if (value === undefined || value === null || value === '') return NOTHING
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return `the keys ${quote(Object.keys(value).join(', '))}`
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}

function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    return Reflect.get(at, step)
  }, value)
}

/** The problem with its line in the text, counted from 1, where it is known. */
export function withLine(problem: Problem, line: number | null): Problem {
  return line === null ? problem : { ...problem, line }
}
