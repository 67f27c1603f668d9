import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CODES } from '../../../../shared/agreement/check/codes.ts'

const page = readFileSync(new URL('../../../../docs/agreement-check.md', import.meta.url), 'utf8')

it('has every code with its weight and what it means, and no other', () => {
  const rows = Array.from(page.matchAll(/^\| `([a-z]+\.[a-z0-9-]+)` \| (\w+) \| (.+) \|$/gm), ([, ...cells]) => cells)
  expect(rows).toEqual(
    expect.arrayContaining(Object.entries(CODES).map(([code, { weight, means }]) => [code, weight, means])),
  )
  expect(rows.length).toBe(Object.keys(CODES).length)
})
