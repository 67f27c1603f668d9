import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { explainTicket } from '../../../shared/sla/explain.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, history, keptCalendar, type Row, target, ticket } from './builders.ts'
import { type Case, figuresOf, measured } from './measuring.ts'

const solved = (spoiled: Row = {}) => ticket({ resolvedAt: at('2026-01-12 11:00'), status: 'resolved', ...spoiled })
const created = (when: string, spoiled: Row = {}) => ticket({ createdAt: at(when), ...spoiled })
const of = (given: Case) => figuresOf({ calendars: keptCalendar, ...given })

describe('breakdowns', () => {
  it('count by requester, by weekday and by hour of the start in the time zone of the agreement', () => {
    const rows = [
      solved({ requester: 'Ada', createdAt: at('2026-07-06 00:30'), resolvedAt: at('2026-07-06 11:00') }),
      solved({ requester: 'Ada', createdAt: at('2026-07-12 23:59'), resolvedAt: at('2026-07-13 11:00') }),
      solved({ requester: null, createdAt: at('2026-07-08 23:00'), resolvedAt: at('2026-07-20 11:00') }),
    ]
    const { breakdowns } = of({ rows, period: '2026-H2' })
    const counted = (groups: typeof breakdowns.requester) =>
      groups?.filter((group) => group.counted > 0).map(({ value, counted: all, met }) => [value, all, met])
    expect(counted(breakdowns.requester)).toEqual([
      ['Ada', 2, 2],
      [null, 1, 0],
    ])
    expect(counted(breakdowns.weekday)).toEqual([
      ['mon', 1, 1],
      ['wed', 1, 0],
      ['sun', 1, 1],
    ])
    expect(counted(breakdowns.hour)).toEqual([
      ['0', 1, 1],
      ['23', 2, 1],
    ])
    expect([breakdowns.weekday?.length, breakdowns.hour?.length]).toEqual([7, 24])
  })

  it('name the fifty greatest groups and put all others into one line, dropping none', () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      Array.from({ length: index < 3 ? 4 : 1 }, () =>
        solved({ group: `Group ${index}`, resolvedAt: at(index === 59 ? '2026-01-20 11:00' : '2026-01-12 11:00') }),
      ),
    ).flat()
    const { group } = of({ rows }).breakdowns
    expect(group).toHaveLength(51)
    expect(group.at(-1)).toMatchObject({ value: '10 others', others: 10, counted: 10, status: 'red' })
    expect(group.reduce((sum, { counted }) => sum + counted, 0)).toBe(rows.length)
  })

  it('say nothing of weekdays and hours where nothing was counted', () => {
    const { breakdowns } = of({ rows: [] })
    expect([breakdowns.weekday, breakdowns.hour, breakdowns.requester]).toEqual([[], [], []])
  })
})

describe('the backlog', () => {
  const rows = [
    solved(),
    created('2026-06-30 15:00', { key: 'new' }),
    created('2026-06-26 16:00', { key: 'old' }),
    created('2026-01-02 09:00', { key: 'oldest' }),
    created('2026-06-29 09:00', { key: 'gone', status: 'cancelled' }),
    created('2026-06-29 09:00', { key: 'later solved', resolvedAt: at('2026-07-02 10:00') }),
  ]

  it('holds what is open as the period ends, with its age in whole time and in open hours', () => {
    const { backlog } = of({ rows })
    // 65 days of 8 hours from 2 January to 29 June less nothing, for the office calendar has no holidays.
    expect(backlog).toMatchObject({
      count: 4,
      overdue: 3,
      age: {
        medianMs:
          (at('2026-07-01 00:00') - at('2026-06-29 09:00') + (at('2026-07-01 00:00') - at('2026-06-26 16:00'))) / 2,
        oldestMs: at('2026-07-01 00:00') - at('2026-01-02 09:00'),
        medianOpenMs: (16 * HOUR + 17 * HOUR) / 2,
        oldestOpenMs: 128 * 8 * HOUR,
      },
      oldest: { key: 'oldest', sourceName: 'desk', createdAt: at('2026-01-02 09:00') },
    })
  })

  it('falls into bands of age, of which none is dropped', () => {
    const { backlog } = of({ rows })
    expect(
      backlog?.bands.map(({ fromDays, beforeDays, count, overdue }) => [fromDays, beforeDays, count, overdue]),
    ).toEqual([
      [0, 1, 1, 0],
      [1, 3, 1, 1],
      [3, 7, 1, 1],
      [7, 14, 0, 0],
      [14, 30, 0, 0],
      [30, 90, 0, 0],
      [90, null, 1, 1],
    ])
  })

  it.each(['created', 'due', 'resolved'] as const)(
    'is the same whichever period a ticket counts in: by %s',
    (period) => {
      const versions = [agreement({ targets: [target({ counting: { period, open: 'exclude' } })] })]
      expect(of({ rows, versions }).backlog).toEqual(of({ rows }).backlog)
    },
  )

  it('has no age where nothing is open', () => {
    expect(of({ rows: [solved()] }).backlog).toMatchObject({ count: 0, overdue: 0, age: null, oldest: null })
  })
})

