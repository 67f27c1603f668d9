import { describe, expect, it } from 'vitest'
import { checksQuestion } from '../../renderer/screens/checks/question.ts'
import { checksTitle } from '../../renderer/screens/checks/title.ts'
import { aTarget } from './builders.ts'

const figure = { reference: 'SLA', period: '2026-H1', target: 'response' }

describe('what the engine is asked', () => {
  it('is every check, newest first, when nothing is said', () => {
    expect(checksQuestion(figure, {})).toEqual({ ...figure, filter: {}, sort: { by: 'startAt', descending: true } })
  })

  it('is the worst breach first when breaches are wanted', () => {
    const question = checksQuestion(figure, { verdict: 'breached', counted: true, month: '2026-03' })
    expect(question).toEqual({
      ...figure,
      filter: { verdict: 'breached', counted: true, month: '2026-03' },
      sort: { by: 'overByMs', descending: true },
    })
  })

  it('leaves out a search of blanks and a sort that does not exist', () => {
    expect(checksQuestion(figure, { search: '  ', sort: 'colour', descending: true })).toEqual(
      checksQuestion(figure, {}),
    )
  })

  it('sorts as it is told', () => {
    expect(checksQuestion(figure, { sort: 'key' }).sort).toEqual({ by: 'key', descending: false })
  })
})

describe('the title of the list', () => {
  const list = { total: 12, target: aTarget(), period: '2026-H1', search: {} }

  it.each([
    ['all', {}, '12 tickets checked in the first half of 2026'],
    [
      'breaches of a month',
      { search: { verdict: 'breached', month: '2026-03' } },
      '12 tickets breached the target in March 2026',
    ],
    [
      'a single open one',
      { total: 1, search: { verdict: 'pending' } },
      '1 ticket is still open in the first half of 2026',
    ],
    [
      'found by words',
      { search: { verdict: 'met', priority: 'high', search: 'VPN' } },
      '12 tickets met the target in the first half of 2026, priority high, with “VPN”',
    ],
    ['not yet known', { total: null }, 'Respond to critical requests'],
  ] as const)('says %s', (_, spoiled, title) => {
    expect(checksTitle({ ...list, ...spoiled })).toBe(title)
  })
})
