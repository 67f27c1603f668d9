import { expect, it } from 'vitest'
import { readTextDocument } from '../../../shared/agreement/text-document.ts'
import { yamlFault } from '../../../shared/agreement/yaml-fault.ts'

it.each([
  ['Maximum call stack size exceeded', 'brackets or dashes nested without end'],
  ['Invalid regular expression: /^(?:~|null)?$/: Stack overflow', 'brackets or dashes nested without end'],
  ['Map keys must be unique', 'Map keys must be unique'],
])('says %j as %j', (message, said) => {
  expect(yamlFault(message)).toBe(said)
})

it('names a key that is no text', () => {
  expect(readTextDocument('? { a: 1 }\n: 2\n', 'yaml').problems).toEqual([
    { path: '', found: 'a key that is a list or a group of keys', expected: 'well-formed YAML', line: 1 },
  ])
})
