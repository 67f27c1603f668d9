import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import type { PauseRule } from '../../../shared/sla/counting-rules.ts'
import { explainTicket } from '../../../shared/sla/explain.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, columnsOf, keptCalendar, type Row, target } from './builders.ts'
import { judgeSlowly, type SlowVerdict, WALK_HOLIDAY, WALK_HOURS } from './minute-by-minute.ts'
import { type Chosen, moment, row, rules } from './random-tickets.ts'

const WITHIN = { P1: 60, P2: 160, P3: 480 }
const within = Object.fromEntries(Object.entries(WITHIN).map(([priority, minutes]) => [priority, `${minutes}m`]))
const calendar = { id: 'odd', timeZone: 'Europe/London', hours: WALK_HOURS, holidays: [{ date: WALK_HOLIDAY }] }
const period = parsePeriod('2026', 'Europe/London')

type Given = { readonly one: Row; readonly chosen: Chosen; readonly asOf: number; readonly clock: string }

function judgeOnce({ one, chosen, asOf, clock }: Given): Check {
  const { pauses, ...others } = chosen
  const counting: Counting = { clock, ...others, ...(pauses === null ? {} : { pauses }) }
  const versions = [agreement({ calendars: [calendar], targets: [target({ within, counting })] })]
  const columns = columnsOf([one])
  return explainTicket({
    versions,
    columns,
    period,
    asOf: { at: asOf },
    targetId: 'resolve',
    index: 0,
    calendars: keptCalendar,
  }).check
}

function judgeAgain({ one, chosen, asOf, clock }: Given): SlowVerdict {
  const { pauses } = chosen
  const rule: PauseRule =
    pauses === null
      ? { kind: 'pending' }
      : pauses === 'none'
        ? { kind: 'none' }
        : { kind: 'statuses', statuses: pauses }
  return judgeSlowly(one, {
    rules: { ...chosen, pauses: rule },
    within: WITHIN,
    asOf,
    isRoundTheClock: clock === '24x7',
  })
}

describe('a walk over single minutes', () => {
  it.each(['odd', '24x7'])('agrees with every verdict, time and deadline by clock %s', (clock) => {
    let judged = 0
    fc.assert(
      fc.property(row, rules, moment, (ticket, chosen, asOf) => {
        const one = chosen.priority === 'proportional' ? { ...ticket, pausedFor: null } : ticket
        fc.pre((one.createdAt ?? 0) <= asOf)
        const { verdict, elapsedMs, stopAt, currentDueAt } = judgeOnce({ one, chosen, asOf, clock })
        if (verdict === 'not-applicable') return
        judged += 1
        const dueAt = chosen.priority === 'proportional' ? null : currentDueAt
        expect({ verdict, elapsedMs, stopAt, currentDueAt: dueAt }).toEqual(judgeAgain({ one, chosen, asOf, clock }))
      }),
      { numRuns: 300 },
    )
    expect(judged).toBeGreaterThan(150)
  })
})
