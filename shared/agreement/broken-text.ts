import type { Path } from './path.ts'
import type { RuleProblem } from './rule-problem.ts'

/** Text with half a character in it, which an escape such as `\ud800` makes and which no file can hold. */
export function* brokenText(value: unknown, path: Path): Generator<RuleProblem> {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) yield { path, found: JSON.stringify(value), expected: 'text of whole characters' }
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* brokenText(item, [...path, i])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* brokenText(key, [...path, key])
      yield* brokenText(item, [...path, key])
    }
  }
}
