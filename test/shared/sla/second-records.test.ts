import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import type { Outage } from '../../../shared/outages/outage.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import type { Sampled } from '../outages/builders.ts'
import { agreement, keptCalendar, office, type Row, ticket } from './builders.ts'
import { measured } from './measuring.ts'
import { outages, recordsOf, samples, scores, WEEK, WEEK_FROM, WEEK_TO } from './random-records.ts'

/** The figures of one target a second time, by counting minutes and samples one after the other. */
const NONE = { outages: [], samples: [], scores: [] }

function figuresOf(
  target: Target,
  given: Partial<Parameters<typeof recordsOf>[0]>,
  rows: readonly Row[] = [],
): TargetFigures {
  const versions: Agreement[] = [agreement({ calendars: [office], targets: [target] })]
  const records = recordsOf({ ...NONE, ...given })
  const [figures] = measured({ rows, versions, records, period: WEEK, calendars: keptCalendar }).figures.targets
  if (figures === undefined) throw new Error('the target is not among the figures')
  return figures
}

const isOpen = (at: number) => {
  const [day, time] = [Math.floor((at - WEEK_FROM) / DAY), (at - WEEK_FROM) % DAY]
  return day < 5 && time >= 9 * HOUR && time < 17 * HOUR
}

/** Every minute of the week: agreed, planned, and which share of it was down. */
function walk(log: readonly Outage[], clock: string): { agreed: number; planned: number; lost: number[] } {
  const held = (at: number) => log.filter(({ from, to }) => from <= at && (to === null || at < to))
  const isPlanned = (one: Outage) =>
    one.planned && one.weight > 0 && one.announcedAt !== null && one.from - one.announcedAt >= DAY
  let [agreed, planned] = [0, 0]
  const lost: number[] = []
  for (let at = WEEK_FROM; at < WEEK_TO; at += MINUTE) {
    if (clock === 'office' && !isOpen(at)) continue
    const now = held(at)
    if (now.some(isPlanned)) planned += 1
    else {
      agreed += 1
      lost.push(Math.max(0, ...now.map(({ weight }) => weight)))
    }
  }
  return { agreed, planned, lost }
}

describe('a walk over the minutes of a week', () => {
  it.each(['office', '24x7'])('agrees with availability and its budget by clock %s', (clock) => {
    const target: Target = {
      id: 'up',
      name: 'Up',
      metric: 'availability',
      objective: '90%',
      maintenance: { notice: '24h' },
      counting: { clock },
    }
    fc.assert(
      fc.property(outages, (log) => {
        const found = figuresOf(target, { outages: log })
        const { agreed, planned, lost } = walk(log, clock)
        const down = lost.reduce((sum, weight) => sum + weight, 0)
        expect([found.agreedMs, found.plannedMs, found.downMs]).toEqual([
          agreed * MINUTE,
          planned * MINUTE,
          down * MINUTE,
        ])
        if (agreed === 0) {
          expect([found.attainment, found.status, found.budget]).toEqual([null, 'grey', null])
          return
        }
        expect(found.attainment).toBeCloseTo((agreed - down) / agreed, 12)
        expect(found.status).toBe(10 * down <= agreed ? 'green' : 'red')
        expect(found.budget?.total).toBeCloseTo((agreed * MINUTE) / 10, 6)
        expect(found.budget?.consumed).toBeCloseTo((10 * down) / agreed, 9)
        expect(found.budget?.remaining).toBeCloseTo((agreed / 10 - down) * MINUTE, 3)
        expect(found.budget?.runsOut?.state === 'spent').toBe(down > 0 && 10 * down >= agreed)
      }),
      { numRuns: 40 },
    )
  })
})

