import { expect, it } from 'vitest'
import { makePrinter, printableTexts } from '../../../electron/engine/packs/printable.ts'

it.each([
  ['leaves what the font has', 'Ünïcødé – “quotes” € ≥ ✓ Бюджет Αθήνα ế', 'Ünïcødé – “quotes” € ≥ ✓ Бюджет Αθήνα ế'],
  ['puts a gap where a letter is missing', 'Plan 予算 A', 'Plan □□ A'],
  ['prints a gap for each letter of a script from right to left', 'שלום', '□□□□'],
  ['prints one gap for a letter beyond the first plane', 'party 🎉', 'party □'],
  ['puts letters and their accents together', 'cafe\u0301', 'café'],
  ['makes one line of several', 'one\r\ntwo\tthree', 'one two three'],
  ['drops what never prints', 'a\u200fb\u202ec\ufe0fd\u0007e\ufeff', 'abcde'],
])('%s', (_, text, printed) => {
  expect(makePrinter().print(text)).toBe(printed)
})

it('gives long runs places to break at, after their separators or every twelve letters', () => {
  const { print } = makePrinter()
  expect(print('https://example.org/a-long/path').split('\u200b').at(-1)).toBe('path')
  const parts = print('x'.repeat(60)).split('\u200b')
  expect(parts.join('')).toBe('x'.repeat(60))
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(25)
  expect(print('an ordinary sentence, even a long one')).not.toContain('\u200b')
})

it('names what is missing by script, each character once, and counts the texts', () => {
  const { print, missing } = makePrinter()
  for (const text of ['予算', '予定', 'שלום', '🎉', '予算']) print(text)
  expect(missing()).toEqual([
    { script: 'Hebrew', characters: ['ו', 'ל', 'ם', 'ש'], texts: 1 },
    { script: 'Han', characters: ['予', '定', '算'], texts: 2 },
    { script: 'Symbols', characters: ['🎉'], texts: 1 },
  ])
})

it('goes through a whole document but leaves what is not printed as it is', () => {
  const document = { title: '予', rows: [['算', 1, null]], target: { name: '予' }, id: '予' }
  expect(printableTexts(document, makePrinter().print)).toEqual({
    title: '□',
    rows: [['□', 1, null]],
    target: { name: '予' },
    id: '予',
  })
})
