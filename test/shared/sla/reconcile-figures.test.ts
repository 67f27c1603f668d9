import { describe, expect, it } from 'vitest'
import { asOf } from '../../../shared/sla/as-of.ts'
import { reconcileFigures } from '../../../shared/sla/reconcile-figures.ts'
import { reconcileSentence } from '../../../shared/sla/reconcile-words.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, history, keptCalendar, type Row, target, ticket } from './builders.ts'

const period = parsePeriod('2026-H1', 'Europe/London')

function reconciled(rows: readonly Row[], spoiled: Parameters<typeof target>[0] = {}) {
  const versions = [agreement({ targets: [target(spoiled)] })]
  const input = { versions, columns: columnsOf(rows), period, asOf: asOf(period, null), calendars: keptCalendar }
  const found = reconcileFigures({ ...input, targetId: 'resolve' })
  const tickets = Array.from({ length: found.tickets.length }, (_, place) => found.tickets.at(place))
  return { found, tickets, sentence: reconcileSentence(found) }
}

const solved = (key: string, from: string, to: string, reportedMet: boolean | null, spoiled: Row = {}) =>
  ticket({ key, createdAt: at(from), resolvedAt: at(to), status: 'resolved', reportedMet, ...spoiled })

/** Quick by any clock. */
const quick = (key: string) => solved(key, '2026-02-02 09:00', '2026-02-02 10:00', true)
/** An hour on the calendar, a weekend round the clock. */
const weekend = (key: string) => solved(key, '2026-03-06 16:30', '2026-03-09 09:30', false)

describe('figures reconciled with the source', () => {
  it('agree where both say the same of every ticket', () => {
    const { found, sentence } = reconciled([quick('a'), quick('b')])
    expect(found).toMatchObject({ theirs: { met: 2, counted: 2 }, agreeing: 2, differing: 0, explained: [] })
    expect(sentence).toContain('ticket by ticket the same')
  })

  it('name the clock that never stops', () => {
    const { found, tickets, sentence } = reconciled([quick('a'), weekend('b'), weekend('c')])
    expect(found.ours).toMatchObject({ met: 3, counted: 3 })
    expect(found).toMatchObject({
      theirs: { met: 1, counted: 3 },
      moves: [{ ours: 'met', theirs: 'missed', count: 2 }],
      explained: [{ rule: 'clock', from: 'office', to: '24x7', met: 1, counted: 3, differing: 0 }],
    })
    expect(tickets.map(({ check, reason }) => [check.key, reason])).toEqual([
      ['b', 'They agree where clock is 24x7 instead of office.'],
      ['c', 'They agree where clock is 24x7 instead of office.'],
    ])
    expect(sentence).toContain('Counting with clock 24x7 instead of office explains them all.')
  })

  it('name two rules where it takes two', () => {
    const paused = solved('p', '2026-02-02 09:00', '2026-02-03 10:00', false, { pausedFor: 3 * HOUR })
    const { found } = reconciled([quick('a'), weekend('b'), weekend('c'), paused])
    // Nine hours on the calendar less a pause of three: met, and missed by who counts pauses. Round the clock alone misses it too.
    expect(found.explained.map(({ rule, differing }) => [rule, differing])).toEqual([['clock', 0]])
    const reopened = solved('r', '2026-01-12 09:00', '2026-01-14 15:00', true, {
      history: history(
        ['2026-01-12 13:00', 'Solved', 'resolved'],
        ['2026-01-14 10:00', 'Open', 'open'],
        ['2026-01-14 15:00', 'Solved', 'resolved'],
      ),
    })
    const both = reconciled([weekend('b'), weekend('c'), reopened]).found
    expect(both.explained.map(({ rule, to, differing }) => [rule, to, differing])).toEqual([
      ['clock', '24x7', 1],
      ['reopen', 'first', 0],
    ])
  })

  it('leave what no rule explains to the tickets', () => {
    const { found, tickets, sentence } = reconciled([quick('a'), { ...quick('b'), reportedMet: false }])
    expect(found.explained).toEqual([])
    expect(tickets.map(({ reason }) => reason)).toEqual(['No single rule explains it: look at its clock.'])
    expect(sentence).toContain('No rule of counting brings the two nearer')
  })

  it('say where the source says nothing, or knows of an end that we do not', () => {
    const open = ticket({ key: 'open', createdAt: at('2026-06-30 16:00'), reportedMet: true })
    const { tickets, found } = reconciled([quick('a'), { ...quick('b'), reportedMet: null }, open])
    expect(tickets.map(({ check, reason }) => [check.key, reason])).toEqual([
      ['b', 'The source has no verdict on it.'],
      ['open', 'Still open for us, with no verdict yet; the source already says met.'],
    ])
    expect(found).toMatchObject({ theirs: { met: 2, counted: 2 }, agreeing: 1, differing: 2 })
  })

  it('take a remaining time for a verdict, and leave a tie unsettled', () => {
    const tie = ticket({
      key: 'tie',
      createdAt: at('2026-02-02 09:00'),
      resolvedAt: at('2026-02-02 17:00'),
      status: 'resolved',
      reportedRemaining: -1,
    })
    const { tickets } = reconciled([tie])
    expect(tickets).toMatchObject([{ ours: 'met', theirs: 'missed', reason: expect.stringContaining('minute') }])
  })

  it.each([
    ['no verdict of its own', [quick('a')].map((row) => ({ ...row, reportedMet: null })), {}],
    ['whether its verdicts are about the response', [quick('a')], { counting: { stop: 'first-response' as const } }],
  ])('refuse to compare where the source does not tell %s', (words, rows, spoiled) => {
    expect(reconciled(rows, spoiled).sentence).toContain(words)
  })

  it('add up from ours to theirs', () => {
    const { found } = reconciled([quick('a'), weekend('b'), { ...quick('c'), reportedMet: null }])
    const by = (side: string, of: 'ours' | 'theirs') =>
      found.moves.filter((move) => move[of] === side).reduce((sum, { count }) => sum + count, 0)
    const met = (found.ours.met ?? 0) - by('met', 'ours') + by('met', 'theirs')
    expect(met).toBe(found.theirs.met)
  })

  it('take the time that the source says was used, where it gives no verdict', () => {
    const counted = (hours: number, key: string) => ({
      ...quick(key),
      reportedMet: null,
      reportedElapsed: hours * HOUR,
    })
    const { found, tickets } = reconciled([counted(1, 'a'), counted(9, 'b')])
    expect(found).toMatchObject({ theirs: { met: 1, counted: 2 }, agreeing: 1, differing: 1 })
    expect(tickets.map(({ check, reason }) => [check.key, reason])).toEqual([
      ['b', 'No single rule explains it: look at its clock. It counts 9 h as used, we count 1 h.'],
    ])
  })
})