describe('an escalation', () => {
  const ladder = [
    { after: '50%', to: 'Team lead' },
    { after: '100%', to: 'IT manager' },
    { after: '+8h', to: 'Board' },
    { after: '+1bd', to: 'Board' },
  ]
  const versions: Agreement[] = [
    agreement({
      escalation: ladder,
      provider: { department: 'IT', owner: { name: 'Dana Reed', role: 'IT manager' } },
    }),
  ]
  const given = (when: string, words: { assignee?: string; group?: string }) => ({
    ...(history([when, 'Active', 'open'])[0] ?? history()[0]),
    at: at(when),
    statusText: null,
    status: null,
    priority: null,
    group: words.group ?? null,
    assignee: words.assignee ?? null,
    row: 9,
  })
  const late = (spoiled: Row) => solved({ resolvedAt: at('2026-01-14 11:00'), ...spoiled })

  it('was due where more of the promise was used than the step leaves', () => {
    const rows = [
      solved({ resolvedAt: at('2026-01-12 13:00') }),
      solved({ resolvedAt: at('2026-01-12 13:01') }),
      solved({ resolvedAt: at('2026-01-12 17:00') }),
      solved({ resolvedAt: at('2026-01-13 09:01') }),
      solved({ resolvedAt: at('2026-01-14 09:01') }),
    ]
    const { escalation } = of({ rows, versions })
    expect(escalation?.map(({ after, to, due }) => [after, to, due])).toEqual([
      ['50%', 'Team lead', 4],
      ['100%', 'IT manager', 2],
      ['+8h', 'Board', 1],
      ['+1bd', 'Board', 1],
    ])
  })

  it.each([
    ['given to who has the role', [given('2026-01-13 10:00', { assignee: 'dana reed ' })], true],
    ['given to a group of that name', [given('2026-01-13 10:00', { group: 'IT Manager' })], true],
    ['with them already', [given('2026-01-12 10:00', { assignee: 'Dana Reed' })], true],
    [
      'taken from them before it was due',
      [given('2026-01-12 10:00', { assignee: 'Dana Reed' }), given('2026-01-12 11:00', { assignee: 'Bo' })],
      false,
    ],
    ['given to somebody else', [given('2026-01-13 10:00', { assignee: 'Bo' })], false],
  ])('of a ticket %s is taken, or cannot be told', (_, events, isTaken) => {
    const { escalation } = of({ rows: [late({ history: events })], versions })
    expect(escalation?.[1]).toMatchObject({
      due: 1,
      taken: Number(isTaken),
      cannotTell: isTaken ? [] : [{ reason: 'the history names no "IT manager" from then on', count: 1 }],
    })
  })

  it('cannot be told of without a history', () => {
    const reason = 'the source gives no history of the ticket'
    expect(of({ rows: [late({})], versions }).escalation?.[1]?.cannotTell).toEqual([{ reason, count: 1 }])
  })

  it('is explained for one ticket, with the moment it was due and whoever took it', () => {
    const columns = columnsOf([late({ history: [given('2026-01-13 10:00', { assignee: 'Dana Reed' })] })])
    const period = parsePeriod('2026-H1', 'Europe/London')
    const known = { versions, columns, period, asOf: { at: period.end }, calendars: keptCalendar }
    expect(explainTicket({ ...known, targetId: 'resolve', index: 0 }).escalation).toMatchObject([
      { after: '50%', dueAt: at('2026-01-12 13:00'), state: 'cannot-tell' },
      { after: '100%', dueAt: at('2026-01-12 17:00'), state: 'taken', takenAt: at('2026-01-13 10:00'), reason: null },
      { after: '+8h', dueAt: at('2026-01-13 17:00'), state: 'cannot-tell' },
      // A working day past a deadline at closing time begins with the next opening.
      { after: '+1bd', dueAt: at('2026-01-14 09:00'), state: 'cannot-tell' },
    ])
  })

  it('is left out of the figures of an agreement without a ladder', () => {
    expect(of({ rows: [late({})] })).not.toHaveProperty('escalation')
  })
})

