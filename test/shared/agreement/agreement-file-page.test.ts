import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sampleAgreementText } from '../../../electron/engine/demo/sample-agreement.ts'
import { agreement } from '../../../shared/agreement/agreement.ts'
import type { Path } from '../../../shared/agreement/path.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { knownKeys } from '../../../shared/agreement/schema-keys.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const page = readFileSync(new URL('../../../docs/agreement-file.md', import.meta.url), 'utf8')
const [prose = '', example] = page.split('## The whole example')

/** Every key that an agreement may hold, at any depth; of a list, those of its entries. */
function allKeys(path: Path): string[] {
  return knownKeys(agreement, path).flatMap((key) => [key, ...allKeys([...path, key]), ...allKeys([...path, key, 0])])
}

it('shows the sample agreement to the letter', () => {
  expect(example).toContain(`\`\`\`yaml\n${sampleAgreementText()}\`\`\``)
})

it('explains every key of the file', () => {
  const keys = [...new Set(allKeys([]))]
  expect(keys.length).toBeGreaterThan(80)
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(prose))).toEqual([])
})

it('shows parts that are in order', () => {
  const blocks = [...prose.matchAll(/```yaml\n(calendars|targets):\n([\s\S]*?)```/g)]
  expect(blocks).toHaveLength(4)
  const parts = ['calendars', 'targets'].map((wanted) => {
    const bodies = blocks.filter(([, key]) => key === wanted).map(([, , body]) => body?.trimEnd().replace(/^/gm, '  '))
    return `  ${wanted}:\n${bodies.join('\n')}`
  })
  const text = parts.join('\n')
  const { calendars: _calendars, targets: _targets, ...spec } = anAgreement().spec
  const head = `apiVersion: accord/v1\nkind: Agreement\nmetadata: { reference: A, title: B }\nspec:\n`
  const rest = Object.entries(spec).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`)
  expect(readAgreement(`${head}${rest.join('')}${text}`, 'yaml').problems).toEqual([])
})

it('quotes what the reader really says', () => {
  const rows = [...prose.matchAll(/^\| \d+ \| `(.+?)` \| (.+?) \| (.+?) \|$/gm)]
  expect(rows).toHaveLength(5)
  const spoilt = [
    anAgreement((a) => Object.assign(a.spec, { timezone: 'UTC' })),
    anAgreement((a) => Object.assign(a.spec.targets[0] ?? {}, { within: 4, objective: 0.95 })),
    anAgreement((a) => Object.assign(a.spec.targets[0] ?? {}, { counting: { clock: 'ofice' } })),
    anAgreement((a) => Object.assign(a.spec.effective, { from: '2026-02-30' })),
  ]
  const said = spoilt.flatMap((one) => readAgreement(JSON.stringify(one), 'json').problems)
  expect(rows.map(([, path, found, expected]) => ({ path, found, expected }))).toEqual(
    said.map(({ path, found, expected }) => ({ path, found, expected })),
  )
})
