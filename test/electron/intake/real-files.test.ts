import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSourceRow } from '../../../electron/engine/intake/source-row.ts'
import type { Reading } from '../../../shared/operations/imports.ts'
import { profile } from '../../shared/tickets/builders.ts'
import { newFolder } from '../../support/new-folder.ts'
import { importFile } from './files.ts'

const FOLDER = '../shared/data'

/** The path of a file of the collection, unpacked. */
function real(name: string): string {
  const path = join(FOLDER, name)
  if (!name.endsWith('.gz')) return path
  const unpacked = join(newFolder(), basename(name, '.gz'))
  writeFileSync(unpacked, gunzipSync(readFileSync(path)))
  return unpacked
}

const vinst: Reading = {
  profile: profile({
    rowGrain: 'event',
    columns: {
      key: 'SR Number',
      updatedAt: 'Change Date+Time',
      status: 'Sub Status',
      priority: 'SR Latest Impact',
      group: 'Involved ST',
    },
    values: {
      status: {
        Wait: 'pending',
        'Wait - User': 'pending',
        'Wait - Vendor': 'pending',
        'Wait - Customer': 'pending',
        'Wait - Implementation': 'pending',
        Resolved: 'resolved',
        Closed: 'closed',
        Cancelled: 'cancelled',
        '*': 'open',
      },
    },
  }),
}
const kaggle: Reading = {
  timeZone: 'UTC',
  profile: profile({
    columns: {
      key: 'Ticket ID',
      firstRespondedAt: 'First Response Time',
      resolvedAt: 'Time to Resolution',
      status: 'Ticket Status',
      priority: 'Ticket Priority',
      satisfaction: 'Customer Satisfaction Rating',
    },
  }),
}
const UTC: Reading = { timeZone: 'UTC' }

const imports = new Map<string, ReturnType<typeof importFile>>()

/** Each file is imported once; the big ones take a second. */
function imported(name: string, reading: Reading): ReturnType<typeof importFile> {
  const known = imports.get(name) ?? importFile(real(name), reading)
  imports.set(name, known)
  return known
}