describe('the account', () => {
  const network = { where: { category: ['Network'] } }
  const versions = [
    agreement({
      effective: { from: '2026-01-05' },
      data: { where: { type: ['incident'] } },
      targets: [target(network)],
    }),
  ]
  const asked = (spoiled: Row = {}) => ({ type: 'incident', category: 'Network', ...spoiled })
  const late = at('2026-01-20 11:00')
  const rows = [
    solved(asked({ key: 'met' })),
    solved(asked({ key: 'late', resolvedAt: late })),
    solved(asked({ key: 'out', resolvedAt: late })),
    solved(asked({ key: 'request', type: 'request' })),
    solved(asked({ key: 'mail', category: 'Mail' })),
    created('2026-02-27 16:00', asked({ key: 'pending' })),
    created('2026-03-02 16:00', asked({ key: 'to come' })),
    created('2026-01-02 16:00', asked({ key: 'before all', resolvedAt: at('2026-02-02 16:00') })),
    created('2026-01-12 16:00', asked({ key: 'earlier', resolvedAt: at('2026-01-13 09:00') })),
    created('2026-02-12 16:00', asked({ key: 'gone', status: 'cancelled' })),
  ]
  const exclusions = { fromAll: new Map([['desk\u0000out', 'Waited for the customer']]) }
  const february: Case = {
    rows,
    versions,
    exclusions,
    period: '2026-02',
    calendars: keptCalendar,
    cutOff: at('2026-02-28 00:00'),
  }

  it('puts every ticket read into one line', () => {
    expect(of(february).account).toEqual({
      tickets: 10,
      lines: [
        { line: 'not-yet-created', reason: null, count: 1 },
        { line: 'agreement-filter', reason: null, count: 1 },
        { line: 'target-filter', reason: null, count: 1 },
        { line: 'not-applicable', reason: 'cancelled', count: 1 },
        { line: 'not-applicable', reason: 'created before the agreement came into force', count: 1 },
        { line: 'earlier', reason: null, count: 4 },
        { line: 'pending', reason: null, count: 1 },
      ],
    })
  })

  it('tells why tickets were excluded', () => {
    const lines = of({ ...february, period: '2026-01' }).account?.lines
    expect(lines).toContainEqual({ line: 'excluded', reason: 'Waited for the customer', count: 1 })
    expect(lines).toContainEqual({ line: 'met', reason: null, count: 2 })
    expect(lines).toContainEqual({ line: 'breached', reason: null, count: 1 })
  })

  it('lists the tickets of a line, of one reason where it has several', () => {
    const measurement = measured(february)
    const keysOf = (line: 'earlier' | 'target-filter' | 'not-applicable', reason?: string) => {
      const list = measurement.accounted('resolve', { line, reason })
      return Array.from({ length: list?.length ?? 0 }, (_, index) => list?.at(index).key)
    }
    expect(keysOf('earlier')).toEqual(['met', 'late', 'out', 'earlier'])
    expect(keysOf('target-filter')).toEqual(['mail'])
    expect(keysOf('not-applicable')).toEqual(['before all', 'gone'])
    expect(keysOf('not-applicable', 'cancelled')).toEqual(['gone'])
    expect(measurement.accounted('resolve', { line: 'target-filter' })?.at(0).note).toBe(
      'not among the tickets that the target is about',
    )
  })
})
