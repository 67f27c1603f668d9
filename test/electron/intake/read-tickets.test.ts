import { describe, expect, it } from 'vitest'
import { profile } from '../../shared/tickets/builders.ts'
import { fileWith, importFile, refusalOf } from './files.ts'
import { textRow, workbook } from './workbooks.ts'

const CSV =
  'Key;Created at;Resolved at;State;Priority;Note\nA-1;5.1.2026 09:00;5.1.2026 17:30;Closed;P1;x\nA-2;13.1.2026 09:00;;Open;P2;\n'
const ZONE = { timeZone: 'Europe/Berlin' }

describe('a list of tickets', () => {
  it('is imported by its own columns, in its time zone', async () => {
    const { summary, tickets, rejections } = await importFile(fileWith(CSV), ZONE)
    expect(rejections).toEqual([])
    expect(
      tickets.map(({ key, createdAt, resolvedAt, status, priority, custom, source }) => ({
        key,
        createdAt,
        resolvedAt,
        status,
        priority,
        custom: custom.byHeader(),
        source,
      })),
    ).toEqual([
      {
        key: 'A-1',
        createdAt: Date.UTC(2026, 0, 5, 8),
        resolvedAt: Date.UTC(2026, 0, 5, 16, 30),
        status: 'closed',
        priority: 'Critical',
        custom: { Note: 'x' },
        source: { sheet: '', row: 2 },
      },
      {
        key: 'A-2',
        createdAt: Date.UTC(2026, 0, 13, 8),
        resolvedAt: null,
        status: 'open',
        priority: 'High',
        custom: {},
        source: { sheet: '', row: 3 },
      },
    ])
    expect({ ...summary, profile: summary.profile.metadata.name, fields: [...summary.fields].sort() }).toEqual({
      profile: 'generic',
      format: 'csv',
      sheet: '',
      rowsRead: 2,
      accepted: 2,
      rejected: 0,
      tickets: 2,
      latestInstant: Date.UTC(2026, 0, 13, 8),
      fields: ['createdAt', 'key', 'priority', 'resolvedAt', 'status'],
      hasHistory: false,
      warnings: [
        {
          code: 'dates.order',
          message: 'Dates in "Created at" are read with the day first, for "13.1.2026 09:00" can be nothing else.',
          sheet: '',
          row: null,
          column: 'Created at',
        },
        {
          code: 'dates.order-followed',
          message:
            'Dates in "Resolved at" could be read either way; they are read with the day first, like those in "Created at".',
          sheet: '',
          row: null,
          column: 'Resolved at',
        },
        {
          code: 'priority.words',
          message:
            'Priorities in "Priority" are read by their well-known words: "P1" as Critical, "P2" as High. An import profile of your own can read them otherwise; the source\'s own words stay in its rows.',
          sheet: '',
          row: null,
          column: 'Priority',
        },
      ],
    })
  })

  it('is the same from a workbook, with its sheet and rows', async () => {
    const rows = [
      '<row r="3">',
      '<c t="str"><v>A-1</v></c><c s="1"><v>46027.375</v></c><c s="1"><v>46027.729166666664</v></c><c t="str"><v>Closed</v></c>',
      '</row>',
    ]
    const bytes = workbook({
      sheets: { May: textRow(1, 'Report') + textRow(2, 'Key', 'Created at', 'Resolved at', 'State') + rows.join('') },
      formats: ['dd.mm.yyyy hh:mm'],
    })
    const { tickets } = await importFile(fileWith(bytes, 'tickets.xlsx'), ZONE)
    expect(tickets).toMatchObject([
      {
        key: 'A-1',
        createdAt: Date.UTC(2026, 0, 5, 8),
        resolvedAt: Date.UTC(2026, 0, 5, 16, 30),
        status: 'closed',
        source: { sheet: 'May', row: 3 },
      },
    ])
  })

  it('from a workbook keeps each row with a cell that holds an error, and its place', async () => {
    const rows =
      '<row r="2"><c t="str"><v>A-1</v></c><c t="e"><v>#N/A</v></c></row><row r="3"><c t="str"><v>A-2</v></c><c><f>NOW()</f></c></row><row r="4"><c t="str"><v>A-3</v></c><c t="str"><v>2026-01-05</v></c><c t="e"><v>#REF!</v></c></row>'
    const { rejections, tickets } = await importFile(
      fileWith(workbook({ sheets: { S: textRow(1, 'Key', 'Created at', 'Note') + rows } }), 'x.xlsx'),
      ZONE,
    )
    expect(rejections).toEqual([
      { sheet: 'S', row: 2, column: 'Created at', value: '#N/A', reason: 'the cell holds the error #N/A' },
      {
        sheet: 'S',
        row: 3,
        column: 'Created at',
        value: null,
        reason: 'the cell holds a formula without its result; open the file in a spreadsheet program and save it there',
      },
    ])
    expect(tickets.map(({ key, custom }) => [key, custom.byHeader()])).toEqual([['A-3', { Note: '#REF!' }]])
  })

  it('from a workbook tells of cells beside the table', async () => {
    const rows =
      textRow(1, 'Key', 'Created') + textRow(2, 'A-1', '2026-01-05', '', 'see May') + textRow(3, 'A-2', '2026-01-05')
    const { summary, tickets } = await importFile(fileWith(workbook({ sheets: { S: rows } }), 'x.xlsx'), ZONE)
    expect([tickets.length, summary.warnings.map(({ code, row }) => [code, row])]).toEqual([2, [['cells.beyond', 2]]])
  })

  it('says that it may be truncated where it has as many rows as exports stop at', async () => {
    for (const [count, code] of [
      [999, undefined],
      [1000, 'export.maybe-truncated'],
    ] as const) {
      const rows = Array.from({ length: count }, (_, row) => `A-${row},2026-01-05\n`)
      const { summary } = await importFile(fileWith(`Key,Created\n${rows.join('')}`), ZONE)
      expect(summary.warnings[0]?.code).toBe(code)
    }
  })

  it('warns of times after the export, where that is known', async () => {
    const codes = async (exportedAt: number | null) => {
      const { summary } = await importFile(fileWith(CSV), ZONE, { exportedAt })
      return summary.warnings.map(({ code }) => code).filter((code) => code === 'time.in-future')
    }
    expect([await codes(null), await codes(Date.UTC(2026, 0, 10))]).toEqual([[], ['time.in-future']])
  })
})

