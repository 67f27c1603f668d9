import { canonicalJson } from '../review/canonical-json.ts'
import { IDENTITY, isOneClause, isWholeEntry, labelOf, partOf, SECTIONS } from './clause-places.ts'
import { clauseWords, entryName } from './clause-words.ts'
import { type Path, writePath } from './path.ts'

/** One thing that a text of an agreement says, or a part of it that is made of such things. */
export type Clause = {
  /** The same in every text that has this clause. */
  readonly key: string
  readonly part: string
  readonly name: string
  readonly path: string
  /** As the document says it. */
  readonly says: string
  readonly value: unknown
  /** What it is made of; empty for a clause that is read as a whole. */
  readonly clauses: readonly Clause[]
}

/** Where a value stands: its path in this very text, its place whatever the position (`targets.within`), and what leads to it. */
type Place = { readonly path: Path; readonly place: string; readonly key: string; readonly names: readonly string[] }

/** Every clause of a text, whether it is in order or not, in the order of the document. */
export function clausesOf(document: unknown): Clause[] {
  const { metadata, spec } = mapOf(document)
  const heading = fieldsOf(mapOf(metadata), { path: ['metadata'], place: 'metadata', key: 'metadata', names: [] })
  const all = mapOf(spec)
  const known = SECTIONS.filter((section) => all[section] !== undefined)
  const others = Object.keys(all).filter((key) => !known.includes(key) && !NO_CLAUSES.has(key))
  const sections = [...known, ...others].flatMap((section) =>
    clausesAt(all[section], { path: ['spec', section], place: section, key: section, names: namesOf(section) }),
  )
  return [...heading, ...sections]
}

/** What counts the texts and what stands under them. */
const NO_CLAUSES: ReadonlySet<string> = new Set(['version', 'signatures'])

function namesOf(section: string): string[] {
  const label = labelOf(section)
  return label === '' ? [] : [label]
}

function clausesAt(value: unknown, at: Place): Clause[] {
  if (value === undefined || value === null) return []
  if (isOneClause(at.place)) return [clauseOf(value, at)]
  if (Array.isArray(value)) return value.map((entry, i) => entryClause(entry, i, at))
  return isMap(value) ? fieldsOf(value, at) : [clauseOf(value, at)]
}

function fieldsOf(map: Readonly<Record<string, unknown>>, at: Place): Clause[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const place = `${at.place}.${key}`
    const label = labelOf(place)
    const names = label === '' ? at.names : [...at.names, label]
    return clausesAt(value, { path: [...at.path, key], place, key: `${at.key}.${key}`, names })
  })
}

function entryClause(entry: unknown, position: number, at: Place): Clause {
  const identity = IDENTITY[at.place]?.map((key) => mapOf(entry)[key]).filter((part) => part !== undefined)
  const isNamed = identity !== undefined && identity.length > 0
  const key = `${at.key}[${canonicalJson(isNamed ? identity : entry)}]`
  const name = isNamed ? [entryName(at.place, entry)] : []
  const here = { ...at, path: [...at.path, position], key, names: [...at.names, ...name] }
  if (!isNamed || isWholeEntry(at.place) || !isMap(entry)) return clauseOf(entry, here)
  const { id: _id, ...rest } = entry
  return { ...clauseOf(entry, here), clauses: fieldsOf(rest, here) }
}

function clauseOf(value: unknown, { path, place, key, names }: Place): Clause {
  const part = partOf(place)
  const name = names.length === 0 ? part : names.join(': ')
  return { key, part, name, path: writePath(path), says: clauseWords(place, value), value, clauses: [] }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {}
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
