import { describe, expect, it } from 'vitest'
import { asOf } from '../../../shared/sla/as-of.ts'
import { measure } from '../../../shared/sla/measure.ts'
import { type WhatIf, whatIf } from '../../../shared/sla/what-if.ts'
import type { WhatIfChange } from '../../../shared/sla/what-if-change.ts'
import { longerHours, parseWeekHours } from '../../../shared/sla/what-if-hours.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, at, columnsOf, history, keptCalendar, type Row, target, ticket } from './builders.ts'

const period = parsePeriod('2026-H1', 'Europe/London')

function imagined(rows: readonly Row[], change: WhatIfChange, versions = [agreement()]): WhatIf {
  const input = { versions, columns: columnsOf(rows), period, asOf: asOf(period, null), calendars: keptCalendar }
  return whatIf({ ...input, targetId: 'resolve', change })
}

const solved = (key: string, createdAt: string, resolvedAt: string, spoiled: Row = {}) =>
  ticket({ key, createdAt: at(createdAt), resolvedAt: at(resolvedAt), status: 'resolved', ...spoiled })

// Four hours, nine hours over two days, and half an hour on a Friday evening that runs into Monday.
const four = solved('four', '2026-01-12 09:00', '2026-01-12 13:00')
const nine = solved('nine', '2026-02-09 09:00', '2026-02-10 10:00', { category: 'Mail' })
const weekend = solved('weekend', '2026-03-06 16:30', '2026-03-09 09:30')
const rows = [four, nine, weekend]
const counts = ({ before, after }: WhatIf) => [before, after].map(({ met, counted }) => `${met} of ${counted}`)

