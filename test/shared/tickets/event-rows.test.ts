import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../shared/tickets/ticket.ts'
import { profile, type Spec, takeRows } from './builders.ts'

const HEADER = 'Key|Changed|Status|Owner|Opened|Solved|Closed|Title'
const BARE: Spec['columns'] = { key: 'Key', updatedAt: 'Changed', status: 'Status', assignee: 'Owner' }
const WHOLE: Spec['columns'] = {
  ...BARE,
  createdAt: 'Opened',
  resolvedAt: 'Solved',
  closedAt: 'Closed',
  title: 'Title',
}
const log = (columns: Spec['columns']) =>
  profile({
    rowGrain: 'event',
    columns,
    values: { status: { New: 'open', Work: 'open', Wait: 'pending', Done: 'resolved', End: 'closed' } },
  })

const clock = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(8, 16).replace('T', ' ')
const historyOf = ({ history }: Ticket) =>
  history.map((event) => `${clock(event.at)} ${event.statusText} ${event.assignee ?? '-'} ${event.row}`)
const timesOf = ({ createdAt, firstRespondedAt, resolvedAt, closedAt }: Ticket) =>
  [createdAt, firstRespondedAt, resolvedAt, closedAt].map(clock)

describe('rows that are updates of a ticket', () => {
  it('make one ticket: its fields are those of the last row, its history that of all', () => {
    const { tickets, counts } = takeRows(
      log(WHOLE),
      HEADER,
      'A|2026-01-05 09:10|New||2026-01-05 09:00|||first title',
      'A|2026-01-05 10:00|Work|Ann|2026-01-05 09:00|||',
      'B|2026-01-05 09:30|New||2026-01-05 09:30|||',
      'A|2026-01-05 12:00|Done|Ann|2026-01-05 09:00|2026-01-05 11:55||last title',
    )
    const [first] = tickets
    expect(counts).toEqual({ rowsRead: 4, accepted: 4, rejected: 0, tickets: 2 })
    expect(first).toMatchObject({
      key: 'A',
      title: 'last title',
      statusText: 'Done',
      status: 'resolved',
      source: { row: 5 },
    })
    expect(first && historyOf(first)).toEqual(['05 09:00 New - 2', '05 10:00 Work Ann 3', '05 12:00 Done Ann 5'])
    expect(first && timesOf(first)).toEqual(['05 09:00', '05 10:00', '05 11:55', null])
  })

  it('give all times from the history where no column does', () => {
    const { tickets, fields } = takeRows(
      log(BARE),
      HEADER,
      'A|2026-01-05 09:10|New|',
      'A|2026-01-05 10:00|Work|Ann',
      'A|2026-01-05 12:00|Done|Ann',
      'A|2026-01-05 13:00|Wait|Ann',
      'A|2026-01-06 12:00|Done|Ann',
      'A|2026-01-06 13:00|Done|Ann',
      'A|2026-01-07 12:00|End|Ann',
    )
    expect(tickets.map(timesOf)).toEqual([['05 09:10', '05 10:00', '06 12:00', '07 12:00']])
    expect(fields).toEqual(expect.arrayContaining(['createdAt', 'firstRespondedAt', 'resolvedAt', 'closedAt']))
  })

  it('leave a ticket that is open again without an end', () => {
    const { tickets } = takeRows(
      log(BARE),
      HEADER,
      'A|2026-01-05 09:10|New|',
      'A|2026-01-05 12:00|End|',
      'A|2026-01-05 13:00|Work|',
    )
    expect(tickets.map(timesOf)).toEqual([['05 09:10', null, null, null]])
  })

  it('are put in the order of their times, and that is told', () => {
    const { tickets, warnings } = takeRows(log(BARE), HEADER, 'A|2026-01-05 12:00|Done|', 'A|2026-01-05 09:10|New|')
    expect(tickets.map(historyOf)).toEqual([['05 09:10 New - 3', '05 12:00 Done - 2']])
    expect(tickets[0]).toMatchObject({ statusText: 'New', source: { row: 3 } })
    expect(warnings.map(({ code }) => code)).toContain('events.out-of-order')
  })

  it('count from the creation on where they are earlier, the assignment too', () => {
    const { tickets, warnings } = takeRows(log(WHOLE), HEADER, 'A|2026-01-05 08:50|Work|Ann|2026-01-05 09:00|||')
    expect(tickets.map(historyOf)).toEqual([['05 09:00 Work Ann 2']])
    expect(tickets.map(timesOf)).toEqual([['05 09:00', '05 09:00', null, null]])
    expect(warnings.map(({ code }) => code)).toEqual(['events.before-creation', 'response.by-assignment'])
  })

  it('do not put an end at the creation where the log begins with the end', () => {
    const { tickets } = takeRows(log(WHOLE), HEADER, 'A|2026-01-09 09:00|Done||2026-01-05 09:00|2026-01-08 09:00||')
    expect(tickets.map(historyOf)).toEqual([['09 09:00 Done - 2']])
  })

  it('are rejected one by one: without a time, with one that is none', () => {
    const { tickets, rejections, counts } = takeRows(
      log(WHOLE),
      HEADER,
      'A||New||2026-01-05|||',
      'A|later|New||2026-01-05|||',
      'A|2026-01-05 10:00|Work||2026-01-05|||',
    )
    expect(counts).toEqual({ rowsRead: 3, accepted: 1, rejected: 2, tickets: 1 })
    expect(rejections.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Changed', 'the row has no time of the update'],
      [3, 'Changed', '"later" is no date written year-month-day'],
    ])
    expect(tickets[0]?.history).toHaveLength(1)
  })

  it('are rejected all together where the last one contradicts itself', () => {
    const { tickets, rejections, counts } = takeRows(
      log(WHOLE),
      HEADER,
      'A|2026-01-05 10:00|New||2026-01-05|||',
      'B|2026-01-05 10:00|New||2026-01-05|||',
      'A|2026-01-06 10:00|Done||2026-01-05|2026-01-04||',
    )
    expect([tickets.map(({ key }) => key), counts]).toEqual([
      ['B'],
      { rowsRead: 3, accepted: 1, rejected: 2, tickets: 1 },
    ])
    expect(rejections).toEqual([
      {
        sheet: 'S',
        row: 2,
        column: null,
        value: null,
        reason: 'an update of A, which row 4 contradicts: the ticket was resolved before it was created (2026-01-05)',
      },
      {
        sheet: 'S',
        row: 4,
        column: 'Solved',
        value: '2026-01-04',
        reason: 'the ticket was resolved before it was created (2026-01-05)',
      },
    ])
  })

  it('tell the newest time of all, those of the updates too', () => {
    const { latest } = takeRows(log(WHOLE), HEADER, 'A|2026-01-09 10:00|New||2026-01-05|||')
    expect(latest).toBe('2026-01-09 10:00')
  })
})
