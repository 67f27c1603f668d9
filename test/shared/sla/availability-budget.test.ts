import { describe, expect, it } from 'vitest'
import type { Outage } from '../../../shared/outages/outage.ts'
import { agreedClock } from '../../../shared/sla/agreed-clock.ts'
import { logged, serviceTime } from '../../../shared/sla/availability.ts'
import { type BudgetTerm, runOut, timeBudget } from '../../../shared/sla/availability-budget.ts'
import { exactly, fraction, parseDecimal } from '../../../shared/sla/fraction.ts'
import { alwaysOpen } from '../../../shared/time/business-calendar.ts'
import { DAY, HOUR, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { outage, utc } from '../outages/builders.ts'
import { keptCalendar, office } from './builders.ts'

const start = utc('2026-06-01 00:00')
const month = { from: start, to: start + 30 * DAY }
const UTC = alwaysOpen('UTC')

type Asked = {
  objective: string
  outages?: readonly Outage[]
  asOf?: Instant
  calendar?: typeof UTC
  window?: typeof month
}

/** One term of an agreement, as far as it is known at a moment. */
function term({ objective, outages = [], asOf = month.to, calendar = UTC, window = month }: Asked): BudgetTerm {
  const known = { calendar, window: { from: window.from, to: Math.min(asOf, window.to) }, outages, notice: null }
  const { agreedMs, downMs } = serviceTime(known)
  const stretches = logged({ window, outages, notice: null })
  return {
    window,
    clock: agreedClock(
      calendar,
      stretches.filter(({ planned }) => planned),
    ),
    objective: parseDecimal(objective) ?? fraction(1),
    knownMs: agreedMs,
    downMs,
    lost: () =>
      logged(known)
        .filter(({ planned }) => !planned)
        .map((one) => ({ ...one, weight: exactly(one.weight) })),
  }
}

function budgetOf(asked: Asked) {
  const { value, reason } = timeBudget([term(asked)])
  if (value === null) return reason
  return { budget: value, runOut: runOut([term(asked)], value, asked.asOf ?? month.to) }
}

const down = (minutes: number, from = start) => [outage({ from, to: from + minutes * MINUTE })]

describe('the error budget of a month', () => {
  it('allows 43.2 minutes of 30 days at 99.9 %', () => {
    expect(budgetOf({ objective: '0.999' })).toEqual({
      budget: {
        total: fraction(43.2 * 60 * 1000),
        consumed: fraction(0),
        remaining: fraction(43.2 * 60 * 1000),
        burnRate: fraction(0),
      },
      runOut: { state: 'lasts', at: null },
    })
  })

  it('is half spent by 21.6 minutes, which by the end is a burn rate of one half', () => {
    expect(budgetOf({ objective: '0.999', outages: down(21.6) })).toMatchObject({
      budget: { consumed: fraction(1, 2), burnRate: fraction(1, 2), remaining: fraction(21.6 * 60 * 1000) },
      runOut: { state: 'lasts' },
    })
  })

  it('burns twice as fast as it may when half of it is gone after a quarter of the month', () => {
    const asOf = start + 7.5 * DAY
    expect(budgetOf({ objective: '0.999', outages: down(21.6), asOf })).toMatchObject({
      budget: { consumed: fraction(1, 2), burnRate: fraction(2) },
      runOut: { state: 'ahead', at: start + 15 * DAY },
    })
  })

  it('was gone at the instant at which the last of it was lost', () => {
    const outages = [...down(40), ...down(40, start + DAY)]
    expect(budgetOf({ objective: '0.999', outages })).toMatchObject({
      budget: { remaining: fraction(-36.8 * 60 * 1000) },
      runOut: { state: 'spent', at: start + DAY + 3.2 * MINUTE },
    })
  })

  it('is spent half as fast by an outage of half weight', () => {
    const outages = [outage({ from: start, to: start + 2 * HOUR, weight: 0.5 })]
    expect(budgetOf({ objective: '0.999', outages })).toMatchObject({
      runOut: { state: 'spent', at: start + 86.4 * MINUTE },
    })
  })

  it('is not there for an objective of 100 %, nor where nothing is known yet', () => {
    expect(budgetOf({ objective: '1', outages: down(5) })).toBe('An objective of 100 % leaves no error budget.')
    expect(budgetOf({ objective: '0.999', asOf: start })).toBe('No agreed service time is known yet.')
  })

  it('is reckoned in opening hours where those are agreed', () => {
    // 22 weekdays of eight hours in June 2026, 1 % of which are 105.6 minutes; BST opens at 08:00 UTC.
    const calendar = keptCalendar(office)
    const outages = down(105.6, utc('2026-06-01 08:00'))
    expect(budgetOf({ objective: '0.99', calendar, outages })).toMatchObject({
      budget: { total: fraction(105.6 * 60 * 1000), consumed: fraction(1) },
      runOut: { state: 'spent', at: utc('2026-06-01 08:00') + 105.6 * MINUTE },
    })
  })

  it('of two versions is what each allows of its own time', () => {
    const middle = start + 10 * DAY
    const terms = [
      term({ objective: '0.99', window: { from: start, to: middle } }),
      term({ objective: '0.999', window: { from: middle, to: month.to } }),
    ]
    expect(timeBudget(terms).value?.total).toEqual(fraction(144 * MINUTE + 28.8 * MINUTE))
  })

  it('does not grow by maintenance that is known ahead', () => {
    const planned = outage({ from: start + 20 * DAY, to: start + 21 * DAY, planned: true })
    expect(budgetOf({ objective: '0.999', outages: [planned], asOf: start + DAY })).toMatchObject({
      budget: { total: fraction(29 * 1.44 * MINUTE) },
    })
  })
})
