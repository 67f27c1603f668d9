import { describe, expect, it } from 'vitest'
import type { Agreement, TicketFilter } from '../../../shared/agreement/agreement.ts'
import { ticketIdentity } from '../../../shared/sla/exclusions.ts'
import { figures as figuresSchema } from '../../../shared/sla/figures.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { agreement, at, history, office, type Row, target, ticket } from './builders.ts'
import { figuresOf, measured } from './measuring.ts'

const met = (spoiled: Row = {}) => ticket({ resolvedAt: at('2026-01-12 12:00'), ...spoiled })
const breached = (spoiled: Row = {}) => ticket({ resolvedAt: at('2026-01-14 12:00'), ...spoiled })
const keysRead = (rows: Row[], spec: Partial<Agreement['spec']>) => {
  const checks = measured({ rows, versions: [agreement(spec)] }).checks('resolve')
  return Array.from({ length: checks?.length ?? 0 }, (_, index) => checks?.at(index).key)
}

describe('an empty population', () => {
  it('is grey and unknown, never zero or one hundred', () => {
    expect(figuresOf({ rows: [] })).toMatchObject({
      measured: true,
      counted: 0,
      met: 0,
      breached: 0,
      pending: 0,
      attainment: null,
      gross: null,
      status: 'grey',
      interval95: null,
      elapsed: null,
      distribution: null,
      breakdowns: { priority: [], group: [], category: [] },
      versions: [1],
    })
  })

  it('is grey in every month', () => {
    expect(figuresOf({ rows: [] }).months.map((month) => [month.counted, month.attainment, month.status])).toEqual(
      Array.from({ length: 6 }, () => [0, null, 'grey']),
    )
  })

  it('is what is left when everything is excluded', () => {
    const fromAll = new Set([ticketIdentity('desk', 'A')])
    const figures = figuresOf({ rows: [breached({ key: 'A' })], exclusions: { fromAll } })
    expect(figures).toMatchObject({
      counted: 0,
      excluded: 1,
      attainment: null,
      gross: 0,
      status: 'grey',
      elapsed: null,
    })
  })
})

describe('a metric that is not computed', () => {
  const versions = [agreement({ targets: [target({ id: 'uptime', metric: 'availability', objective: '99.9%' })] })]

  it('counts nothing, which is not zero', () => {
    expect(figuresOf({ rows: [met()], versions })).toMatchObject({
      id: 'uptime',
      measured: false,
      reason: 'No outage log is imported yet, and the target names no series to measure it from.',
      objective: '99.9%',
      counted: null,
      met: null,
      breached: null,
      pending: null,
      notApplicable: null,
      excluded: null,
      attainment: null,
      gross: null,
      status: 'grey',
      versions: [1],
    })
  })

  it('has grey months without counts, and no checks', () => {
    const measurement = measured({ rows: [met()], versions })
    expect(measurement.figures.targets[0]?.months[0]).toEqual({
      month: '2026-01',
      counted: null,
      met: null,
      breached: null,
      attainment: null,
      status: 'grey',
      partial: false,
    })
    expect(measurement.checks('uptime')).toBeNull()
  })

  it('is said of a target that promises no time', () => {
    const { within: _, ...promiseless } = target()
    expect(figuresOf({ rows: [met()], versions: [agreement({ targets: [promiseless] })] })).toMatchObject({
      measured: false,
      reason: 'The target promises no time: it has no "within".',
    })
  })
})

describe('the tickets an agreement reads', () => {
  it('are those of the sources it names', () => {
    const rows = [met({ key: 'A', sourceName: 'Service-Desk' }), met({ key: 'B', sourceName: 'shop' })]
    expect(keysRead(rows, { data: { sources: ['service-desk'] } })).toEqual(['A'])
    const { figures } = measured({ rows, versions: [agreement({ data: { sources: ['service-desk'] } })] })
    expect(figures.tickets).toEqual({ read: 1, sources: ['Service-Desk'] })
  })

  it('are those of all sources where it names none', () => {
    const rows = [met({ key: 'B', sourceName: 'shop' }), met({ key: 'A', sourceName: 'desk' })]
    expect(measured({ rows }).figures.tickets).toEqual({ read: 2, sources: ['desk', 'shop'] })
  })

  it.each<[string, TicketFilter, string[]]>([
    ['a value, whatever its case and edges', { priority: ['High'] }, ['A', 'B']],
    ['one of several values', { priority: ['high', 'low'] }, ['A', 'B', 'C']],
    ['every field that is given', { priority: ['high'], group: ['Network'] }, ['B']],
    ['no ticket without a value', { group: ['Network', 'null'] }, ['B']],
    ['a service by its id, though tickets name it', { service: ['hardware-software'] }, ['C']],
    ['a service by its name', { service: ['HARDWARE and software'] }, ['C']],
  ])('satisfy a filter: %s', (_, where, expected) => {
    const rows = [
      met({ key: 'A', priority: ' high' }),
      met({ key: 'B', priority: 'HIGH', group: 'network ' }),
      met({ key: 'C', priority: 'low', service: 'Hardware and software' }),
      met({ key: 'D', priority: null }),
    ]
    expect(keysRead(rows, { data: { where } })).toEqual(expected)
    expect(keysRead(rows, { targets: [target({ where })] })).toEqual(expected)
  })

  it('satisfy the agreement, the target and its service together', () => {
    const rows = [
      met({ key: 'A', type: 'incident', priority: 'high', service: 'mail' }),
      met({ key: 'B', type: 'incident', priority: 'low', service: 'mail' }),
      met({ key: 'C', type: 'request', priority: 'high', service: 'mail' }),
      met({ key: 'D', type: 'incident', priority: 'high', service: 'web' }),
    ]
    const targets = [target({ where: { priority: ['high'] }, service: 'Mail' })]
    expect(keysRead(rows, { data: { where: { type: ['incident'] } }, targets })).toEqual(['A'])
  })
})

