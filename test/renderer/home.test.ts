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
  const today = '2026-05-01'

  it('is nothing while all is met and no review is due', () => {
    expect(needsYou([aStanding()], today)).toEqual([])
  })

  it('is a target below its minimum, with the digits that decide', () => {
    const [need] = needsYou([short], today)
    expect(need).toMatchObject({
      kind: 'missed',
      target: 'r',
      sentence: '“Respond” missed its objective: 94.96\u202f% against 95\u202f%',
    })
  })

  it.each([
    ['thirty days ahead', '2026-06-01', 'its review is due on 1 Jul 2026'],
    ['on its day', '2026-07-01', 'its review is due on 1 Jul 2026'],
    ['when it has passed', '2026-07-02', 'its review was due on 1 Jul 2026'],
  ])('is a review %s', (_, day, sentence) => {
    expect(needsYou([aStanding()], day)).toMatchObject([{ kind: 'review', sentence }])
  })

  it('is no review that is more than thirty days ahead', () => {
    expect(needsYou([aStanding()], '2026-05-31')).toEqual([])
  })

  it('is an agreement that ended, and no longer its figures', () => {
    const ended = aStanding({ ...short, state: 'expired' })
    expect(needsYou([ended], today).map(({ kind }) => kind)).toEqual(['ended'])
  })

  it('is an agreement in force that no ticket has reached', () => {
    const silent = aStanding({ period: null, worst: null, status: 'grey' })
    expect(needsYou([silent], today).map(({ kind }) => kind)).toEqual(['no-figures'])
    expect(needsYou([{ ...silent, state: 'upcoming' }], today)).toEqual([])
  })

  it('comes most pressing first and never as more than seven lines', () => {
    const silent = aStanding({ period: null, worst: null, status: 'grey' })
    const kinds = needsYou([silent, silent, silent, silent, silent, silent, silent, short], today).map(
      ({ kind }) => kind,
    )
    expect(kinds).toHaveLength(7)
    expect(kinds[0]).toBe('missed')
  })
})
