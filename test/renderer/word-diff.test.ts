import { array, assert, constantFrom, property } from 'fast-check'
import { expect, it } from 'vitest'
import { type Run, wordDiff } from '../../renderer/components/clause-changes/word-diff.ts'

it.each([
  ['the same', 'within 4 h', 'within 4 h', 'within 4 h', 'within 4 h'],
  ['one word for another', 'within 4 h', 'within 3 h', 'within <4 >h', 'within <3 >h'],
  ['words at the end', 'IT support', 'IT support by night', 'IT support', 'IT support <by night>'],
  ['words that are gone', 'printers and phones', 'printers', 'printers <and phones>', 'printers'],
  ['nothing before', '', 'new words', '', '<new words>'],
  ['nothing in common', 'one', 'two', '<one>', '<two>'],
  ['nothing but white space that differs', 'a  b', 'a b', 'a  b', 'a b'],
])('tells %s', (_, before, after, old, now) => {
  const marked = (runs: readonly Run[]) => runs.map(({ kind, text }) => (kind === 'same' ? text : `<${text}>`)).join('')
  const diff = wordDiff(before, after)
  expect([marked(diff.before), marked(diff.after)]).toEqual([old, now])
})

it('gives back both texts, whatever they are, and marks as the same what both have', () => {
  const text = array(constantFrom('a', 'b', 'the', 'within', '4', 'h'), { maxLength: 12 }).map((all) => all.join(' '))
  const whole = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
  const same = (runs: readonly Run[]) =>
    runs.flatMap((run) => (run.kind === 'same' ? run.text.trim().split(/\s+/) : []))
  assert(
    property(text, text, (before, after) => {
      const diff = wordDiff(before, after)
      expect([whole(diff.before), whole(diff.after)]).toEqual([before, after])
      expect(same(diff.before)).toEqual(same(diff.after))
    }),
  )
})

it('shows texts too long to compare as wholly other ones', () => {
  const long = 'word '.repeat(600)
  const diff = wordDiff(long, `${long}more`)
  expect([diff.before, diff.after].flat().map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
