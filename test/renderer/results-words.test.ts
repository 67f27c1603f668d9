import { describe, expect, it } from 'vitest'
import { checksTitle } from '../../renderer/screens/checks/title.ts'
import { accountRows } from '../../renderer/screens/results/account-rows.ts'
import { arithmeticWords, type Due } from '../../renderer/screens/results/consequence-words.ts'
import { groupingsOf } from '../../renderer/screens/results/groupings.ts'
import { measuredFacts } from '../../renderer/screens/results/measured-facts.ts'
import type { TargetFigures } from '../../shared/sla/figures.ts'
import { HOUR } from '../../shared/time/instant.ts'
import { aGroup, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../support/figures.ts'

const ZONE = 'Europe/London'

describe('the account of what counted', () => {
  it('takes away what did not, and ends with what the figure is made of', () => {
    const rows = accountRows({
      tickets: 200,
      lines: [
        { line: 'target-filter', reason: null, count: 70 },
        { line: 'not-applicable', reason: 'cancelled', count: 10 },
        { line: 'met', reason: null, count: 108 },
        { line: 'breached', reason: null, count: 12 },
      ],
    })
    expect(rows.map(({ kind, count, reason, line }) => [kind, count, reason, line])).toEqual([
      ['all', 200, null, null],
      ['less', 70, null, 'target-filter'],
      ['less', 10, 'cancelled', 'not-applicable'],
      ['sum', 120, null, null],
      ['part', 108, null, 'met'],
      ['part', 12, null, 'breached'],
    ])
  })

  it('names its tickets where they are listed', () => {
    const search = { line: 'not-applicable', reason: 'cancelled' } as const
    expect(checksTitle({ total: 10, target: aTarget(), period: '2026-H1', search })).toBe(
      '10 tickets: the target cannot be applied (cancelled)',
    )
  })
})

describe('the breakdowns of a target', () => {
  const target = aTarget({
    breakdowns: {
      ...aTarget().breakdowns,
      requester: [{ ...aGroup(null, 5, 40), others: 31 }, aGroup('Ada', 3, 4)],
      weekday: [aGroup('mon', 19, 20), aGroup('sat', 0, 0), aGroup('fri', 10, 20)],
    },
  })

  it('are offered where they say more than the whole', () => {
    expect(groupingsOf(target).map(({ by }) => by)).toEqual(['group', 'category', 'requester', 'weekday', 'month'])
  })

  it('put the worst first, but what is put together last, and find no tickets by it', () => {
    const rows = groupingsOf(target).find(({ by }) => by === 'requester')?.rows
    expect(rows?.map(({ name, filter }) => [name, filter])).toEqual([
      ['Ada', { requester: 'Ada' }],
      ['31 others', null],
    ])
  })

  it('keep the order of the week, without days on which nothing came', () => {
    const rows = groupingsOf(target).find(({ by }) => by === 'weekday')?.rows
    expect(rows?.map(({ name, figure }) => [name, figure])).toEqual([
      ['Monday', '95.0\u202f%'],
      ['Friday', '50.0\u202f%'],
    ])
  })

  it('are none for a value typed in once', () => {
    const months = monthsOf([0, 0], [0, 0]).map((month) => ({ ...month, counted: null, attainment: null }))
    const breakdowns = { priority: [], group: [], category: [] }
    expect(groupingsOf(aTarget({ metric: 'manual', within: null, months, breakdowns }))).toEqual([])
  })
})

describe('how a credit comes about', () => {
  const due = (credit: Partial<NonNullable<Due['credit']>>): Due => ({
    target: 'response-critical',
    below: '95%',
    remedy: null,
    credit: { unit: 'GBP', earned: 300, owed: 300, months: null, tickets: null, cappedBy: null, ...credit },
  })

  it.each<[string, Partial<NonNullable<Due['credit']>>, string]>([
    ['once for the period', {}, '300 GBP'],
    ['for each ticket', { tickets: 12 }, '12 tickets × 25 GBP = 300 GBP'],
    ['for each month', { months: ['2026-03', '2026-04'] }, '2 months × 150 GBP = 300 GBP (March and April)'],
    [
      'under the cap of the period',
      { tickets: 12, owed: 100, cappedBy: 'period' },
      '12 tickets × 25 GBP = 300 GBP; 100 GBP are left under the cap of the period',
    ],
    [
      'with nothing left',
      { owed: 0, cappedBy: 'target' },
      '300 GBP; nothing is left under the cap of this consequence',
    ],
  ])('%s', (_, credit, words) => {
    expect(arithmeticWords(due(credit), someFigures())).toBe(words)
  })
})

describe('the facts beside a figure that no clocks made', () => {
  const said = (given: Partial<TargetFigures>) =>
    measuredFacts(anUnmeasuredTarget({ measured: true, reason: null, ...given }), ZONE).map(
      ({ term, words }) => `${term}: ${words.replaceAll('\u202f', ' ')}`,
    )

  it.each<[string, Partial<TargetFigures>, string[]]>([
    [
      'of an availability',
      { agreedMs: 4343 * HOUR, downMs: 5 * HOUR, plannedMs: 0, outages: [] },
      ['Agreed service time: 4,343 h', 'Down: 5 h', 'Planned maintenance, left out: none'],
    ],
    [
      'of opinions nobody knows the number of',
      {
        attainment: 0.8,
        met: 8,
        counted: 10,
        satisfaction: { mean: 4.25, scale: { from: 1, to: 5, satisfied: 4 }, asked: null, responseRate: null },
      },
      [
        'Mean score: 4.25 on a scale of 1 to 5',
        'Content (4 and above): 80.0 % (8 of 10)',
        'Answered: not known how many were asked',
      ],
    ],
    [
      'of a value typed in',
      { manual: { value: '3.5 h', evidence: 'Protocol of 21 May', enteredAt: '2026-06-30T23:30:00Z' } },
      ['As it was typed in: 3.5 h', 'Typed in on: 1 Jul 2026', 'Evidence: Protocol of 21 May'],
    ],
    [
      'of a series with gaps',
      {
        coverage: { share: 0.962, samples: 4175, unusable: 3 },
        evidence: { kind: 'series', sources: ['monitoring'], asOf: '2026-07-01T00:00:00Z' },
      },
      [
        'What is there: 96.2 % seen, 4,175 samples, 3 of them without a value',
        'Measured from: monitoring, known to 1 Jul 2026',
      ],
    ],
  ])('%s', (_, given, facts) => {
    expect(said(given)).toEqual(facts)
  })
})
