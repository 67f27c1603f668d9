import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { agreement } from '../../../shared/agreement/agreement.ts'
import type { Path } from '../../../shared/agreement/path.ts'
import { knownKeys } from '../../../shared/agreement/schema-keys.ts'
import { anyAgreement } from '../../fixtures/any-agreement.ts'

/** Every key that an agreement may hold; of a list, those of its entries. */
function allKeys(path: Path): string[] {
  return knownKeys(agreement, path).flatMap((key) => [key, ...allKeys([...path, key]), ...allKeys([...path, key, 0])])
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(keysOf)
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

it('any agreement may hold any key that the format has', () => {
  const made = new Set(fc.sample(anyAgreement, { numRuns: 2000, seed: 4 }).flatMap(keysOf))
  expect([...new Set(allKeys([]))].filter((key) => !made.has(key))).toEqual([])
})
