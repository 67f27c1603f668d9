import type { Problem } from './refusal.ts'

const KINDS = new Map([
  ['undefined', 'nothing'],
  ['null', 'nothing'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a group of keys'],
  ['record', 'a group of keys'],
])

/** What a schema says of an input in one sentence, as what was found and what was expected. */
export function schemaWords(message: string): Pick<Problem, 'found' | 'expected'> {
  const [, wanted, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  if (wanted !== undefined && received !== undefined) return { found: kindOf(received), expected: kindOf(wanted) }
  const [, choices] = /^Invalid option: expected one of (.+)$/.exec(message) ?? []
  return {
    found: 'something else',
    expected: choices === undefined ? message : `one of ${choices.split('|').join(', ')}`,
  }
}

const kindOf = (word: string) => KINDS.get(word) ?? word
