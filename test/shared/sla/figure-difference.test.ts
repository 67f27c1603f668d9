import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { changedVerdicts, differenceOf, type Known } from '../../../shared/sla/figure-difference.ts'
import { agreement, at, history, keptCalendar, office, type Row, target, ticket } from './builders.ts'
import { type Case, measured } from './measuring.ts'

const solved = (key: string, resolvedAt: string, spoiled: Row = {}) =>
  ticket({ key, resolvedAt: at(resolvedAt), status: 'resolved', ...spoiled })

function known(
  rows: readonly Row[],
  versions: readonly Agreement[] = [agreement()],
  given: Omit<Case, 'rows'> = {},
): Known {
  const { figures, checks } = measured({ calendars: keptCalendar, ...given, rows, versions })
  return { figures, checks, agreements: versions }
}

const inTime = solved('A', '2026-01-12 12:00')
const late = solved('B', '2026-01-14 12:00')

describe('the difference between two figures', () => {
  it('is none between a figure and itself, whatever the order of the tickets', () => {
    const found = differenceOf(known([inTime, late]), known([late, inTime]))
    expect(found).toMatchObject({ isSame: true, tickets: [], targets: [{ state: 'same', changed: 0, rules: [] }] })
  })

  it('names the counts, and the tickets that changed sides, each with why', () => {
    const found = differenceOf(
      known([inTime, late, solved('C', '2026-01-12 12:00')]),
      known([{ ...inTime, resolvedAt: at('2026-01-14 09:00') }, late, solved('D', '2026-01-12 10:00')]),
    )
    expect(found.isSame).toBe(false)
    expect(found.targets[0]).toMatchObject({
      state: 'changed',
      before: { counted: 3, met: 2 },
      after: { counted: 3, met: 1 },
      changed: 3,
    })
    expect(found.tickets.map(({ key, before, after, why }) => [key, before?.verdict, after?.verdict, why])).toEqual([
      ['A', 'met', 'breached', ['It stopped at another time.']],
      ['C', 'met', undefined, ['It is no longer listed in this period.']],
      ['D', undefined, 'met', ['It was not listed in this period before.']],
    ])
  })

  it.each<[string, Row, Row, string]>([
    ['stopped', ticket({ key: 'A' }), solved('A', '2026-01-12 12:00'), 'It has stopped since.'],
    [
      'was given back',
      solved('A', '2026-01-12 12:00'),
      ticket({ key: 'A' }),
      'It runs again: it was reopened, or its stop was taken back.',
    ],
    [
      'was created at another time',
      solved('A', '2026-01-14 12:00'),
      solved('A', '2026-01-14 12:00', { createdAt: at('2026-01-14 09:00') }),
      'Its clock starts at another time.',
    ],
    [
      'waited',
      solved('A', '2026-01-13 12:00'),
      solved('A', '2026-01-13 12:00', {
        history: history(['2026-01-12 10:00', 'Hold', 'pending'], ['2026-01-13 11:00', 'Active', 'open']),
      }),
      'Its hours or pauses count otherwise.',
    ],
  ])('says that a ticket %s', (_, before, after, why) => {
    expect(differenceOf(known([before]), known([after])).tickets[0]?.why).toContain(why)
  })

  it('says that an open ticket ran past its promise meanwhile', () => {
    const open = ticket({ key: 'A', createdAt: at('2026-01-12 09:00') })
    const [earlier, later] = ['2026-01-12 12:00', '2026-01-13 12:00'].map((cutOff) =>
      known([open], [agreement()], { cutOff: at(cutOff) }),
    )
    if (earlier === undefined || later === undefined) throw new Error('two states were asked for')
    expect(differenceOf(earlier, later).tickets[0]?.why).toEqual(['It ran past its promise.'])
  })

  it('takes a priority in other letters for the same one', () => {
    const was = solved('A', '2026-01-12 16:00', { priority: 'low' })
    const found = differenceOf(known([was]), known([{ ...was, priority: 'Low', resolvedAt: at('2026-01-14 16:00') }]))
    expect(found.tickets[0]?.why).toEqual(['It stopped at another time.'])
  })

  it('tells a raised priority from another promise', () => {
    const versions = [agreement({ targets: [target({ within: { high: '4h', default: '8h' } })] })]
    const low = solved('A', '2026-01-12 16:00', { priority: 'low' })
    const raised = { ...low, priority: 'high' }
    expect(differenceOf(known([low], versions), known([raised], versions)).tickets[0]?.why).toEqual([
      'Its priority was "low" and is "high".',
    ])
    const stricter = [agreement({ targets: [target({ within: '4h' })] })]
    expect(differenceOf(known([low]), known([low], stricter)).tickets[0]?.why).toEqual([
      'The agreement promises another time.',
    ])
  })

  it('says that a ticket is excluded now', () => {
    const fromAll = new Set(['desk\u0000B'])
    const found = differenceOf(known([late]), known([late], [agreement()], { exclusions: { fromAll } }))
    expect(found.tickets[0]).toMatchObject({
      before: { counted: true },
      after: { counted: false },
      why: ['New: excluded.'],
    })
  })

  it('names rules and calendars that are not what they were, and targets that came and went', () => {
    const shorter = { ...office, hours: { mon: ['09:00-12:00'] } }
    const before = agreement({ targets: [target(), target({ id: 'old' })] })
    const after = agreement({
      calendars: [shorter],
      targets: [target({ objective: '90%', counting: { period: 'created' } }), target({ id: 'new' })],
    })
    const { targets } = differenceOf(known([], [before]), known([], [after]))
    expect(targets.map(({ id, state }) => [id, state])).toEqual([
      ['resolve', 'changed'],
      ['new', 'added'],
      ['old', 'removed'],
    ])
    expect(targets[0]).toMatchObject({
      rules: [
        { rule: 'objective', before: '95%', after: '90%' },
        { rule: 'period', before: 'verdict', after: 'created' },
        { rule: 'open', before: 'none needed', after: 'overdue-breached' },
      ],
      calendars: ['office'],
    })
  })
})

