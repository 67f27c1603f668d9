import { describe, expect, it } from 'vitest'
import { asOf } from '../../../shared/sla/as-of.ts'
import { printsAs, readTypedFigure, reconcileTyped } from '../../../shared/sla/reconcile-typed.ts'
import { typedSentence } from '../../../shared/sla/reconcile-typed-words.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, keptCalendar, type Row, target, ticket } from './builders.ts'

const period = parsePeriod('2026-H1', 'Europe/London')

function reconciled(rows: readonly Row[], figure: string) {
  const versions = [agreement({ targets: [target()] })]
  const input = { versions, columns: columnsOf(rows), period, asOf: asOf(period, null), calendars: keptCalendar }
  const found = reconcileTyped({ ...input, targetId: 'resolve' }, readTypedFigure(figure))
  const tickets = Array.from({ length: found.tickets.length }, (_, place) => found.tickets.at(place))
  return { found, tickets, sentence: typedSentence(found, figure).replaceAll('\u202f', ' ') }
}

const solved = (key: string, from: string, to: string, spoiled: Row = {}) =>
  ticket({ key, createdAt: at(from), resolvedAt: at(to), status: 'resolved', ...spoiled })
const quick = (key: string, spoiled: Row = {}) => solved(key, '2026-02-02 09:00', '2026-02-02 10:00', spoiled)
/** An hour on the calendar, a weekend round the clock. */
const weekend = (key: string) => solved(key, '2026-03-06 16:30', '2026-03-09 09:30')
/** Nine hours on the calendar, round the clock twenty-five. */
const late = (key: string, spoiled: Row = {}) => solved(key, '2026-02-02 09:00', '2026-02-03 10:00', spoiled)
/** Forty hours. */
const later = (key: string) => solved(key, '2026-02-02 09:00', '2026-02-06 17:00')
const many = (count: number, of: (key: string) => Row) => Array.from({ length: count }, (_, n) => of(`${of.name}${n}`))

describe('a figure typed in', () => {
  it.each([
    ['92.3%', { met: 108, counted: 117 }, true],
    ['92,3', { met: 108, counted: 117 }, true],
    ['92 %', { met: 108, counted: 117 }, true],
    ['92.31%', { met: 108, counted: 117 }, true],
    ['92.30%', { met: 108, counted: 117 }, false],
    ['108/117', { met: 108, counted: 117 }, true],
    ['12 of 13', { met: 108, counted: 117 }, false],
    ['0%', { met: 0, counted: 0 }, false],
  ])('%s is held against counts to its last digit', (figure, counts, agrees) => {
    expect(printsAs(counts, readTypedFigure(figure))).toBe(agrees)
  })

  it.each(['', 'good', '120%', '5/4', '3 of 0'])('is refused where it is none: %j', (figure) => {
    expect(() => readTypedFigure(figure)).toThrow(/is no figure; write it as the tool shows it/)
  })

  it('agrees where ours prints as it', () => {
    const { found, sentence } = reconciled([quick('a'), quick('b'), late('c')], '66.7%')
    expect(found).toMatchObject({ agrees: true, explanations: [] })
    expect(sentence).toBe('Ours is 66.7 % of 3, which is the 66.7% that the tool shows.')
  })

  it('is explained by the clock that never stops, with the tickets that it moves', () => {
    const { sentence, tickets } = reconciled([...many(8, quick), weekend('w'), late('l')], '80.0%')
    expect(sentence).toBe(
      'Ours is 90.0 % of 10, the tool shows 80.0%. Counting with clock 24x7 instead of office gives 80.0 % of 10 (8 met).',
    )
    expect(tickets.map(({ check, ours, theirs }) => [check.key, ours, theirs])).toEqual([['w', 'met', 'missed']])
  })

  it('is explained by a kind of ticket left out', () => {
    const { found, tickets } = reconciled(
      [
        ...many(18, quick),
        late('m', { category: 'Mail' }),
        late('n', { category: 'Mail' }),
        quick('o', { category: 'Mail' }),
      ],
      '100%',
    )
    expect(found.explanations[0]).toEqual({ kind: 'without', field: 'category', value: 'Mail', met: 18, counted: 18 })
    expect(tickets.map(({ check }) => check.key)).toEqual(['m', 'n', 'o'])
  })

  it('is explained by so many breaches left out, the closest to the promise first', () => {
    // 108 of 120 is 90.0 %; without three of its breaches 92.3 %.
    const { found, sentence, tickets } = reconciled(
      [...many(108, quick), ...many(10, later), late('x'), late('y')],
      '92.3%',
    )
    expect(found.explanations).toEqual([{ kind: 'left-out', side: 'missed', tickets: 3, met: 108, counted: 117 }])
    expect(sentence).toContain('Leaving out 3 breaches gives 92.3 % of 117 (108 met).')
    expect(tickets.slice(0, 3).map(({ check, theirs }) => [check.key, theirs])).toEqual([
      ['x', null],
      ['y', null],
      ['later0', null],
    ])
  })

  it('says so where nothing gives it, and what comes nearest', () => {
    const { sentence, tickets } = reconciled([quick('a'), quick('b'), weekend('c')], '41.2%')
    expect(sentence).toContain('Nothing that was tried gives it')
    expect(sentence).toContain('Nearest comes counting with clock 24x7 instead of office, with 66.7 % of 3.')
    expect(tickets).toEqual([])
  })
})
