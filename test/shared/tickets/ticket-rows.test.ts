import { describe, expect, it } from 'vitest'
import { at, profile, takeRows } from './builders.ts'

const HEADER = 'Key|Created|Resolved|Status|Note'

describe('a row that is a ticket', () => {
  it('becomes one, with every other column by its header', () => {
    const { tickets } = takeRows(profile(), HEADER, ' A-1 |2026-01-05 09:00|2026-01-05 17:30|Solved|  two  words ')
    expect(tickets.map((ticket) => ({ ...ticket, custom: ticket.custom.byHeader() }))).toEqual([
      {
        key: 'A-1',
        title: null,
        type: null,
        service: null,
        category: null,
        group: null,
        assignee: null,
        requester: null,
        department: null,
        priority: null,
        statusText: 'Solved',
        status: 'resolved',
        createdAt: at('2026-01-05 09:00'),
        firstRespondedAt: null,
        resolvedAt: at('2026-01-05 17:30'),
        closedAt: null,
        updatedAt: null,
        dueAt: null,
        pausedFor: null,
        reportedElapsed: null,
        reportedRemaining: null,
        reopenCount: null,
        satisfaction: null,
        reportedMet: null,
        custom: { Note: 'two  words' },
        history: [],
        source: { sheet: 'S', row: 2 },
      },
    ])
  })

  it.each([
    [
      'a date that does not exist',
      'A-1|2026-02-30 09:00||Open',
      'Created',
      '2026-02-30 09:00',
      '"2026-02-30 09:00" is a date or time that does not exist',
    ],
    ['a date that is none', 'A-1|2026-01-05|soon|Open', 'Resolved', 'soon', '"soon" is no date written year-month-day'],
    [
      'a resolution before the creation',
      'A-1|2026-01-05|2026-01-04|Open',
      'Resolved',
      '2026-01-04',
      'the ticket was resolved before it was created (2026-01-05)',
    ],
    ['no number', ' |2026-01-05||Open', 'Key', null, 'the row has no ticket number'],
    ['an empty number', '?|2026-01-05||Open', 'Key', null, 'the row has no ticket number'],
    [
      'more cells than columns',
      'A-1|2026-01-05||Open|a|b',
      null,
      'b',
      'the row has 6 cells where the header has 5, so its cells may stand in the wrong columns',
    ],
  ])('is rejected with %s', (_, row, column, value, reason) => {
    const { tickets, rejections, counts } = takeRows(profile(), HEADER, row, 'A-2|2026-01-05||Open|')
    expect(rejections).toEqual([{ sheet: 'S', row: 2, column, value, reason }])
    expect([tickets.length, counts]).toEqual([1, { rowsRead: 2, accepted: 1, rejected: 1, tickets: 1 }])
  })

  it.each([
    ['pausedFor', 'Hold', '4:75', '"4:75" is no length of time such as 4:30, 2h 15m or 1.5'],
    ['satisfaction', 'Score', 'good', '"good" is no number'],
  ])('is rejected when its %s cannot be read', (field, header, value, reason) => {
    const given = profile({ columns: { key: 'Key', [field]: header } })
    expect(takeRows(given, `Key|${header}`, `A-1|${value}`).rejections).toEqual([
      { sheet: 'S', row: 2, column: header, value, reason },
    ])
  })

  it('is taken without a creation, and with empty cells of all kinds', () => {
    const { tickets, rejections } = takeRows(profile(), HEADER, 'A-1|?|N/A|-', 'A-2')
    expect(tickets.map(({ key, createdAt, resolvedAt, status }) => [key, createdAt, resolvedAt, status])).toEqual([
      ['A-1', null, null, null],
      ['A-2', null, null, null],
    ])
    expect(rejections).toEqual([])
  })

  it('counts for nothing where it is blank, and below a note that the export was stopped', () => {
    const { counts, warnings } = takeRows(
      profile(),
      HEADER,
      'A-1|2026-01-05',
      '||||',
      'Export stopped due to excessive size. Use CSV for a complete export',
    )
    expect(counts).toEqual({ rowsRead: 1, accepted: 1, rejected: 0, tickets: 1 })
    expect(warnings.map(({ code, row }) => [code, row])).toEqual([
      ['rows.short', 2],
      ['export.cut-off', 4],
    ])
  })
})

