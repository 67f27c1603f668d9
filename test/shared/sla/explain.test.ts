import { describe, expect, it } from 'vitest'
import { explanation as explanationSchema } from '../../../shared/sla/figures.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { agreement, at, history, type Row, target, ticket } from './builders.ts'
import { type Asked, explain, period, reopened } from './explaining.ts'

describe('an explanation', () => {
  const whole = explain(reopened)

  it('follows the published shape, with the row left to who holds the file', () => {
    expect(explanationSchema.parse(whole)).toEqual(whole)
    expect(whole.cells).toBeNull()
  })

  it('names the version, the target, the calendar and the moment', () => {
    expect(whole).toMatchObject({
      agreement: { reference: 'SLA-IT-MKT', version: 1 },
      target: { id: 'resolve', name: 'Resolve', metric: 'resolution-time', within: '8h' },
      calendar: { id: 'office', timeZone: 'Europe/London' },
      period: { label: '2026-H1', from: '2026-01-01', to: '2026-06-30', timeZone: 'Europe/London' },
      asOf: period.end,
    })
  })

  it('shows each stretch that ran, each pause with its cost, and both cycles', () => {
    const stretch = (from: string, to: string) => ({ from: at(from), to: at(to), ms: at(to) - at(from) })
    expect(whole).toMatchObject({
      start: { at: at('2026-01-12 09:00'), event: 'created' },
      stop: { at: at('2026-01-16 12:00'), event: 'resolved' },
      cycles: [
        { from: at('2026-01-12 09:00'), to: at('2026-01-13 12:00'), counted: true },
        { from: at('2026-01-15 09:30'), to: at('2026-01-16 12:00'), counted: true },
      ],
      open: [
        stretch('2026-01-12 09:00', '2026-01-12 11:00'),
        stretch('2026-01-13 10:00', '2026-01-13 12:00'),
        stretch('2026-01-15 09:30', '2026-01-15 17:00'),
        stretch('2026-01-16 09:00', '2026-01-16 12:00'),
      ],
      pauses: [{ from: at('2026-01-12 11:00'), to: at('2026-01-13 10:00'), ms: 7 * HOUR, status: 'On hold' }],
      pausedTotalMs: null,
    })
  })

  it('adds up to the time used', () => {
    expect(whole.open.reduce((sum, { ms }) => sum + ms, 0)).toBe(whole.check.elapsedMs)
  })

  it('can be followed by hand, step by step, in local time', () => {
    expect(whole.steps).toEqual([
      'Version 1 of SLA-IT-MKT was in force when the ticket was created, so it judges the ticket.',
      'Only the opening hours of calendar "office" (Europe/London) count.',
      'The promise is 8h; for this ticket (priority "high") it is 8 h of that clock.',
      'The clock started on Mon 12 Jan 2026, 09:00:00 GMT, when the ticket was created.',
      'The ticket was reopened and has 2 cycles: from Mon 12 Jan 2026, 09:00:00 GMT to Tue 13 Jan 2026, 12:00:00 GMT; from Thu 15 Jan 2026, 09:30:00 GMT to Fri 16 Jan 2026, 12:00:00 GMT.',
      'The time of all cycles of a reopened ticket is added up.',
      'It ran 2 h: Mon 12 Jan 2026, 09:00:00 GMT to Mon 12 Jan 2026, 11:00:00 GMT.',
      'It was paused in status "On hold" from Mon 12 Jan 2026, 11:00:00 GMT to Tue 13 Jan 2026, 10:00:00 GMT: 7 h of open time do not count.',
      'It ran 2 h: Tue 13 Jan 2026, 10:00:00 GMT to Tue 13 Jan 2026, 12:00:00 GMT.',
      'It ran 7 h 30 min: Thu 15 Jan 2026, 09:30:00 GMT to Thu 15 Jan 2026, 17:00:00 GMT.',
      'It ran 3 h: Fri 16 Jan 2026, 09:00:00 GMT to Fri 16 Jan 2026, 12:00:00 GMT.',
      'It stopped on Fri 16 Jan 2026, 12:00:00 GMT: resolved.',
      'Time used: 14 h 30 min of 8 h.',
      'The original deadline was Mon 12 Jan 2026, 17:00:00 GMT; the current one is Thu 15 Jan 2026, 13:30:00 GMT.',
      'Breached on Thu 15 Jan 2026, 13:30:00 GMT, when the promise was used up; over by 6 h 30 min.',
      'It counts in 2026-H1, in January 2026.',
    ])
  })

  it.each([
    ['first', [true, false], '2026-01-12 09:00', 'created'],
    ['last', [false, true], '2026-01-15 09:30', 'reopened'],
    ['span', [true, true], '2026-01-12 09:00', 'created'],
  ] as const)('marks the cycles that count by %s', (reopen, counted, start, event) => {
    const found = explain(reopened, { versions: [agreement({ targets: [target({ counting: { reopen } })] })] })
    expect(found.cycles.map((cycle) => cycle.counted)).toEqual(counted)
    expect(found.start).toEqual({ at: at(start), event })
  })
})

