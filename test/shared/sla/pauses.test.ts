import { describe, expect, it } from 'vitest'
import { pausesOf, pausesWithin, withoutPauses } from '../../../shared/sla/pauses.ts'
import { at, history } from './builders.ts'

const told = history(
  ['2026-01-12 10:00', 'Awaiting User Info', 'pending'],
  ['2026-01-12 11:00', null, null],
  ['2026-01-12 12:00', 'Awaiting Vendor', 'pending'],
  ['2026-01-12 13:00', 'Active', 'open'],
  ['2026-01-12 14:00', 'Frozen', null],
  ['2026-01-12 15:00', 'Awaiting User Info', 'pending'],
)
const pause = (from: string, to: string | null, status: string) => ({
  from: at(`2026-01-12 ${from}`),
  to: to === null ? null : at(`2026-01-12 ${to}`),
  status,
})

describe('pauses', () => {
  it('are by default the statuses that are mapped to pending; a row that says no status changes none', () => {
    expect(pausesOf(told, { kind: 'pending' })).toEqual([
      pause('10:00', '12:00', 'Awaiting User Info'),
      pause('12:00', '13:00', 'Awaiting Vendor'),
      pause('15:00', null, 'Awaiting User Info'),
    ])
  })

  it.each([
    [
      "the source's own word, whatever its case",
      [' awaiting user INFO'],
      [
        ['10:00', '12:00'],
        ['15:00', null],
      ],
    ],
    ['a word that is mapped to nothing', ['Frozen'], [['14:00', '15:00']]],
    [
      'the word it is mapped to',
      ['pending'],
      [
        ['10:00', '12:00'],
        ['12:00', '13:00'],
        ['15:00', null],
      ],
    ],
    ['an open status, where it is named', ['open'], [['13:00', '14:00']]],
    [
      'several words',
      ['Frozen', 'Active'],
      [
        ['13:00', '14:00'],
        ['14:00', '15:00'],
      ],
    ],
    ['a word that never occurs', ['On hold'], []],
  ])('are found by %s', (_, statuses, expected) => {
    const found = pausesOf(told, { kind: 'statuses', statuses })
    const whole = expected.map(([from, to]) => ({
      from: at(`2026-01-12 ${from}`),
      to: to == null ? null : at(`2026-01-12 ${to}`),
    }))
    expect(found.map(({ from, to }) => ({ from, to }))).toEqual(whole)
  })

  it('are none by the rule none', () => {
    expect(pausesOf(told, { kind: 'none' })).toEqual([])
  })

  it('goes on through rows that repeat its status', () => {
    const repeated = history(['2026-01-12 10:00', 'Hold', 'pending'], ['2026-01-12 11:00', 'Hold', 'pending'])
    expect(pausesOf(repeated, { kind: 'pending' })).toEqual([pause('10:00', null, 'Hold')])
  })
})

describe('pauses inside stretches', () => {
  const pauses = [pause('10:00', '12:00', 'Hold'), pause('15:00', null, 'Hold')]

  it('are clipped to them, and end with a stretch that ended', () => {
    const stretches = [
      { from: at('2026-01-12 11:00'), to: at('2026-01-12 11:30') },
      { from: at('2026-01-12 14:00'), to: at('2026-01-12 16:00') },
    ]
    expect(pausesWithin(pauses, stretches)).toEqual([pause('11:00', '11:30', 'Hold'), pause('15:00', '16:00', 'Hold')])
  })

  it('stay open-ended in a stretch that runs', () => {
    expect(pausesWithin(pauses, [{ from: at('2026-01-12 09:00'), to: null }])).toEqual(pauses)
  })

  it('leave the rest running', () => {
    const stretch = { from: at('2026-01-12 09:00'), to: at('2026-01-12 17:00') }
    expect(withoutPauses(stretch, pauses)).toEqual([
      { from: at('2026-01-12 09:00'), to: at('2026-01-12 10:00') },
      { from: at('2026-01-12 12:00'), to: at('2026-01-12 15:00') },
    ])
  })

  it('leave nothing where they begin with the stretch and do not end', () => {
    const stretch = { from: at('2026-01-12 15:00'), to: at('2026-01-12 17:00') }
    expect(withoutPauses(stretch, pauses.slice(1))).toEqual([])
  })
})
