import { describe, expect, it } from 'vitest'
import { parseShorthand, shorthandMs } from '../../../shared/openslo/duration-shorthand.ts'
import { nameRules } from './oracle.ts'

const lengthOf = (text: string) => {
  const shorthand = parseShorthand(text)
  return shorthand === null ? null : shorthandMs(shorthand) / 1000
}

it.each([
  ['0w', 0],
  ['10m', 600],
  ['5h', 18_000],
  ['2d', 172_800],
  ['1w', 604_800],
  ['3M', 7_776_000],
  ['1Q', 7_776_000],
  ['1Y', 31_536_000],
  ['366d', 31_622_400],
  ['invalid', null],
  ['-1m', null],
  ['1', null],
  ['8y', null],
  ['1D', null],
  ['1.5h', null],
  ['1h30m', null],
  ['', null],
  ['99999999999999999Y', null],
])('reads %j as %s seconds', (text, seconds) => {
  expect(lengthOf(text)).toBe(seconds)
})

describe.skipIf(nameRules === null)('the lengths of go-sdk', () => {
  it.each(Object.entries(nameRules?.durations.seconds ?? {}))('%s is %s seconds long', (text, seconds) => {
    expect(lengthOf(text)).toBe(seconds)
  })
})
