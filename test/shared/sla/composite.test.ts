import { describe, expect, it } from 'vitest'
import { achievedShare, achievedValue, compositeOf, type Scored } from '../../../shared/sla/composite.ts'
import { fraction, parseDecimal, toNumber } from '../../../shared/sla/fraction.ts'
import { parseBound } from '../../../shared/sla/threshold-bound.ts'
import { outage } from '../outages/builders.ts'
import { outageLog } from '../outages/records.ts'
import { agreement, at, target, ticket } from './builders.ts'
import { measured } from './measuring.ts'

const share = (attainment: number, objective: number) =>
  achievedShare(fraction(attainment, 100), fraction(objective, 100))
const scored = (id: string, weight: number, achieved: Scored['achieved'], isMet: Scored['isMet'] = true): Scored => ({
  id,
  weight,
  achieved,
  isMet,
})

it('hides a miss: 99.3 % of the way with 70 % passed, so the worst target stands beside it', () => {
  const opinion = achievedValue(fraction(42, 10), parseBound('at least 4.0') ?? fail())
  const found = compositeOf([
    scored('response', 50, share(97, 95)),
    scored('resolution', 30, share(88, 90), false),
    scored('opinion', 20, opinion),
  ])
  expect(found && toNumber(found.score).toFixed(5)).toBe('0.99333')
  expect(found).toMatchObject({ passed: fraction(7, 10), worst: 'resolution', weight: fraction(100) })
})

it('leaves out what has no verdict, and says how much weight is left', () => {
  expect(
    compositeOf([scored('a', 0.1, fraction(1)), scored('b', 0.2, null, null), scored('c', 0.2, fraction(1, 2), null)]),
  ).toEqual({
    score: fraction(1),
    passed: fraction(1),
    worst: 'a',
    weight: fraction(1, 10),
    allWeight: fraction(5, 10),
  })
})

it('is not there where nothing has a verdict', () => {
  expect(compositeOf([])).toBeNull()
  expect(compositeOf([scored('a', 1, null, null)])).toBeNull()
})

describe('how near a value came to its bar', () => {
  it.each([
    ['at least 4', '4.2', fraction(1)],
    ['at least 4', '3', fraction(3, 4)],
    ['at most 2', '2', fraction(1)],
    ['at most 2', '4', fraction(1, 2)],
    ['at most 0', '4', fraction(0)],
    ['at most 2', '-1', fraction(1)],
    ['at least -2', '-4', fraction(1)],
    ['below 2', '2', fraction(1)],
    ['above 0', '0', fraction(0)],
  ])('%s: %s', (text, value, near) => {
    const bound = parseBound(text) ?? fail()
    expect(achievedValue(parseDecimal(value) ?? fail(), bound)).toEqual(near)
  })
})

it('earns nothing more past the objective, and is whole where nothing was asked for', () => {
  expect([share(99, 95), share(50, 100), share(50, 0)]).toEqual([fraction(1), fraction(1, 2), fraction(1)])
})

function fail(): never {
  throw new Error('unreadable')
}

describe('of measured targets', () => {
  it('counts clocks and other metrics alike, and only those with a weight', () => {
    const { within: _, ...uptime } = target({ id: 'uptime', metric: 'availability', objective: '99%', weight: 3 })
    const targets = [target({ weight: 1 }), uptime, target({ id: 'plain' })]
    const closed = { status: 'closed', resolvedAt: at('2026-01-12 10:00') } as const
    const rows = [...Array(19).fill(ticket(closed)), ticket({ ...closed, resolvedAt: at('2026-01-15 10:00') })]
    const log = outageLog([outage({ service: null, from: at('2026-01-01 00:00'), to: null })], at('2026-01-02 00:00'))
    const { composite } = measured({ rows, versions: [agreement({ targets })], records: log }).figures
    expect(composite).toEqual({ score: 0.25, passed: 0.25, worst: 'uptime', weighed: 1 })
  })

  it('is not there where no target has a weight', () => {
    expect(measured({ rows: [ticket()] }).figures.composite).toBeNull()
  })
})