describe('the figures of a target', () => {
  const rows = [
    met({ priority: 'low', group: 'B' }),
    met({ priority: 'critical', group: 'A', resolvedAt: at('2026-01-12 16:12') }),
    met({ priority: 'critical', group: 'A', resolvedAt: at('2026-01-12 16:11:59.999') }),
    breached({ priority: 'zeta', group: 'A', resolvedAt: at('2026-02-02 10:00'), createdAt: at('2026-01-30 09:00') }),
    ticket({ priority: null, createdAt: at('2026-06-30 10:00') }),
    met({ priority: 'critical', group: null, pausedFor: 30 * MINUTE }),
  ]
  const figures = figuresOf({
    rows,
    versions: [agreement({ targets: [target({ minimum: '75%', counting: { minimumSample: 2 } })] })],
  })

  it('follow the published shape', () => {
    expect(() => figuresSchema.parse(measured({ rows }).figures)).not.toThrow()
  })

  it('count met with nine tenths of the time used as near misses', () => {
    expect(figures.nearMisses).toBe(1)
  })

  it('count checks whose deadline is approximate', () => {
    expect(figures.approximate).toBe(1)
  })

  it('spread the time of the counted checks', () => {
    const elapsed = [3, 7.2, 7.2 - 1 / HOUR, 9, 2.5].map((hours) => Math.round(hours * HOUR)).sort((a, b) => a - b)
    expect(figures.elapsed).toEqual({
      medianMs: elapsed[2],
      p90Ms: (elapsed[3] ?? 0) + ((elapsed[4] ?? 0) - (elapsed[3] ?? 0)) * 0.6,
      maxMs: 9 * HOUR,
    })
  })

  it('stand by month under the verdict date', () => {
    expect(figures.months.map(({ month, counted, breached: missed }) => [month, counted, missed]).slice(0, 2)).toEqual([
      ['2026-01', 5, 1],
      ['2026-02', 0, 0],
    ])
  })

  it('are broken down by priority from the most urgent, by group from the largest, tickets without last', () => {
    const shape = (groups: typeof figures.breakdowns.group) =>
      groups.map(({ value, counted, met: ok }) => [value, counted, ok])
    expect(shape(figures.breakdowns.priority)).toEqual([
      ['critical', 3, 3],
      ['low', 1, 1],
      ['zeta', 1, 0],
    ])
    expect(shape(figures.breakdowns.group)).toEqual([
      ['A', 3, 2],
      ['B', 1, 1],
      [null, 1, 1],
    ])
    expect(shape(figures.breakdowns.category)).toEqual([[null, 5, 4]])
  })

  it('give each part its own status by the same bars', () => {
    expect(figures.breakdowns.group.map(({ status }) => status)).toEqual(['red', 'grey', 'grey'])
    expect(figures.status).toBe('amber')
  })

  it('say the rules they were counted by', () => {
    expect(figures.counting.map(({ rule }) => rule)).toContain('minimum sample')
  })

  it('list the commonest reason first', () => {
    const reasons = figuresOf({
      rows: [
        ticket({ status: 'cancelled' }),
        ticket({ createdAt: null }),
        ticket({ status: 'cancelled' }),
        ticket({ status: 'closed' }),
      ],
    }).notApplicableReasons
    expect(reasons).toEqual([
      { reason: 'cancelled', count: 2 },
      { reason: 'closed, but not said when', count: 1 },
      { reason: 'no created time', count: 1 },
    ])
  })
})

describe('a response and a resolution', () => {
  it('are two checks of one ticket', () => {
    const targets = [target({ id: 'respond', metric: 'response-time', within: '1h' }), target()]
    const rows = [met({ firstRespondedAt: at('2026-01-12 11:00') })]
    const { figures } = measured({ rows, versions: [agreement({ targets })] })
    expect([figures.tickets.read, ...figures.targets.map(({ counted, met: ok }) => [counted, ok])]).toEqual([
      1,
      [1, 0],
      [1, 1],
    ])
  })
})

describe('calendars', () => {
  it('come from who asks, where holiday sets are known', () => {
    const holidays = [{ set: 'GB-ENG' }]
    const asked: string[] = []
    const measurement = measured({
      rows: [met()],
      versions: [agreement({ calendars: [{ ...office, holidays }] })],
      calendars: (definition) => {
        asked.push(definition.id)
        return { ...neverOpen, timeZone: definition.timeZone }
      },
    })
    expect([asked, measurement.figures.targets[0]?.elapsed?.maxMs]).toEqual([['office'], 0])
  })

  const neverOpen = {
    timeZone: 'UTC',
    elapsed: () => 0,
    openBefore: () => 0,
    due: () => null,
    dueInWorkingDays: () => null,
    isOpen: () => false,
    stretches: () => [],
  }
})

describe('a list of checks', () => {
  it('makes a check when asked, and has none past its end', () => {
    const checks = measured({
      rows: [met(), breached({ history: history(['2026-01-12 10:00', 'Open', 'open']) })],
    }).checks('resolve')
    expect([checks?.length, checks?.at(1).verdict, Array.from(checks?.tickets ?? [])]).toEqual([2, 'breached', [0, 1]])
    expect(() => checks?.at(2)).toThrow(RangeError)
  })
})
