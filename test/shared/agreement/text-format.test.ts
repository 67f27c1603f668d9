import { expect, it } from 'vitest'
import { formatOfFile } from '../../../shared/agreement/text-format.ts'

it.each([
  ['sla.json', 'json'],
  ['SLA.JSON', 'json'],
  ['a.json/sla.yaml', 'yaml'],
  ['sla.json.yml', 'yaml'],
  ['-', 'yaml'],
])('reads %s as %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format)
})
