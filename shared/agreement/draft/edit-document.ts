import type { DraftDocument } from '../../operations/drafts.ts'
import type { Path } from '../path.ts'

/** Any part of a draft. */
export type Part = DraftDocument[string]

/** What stands at a place; undefined where nothing does. */
export function partAt(document: Part, path: Path): Part | undefined {
  return path.reduce<Part | undefined>((at, step) => childOf(at, step), document)
}

function childOf(part: Part | undefined, step: PropertyKey): Part | undefined {
  if (Array.isArray(part)) return part[Number(step)]
  if (!isKeyed(part)) return undefined
  const key = String(step)
  return Object.hasOwn(part, key) ? part[key] : undefined
}

/** The text that stands at a place; empty where none does. */
export function textAt(document: Part, path: Path): string {
  const part = partAt(document, path)
  return typeof part === 'string' ? part : ''
}

/** Whether a part has keys, rather than being a list, a text or a number. */
export function isKeyed(part: unknown): part is { [key: string]: Part } {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

/**
 * The document with a part put in place; undefined takes it out, and with it whatever that leaves empty and is not always there.
 * All that is not on the way to the place stays the same object.
 */
export function withPart(document: DraftDocument, path: Path, part: Part | undefined): DraftDocument {
  const changed = replace(document, { path, depth: 0, part })
  return isKeyed(changed) ? changed : {}
}

type Replacing = { readonly path: Path; readonly depth: number; readonly part: Part | undefined }

function replace(at: Part | undefined, replacing: Replacing): Part | undefined {
  const { path, depth, part } = replacing
  const step = path[depth]
  if (step === undefined) return part
  const child = replace(childOf(at, step), { ...replacing, depth: depth + 1 })
  const next = typeof step === 'number' ? inList(at, step, child) : inKeys(at, String(step), child)
  return isEmpty(next) && part === undefined && !isAlwaysThere(path.slice(0, depth)) ? undefined : next
}

function inList(at: Part | undefined, index: number, child: Part | undefined): Part[] {
  const list = Array.isArray(at) ? at : []
  return child === undefined ? list.filter((_, i) => i !== index) : list.toSpliced(index, 1, child)
}

function inKeys(at: Part | undefined, key: string, child: Part | undefined): Part {
  const keyed = isKeyed(at) ? at : {}
  if (child !== undefined) return { ...keyed, [key]: child }
  const { [key]: _gone, ...rest } = keyed
  return rest
}

function isEmpty(part: Part): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0
}

const ALWAYS_THERE = ['metadata', 'spec', 'effective', 'owner', 'scope', 'services', 'targets', 'hours']

/** Required parts stay though they are empty, so that what is missing in them can be named; an entry of a list is taken out by hand alone. */
function isAlwaysThere(path: Path): boolean {
  const [step, around] = [path.at(-1), path.at(-2)]
  if (typeof step === 'number' || step === undefined) return true
  const isParty = (step === 'provider' || step === 'customer') && around === 'spec'
  return isParty || ALWAYS_THERE.includes(String(step))
}

/** The document with an entry put into the list at `path`, before the one that has stood at `index`. */
export function withEntry(document: DraftDocument, path: Path, index: number, entry: Part): DraftDocument {
  const list = partAt(document, path)
  return withPart(document, path, (Array.isArray(list) ? list : []).toSpliced(index, 0, entry))
}

/** The document with an entry of the list at `path` in another place; the ends of the list stop it. */
export function withEntryMoved(document: DraftDocument, path: Path, from: number, to: number): DraftDocument {
  const list = partAt(document, path)
  if (!Array.isArray(list)) return document
  const entry = list[from]
  const end = Math.max(0, Math.min(list.length - 1, to))
  if (entry === undefined || end === from) return document
  return withPart(document, path, list.toSpliced(from, 1).toSpliced(end, 0, entry))
}

const REQUIRED: readonly Path[] = [
  ['metadata'],
  ['spec'],
  ['spec', 'effective'],
  ['spec', 'provider'],
  ['spec', 'provider', 'owner'],
  ['spec', 'customer'],
  ['spec', 'customer', 'owner'],
  ['spec', 'scope'],
]

/** The document with its required parts in place, if empty, so that each thing missing is named by itself. */
export function withRequiredParts(document: DraftDocument): DraftDocument {
  const keyed = REQUIRED.reduce<DraftDocument>(
    (whole, path) => (isKeyed(partAt(whole, path)) ? whole : withPart(whole, path, {})),
    { apiVersion: 'accord/v1', kind: 'Agreement', ...document },
  )
  return [
    ['spec', 'scope', 'services'],
    ['spec', 'targets'],
  ].reduce((whole, path) => (Array.isArray(partAt(whole, path)) ? whole : withPart(whole, path, [])), keyed)
}
