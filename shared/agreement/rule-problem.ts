import type { Path } from './path.ts'

/** A rule that a well-shaped agreement breaks; the line is added by the reader. */
export type RuleProblem = { readonly path: Path; readonly found: string; readonly expected: string }

/** Each entry of the list at `path` whose id, or other `key`, an earlier one already has. */
export function* repeated(path: Path, ids: readonly string[], key?: string): Generator<RuleProblem> {
  for (const [i, id] of ids.entries()) {
    const first = ids.indexOf(id)
    const here = key === undefined ? [...path, i] : [...path, i, key]
    if (first < i)
      yield { path: here, found: `"${id}", which entry ${first + 1} has already`, expected: 'each of them once' }
  }
}
