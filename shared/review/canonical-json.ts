/**
 * JSON in one way only, as RFC 8785 writes it: keys in order of their UTF-16 code units, no spaces, numbers as ECMAScript prints
 * them. What is undefined is left out. The same content therefore has the same hash wherever it is written.
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`)
  const text = JSON.stringify(value) as string | undefined // undefined for what JSON leaves out, which its type does not say
  if (text === undefined) throw new TypeError(`A ${typeof value} is nothing that JSON can say`)
  return text
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** A place at which two JSON values differ, and what stands there as text; null for nothing. */
export type Difference = { readonly path: string; readonly before: string | null; readonly after: string | null }

/** Where two JSON values differ, the first `most` places in the order of the left one. */
export function jsonDifferences(before: unknown, after: unknown, most = 100): Difference[] {
  const found: Difference[] = []
  walk('', before, after)
  return found

  function walk(path: string, left: unknown, right: unknown): void {
    if (found.length >= most || Object.is(left, right)) return
    if (!isBranch(left) || !isBranch(right) || Array.isArray(left) !== Array.isArray(right)) {
      found.push({ path, before: leafText(left), after: leafText(right) })
      return
    }
    const [ours, theirs] = [new Map(Object.entries(left)), new Map(Object.entries(right))]
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      walk(Array.isArray(left) ? `${path}[${key}]` : join(path, key), ours.get(key), theirs.get(key))
    }
  }
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)
const LONGEST_LEAF = 200

function leafText(value: unknown): string | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : canonicalJson(value)
  return text.length <= LONGEST_LEAF ? text : `${text.slice(0, LONGEST_LEAF)}…`
}