/** Good and total of all samples, and of every slice of an hour. */
function addUp(all: readonly Sampled[]) {
  const slices = new Map<number, { good: number; total: number }>()
  let [good, total] = [0, 0]
  for (const [at, some, of = 0] of all) {
    good += some ?? 0
    total += of
    const hour = Math.floor(at / HOUR)
    const slice = slices.get(hour) ?? { good: 0, total: 0 }
    slices.set(hour, { good: slice.good + (some ?? 0), total: slice.total + of })
  }
  const seen = [...slices.values()].filter((slice) => slice.total > 0)
  return { good, total, seen }
}

describe('a count of samples one by one', () => {
  const calls: Target = { id: 'calls', name: 'Calls', metric: 'ratio', series: 'calls', objective: '75%' }
  const slo = { window: { rolling: '7d' }, sliceWindow: '1h' } as const

  it('agrees with a ratio, and with its budget', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const found = figuresOf(calls, { samples: all })
        const { good, total } = addUp(all)
        if (total === 0) {
          expect([found.attainment, found.status, found.budget ?? null]).toEqual([null, 'grey', null])
          return
        }
        expect([found.counted, found.met, found.attainment]).toEqual([total, good, good / total])
        expect(found.status).toBe(total < 5 ? 'grey' : 4 * good >= 3 * total ? 'green' : 'red')
        expect(found.budget?.burnRate).toBeCloseTo((4 * (total - good)) / total, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('agrees with time slices and with their mean', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const { seen } = addUp(all)
        const timeslices = { ...slo, budgeting: 'Timeslices', sliceTarget: '50%' } as const
        const found = figuresOf({ ...calls, slo: timeslices }, { samples: all })
        const kept = seen.filter(({ good, total }) => 2 * good >= total).length
        expect(found.attainment).toBe(seen.length === 0 ? null : kept / seen.length)
        const mean = figuresOf({ ...calls, slo: { ...slo, budgeting: 'RatioTimeslices' } }, { samples: all }).attainment
        const shares = seen.map(({ good, total }) => good / total)
        if (shares.length === 0) expect(mean).toBeNull()
        else expect(mean).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 12)
      }),
      { numRuns: 40 },
    )
  })

  it('agrees with satisfaction', () => {
    const target: Target = { id: 'csat', name: 'Satisfied', metric: 'satisfaction', objective: '80%' }
    fc.assert(
      fc.property(scores, (all) => {
        const found = figuresOf(target, { scores: all })
        const within = all.filter(([at]) => at >= WEEK_FROM && at < WEEK_TO)
        const held = within.flatMap(([, score]) => (score === null || score > 5 ? [] : [score]))
        if (held.length === 0) {
          expect([found.attainment, found.status]).toEqual([null, 'grey'])
          return
        }
        const content = held.filter((score) => score >= 4).length
        expect([found.counted, found.met, found.attainment]).toEqual([held.length, content, content / held.length])
        expect(found.satisfaction?.mean).toBeCloseTo(held.reduce((sum, score) => sum + score, 0) / held.length, 12)
        expect(found.notApplicable).toBe(within.filter(([, score]) => score === 7).length)
      }),
      { numRuns: 60 },
    )
  })

  it('agrees with a number of tickets for each day', () => {
    const target: Target = {
      id: 'few',
      name: 'Few',
      metric: 'count',
      of: 'tickets',
      every: '1 day',
      objective: 'at most 2',
    }
    const created = fc.array(fc.integer({ min: -1, max: 8 * 24 }), { maxLength: 30 })
    fc.assert(
      fc.property(created, (hours) => {
        const rows = hours.map((hour) => ticket({ createdAt: WEEK_FROM + hour * HOUR }))
        const found = figuresOf(target, {}, [...rows, ticket({ createdAt: WEEK_FROM - DAY })])
        const days = Array.from({ length: 7 }, (_, day) => hours.filter((hour) => Math.floor(hour / 24) === day).length)
        expect(found.windows?.map(({ value }) => value)).toEqual(days)
        expect([found.counted, found.met, found.breached]).toEqual([
          7,
          days.filter((count) => count <= 2).length,
          days.filter((count) => count > 2).length,
        ])
      }),
      { numRuns: 40 },
    )
  })
})
