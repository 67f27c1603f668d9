import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, keptCalendar, target } from './builders.ts'
import { measured } from './measuring.ts'
import { moment, row } from './random-tickets.ts'

const PERIOD = '2026-03-27..2026-03-31'
const { start, end } = parsePeriod(PERIOD, 'Europe/London')

const counting = fc.record({
  period: fc.constantFrom<NonNullable<Counting['period']>>('verdict', 'created', 'resolved', 'due'),
  open: fc.constantFrom<NonNullable<Counting['open']>>('overdue-breached', 'exclude', 'all'),
  reopen: fc.constantFrom<NonNullable<Counting['reopen']>>('sum', 'first', 'last', 'span'),
  priority: fc.constantFrom<NonNullable<Counting['priority']>>('final', 'initial', 'proportional'),
})

/** Whether a check counts, told from its dates alone by the words of the semantics. */
function counts(
  { verdict, stopAt, verdictAt, originalDueAt }: Check,
  createdAt: number,
  { period, open }: { readonly [rule in 'period' | 'open']: NonNullable<Counting[rule]> },
): boolean {
  const dates = { verdict: verdictAt, created: createdAt, resolved: stopAt, due: originalDueAt }
  const at = dates[period]
  if (verdict === 'not-applicable' || at === null || at < start || at >= end) return false
  if (stopAt !== null || period === 'verdict') return verdict !== 'pending'
  return open === 'all' || (open === 'overdue-breached' && verdict === 'breached')
}

it('every rule of periods, of open tickets and of reopenings puts a ticket where its dates say, together with any other', () => {
  let seen = 0
  fc.assert(
    fc.property(row, counting, moment, (one, rules, cutOff) => {
      fc.pre((one.createdAt ?? 0) <= Math.min(cutOff, end))
      const versions = [agreement({ targets: [target({ within: { P1: '1h', P2: '4h', P3: '9h' }, counting: rules })] })]
      const measurement = measured({
        rows: [{ ...one, key: 'T' }],
        versions,
        period: PERIOD,
        cutOff,
        calendars: keptCalendar,
      })
      const check = measurement.check('resolve', { sourceName: 'desk', key: 'T' })
      if (check === null) throw new Error('the ticket is there')
      const expected = counts(check, one.createdAt ?? 0, rules)
      seen += Number(expected)
      const [figures] = measurement.figures.targets
      expect([figures?.counted, check.counted]).toEqual([Number(expected), expected])
      expect(figures?.backlog?.count).toBe(Number(check.verdict !== 'not-applicable' && check.stopAt === null))
    }),
    { numRuns: 500 },
  )
  expect(seen).toBeGreaterThan(50)
})
