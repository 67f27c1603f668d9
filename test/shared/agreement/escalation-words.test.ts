import { expect, it } from 'vitest'
import { escalationWhen } from '../../../shared/agreement/escalation-words.ts'

it.each([
  ['80%', 'At 80\u202f% of the promised time'],
  ['100%', 'At the deadline'],
  ['100.0 %', 'At the deadline'],
  ['120%', 'At 120\u202f% of the promised time'],
  ['+8h', '8 h past the deadline'],
  ['+1bd', '1 working day past the deadline'],
  ['+2bd', '2 working days past the deadline'],
  ['soon', 'soon'],
])('says when the step %s is due', (after, words) => {
  expect(escalationWhen(after)).toBe(words)
})