describe('a what-if', () => {
  it.each<[string, WhatIfChange, string, string[]]>([
    ['changes nothing without a change', {}, '2 of 3', []],
    ['promises more time', { within: '9h' }, '3 of 3', ['nine: missed > met']],
    ['promises less time', { within: '2h' }, '1 of 3', ['four: met > missed']],
    ['runs round the clock', { counting: { clock: '24x7' } }, '1 of 3', ['weekend: met > missed']],
    ['opens at other hours', { hours: parseWeekHours('mon-fri 09:00-11:30') }, '3 of 3', ['nine: missed > met']],
    ['closes an hour earlier', { longerByMinutes: -60 }, '3 of 3', ['nine: missed > met']],
    ['closes an hour later', { longerByMinutes: 60 }, '2 of 3', []],
    ['opens at weekends too', { hours: parseWeekHours('mon-sun 09:00-17:00') }, '1 of 3', ['weekend: met > missed']],
    ['leaves out a ticket', { leaveOut: { tickets: ['NINE'] } }, '2 of 2', ['nine: missed > not counted']],
    ['leaves out a kind', { leaveOut: { where: { category: ['mail'] } } }, '2 of 2', ['nine: missed > not counted']],
    [
      'leaves out whatever is of one kind or of another',
      { leaveOut: { where: [{ category: ['mail'] }, { group: ['nobody'] }] } },
      '2 of 2',
      ['nine: missed > not counted'],
    ],
    ['leaves out nothing without a filter', { leaveOut: { where: [] } }, '2 of 3', []],
    [
      'counts what is left out as met',
      { leaveOut: { tickets: ['nine'] }, counting: { exclusions: 'count-as-met' } },
      '3 of 3',
      ['nine: missed > met'],
    ],
  ])('%s', (_, change, after, changed) => {
    const found = imagined(rows, change)
    const said = Array.from({ length: found.changed.length }, (__, place) => found.changed.at(place))
    expect(counts(found)).toEqual(['2 of 3', after])
    expect(said.map(({ from, to, before }) => `${before.key}: ${from} > ${to}`)).toEqual(changed)
  })

  it('says what the figures of a really changed agreement say', () => {
    const change = { within: '4h', objective: '60%', counting: { period: 'created' as const } }
    const versions = [agreement({ targets: [target({ ...change, counting: { ...change.counting } })] })]
    const columns = columnsOf(rows)
    const { figures } = measure({ versions, columns, period, asOf: asOf(period, null), calendars: keptCalendar })
    const { after } = imagined(rows, change)
    // The clock is written out, which changes no figure; what stands beside the figure is not asked for.
    expect(figures.targets[0]).toMatchObject(after)
  })

  it('lists a check that only moves to another month after those that change sides', () => {
    const late = solved('late', '2026-01-30 16:00', '2026-02-02 10:00')
    const found = imagined([late, nine], { within: '9h', counting: { period: 'created' } })
    const keys = Array.from({ length: found.changed.length }, (_, place) => found.changed.at(place).before.key)
    expect(keys).toEqual(['nine', 'late'])
    expect(found.moves).toEqual([
      { from: 'missed', to: 'met', count: 1 },
      { from: 'met', to: 'met', count: 1 },
    ])
  })

  it('follows a history under another reopen rule', () => {
    const reopened = ticket({
      key: 'again',
      createdAt: at('2026-01-12 09:00'),
      resolvedAt: at('2026-01-14 15:00'),
      status: 'resolved',
      history: history(
        ['2026-01-12 13:00', 'Solved', 'resolved'],
        ['2026-01-14 10:00', 'Open', 'open'],
        ['2026-01-14 15:00', 'Solved', 'resolved'],
      ),
    })
    const found = imagined([reopened], { counting: { reopen: 'last' } })
    expect(counts(found)).toEqual(['0 of 1', '1 of 1'])
    expect(found.changed.at(0).after.elapsedMs).toBe(5 * 3_600_000)
  })

  it.each<[string, WhatIfChange, string]>([
    ['a length that is none', { within: 'soon' }, 'promise.unreadable'],
    ['an objective that is none', { objective: 'most' }, 'percentage.unreadable'],
    ['a clock that the agreement does not have', { counting: { clock: 'nights' } }, 'calendar.unknown'],
    ['longer hours on a clock without any', { counting: { clock: '24x7' }, longerByMinutes: 60 }, 'calendar.none'],
  ])('refuses %s', (_, change, code) => {
    expect(() => imagined(rows, change)).toThrow(expect.objectContaining({ code }))
  })

  it('refuses a target that the agreement does not have, naming those it has', () => {
    const versions = [agreement({ targets: [target({ id: 'respond', metric: 'response-time' })] })]
    expect(() => imagined(rows, {}, versions)).toThrow('it has respond')
  })
})

describe('opening hours in a line', () => {
  it.each([
    ['mon-fri 08:00-18:00', { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1 }],
    ['Sat 10:00-12:00 13:00-15:00; mon 09:00-17:00', { sat: 2, mon: 1 }],
  ])('reads %s', (text, openings) => {
    const counted = Object.entries(parseWeekHours(text)).map(([day, hours]) => [day, hours?.length])
    expect(Object.fromEntries(counted)).toEqual(openings)
  })

  it.each(['', 'mon', 'fri-mon 09:00-17:00', 'day 09:00-17:00', 'mon nine-to-five'])('refuses "%s"', (text) => {
    expect(() => parseWeekHours(text)).toThrow(expect.objectContaining({ code: 'hours.unreadable' }))
  })

  it.each([
    [60, ['09:00-12:00', '13:00-18:00']],
    [-60, ['09:00-12:00', '13:00-16:00']],
    [-300, ['09:00-11:00']],
    [600, ['09:00-12:00', '13:00-24:00']],
    [-1440, []],
  ])('closes %d minutes later', (minutes, expected) => {
    expect(longerHours({ mon: ['09:00-12:00', '13:00-17:00'] }, minutes)).toEqual({ mon: expected })
  })

  it('lets a night grow across midnight', () => {
    expect(longerHours({ fri: ['22:00-06:00'] }, 60)).toEqual({ fri: ['22:00-07:00'] })
  })
})
