import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../shared/refusal.ts'
import { allowanceMs, dueAfter, promiseFor, readPromise, singlePromiseMs } from '../../../shared/sla/promised-time.ts'
import { compileCalendar } from '../../../shared/time/business-calendar.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { at, office } from './builders.ts'

const calendar = compileCalendar(office)
const hours = (count: number) => ({ kind: 'time', ms: count * HOUR })
const promise = (within: Parameters<typeof readPromise>[0]) => {
  const read = readPromise(within)
  if (read === null) throw new Error('no promise')
  return read
}

describe('a promise by priority', () => {
  const byPriority = promise({ critical: '4h', High: '8h', default: '24h' })

  it.each([
    ['critical', 4],
    ['CRITICAL ', 4],
    ['high', 8],
    ['low', 24],
    [null, 24],
  ])('to %s is %s hours', (priority, count) => {
    expect(promiseFor(byPriority, priority)).toEqual(hours(count))
  })

  it('covers no other priority without a default', () => {
    const few = promise({ critical: '4h' })
    expect([promiseFor(few, 'low'), promiseFor(few, null)]).toEqual([null, null])
  })

  it('is said in words', () => {
    expect([byPriority.words, promise('PT4H').words, promise({ critical: '2bd' }).words]).toEqual([
      'critical 4h, High 8h, otherwise 24h',
      '4h',
      'critical 2bd',
    ])
  })

  it('is single only where every ticket has the same time', () => {
    const promises = ['4h', { critical: '4h', default: '240m' }, { critical: '4h', default: '5h' }, '2bd']
    expect(promises.map((within) => singlePromiseMs(promise(within)))).toEqual([4 * HOUR, 4 * HOUR, null, null])
  })

  it('that cannot be read is refused by name', () => {
    expect(() => readPromise('soon')).toThrow(Refusal)
    expect(() => readPromise('soon')).toThrow('"soon" is no length of time')
  })
})

describe('a promise in working days', () => {
  it('lasts as long as the clock runs until the same time on the n-th open day', () => {
    const friday = at('2026-01-09 15:00')
    const twoDays = { kind: 'working-days', days: 2 } as const
    expect(dueAfter(calendar, friday, twoDays)).toBe(at('2026-01-13 15:00'))
    expect(allowanceMs(calendar, friday, twoDays)).toBe(16 * HOUR)
  })

  it('never ends on a calendar that is never open', () => {
    const closed = compileCalendar({ ...office, hours: {} })
    expect(allowanceMs(closed, at('2026-01-09 15:00'), { kind: 'working-days', days: 1 })).toBeNaN()
  })
})
