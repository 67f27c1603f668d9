import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ORACLE = join(import.meta.dirname, '../../../../shared/oracles/openslo')

/** Why the documents of other projects cannot be held here; null where they can. */
export const ABSENT = existsSync(ORACLE) ? null : 'the documents are not beside the project, so none of them is held'

type Expected = { readonly path: string; readonly code: string }
type Reference = 'valid' | readonly ({ readonly errors: readonly [string, string][] } | [string, [string, string][]])[]
type Entry = {
  readonly file: string
  readonly verdict: 'valid' | 'invalid' | 'decodes' | 'published example'
  readonly errors?: readonly Expected[]
  readonly objects?: readonly { readonly apiVersion: string; readonly kind: string; readonly name: string }[]
  readonly currentRulesRef?: Reference
}

export const files: readonly Entry[] = ABSENT === null ? json('manifest.json').files : []
export const nameRules: NameRules | null = ABSENT === null ? json('name-rules.json') : null

type Both = { readonly valid: readonly string[]; readonly invalid: readonly string[] }
type NameRules = {
  readonly labelKeys: Both
  readonly labelValuesAccepted: readonly unknown[]
  readonly annotationKeys: Both
  readonly objectNames: Both
  readonly durations: Both & { readonly seconds: Readonly<Record<string, number>> }
}

function json(name: string) {
  return JSON.parse(textOf(name))
}

export function textOf(file: string): string {
  return readFileSync(join(ORACLE, file), 'utf8')
}

export const formatOf = (file: string) => (file.endsWith('.json') ? 'json' : 'yaml')

/** `path code` of each mistake that is expected; null where nothing is said of the file. */
export function expectedOf({ errors, currentRulesRef }: Entry): string[] | null {
  if (errors !== undefined) return errors.map(({ path, code }) => `${path} ${code}`).sort()
  if (currentRulesRef === undefined) return null
  if (currentRulesRef === 'valid') return []
  const pairs = currentRulesRef.flatMap((one) => ('errors' in one ? one.errors : one[1]))
  return pairs.map(([path, code]) => `${path} ${code}`).sort()
}

const none = { valid: [], invalid: [] }
/** What stands in for the rules where they are absent, so that their cases are skipped by name. */
export const NO_RULES: NameRules = {
  labelKeys: none,
  labelValuesAccepted: [],
  annotationKeys: none,
  objectNames: none,
  durations: { ...none, seconds: {} },
}
