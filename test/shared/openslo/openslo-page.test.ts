import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OWN_KEYS } from '../../../shared/openslo/carried.ts'
import { BURN_RATE_ALERTS } from '../../../shared/sla/burn-rate-windows.ts'

const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/openslo.md'), 'utf8')
const sources = readdirSync(join(root, 'shared/openslo')).map((file) =>
  readFileSync(join(root, 'shared/openslo', file), 'utf8'),
)

/** Codes of mistakes are words joined by low lines; those of warnings are not promised to anybody. */
const CODES = /\b(?:code: |refused\('\w*', |return \[)'([a-z_]+)'/g

it('explains every code that a mistake may have', () => {
  const codes = [...new Set(sources.flatMap((source) => [...source.matchAll(CODES)].map(([, code = '']) => code)))]
  const warnings = ['none', 'several', 'idle']
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !warnings.includes(code) && !page.includes(`\`${code}\``))).toEqual([])
})

it('names the burn rates that are watched, and the prefix of our annotations', () => {
  for (const { severity, factor } of BURN_RATE_ALERTS) expect(page).toContain(`| ${severity} | ${factor} |`)
  expect(Object.values(OWN_KEYS).every((key) => key.startsWith('accord/'))).toBe(true)
})
