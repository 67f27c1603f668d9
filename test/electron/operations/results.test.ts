import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

const asked = { reference: 'SLA-IT-MKT', period: '2026-H1', target: 'response' }
const HEADER = 'Ticket ID,Summary,Priority,Status,Created,First response'

/** Six tickets: three answered in time, two late, one open; times in London, on Mondays within office hours. */
const TICKETS = [
  'INC1,Printer,High,Closed,2026-01-12 09:00,2026-01-12 10:00',
  'INC2,Projector,Low,Closed,2026-02-09 09:00,2026-02-09 16:00',
  'INC10,printer again,High,Closed,2026-02-16 09:00,2026-02-16 12:00',
  'INC9,Mouse,Low,Closed,2026-03-09 09:00,2026-03-09 13:00',
  'INC20,,high,Closed,2026-05-11 09:00,2026-05-18 13:30',
  'INC21,Keyboard,Low,Open,2026-06-29 14:00,',
]

type Desk = { readonly rows?: readonly string[]; readonly exportedAt?: string; readonly agreement?: Agreement }

async function aDesk({
  rows = TICKETS,
  exportedAt = '2026-07-01T00:00:00Z',
  agreement = anAgreement(),
}: Desk = {}): Promise<Engine> {
  const folder = newFolder()
  const engine = await openEngine({ folder: join(folder, 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  await engine.client.agreements.add({ text: writeAgreement(agreement, 'yaml'), format: 'yaml' })
  await importRows(engine, rows, { exportedAt, file: join(folder, 'tickets.csv') })
  return engine
}

async function importRows(
  { client, grants }: Engine,
  rows: readonly string[],
  { exportedAt, file }: { exportedAt: string; file: string },
) {
  writeFileSync(file, `${[HEADER, ...rows].join('\n')}\n`)
  const reading = { source: 'desk', timeZone: 'Europe/London', exportedAt }
  for await (const event of await client.imports.run({ grant: grants.forPath(file), ...reading })) {
    if (event.kind === 'done') return event
  }
  throw new Error('the import ended without a result')
}

describe('the tickets behind a figure', () => {
  const page = { offset: 0, limit: 50 }
  const key = (by: 'key' | 'startAt' | 'elapsedMs' | 'overByMs', descending = false) => ({ sort: { by, descending } })

  it.each<[string, object, string[]]>([
    ['all, by key as people count', key('key'), ['INC1', 'INC2', 'INC9', 'INC10', 'INC20', 'INC21']],
    ['the same, turned round', key('key', true), ['INC21', 'INC20', 'INC10', 'INC9', 'INC2', 'INC1']],
    ['by time over, what is not over last', key('overByMs'), ['INC2', 'INC20', 'INC1', 'INC10', 'INC9', 'INC21']],
    [
      'by time over, the worst first, what is not over last all the same',
      key('overByMs', true),
      ['INC20', 'INC2', 'INC1', 'INC10', 'INC9', 'INC21'],
    ],
    ['of one verdict', { filter: { verdict: 'breached' }, ...key('key') }, ['INC2', 'INC20']],
    ['of one month', { filter: { month: '2026-02' }, ...key('key') }, ['INC2', 'INC10']],
    [
      'of one priority, however it is written',
      { filter: { priority: ' HIGH ' }, ...key('key') },
      ['INC1', 'INC10', 'INC20'],
    ],
    [
      'begun on a weekday',
      { filter: { weekday: 'mon' }, ...key('key') },
      ['INC1', 'INC2', 'INC9', 'INC10', 'INC20', 'INC21'],
    ],
    ['begun in an hour of the agreement’s zone', { filter: { hour: '14' } }, ['INC21']],
    ['of a group that no ticket has', { filter: { group: 'Network' } }, []],
    ['of a line of the account', { filter: { account: { line: 'breached' } }, ...key('key') }, ['INC2', 'INC20']],
    [
      'that the figure counts',
      { filter: { counted: true }, ...key('key') },
      ['INC1', 'INC2', 'INC9', 'INC10', 'INC20'],
    ],
    ['that it does not', { filter: { counted: false }, ...key('key') }, ['INC21']],
    ['with a word in the title', { filter: { search: 'PRINTER' }, ...key('key') }, ['INC1', 'INC10']],
    ['with a part of the key', { filter: { search: 'inc2' }, ...key('key') }, ['INC2', 'INC20', 'INC21']],
    ['with two things asked at once', { filter: { search: 'printer', month: '2026-02' } }, ['INC10']],
    ['with nothing found', { filter: { search: 'teapot' } }, []],
  ])('%s', async (_, question, keys) => {
    const { client } = await aDesk()
    const { total, rows } = await client.results.checks({ ...asked, ...page, ...question })
    expect([total, rows.map((check) => check.key)]).toEqual([keys.length, keys])
  })

  it('come page by page, none twice', async () => {
    const { client } = await aDesk()
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => client.results.checks({ ...asked, ...key('key'), offset, limit: 2 })),
    )
    expect(pages.map(({ total, rows }) => [total, ...rows.map((check) => check.key)])).toEqual([
      [6, 'INC1', 'INC2'],
      [6, 'INC9', 'INC10'],
      [6, 'INC20', 'INC21'],
      [6],
    ])
  })

  it('of an unknown target are refused with those there are', async () => {
    const { client } = await aDesk()
    const act = client.results.checks({ ...asked, ...page, target: 'uptime' })
    await expect(act).rejects.toMatchObject({
      data: { code: 'target.unknown' },
      message: expect.stringContaining('it has response'),
    })
  })
})

describe('what is measured', () => {
  it('follows the tickets: an import changes it, and taking it back does too', async () => {
    const engine = await aDesk()
    const counted = async () => (await engine.client.results.compute(asked)).targets[0]?.counted
    expect(await counted()).toBe(5)
    const file = join(newFolder(), 'more.csv')
    const more = ['INC30,Desk,Low,Closed,2026-06-08 09:00,2026-06-08 09:30']
    const { importId } = await importRows(engine, more, { exportedAt: '2026-07-02T00:00:00Z', file })
    expect(await counted()).toBe(6)
    await engine.client.imports.undo({ importId: importId ?? 0 })
    expect(await counted()).toBe(5)
  })

  it('follows the agreement: a new version changes what starts under it', async () => {
    const engine = await aDesk()
    const stricter = anAgreement((agreement) => {
      agreement.spec.version = 2
      agreement.spec.effective = { from: '2026-03-01', to: '2026-12-31' }
      agreement.spec.targets = agreement.spec.targets.map((target) => ({ ...target, within: '1h' }))
    })
    const breached = async () => (await engine.client.results.compute(asked)).targets[0]?.breached
    expect(await breached()).toBe(2)
    await engine.client.agreements.add({ text: writeAgreement(stricter, 'yaml'), format: 'yaml' })
    // INC9 took its four hours, and INC21 has waited three of the one hour it now has.
    expect(await breached()).toBe(4)
  })

  it('is known until the newest export, or the end of the period', async () => {
    const early = await aDesk({ exportedAt: '2026-05-12T10:00:00Z' })
    expect(await early.client.results.compute(asked)).toMatchObject({
      asOf: '2026-05-12T10:00:00Z',
      asOfFrom: 'data-cut-off',
    })
    const late = await aDesk({ exportedAt: '2026-08-01T00:00:00Z' })
    expect(await late.client.results.compute(asked)).toMatchObject({
      asOf: '2026-06-30T23:00:00Z',
      asOfFrom: 'period-end',
    })
  })
})

describe('the periods offered', () => {
  it.each([
    ['until a month of the next is known', '2026-07-20T00:00:00Z', '2026-H1'],
    ['once it is', '2026-08-02T00:00:00Z', '2026-H2'],
    ['in the middle of it', '2026-05-12T00:00:00Z', '2026-H1'],
    ['beyond the end of the agreement', '2028-05-12T00:00:00Z', '2026-H2'],
  ])('lead with the half-year to review, %s', async (_, exportedAt, newest) => {
    const { client } = await aDesk({ exportedAt })
    expect((await client.results.periods({ reference: 'SLA-IT-MKT' })).newestWithData).toBe(newest)
  })

  it('run from the first ticket to the newest data, each kind newest first', async () => {
    const { client } = await aDesk({ rows: TICKETS.slice(3), exportedAt: '2026-07-01T06:00:00Z' })
    expect((await client.results.periods({ reference: 'SLA-IT-MKT' })).periods).toEqual([
      '2026-H2',
      '2026-H1',
      '2026-Q3',
      '2026-Q2',
      '2026-Q1',
      '2026-07',
      '2026-06',
      '2026-05',
      '2026-04',
      '2026-03',
      '2026',
    ])
  })
})

it('stands on Home with the months of late', async () => {
  const { client } = await aDesk()
  const [standing] = await client.agreements.standing()
  expect(standing).toMatchObject({
    period: '2026-H1',
    status: 'red',
    targetsMet: 0,
    targetsMeasured: 1,
    worst: { id: 'response', counted: 5, met: 3, attainment: 0.6 },
  })
  expect(standing?.months.map(({ month, counted }) => [month, counted])).toEqual([
    ['2026-01', 1],
    ['2026-02', 2],
    ['2026-03', 1],
    ['2026-04', 0],
    ['2026-05', 1],
    ['2026-06', 0],
  ])
})

it('names the sources that hold one key twice', async () => {
  const engine = await aDesk()
  const file = join(newFolder(), 'other.csv')
  writeFileSync(file, `${HEADER}\nINC1,Copier,Low,Closed,2026-01-12 09:00,2026-01-12 10:00\n`)
  const reading = { source: 'branch', timeZone: 'Europe/London' }
  for await (const event of await engine.client.imports.run({ grant: engine.grants.forPath(file), ...reading })) {
    if (event.kind === 'done') expect(event.added).toBe(1)
  }
  const act = engine.client.results.explain({ ...asked, ticket: 'INC1' })
  await expect(act).rejects.toMatchObject({
    data: { code: 'ticket.ambiguous' },
    message: expect.stringMatching(/branch, desk|desk, branch/),
  })
  expect((await engine.client.results.explain({ ...asked, ticket: 'INC1', source: 'branch' })).check.title).toBe(
    'Copier',
  )
})
