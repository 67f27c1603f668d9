import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { at, history, type Row, ticket } from './builders.ts'
import { checkOf, measured } from './measuring.ts'

const response: Partial<Target> = { metric: 'response-time', within: '2h' }
const roundTheClock = { counting: { clock: '24x7' } }

describe('a verdict', () => {
  it.each([
    ['is met when the time equals the promise', '2026-01-12 17:00:00.000', 'met', null],
    ['is breached one millisecond later', '2026-01-12 17:00:00.001', 'breached', 1],
    ['is met when closing time comes first', '2026-01-12 16:59:59.999', 'met', null],
  ])('%s', (_, resolved, verdict, overByMs) => {
    const row = ticket({ resolvedAt: at(resolved) })
    expect(checkOf(row, roundTheClock)).toMatchObject({ verdict, overByMs })
  })

  it('is met after closing, for no open time has passed', () => {
    expect(checkOf(ticket({ resolvedAt: at('2026-01-13 08:59') })).verdict).toBe('met')
  })

  it('dates a met check at its stop and a breached one at its deadline', () => {
    const [met, breached] = ['2026-01-12 16:00', '2026-01-14 10:00'].map((when) =>
      checkOf(ticket({ resolvedAt: at(when) })),
    )
    expect([met?.verdictAt, breached?.verdictAt]).toEqual([at('2026-01-12 16:00'), at('2026-01-12 17:00')])
  })

  it('of an open ticket is pending up to the promise and breached beyond it', () => {
    const verdictAsOf = (when: string) => checkOf(ticket(), roundTheClock, { cutOff: at(when) }).verdict
    expect([verdictAsOf('2026-01-12 17:00'), verdictAsOf('2026-01-12 17:00:00.001')]).toEqual(['pending', 'breached'])
  })

  it('gives an open breach its time up to the moment of knowledge', () => {
    const check = checkOf(ticket(), roundTheClock, { cutOff: at('2026-01-12 20:00') })
    expect([check.elapsedMs, check.overByMs, check.stopAt]).toEqual([11 * HOUR, 3 * HOUR, null])
  })

  it('does not move by a pause that begins once the promise is used up', () => {
    const row = ticket({
      history: history(['2026-01-12 17:00', 'Hold', 'pending'], ['2026-01-12 20:00', 'Open', 'open']),
    })
    expect(checkOf(row, roundTheClock).verdictAt).toBe(at('2026-01-12 17:00'))
  })

  it('moves by a pause that begins one moment earlier', () => {
    const row = ticket({
      history: history(['2026-01-12 16:59', 'Hold', 'pending'], ['2026-01-12 20:00', 'Open', 'open']),
    })
    expect(checkOf(row, roundTheClock)).toMatchObject({
      originalDueAt: at('2026-01-12 17:00'),
      currentDueAt: at('2026-01-12 20:01'),
      verdictAt: at('2026-01-12 20:01'),
    })
  })

  it('of a ticket still paused projects its deadline from the moment of knowledge', () => {
    const row = ticket({ history: history(['2026-01-12 10:00', 'Hold', 'pending']) })
    expect(checkOf(row, roundTheClock, { cutOff: at('2026-01-13 10:00') })).toMatchObject({
      verdict: 'pending',
      elapsedMs: HOUR,
      currentDueAt: at('2026-01-13 17:00'),
    })
  })

  it('of a promise in working days falls due at the same time on the n-th open day', () => {
    const row = ticket({ createdAt: at('2026-01-09 15:00'), resolvedAt: at('2026-01-13 15:00') })
    const check = checkOf(row, { within: '2bd' })
    expect(check).toMatchObject({ verdict: 'met', withinMs: 16 * HOUR, currentDueAt: at('2026-01-13 15:00') })
    expect(checkOf({ ...row, resolvedAt: at('2026-01-13 15:01') }, { within: '2bd' }).verdict).toBe('breached')
  })

  it('of working days that begin at an opening falls due at an opening, not at the closing before it', () => {
    const row = ticket({ createdAt: at('2026-01-10 12:00'), resolvedAt: at('2026-01-14 12:00') })
    expect(checkOf(row, { within: '1bd' })).toMatchObject({
      originalDueAt: at('2026-01-13 09:00'),
      currentDueAt: at('2026-01-13 09:00'),
      verdictAt: at('2026-01-13 09:00'),
    })
  })

  it('of the last cycle alone starts at the reopening', () => {
    const row = ticket({
      history: history(['2026-01-12 10:00', null, 'resolved'], ['2026-01-14 10:00', null, 'open']),
      resolvedAt: at('2026-01-14 12:00'),
    })
    expect(checkOf(row, { counting: { reopen: 'last' } })).toMatchObject({
      startAt: at('2026-01-14 10:00'),
      originalDueAt: at('2026-01-15 10:00'),
      elapsedMs: 2 * HOUR,
    })
  })

  it('by the first stop does not change when the ticket is reopened', () => {
    const row = ticket({ history: history(['2026-01-12 10:00', null, 'resolved'], ['2026-01-12 12:00', null, 'open']) })
    expect(checkOf(row, { counting: { reopen: 'first' } })).toMatchObject({
      verdict: 'met',
      verdictAt: at('2026-01-12 10:00'),
    })
  })

  it('by the sum is open again once the ticket is reopened', () => {
    const row = ticket({ history: history(['2026-01-12 10:00', null, 'resolved'], ['2026-06-30 12:00', null, 'open']) })
    expect(checkOf(row)).toMatchObject({ verdict: 'pending', stopAt: null, elapsedMs: 6 * HOUR })
  })
})