describe('the steps say', () => {
  const saying = (row: Row, asked: Asked = {}) => explain(row, asked).steps

  it('that a ticket still runs, and is paused', () => {
    const row = ticket({ createdAt: at('2026-06-30 10:00'), history: history(['2026-06-30 16:30', 'Hold', 'pending']) })
    const steps = saying(row)
    expect(steps).toContain('As of Wed 1 Jul 2026, 00:00:00 BST it had not stopped, and was paused.')
    expect(steps).toContain(
      'It was paused in status "Hold" from Tue 30 Jun 2026, 16:30:00 BST on: 30 min of open time do not count.',
    )
    expect(steps.slice(-2)).toEqual([
      'Pending: not stopped, with 1 h 30 min left.',
      'It is listed as pending in 2026-H1.',
    ])
  })

  it('that a pause outside open time costs nothing', () => {
    const row = ticket({
      resolvedAt: at('2026-01-13 10:00'),
      history: history(['2026-01-12 18:00', 'Hold', 'pending'], ['2026-01-13 08:00', 'Open', 'open']),
    })
    expect(saying(row)).toContain(
      'It was paused in status "Hold" from Mon 12 Jan 2026, 18:00:00 GMT to Tue 13 Jan 2026, 08:00:00 GMT; that lies outside open time and costs nothing.',
    )
  })

  it('that a closing stands in for a resolution', () => {
    expect(saying(ticket({ status: 'closed', closedAt: at('2026-01-12 10:00') }))).toContain(
      'It stopped on Mon 12 Jan 2026, 10:00:00 GMT: closed (no resolved time; stopped at its closing).',
    )
  })

  it('that a total of pauses was taken off, and that the deadline is approximate', () => {
    const steps = saying(ticket({ resolvedAt: at('2026-01-13 11:00'), pausedFor: 3 * HOUR }))
    expect(steps).toContain('The source gives its pauses as a total of 3 h, taken off as given.')
    expect(steps).toContain('Time used: 7 h of 8 h, the total of its pauses taken off.')
    expect(steps.join(' ')).toContain('(approximate, since only the total of the pauses is known)')
  })

  it('that exactly the promise is met', () => {
    expect(saying(ticket({ resolvedAt: at('2026-01-12 17:00') }))).toContain('Met: exactly the promise is met.')
  })

  it('that no open time passed', () => {
    const steps = saying(ticket({ createdAt: at('2026-01-10 10:00'), resolvedAt: at('2026-01-10 11:00') }))
    expect(steps).toContain('The clock did not run: no open time that counts lies before its end.')
  })

  it('what many stretches come to', () => {
    const steps = saying(ticket({ resolvedAt: at('2026-03-31 12:00') }))
    expect(steps.filter((step) => step.startsWith('It ran ')).length).toBe(41)
    expect(steps).toContain('It ran 131 h more, in 17 further stretches.')
  })

  it('that an exclusion took it out', () => {
    const exclusions = { fromAll: new Set(['desk\u0000INC1']) }
    expect(saying(reopened, { exclusions }).at(-1)).toBe(
      'Its exclusion is approved, so it is taken out of the figure in 2026-H1, in January 2026.',
    )
  })

  it.each([
    ['cancelled', ticket({ status: 'cancelled' }), {}, 'Not applicable: cancelled.'],
    [
      'created too late',
      ticket({ createdAt: period.end + HOUR }),
      {},
      'Not applicable: not yet created as of this moment.',
    ],
    [
      'of another priority',
      ticket({ priority: 'low' }),
      { versions: [agreement({ targets: [target({ where: { priority: ['high'] } })] })] },
      'Not applicable: not among the tickets that the target is about.',
    ],
    [
      'of another source',
      ticket({ sourceName: 'shop' }),
      { versions: [agreement({ data: { sources: ['desk'] } })] },
      'Not applicable: not among the tickets that the agreement reads.',
    ],
    [
      'created under no version',
      ticket({ createdAt: at('2025-06-02 09:00') }),
      {},
      'Not applicable: created before the agreement came into force.',
    ],
    [
      'created under a version without the target',
      ticket(),
      {
        versions: [
          agreement({ targets: [target({ id: 'other' })] }),
          agreement({ version: 2, effective: { from: '2026-05-01' } }),
        ],
      },
      'Not applicable: the version in force at its creation does not have the target.',
    ],
  ])('why a ticket is not applicable: %s', (_, row, asked, step) => {
    const found = explain(row, asked)
    expect(found.steps).toContain(step)
    expect(found.check).toMatchObject({ verdict: 'not-applicable', counted: false, month: null })
    expect(explanationSchema.safeParse(found).success).toBe(true)
  })
})

describe('an explanation is refused', () => {
  it('for a target that the agreement does not have', () => {
    expect(() => explain(ticket(), { targetId: 'respond' })).toThrow(
      'The agreement has no target "respond"; it has resolve.',
    )
  })

  it('for a target that is not measured', () => {
    const versions = [agreement({ targets: [target({ id: 'uptime', metric: 'availability' })] })]
    expect(() => explain(ticket(), { versions, targetId: 'uptime' })).toThrow('not yet measured')
  })
})