describe('a verdict that a later reopening changes', () => {
  const first = solved('A', '2026-06-30 12:00', { createdAt: at('2026-06-30 09:00') })
  const reopened: Row = {
    ...first,
    resolvedAt: at('2026-07-03 12:00'),
    history: history(
      ['2026-06-30 12:00', 'Solved', 'resolved'],
      ['2026-07-01 09:00', 'Again', 'open'],
      ['2026-07-03 12:00', 'Solved', 'resolved'],
    ),
  }

  it('is listed with both verdicts, though the next period does not count the ticket by its first', () => {
    const frozen = known([first, { ...late, key: 'B' }])
    const later = measured({ rows: [reopened, { ...late, key: 'B' }], period: '2026-H2', calendars: keptCalendar })
    const changed = changedVerdicts('resolve', frozen.checks('resolve'), (one) => later.check('resolve', one))
    expect(changed).toMatchObject([
      { key: 'A', before: { verdict: 'met' }, after: { verdict: 'breached' }, why: ['It stopped at another time.'] },
    ])
  })

  it('is gone with its ticket', () => {
    const frozen = known([first])
    const later = measured({ rows: [], period: '2026-H2', calendars: keptCalendar })
    const changed = changedVerdicts('resolve', frozen.checks('resolve'), (one) => later.check('resolve', one))
    expect(changed).toMatchObject([{ key: 'A', before: { verdict: 'met' }, after: null }])
  })

  it('is none while the ticket stays as it was, or where it counts now besides', () => {
    const rows = [first, ticket({ key: 'C', createdAt: at('2026-06-30 16:00') })]
    const later = measured({ rows, period: '2026-H2', calendars: keptCalendar })
    const frozen = known(rows)
    expect(changedVerdicts('resolve', frozen.checks('resolve'), (one) => later.check('resolve', one))).toEqual([])
  })
})
