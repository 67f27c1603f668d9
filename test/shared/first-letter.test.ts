import { expect, it } from 'vitest'
import { capital, small } from '../../shared/format/first-letter.ts'

it.each([
  ['first half of 2026', 'First half of 2026', 'first half of 2026'],
  ['Élan', 'Élan', 'élan'],
  ['“VPN” is up', '“VPN” is up', '“VPN” is up'],
  ['', '', ''],
])('begins %j as a sentence and within one', (text, begun, within) => {
  expect([capital(text), small(text)]).toEqual([begun, within])
})