describe('a total of pauses', () => {
  const row = ticket({ resolvedAt: at('2026-01-13 11:00'), pausedFor: 3 * HOUR })

  it('shortens the time as given and makes the deadline approximate', () => {
    expect(checkOf(row)).toMatchObject({
      verdict: 'met',
      elapsedMs: 7 * HOUR,
      originalDueAt: at('2026-01-12 17:00'),
      currentDueAt: at('2026-01-13 12:00'),
      approximate: true,
    })
  })

  it('never makes the time used less than nothing', () => {
    expect(checkOf({ ...row, pausedFor: 100 * HOUR }).elapsedMs).toBe(0)
  })

  it.each([
    ['where nothing pauses the clock', row, { counting: { pauses: 'none' } }, 10],
    ['of zero', { ...row, pausedFor: 0 }, {}, 10],
    [
      'where the history tells the pauses',
      { ...row, history: history(['2026-01-12 10:00', 'Hold', 'pending'], ['2026-01-12 11:00', 'Open', 'open']) },
      {},
      9,
    ],
  ] as const)('does not count %s', (_, spoiled, counting, hours) => {
    expect(checkOf(spoiled, counting as Partial<Target>)).toMatchObject({ elapsedMs: hours * HOUR, approximate: false }) // counting is written as const
  })

  it('is not taken off a response, after which the pauses may lie', () => {
    const check = checkOf({ ...row, firstRespondedAt: at('2026-01-12 12:00') }, response)
    expect(check).toMatchObject({ elapsedMs: 3 * HOUR, verdict: 'breached', approximate: false })
  })
})

describe('as of a moment', () => {
  const cutOff = at('2026-01-12 12:00')

  it.each([
    ['a resolution later than it is not yet known', { resolvedAt: at('2026-01-12 15:00') }, 'pending'],
    ['a resolution at it is known', { resolvedAt: cutOff }, 'met'],
    ['a closing later than it is not yet known', { closedAt: at('2026-01-12 15:00') }, 'pending'],
    [
      'a closed status without a time known by then still runs',
      { status: 'closed', closedAt: at('2026-01-12 15:00') },
      'pending',
    ],
    [
      'a reopening later than it is not yet known',
      {
        resolvedAt: null,
        history: history(['2026-01-12 10:00', null, 'resolved'], ['2026-01-12 15:00', null, 'open']),
      },
      'met',
    ],
    [
      'a cancelling later than it is not yet known',
      {
        status: 'cancelled',
        history: history(['2026-01-12 09:00', null, 'open'], ['2026-01-12 15:00', null, 'cancelled']),
      },
      'pending',
    ],
    [
      'a cancelling later than it is not yet known, though the history begins with it',
      { status: 'cancelled', history: history(['2026-01-12 15:00', null, 'cancelled']) },
      'pending',
    ],
    [
      'a reopening at it is known',
      { history: history(['2026-01-12 10:00', null, 'resolved'], ['2026-01-12 12:00', null, 'open']) },
      'pending',
    ],
    [
      'a cancelling before it is known',
      {
        status: 'open',
        history: history(['2026-01-12 09:00', null, 'open'], ['2026-01-12 10:00', null, 'cancelled']),
      },
      'not-applicable',
    ],
  ] as const)('%s', (_, spoiled, verdict) => {
    expect(checkOf(ticket(spoiled as Row), {}, { cutOff }).verdict).toBe(verdict) // rows are written as const
  })

  it('a ticket created later is not there yet', () => {
    const { figures } = measured({ rows: [ticket({ createdAt: cutOff + 1 }), ticket({ createdAt: cutOff })], cutOff })
    expect([figures.tickets.read, figures.targets[0]?.pending]).toEqual([1, 1])
  })

  it('the newest priority holds, unless the rule is about its course', () => {
    const row = ticket({
      priority: 'P1',
      history: history(['2026-01-12 09:00', null, 'open', 'P3'], ['2026-01-12 15:00', null, 'open', 'P1']),
    })
    const withinAsOf = (priority: 'final' | 'proportional') =>
      checkOf(row, { within: { P1: '4h', P3: '24h' }, counting: { priority } }, { cutOff }).withinMs
    expect([withinAsOf('final'), withinAsOf('proportional')]).toEqual([4 * HOUR, 24 * HOUR])
  })
})
