import type { DraftDocument } from '../../operations/drafts.ts'
import type { Path } from '../path.ts'
import { isKeyed, type Part, partAt, withPart } from './edit-document.ts'

const LONGEST = 40

/** An id made of a name, which none of `taken` is: `Respond to critical requests` gives `respond-to-critical-requests`. */
export function idFrom(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  const first = plain === '' ? otherwise : plain
  if (!taken.includes(first)) return first
  let number = 2
  while (taken.includes(`${first}-${number}`)) number += 1
  return `${first}-${number}`
}

/** The ids in the list at a path, that of one entry left out. */
export function idsIn(document: DraftDocument, list: Path, except: number | null = null): string[] {
  const entries = partAt(document, list)
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry, index) =>
    index !== except && isKeyed(entry) && typeof entry.id === 'string' ? [entry.id] : [],
  )
}

type Naming = { readonly list: Path; readonly index: number; readonly name: string; readonly otherwise: string }

/**
 * The document with an entry of a list named, and its id following the name, for as long as it was made of it; `kept` ids, which
 * an earlier version or other parts of the world know, stay.
 */
export function withName(document: DraftDocument, naming: Naming, kept: readonly string[]): DraftDocument {
  const { list, index, name, otherwise } = naming
  const entry = partAt(document, [...list, index])
  const named = withPart(document, [...list, index, 'name'], name)
  if (!isKeyed(entry)) return named
  const taken = idsIn(document, list, index)
  const before = typeof entry.name === 'string' ? entry.name : ''
  const id = typeof entry.id === 'string' ? entry.id : ''
  const follows = id === '' || id === idFrom(before, taken, otherwise)
  return follows && !kept.includes(id) ? withId(named, list, index, idFrom(name, taken, otherwise)) : named
}

/** The document with the id of an entry changed, wherever else the agreement names it too. */
export function withId(document: DraftDocument, list: Path, index: number, id: string): DraftDocument {
  const before = partAt(document, [...list, index, 'id'])
  const changed = withPart(document, [...list, index, 'id'], id)
  if (typeof before !== 'string' || before === '' || before === id) return changed
  if (list.at(-1) === 'services') return withServiceRenamed(changed, [before, id])
  const isTarget = list.at(-1) === 'targets'
  if (isTarget) return replaced(changed, ['spec', 'consequences'], ['target'], [before, id])
  return list.at(-1) === 'calendars'
    ? replaced(changed, ['spec', 'targets'], ['counting', 'clock'], [before, id])
    : changed
}

function withServiceRenamed(document: DraftDocument, [before, after]: readonly [string, string]): DraftDocument {
  const windows = partAt(document, MAINTENANCE)
  if (!Array.isArray(windows)) return document
  return windows.reduce<DraftDocument>((whole, window, index) => {
    const services = isKeyed(window) ? window.services : null
    if (!Array.isArray(services) || !services.includes(before)) return whole
    const renamed = services.map((service) => (service === before ? after : service))
    return withPart(whole, [...MAINTENANCE, index, 'services'], renamed)
  }, document)
}

const MAINTENANCE: Path = ['spec', 'maintenance']

/** In every entry of a list, one text at a place in place of another. */
function replaced(
  document: DraftDocument,
  list: Path,
  place: Path,
  [before, after]: readonly [string, string],
): DraftDocument {
  const entries: Part | undefined = partAt(document, list)
  if (!Array.isArray(entries)) return document
  return entries.reduce<DraftDocument>((whole, _, index) => {
    const path = [...list, index, ...place]
    return partAt(whole, path) === before ? withPart(whole, path, after) : whole
  }, document)
}