describe.skipIf(!existsSync(FOLDER))('a real export', () => {
  it.each<[string, Reading, object]>([
    [
      'uci_servicenow_full_141712.csv.gz',
      UTC,
      {
        profile: 'servicenow-incident-log',
        rowsRead: 141_712,
        rejected: 0,
        tickets: 24_918,
        latest: '2017-02-18T15:00',
        hasHistory: true,
      },
    ],
    [
      'uci_servicenow_original_format_198.csv',
      UTC,
      {
        profile: 'servicenow-incident-log',
        rowsRead: 198,
        rejected: 0,
        tickets: 32,
        latest: '2016-04-17T15:07',
        hasHistory: true,
      },
    ],
    [
      'uci_servicenow_excel_resaved_5998.csv.gz',
      UTC,
      {
        profile: 'servicenow-incident-log',
        rowsRead: 5_998,
        rejected: 0,
        tickets: 890,
        latest: '2017-02-04T19:00',
        hasHistory: true,
      },
    ],
    [
      'volvo_vinst_bpi2013_65533.csv.gz',
      vinst,
      { profile: 'test', rowsRead: 65_533, rejected: 0, tickets: 7_554, latest: '2012-05-22T23:22', hasHistory: true },
    ],
    [
      'kaggle_customer_support_tickets.csv.gz',
      kaggle,
      { profile: 'test', rowsRead: 8_469, rejected: 0, tickets: 8_469, latest: '2023-06-02T00:55', hasHistory: false },
    ],
    [
      'servicenow_rest_incidents.csv',
      UTC,
      { profile: 'generic', rowsRead: 67, rejected: 0, tickets: 67, latest: '2023-05-07T18:15', hasHistory: false },
    ],
    [
      'jira_cycle_times_rueedlinger.csv',
      UTC,
      {
        profile: 'generic',
        rowsRead: 4_123,
        rejected: 1_662,
        tickets: 2_461,
        latest: '2019-08-08T00:00',
        hasHistory: false,
      },
    ],
  ])('%s is read whole', async (name, reading, expected) => {
    const { summary } = await imported(name, reading)
    const { rowsRead, rejected, tickets, hasHistory, latestInstant } = summary
    const latest = latestInstant === null ? null : new Date(latestInstant).toISOString().slice(0, 16)
    expect({ profile: summary.profile.metadata.name, rowsRead, rejected, tickets, latest, hasHistory }).toEqual(
      expected,
    )
  })

  it('of ServiceNow gives one ticket all it says, whichever way it was saved', async () => {
    const [original, resaved, full] = await Promise.all(
      [
        'uci_servicenow_original_format_198.csv',
        'uci_servicenow_excel_resaved_5998.csv.gz',
        'uci_servicenow_full_141712.csv.gz',
      ].map(async (name) => {
        const { tickets } = await imported(name, UTC)
        return tickets.find(({ key }) => key.endsWith('0000045'))
      }),
    )
    expect(original).toMatchObject({
      key: 'INC0000045',
      priority: 'medium',
      statusText: 'Closed',
      status: 'closed',
      category: 'Category 55',
      group: 'Group 56',
      assignee: null,
      requester: 'Caller 2403',
      createdAt: Date.UTC(2016, 1, 29, 1, 16),
      firstRespondedAt: null,
      resolvedAt: Date.UTC(2016, 1, 29, 11, 29),
      closedAt: Date.UTC(2016, 2, 5, 12),
      updatedAt: Date.UTC(2016, 2, 5, 12),
      reopenCount: 0,
      reportedMet: true,
      source: { row: 5 },
    })
    expect(original?.custom.byHeader()).toMatchObject({ subcategory: 'Subcategory 170', opened_by: 'Opened by  8' })
    expect(
      original?.history.map(({ at, statusText }) => [new Date(at).toISOString().slice(0, 16), statusText]),
    ).toEqual([
      ['2016-02-29T01:16', 'New'],
      ['2016-02-29T08:53', 'Resolved'],
      ['2016-02-29T11:29', 'Resolved'],
      ['2016-03-05T12:00', 'Closed'],
    ])
    const times = (ticket: typeof original) => [
      ticket?.createdAt,
      ticket?.resolvedAt,
      ticket?.closedAt,
      ticket?.priority,
      ticket?.reportedMet,
    ]
    expect([times(resaved), times(full)]).toEqual([times(original), times(original)])
    expect(full).toMatchObject({ key: '0000045', category: '55' })
    expect(full?.custom.byHeader()).toMatchObject({ 'category (2)': '170' })
  })

  it('of ServiceNow keeps the state that nobody knows, and says so', async () => {
    const { summary, tickets } = await imported('uci_servicenow_full_141712.csv.gz', UTC)
    expect(summary.warnings.find(({ code }) => code === 'status.unknown')).toMatchObject({
      column: 'ident_state',
      row: 115_643,
      message: expect.stringContaining('"-100"'),
    })
    const odd = tickets.flatMap(({ history }) => history).filter(({ statusText }) => statusText === '-100')
    expect([odd.length, odd.every(({ status }) => status === null)]).toEqual([5, true])
    expect(
      tickets.every(({ history, createdAt }) => history.every(({ at }) => createdAt !== null && at >= createdAt)),
    ).toBe(true)
  })

  it('of ServiceNow leads from its last row back to the cells', async () => {
    const { summary } = await imported('uci_servicenow_original_format_198.csv', UTC)
    const cells = await readSourceRow(real('uci_servicenow_full_141712.csv.gz'), summary.profile, {
      sheet: '',
      row: 141_713,
    })
    expect(cells?.slice(0, 2)).toEqual([
      { column: 'number', value: '0121064' },
      { column: 'ident_state', value: 'Closed' },
    ])
  })

  it('of VINST has its waits as pauses, and its ends from the history', async () => {
    const { tickets } = await imported('volvo_vinst_bpi2013_65533.csv.gz', vinst)
    const events = tickets.flatMap(({ history }) => history)
    expect(events.filter(({ status }) => status === 'pending').length).toBe(4217 + 1533 + 493 + 313 + 101)
    expect(events.length).toBe(65_533)
    expect(tickets.every(({ createdAt, history }) => createdAt === history[0]?.at)).toBe(true)
    expect(tickets.filter(({ closedAt }) => closedAt !== null).length).toBeGreaterThan(5_000)
  })

  it('of Kaggle is read month first, with its contradictions told', async () => {
    const { tickets, summary } = await imported('kaggle_customer_support_tickets.csv.gz', kaggle)
    expect(tickets.find(({ key }) => key === '3')).toMatchObject({
      firstRespondedAt: Date.UTC(2023, 5, 1, 11, 14),
      resolvedAt: Date.UTC(2023, 5, 1, 18, 5),
      status: 'closed',
      priority: 'Low',
      satisfaction: 3,
    })
    expect(tickets.filter(({ satisfaction }) => satisfaction === null).length).toBe(5_700)
    expect(summary.warnings.find(({ code }) => code === 'response.after-resolution')?.message).toMatch(
      /^In 1365 tickets/,
    )
  })

  it('of the ServiceNow interface has its state numbers read', async () => {
    const { tickets } = await imported('servicenow_rest_incidents.csv', UTC)
    const count = (status: string) => tickets.filter((ticket) => ticket.status === status).length
    expect([count('open'), count('pending'), count('closed')]).toEqual([33, 7, 27])
    expect(tickets.find(({ key }) => key === 'INC0000060')).toMatchObject({
      reportedElapsed: 28_800_000,
      reportedMet: true,
    })
  })
})
