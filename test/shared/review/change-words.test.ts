import { expect, it } from 'vitest'
import { changeWords } from '../../../shared/review/change-words.ts'
import type { WhatIfChange } from '../../../shared/sla/what-if-change.ts'

const target = { name: 'Respond', within: '4h', objective: '95%' }

it.each<[WhatIfChange, string]>([
  [{ within: '8h' }, 'Respond: within 8h instead of 4h'],
  [{ within: { critical: '4h', default: '24h' } }, 'Respond: within critical=4h,default=24h instead of 4h'],
  [
    { objective: '90%', minimum: '85%' },
    'Respond: objective 90\u202f% instead of 95\u202f%, minimum 85\u202f% instead of none',
  ],
  [{ counting: { reopen: 'first' } }, 'Respond: reopen counted as first'],
  [{ longerByMinutes: -30 }, 'Respond: every day 30 minutes shorter'],
  [{ longerByMinutes: 60, hours: {} }, 'Respond: other opening hours, every day 60 minutes longer'],
])('says %j in words', (change, words) => {
  expect(changeWords(target, change)).toBe(words)
})
