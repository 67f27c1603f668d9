import { describe, expect, it } from 'vitest'
import { nextStep, placeOf } from '../../renderer/screens/agreements/next-step.ts'
import { chosenRows, daysWords } from '../../renderer/screens/agreements/register-rows.ts'
import type { RegisterRow } from '../../shared/operations/governance.ts'

function aRow(reference: string, spoiled: Partial<RegisterRow> = {}): RegisterRow {
  return {
    reference,
    title: `Agreement ${reference}`,
    provider: 'IT',
    customer: 'Marketing',
    owner: 'Dana Reed',
    version: 1,
    versions: 1,
    draft: null,
    state: 'in-force',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    daysToExpiry: 39,
    noticeBy: null,
    nextReview: '2026-07-08',
    targets: 6,
    signed: 'both',
    prerequisitesMet: 10,
    overdue: [],
    ...spoiled,
  }
}

const late = [{ what: 'review', says: 'It was due.', since: '2026-07-08' }] as const

describe('the register', () => {
  const rows = [
    aRow('A-10', { daysToExpiry: null, customer: 'Finance' }),
    aRow('A-2', { state: 'expired', daysToExpiry: -3, overdue: [...late] }),
    aRow('A-1', { owner: 'Lee Wong' }),
  ]
  it.each([
    ['everything', {}, ['A-10', 'A-2', 'A-1']],
    ['a state', { state: 'expired' }, ['A-2']],
    ['a department on either side', { department: 'Finance' }, ['A-10']],
    ['an owner', { owner: 'Lee Wong' }, ['A-1']],
    ['what is overdue', { overdue: true }, ['A-2']],
    ['words in any of its texts', { search: 'wong a-1' }, ['A-1']],
    ['titles as people count', { sort: 'title' }, ['A-1', 'A-2', 'A-10']],
    ['what ends first, and what has no end last', { sort: 'expiry' }, ['A-2', 'A-1', 'A-10']],
    ['what ends last, and still what has no end last', { sort: 'expiry', descending: true }, ['A-1', 'A-2', 'A-10']],
    ['an order that there is not', { sort: 'colour' }, ['A-10', 'A-2', 'A-1']],
  ] as const)('lists %s', (_, search, expected) => {
    expect(chosenRows(rows, search).map(({ reference }) => reference)).toEqual(expected)
  })

  it.each([
    [null, 'No last day'],
    [0, 'today'],
    [1, 'in 1 day'],
    [39, 'in 39 days'],
    [-1200, '1,200 days ago'],
  ])('says of %s days to its end: %s', (days, expected) => {
    expect(daysWords(days)).toBe(expected)
  })
})

describe('the next step', () => {
  it.each([
    ['review', null, '/reviews'],
    ['report', null, '/agreements/$reference/pack'],
    ['prerequisite', null, '/agreements/$reference'],
    ['renewal', null, '/agreements/$reference/versions'],
    ['signature', null, '/agreements/$reference/versions'],
    ['signature', 4, '/drafts/$draft/proposal'],
    ['comment', 4, '/drafts/$draft/proposal'],
  ] as const)('of an overdue %s with draft %s is at %s', (what, draft, to) => {
    expect(nextStep({ what }, aRow('A', { draft })).link.to).toBe(to)
  })

  it('leads from a draft that is no version yet to where it is written', () => {
    expect(placeOf(aRow('A', { version: null, draft: 4 })).to).toBe('/drafts/$draft')
    expect(placeOf(aRow('A', { draft: 4 })).to).toBe('/agreements/$reference')
  })
})