describe('an open question', () => {
  it.each([
    ['the time zone', CSV, {}, 'import.needs-time-zone', 'spec.timeZone'],
    ['the key', 'What;Created at\nx;2026-01-05T10:00Z\n', {}, 'import.needs-key-column', 'spec.columns.key'],
    ['the creation', 'Key;Note\nA;x\n', {}, 'import.needs-created-column', 'spec.columns.createdAt'],
    ['day or month first', 'Key;Created\nA;5/1/2026\nB;6/2/2026\n', ZONE, 'import.needs-date-order', 'spec.dates'],
  ])('about %s is refused with how to answer it', async (_, text, reading, code, path) => {
    const refusal = await refusalOf(importFile(fileWith(text), reading))
    expect(refusal).toMatchObject({ code, problems: [{ path }] })
  })

  it('needs no answer where every time carries its offset', async () => {
    const { tickets } = await importFile(fileWith('Key;Created at\nA;2026-01-05T10:00+02:00\n'))
    expect(tickets[0]?.createdAt).toBe(Date.UTC(2026, 0, 5, 8))
  })

  it('is answered by the reading', async () => {
    const path = fileWith('Number;When;Fixed\nA;5/1/2026;6/1/2026\n')
    const { tickets } = await importFile(path, {
      ...ZONE,
      dates: 'd/M/yyyy',
      columns: { createdAt: 'When', resolvedAt: 'Fixed' },
    })
    expect(tickets).toMatchObject([
      { key: 'A', createdAt: Date.UTC(2026, 0, 4, 23), resolvedAt: Date.UTC(2026, 0, 5, 23) },
    ])
  })

  it('about the order of dates is settled by the whole file, if not by its first rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `A-${row};5/1/2026 10:00\n`)
    const { tickets, rejections } = await importFile(fileWith(`Key;Created\n${rows.join('')}B;1/13/2026 10:00\n`), {
      timeZone: 'UTC',
    })
    expect([rejections, tickets[0]?.createdAt]).toEqual([[], Date.UTC(2026, 4, 1, 10)])
  })
})

describe('a profile', () => {
  it('of the person is used by its name, before a built-in one', async () => {
    const own = profile({ timeZone: 'UTC', columns: { key: 'Key', createdAt: 'Created at', title: 'Note' } })
    const { summary, tickets } = await importFile(fileWith(CSV), { profile: 'test' }, { profiles: [own] })
    expect([summary.profile, tickets[0]?.title]).toEqual([own, 'x'])
  })

  it('may leave the creation out where a person wrote it', async () => {
    const { tickets, summary } = await importFile(fileWith(CSV), { profile: profile({ columns: { key: 'Key' } }) })
    expect([tickets.length, summary.warnings.map(({ code }) => code)]).toEqual([2, ['created.not-mapped']])
  })

  it.each([
    ['of an unknown name', { profile: 'none' }, 'import.profile-unknown', 'profile'],
    [
      'with a column that the file has not',
      { profile: profile({ columns: { key: 'Id', title: ['Note', 2] } }) },
      'import.column-missing',
      'spec.columns.key',
    ],
    ['with an unknown time zone', { timeZone: 'Mars/Base' }, 'time-zone.unknown', undefined],
    [
      'of SLA records',
      { profile: profile({ rowGrain: 'clock', columns: { key: 'Key' } }) },
      'import.clock-grain',
      'spec.rowGrain',
    ],
    [
      'of updates without their time',
      { profile: profile({ rowGrain: 'event', columns: { key: 'Key' } }) },
      'import.event-time-missing',
      'spec.columns.updatedAt',
    ],
    [
      'with a pattern that is none',
      { profile: profile({ dates: 'dd-QQ-yyyy', columns: { key: 'Key' } }) },
      'dates.pattern',
      'spec.dates',
    ],
  ] as const)('%s is refused', async (_, reading, code, path) => {
    const refusal = await refusalOf(importFile(fileWith(CSV), reading))
    expect([refusal.code, refusal.problems[0]?.path]).toEqual([code, path])
  })

  it('of updates makes tickets of a log that it alone knows', async () => {
    const log = 'SR;At;State\n1;2026-01-05T09:00Z;Queued\n1;2026-01-05T10:00Z;Wait\n1;2026-01-05T12:00Z;Done\n'
    const columns = { key: 'SR', updatedAt: 'At', status: 'State' }
    const values = { status: { Wait: 'pending', Done: 'resolved', '*': 'open' } } as const
    const { tickets } = await importFile(fileWith(log), { profile: profile({ rowGrain: 'event', columns, values }) })
    expect(tickets).toMatchObject([
      {
        key: '1',
        createdAt: Date.UTC(2026, 0, 5, 9),
        resolvedAt: Date.UTC(2026, 0, 5, 12),
        history: [{}, { status: 'pending' }, {}],
      },
    ])
  })
})
