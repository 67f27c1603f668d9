import type { Path } from '../path.ts'

/** One text of a document, with its place. */
export type Clause = { readonly path: Path; readonly text: string }

/** Every text of a document, agreement or draft, in its order. */
export function clausesOf(document: unknown, path: Path = []): Clause[] {
  if (typeof document === 'string') return [{ path, text: document }]
  if (Array.isArray(document)) return document.flatMap((entry: unknown, index) => clausesOf(entry, [...path, index]))
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => clausesOf(value, [...path, key]))
}

/** What stands at a place of a document; undefined where there is no such place. */
export function partAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    document,
  )
}

/** The entries of a list; none where there is no list. */
export function entriesAt(document: unknown, path: Path): unknown[] {
  const part = partAt(document, path)
  return Array.isArray(part) ? part : []
}

/** A text that says something; null where there is none. */
export function textAt(document: unknown, path: Path): string | null {
  const part = partAt(document, path)
  return typeof part === 'string' && part.trim() !== '' ? part : null
}
