import { describe, expect, it } from 'vitest'
import { countedCycles, cyclesOf } from '../../../shared/sla/cycles.ts'
import { at, history } from './builders.ts'

const created = at('2026-01-12 09:00')
const own = (times: { resolvedAt?: string; closedAt?: string; firstRespondedAt?: string } = {}) => ({
  createdAt: created,
  firstRespondedAt: times.firstRespondedAt === undefined ? Number.NaN : at(times.firstRespondedAt),
  resolvedAt: times.resolvedAt === undefined ? Number.NaN : at(times.resolvedAt),
  closedAt: times.closedAt === undefined ? Number.NaN : at(times.closedAt),
})
const reopened = history(
  ['2026-01-12 13:00', 'Resolved', 'resolved'],
  ['2026-01-14 10:00', 'In progress', 'open'],
  ['2026-01-14 15:00', 'Resolved', 'resolved'],
)
const firstCycle = { from: created, to: at('2026-01-12 13:00'), endedBy: 'resolved' }
const second = (to: string | null, endedBy: string | null = 'resolved') => ({
  from: at('2026-01-14 10:00'),
  to: to === null ? null : at(to),
  endedBy,
})

describe('cycles', () => {
  it('run from creation on where nothing ends them', () => {
    expect(cyclesOf('resolved', own(), [])).toEqual([{ from: created, to: null, endedBy: null }])
  })

  it('end and begin with the statuses of the history', () => {
    expect(cyclesOf('resolved', own(), reopened)).toEqual([firstCycle, second('2026-01-14 15:00')])
  })

  it('begin again with a pending status as with an open one', () => {
    const waiting = history(['2026-01-12 13:00', null, 'resolved'], ['2026-01-14 10:00', 'Waiting', 'pending'])
    expect(cyclesOf('resolved', own(), waiting)).toEqual([firstCycle, second(null, null)])
  })

  it('do not begin again with a status that says neither open nor pending', () => {
    const unclear = history(
      ['2026-01-12 13:00', null, 'resolved'],
      ['2026-01-13 10:00', 'Odd', null],
      ['2026-01-14 10:00', 'Withdrawn', 'cancelled'],
    )
    expect(cyclesOf('resolved', own(), unclear)).toEqual([firstCycle])
  })

  it('stop last at the own resolved time rather than at the history', () => {
    expect(cyclesOf('resolved', own({ resolvedAt: '2026-01-14 14:30' }), reopened)).toEqual([
      firstCycle,
      second('2026-01-14 14:30'),
    ])
  })

  it('stop at the own resolved time although the history still runs', () => {
    const running = reopened.slice(0, 2)
    expect(cyclesOf('resolved', own({ resolvedAt: '2026-01-14 12:00' }), running).at(-1)).toEqual(
      second('2026-01-14 12:00'),
    )
  })

  it('do not stop at a resolved time left over from before the reopening', () => {
    const stale = own({ resolvedAt: '2026-01-12 13:00' })
    expect(cyclesOf('resolved', stale, reopened.slice(0, 2)).at(-1)).toEqual(second(null, null))
    expect(cyclesOf('resolved', stale, reopened).at(-1)).toEqual(second('2026-01-14 15:00'))
  })

  it('stop a resolution at the closing where no resolved time is given', () => {
    expect(cyclesOf('resolved', own({ closedAt: '2026-01-13 09:00' }), [])).toEqual([
      { from: created, to: at('2026-01-13 09:00'), endedBy: 'closed' },
    ])
  })

  it('run through a resolution where the stop is the closing', () => {
    const closed = history(
      ['2026-01-12 13:00', null, 'resolved'],
      ['2026-01-13 10:00', null, 'open'],
      ['2026-01-14 10:00', null, 'closed'],
    )
    expect(cyclesOf('closed', own({ resolvedAt: '2026-01-12 13:00' }), closed)).toEqual([
      { from: created, to: at('2026-01-14 10:00'), endedBy: 'closed' },
    ])
  })

  it('are one for a first response, however often the ticket was reopened', () => {
    expect(cyclesOf('first-response', own({ firstRespondedAt: '2026-01-12 09:20' }), reopened)).toEqual([
      { from: created, to: at('2026-01-12 09:20'), endedBy: 'first-response' },
    ])
    expect(cyclesOf('first-response', own({ closedAt: '2026-01-12 13:00' }), reopened)).toEqual([
      { from: created, to: null, endedBy: null },
    ])
  })

  it('do not begin before the ticket, even if its history does', () => {
    const early = history(['2026-01-12 08:00', null, 'resolved'])
    expect(cyclesOf('resolved', own(), early)).toEqual([{ from: created, to: created, endedBy: 'resolved' }])
  })
})

describe('the cycles that count', () => {
  const cycles = cyclesOf('resolved', own(), reopened)

  it.each([
    ['sum', cycles],
    ['first', cycles.slice(0, 1)],
    ['last', cycles.slice(1)],
    ['span', [{ from: created, to: at('2026-01-14 15:00'), endedBy: 'resolved' }]],
  ] as const)('by %s', (rule, expected) => {
    expect(countedCycles(cycles, rule)).toEqual(expected)
  })
})