describe('a key that comes again', () => {
  const first = 'A-1|2026-01-05||Open|x'

  it('is passed over in silence where the rows are the same', () => {
    const { counts, warnings } = takeRows(profile(), HEADER, first, first)
    expect([counts, warnings]).toEqual([{ rowsRead: 2, accepted: 2, rejected: 0, tickets: 1 }, []])
  })

  it('is handed over again where they differ, and both rows are named', () => {
    const { tickets, warnings } = takeRows(
      profile(),
      HEADER,
      first,
      'A-2|2026-01-05',
      'A-1|2026-01-05|2026-01-06|Closed|x',
    )
    expect(tickets.map(({ key, statusText, source }) => [key, statusText, source.row])).toEqual([
      ['A-1', 'Open', 2],
      ['A-2', null, 3],
      ['A-1', 'Closed', 4],
    ])
    expect(warnings.find(({ code }) => code === 'key.repeated')?.message).toBe(
      '1 ticket stands in more than one row with different content; the later row was taken: A-1 (rows 2 and 4).',
    )
  })
})

describe('values', () => {
  const columns = { key: 'Key', status: 'Status', priority: 'Priority', reportedMet: 'Met' }
  const header = 'Key|Status|Priority|Met'

  it('are mapped by the exact text, then by "*"', () => {
    const given = profile({
      columns,
      values: {
        status: { Waiting: 'pending', '*': 'open' },
        priority: { '1 - Critical': 'critical' },
        reportedMet: { ok: true, late: false },
      },
    })
    const { tickets } = takeRows(given, header, 'A|Waiting|1 - Critical|ok', 'B|waiting|2 - High|late', 'C|Closed||')
    expect(
      tickets.map(({ statusText, status, priority, reportedMet }) => [statusText, status, priority, reportedMet]),
    ).toEqual([
      ['Waiting', 'pending', 'critical', true],
      ['waiting', 'open', '2 - High', false],
      ['Closed', 'open', null, null],
    ])
  })

  it('that the map does not know are taken without a status, and listed', () => {
    const given = profile({ columns, values: { status: { New: 'open' } } })
    const { tickets, warnings } = takeRows(given, header, 'A|New||', 'B|Closed||', 'C|-100||', 'D|Closed||perhaps')
    expect(tickets.map(({ status }) => status)).toEqual(['open', null, null, null])
    expect(warnings).toEqual([
      {
        code: 'status.unknown',
        message:
          'Status words in "Status" that the profile does not know: "Closed", "-100". Their tickets were taken without a status; map the words to give them one.',
        sheet: 'S',
        row: 3,
        column: 'Status',
      },
      {
        code: 'reported-met.unknown',
        message: 'Words in "Met" that say neither yes nor no: "perhaps". They were left out; map them to use them.',
        sheet: 'S',
        row: 5,
        column: 'Met',
      },
    ])
  })

  it('may name a text that otherwise counts as empty', () => {
    const given = profile({ columns, values: { priority: { '-': 'none' } } })
    expect(takeRows(given, header, 'A||-|').tickets[0]?.priority).toBe('none')
  })
})

describe('oddities', () => {
  it('are taken and told', () => {
    const columns = {
      key: 'Key',
      createdAt: 'Created',
      firstRespondedAt: 'First',
      resolvedAt: 'Resolved',
      closedAt: 'Closed',
      pausedFor: 'Hold',
    }
    const { warnings, counts } = takeRows(
      profile({ columns }),
      'Key|Created|First|Resolved|Closed|Hold',
      'A|2026-01-05|2026-01-07|2026-01-06|2026-01-05|-1:00',
      'B|2026-07-01|||2026-07-02|',
    )
    expect(counts.accepted).toBe(2)
    expect(warnings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['response.after-resolution', 2, null],
      ['closed.before-resolved', 2, null],
      ['duration.negative', 2, 'Hold'],
      ['time.in-future', 3, 'Created'],
      ['time.in-future', 3, 'Closed'],
    ])
  })
})

describe('what all tickets tell', () => {
  it('is the fields that are filled, and the newest time that is not a due date', () => {
    const columns = { key: 'Key', createdAt: 'Created', dueAt: 'Due', closedAt: 'Closed', group: 'Group' }
    const { fields, latest } = takeRows(
      profile({ columns }),
      'Key|Created|Due|Closed|Group',
      'A|2026-01-05|2026-09-01||',
      'B|2026-01-06 10:00|||',
    )
    expect([fields, latest]).toEqual([['createdAt', 'dueAt', 'key'], '2026-01-06 10:00'])
  })
})
