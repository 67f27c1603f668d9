import { describe, expect, it } from 'vitest'
import { priorityMap } from '../../../shared/tickets/priority-words.ts'

describe('priorities', () => {
  it.each([
    ['1 - Critical', 'Critical'],
    ['P1', 'Critical'],
    ['p0', 'Critical'],
    ['Sev 2', 'High'],
    ['P3: Minor outage', 'Medium'],
    ['Urgent', 'Critical'],
    ['Blocker', 'Critical'],
    ['2 - High', 'High'],
    ['Major', 'High'],
    ['MODERATE', 'Medium'],
    ['Dringend', 'Critical'],
    ['Élevée', 'High'],
    ['4-Low', 'Low'],
  ])('in the word "%s" are %s', (word, level) => {
    expect(priorityMap([word])).toMatchObject({ [word]: level })
  })

  it.each([['Critical'], ['high'], ['VIP'], ['1'], ['5 - Planning'], ['P5']])(
    'stay as they are in the word "%s"',
    (word) => {
      expect(priorityMap([word])).toBeNull()
    },
  )

  it('that the first rows do not show are mapped with those they show', () => {
    expect(priorityMap(['P3'])).toMatchObject({ P1: 'Critical', P2: 'High', P4: 'Low' })
  })
})
