import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { consequencesOf, type Outcome } from '../../../shared/sla/consequences.ts'
import type { Fraction } from '../../../shared/sla/exact.ts'
import { ticketIdentity } from '../../../shared/sla/exclusions.ts'
import { fraction } from '../../../shared/sla/fraction.ts'
import { agreement, at, target, ticket } from './builders.ts'
import { measured } from './measuring.ts'

type Tiers = NonNullable<Agreement['spec']['consequences']>
const percent = (value: number | null) => (value === null ? null : fraction(value, 100))
const euros = (amount: number) => ({ amount, unit: 'EUR' })

function outcome(
  attainment: number | null,
  spoiled: { months?: readonly (number | null)[]; breaches?: readonly string[] } = {},
): Outcome {
  const { months = [], breaches = [] } = spoiled
  return {
    attainment: percent(attainment),
    months: months.map((value, index) => ({ month: `2026-0${index + 1}`, attainment: percent(value) })),
    breaches,
  }
}

function owed(tiers: Tiers, outcomes: Record<string, Outcome>, rules?: Agreement['spec']['consequenceRules']) {
  const { due, owed } = consequencesOf(tiers, rules, (target) => outcomes[target] ?? null)
  return {
    due: due.map(({ target, below, remedy, credit }) => [
      target,
      below,
      remedy ??
        (credit && [
          Number(credit.owed.over) / Number(credit.owed.under),
          credit.months ?? credit.tickets,
          credit.cappedBy,
        ]),
    ]),
    owed: owed.map(({ unit, amount }: { unit: string; amount: Fraction }) => [
      unit,
      Number(amount.over) / Number(amount.under),
    ]),
  }
}

describe('the steps of a target', () => {
  const tiers: Tiers = [
    { target: 'a', below: '95%', remedy: 'Improvement plan' },
    { target: 'a', below: '95%', credit: euros(200) },
    { target: 'a', below: '90%', credit: euros(500) },
  ]

  it.each([
    [95, [], []],
    [
      94.99,
      [
        ['a', '95%', 'Improvement plan'],
        ['a', '95%', [200, null, null]],
      ],
      [['EUR', 200]],
    ],
    [
      90,
      [
        ['a', '95%', 'Improvement plan'],
        ['a', '95%', [200, null, null]],
      ],
      [['EUR', 200]],
    ],
    [
      89,
      [
        ['a', '95%', 'Improvement plan'],
        ['a', '90%', [500, null, null]],
      ],
      [['EUR', 500]],
    ],
    [null, [], []],
  ])('at %s %%', (attainment, due, sums) => {
    const at = attainment === null ? null : fraction(Math.round(attainment * 100), 10_000)
    expect(owed(tiers, { a: { ...outcome(null), attainment: at } })).toEqual({ due, owed: sums })
  })
})

it('a credit for each month is judged by the month, up to its cap', () => {
  const tiers: Tiers = [
    { target: 'a', below: '95%', per: 'month', credit: euros(100) },
    { target: 'a', below: '90%', per: 'month', credit: euros(300), cap: euros(500) },
  ]
  expect(owed(tiers, { a: outcome(99, { months: [96, 94, 89, 80, null] }) })).toEqual({
    due: [
      ['a', '95%', [100, ['2026-02'], null]],
      ['a', '90%', [500, ['2026-03', '2026-04'], 'target']],
    ],
    owed: [['EUR', 600]],
  })
})

describe('a ticket that fails two targets', () => {
  const tiers: Tiers = [
    { target: 'a', below: '100%', per: 'ticket', credit: euros(10) },
    { target: 'b', below: '100%', per: 'ticket', credit: euros(25) },
  ]
  const outcomes = { a: outcome(90, { breaches: ['1', '2', '3'] }), b: outcome(80, { breaches: ['2', '4'] }) }

  it('earns the largest credit alone', () => {
    expect(owed(tiers, outcomes)).toEqual({
      due: [
        ['a', '100%', [20, 2, null]],
        ['b', '100%', [50, 2, null]],
      ],
      owed: [['EUR', 70]],
    })
  })

  it('earns each where the agreement says so', () => {
    expect(owed(tiers, outcomes, { ticket: 'each' }).owed).toEqual([['EUR', 80]])
  })

  it('earns nothing of a target that reached its bar', () => {
    expect(owed(tiers, { ...outcomes, b: outcome(100) }).due).toEqual([['a', '100%', [30, 3, null]]])
  })
})

it('the cap of a period cuts what comes last, each unit by itself', () => {
  const tiers: Tiers = [
    { target: 'a', below: '95%', credit: euros(700) },
    { target: 'b', below: '95%', credit: { amount: 3, unit: 'points' } },
    { target: 'b', below: '95%', per: 'month', credit: euros(200.5) },
  ]
  const outcomes = { a: outcome(90), b: outcome(90, { months: [90, 90] }) }
  const rules = { caps: [euros(1000), { amount: 5, unit: 'points' }] }
  expect(owed(tiers, outcomes, rules)).toEqual({
    due: [
      ['a', '95%', [700, null, null]],
      ['b', '95%', [3, null, null]],
      ['b', '95%', [300, ['2026-01', '2026-02'], 'period']],
    ],
    owed: [
      ['EUR', 1000],
      ['points', 3],
    ],
  })
})

it('a target that is not measured has no consequences', () => {
  expect(owed([{ target: 'a', below: '100%', remedy: 'x' }], {})).toEqual({ due: [], owed: [] })
})

describe('of measured targets', () => {
  const late = { status: 'closed', resolvedAt: at('2026-01-20 10:00') } as const
  const versions = [
    agreement({
      targets: [target(), target({ id: 'urgent', within: '1h' })],
      consequences: [
        { target: 'resolve', below: '95%', remedy: 'Improvement plan' },
        { target: 'resolve', below: '95%', per: 'ticket', credit: euros(10) },
        { target: 'urgent', below: '95%', per: 'ticket', credit: euros(15) },
      ],
    }),
  ]
  const consequences = (given: Partial<Parameters<typeof measured>[0]>) =>
    measured({ rows: [], versions, ...given }).figures.consequences

  it('follow from the tickets that broke the promise and were not excluded', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((key) => ticket({ key, ...late }))
    const fromAll = new Set([ticketIdentity('desk', 'A')])
    expect(consequences({ rows, exclusions: { fromAll } })).toEqual({
      due: [
        { target: 'resolve', below: '95%', remedy: 'Improvement plan', credit: null },
        {
          target: 'urgent',
          below: '95%',
          remedy: null,
          credit: { unit: 'EUR', earned: 75, owed: 75, months: null, tickets: 5, cappedBy: null },
        },
      ],
      owed: [{ unit: 'EUR', amount: 75, cap: null }],
    })
  })

  it('do not follow from too few tickets for a verdict', () => {
    expect(consequences({ rows: [ticket(late)] })).toEqual({ due: [], owed: [] })
  })

  it('are not there where none are agreed', () => {
    expect(measured({ rows: [ticket(late)] }).figures.consequences).toBeUndefined()
  })
})
