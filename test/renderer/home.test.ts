import { describe, expect, it } from 'vitest'
import { needsYou } from '../../renderer/screens/home/needs-you.ts'
import { homeTitle } from '../../renderer/screens/home/title.ts'
import { aStanding } from './builders.ts'

const worst = {
  id: 'r',
  name: 'Respond',
  objective: '95%',
  attainment: 0.9496,
  counted: 10_000,
  met: 9496,
  status: 'red' as const,
}
const short = aStanding({ status: 'red', targetsMet: 4, worst })

describe('the title of home', () => {
  it.each([
    ['without agreements', [], 'Start with an agreement and a spreadsheet of tickets'],
    ['without figures', [aStanding({ status: 'grey', period: null })], 'IT support for Marketing has no figures yet'],
    ['with one agreement that does well', [aStanding()], 'IT support for Marketing meets its targets'],
    ['with one that does not', [short], 'IT support for Marketing meets 4 of 6 targets'],
    ['when both do well', [aStanding(), aStanding()], 'Both agreements with figures meet their targets'],
    ['when all do well', [aStanding(), aStanding(), aStanding()], 'All 3 agreements with figures meet their targets'],
    [
      'when one of several falls short',
      [aStanding(), aStanding(), short],
      '2 of 3 agreements with figures meet their targets; IT support for Marketing falls short',
    ],
    ['when several do', [short, short, aStanding()], '2 of 3 agreements with figures fall short of a target'],
  ])('%s', (_, standing, title) => {
    expect(homeTitle(standing)).toBe(title)
  })
})

describe('what needs the person', () => {
  const nothing = { reviews: [], actions: [] }

  it('is nothing while all is met and nothing is due', () => {
    expect(needsYou([aStanding()], nothing)).toEqual([])
  })

  it('is a target below its minimum, with the digits that decide', () => {
    const [need] = needsYou([short], nothing)
    expect(need).toMatchObject({
      kind: 'missed',
      target: 'r',
      sentence: '“Respond” missed its objective: 94.96\u202f% against 95\u202f%',
    })
  })

  const reminder = {
    reference: 'SLA-IT-MKT',
    period: '2026-H1',
    title: 'IT support for Marketing',
    short: 'is due on 8 Jul 2026; open it to begin',
    isOverdue: false,
    isOpened: false,
  }
  const late = { ...reminder, period: '2025-H2', short: 'was due on 8 Jan 2026 and is not held yet', isOverdue: true }

  it('is a review that waits, the overdue one first', () => {
    const needs = needsYou([aStanding()], { reviews: [reminder, { ...late, isOpened: true }], actions: [] })
    expect(needs.map(({ kind, period, sentence, isOpened }) => [kind, period, sentence, isOpened])).toEqual([
      ['review', '2025-H2', 'its review was due on 8 Jan 2026 and is not held yet', true],
      ['review', '2026-H1', 'its review is due on 8 Jul 2026; open it to begin', false],
    ])
  })

  it('is what was to be done by now, in one line for each agreement', () => {
    const one = { reference: aStanding().reference, title: 'Early shift', owner: 'Dana Reed', due: '2026-03-01' }
    const sentences = (actions: readonly (typeof one)[]) =>
      needsYou([aStanding()], { reviews: [], actions }).map(({ sentence }) => sentence)
    expect(sentences([one])).toEqual(['the action “Early shift” of Dana Reed was due on 1 Mar 2026'])
    expect(sentences([one, { ...one, due: '2026-02-01' }])).toEqual([
      '2 actions are overdue, the longest since 1 Feb 2026',
    ])
  })

  it('is an agreement that ended, and no longer its figures', () => {
    const ended = aStanding({ ...short, state: 'expired' })
    expect(needsYou([ended], nothing).map(({ kind }) => kind)).toEqual(['ended'])
  })

  it('is an agreement in force that no ticket has reached', () => {
    const silent = aStanding({ period: null, worst: null, status: 'grey' })
    expect(needsYou([silent], nothing).map(({ kind }) => kind)).toEqual(['no-figures'])
    expect(needsYou([{ ...silent, state: 'upcoming' }], nothing)).toEqual([])
  })

  it('comes most pressing first and never as more than seven lines', () => {
    const silent = aStanding({ period: null, worst: null, status: 'grey' })
    const kinds = needsYou([silent, silent, silent, silent, silent, silent, silent, short], nothing).map(
      ({ kind }) => kind,
    )
    expect(kinds).toHaveLength(7)
    expect(kinds[0]).toBe('missed')
  })
})
