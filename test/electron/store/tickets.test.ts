import { describe, expect, it } from 'vitest'
import { loadColumns } from '../../../electron/engine/store/load-columns.ts'
import type { Store } from '../../../electron/engine/store/open-store.ts'
import { dataCutOff, listSources } from '../../../electron/engine/store/source-register.ts'
import { undoImport } from '../../../electron/engine/store/undo-import.ts'
import { customCells } from '../../../shared/tickets/custom-cells.ts'
import { TICKET_STATUSES, type Ticket } from '../../../shared/tickets/ticket.ts'
import type { TextColumn, TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import { newFolder } from '../../support/new-folder.ts'
import { anEvent, aTicket, importTickets, NOON, openTestStore } from './builders.ts'

const DAY = 86_400_000
const [JUNE, JULY] = [NOON - 20 * DAY, NOON]

async function withStore(act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openTestStore(newFolder())
  try {
    await act(store)
  } finally {
    await store.close()
  }
}

const word = ({ codes, values }: TextColumn, index: number) => values[codes[index] ?? -1] ?? null
const number = (column: Float64Array, index: number) => (Number.isNaN(column[index]) ? null : column[index])

/** One ticket as the columns tell it, without what they leave to the store. */
function ticketAt(columns: TicketColumns, index: number): unknown {
  const text = Object.entries(columns.text).map(([field, column]) => [field, word(column, index)])
  const measures = { ...columns.instants, ...columns.durations, ...columns.numbers }
  const numbers = Object.entries(measures).map(([field, column]) => [field, number(column, index)])
  const met = columns.reportedMet[index]
  return {
    ...Object.fromEntries([...text, ...numbers]),
    key: columns.keys[index],
    title: columns.titles[index],
    status: TICKET_STATUSES[columns.status[index] ?? -1] ?? null,
    statusText: word(columns.statusText, index),
    reportedMet: met === -1 ? null : met === 1,
    history: columns.history(index),
    source: { sheet: word(columns.sheet, index), row: columns.row[index] },
  }
}

function everything({ database }: Store): unknown {
  const columns = loadColumns(database, null)
  return Array.from({ length: columns.length }, (_, index) => ticketAt(columns, index))
}

const without = ({ custom: _custom, ...ticket }: Ticket) => ticket

describe('what is written', () => {
  const unknown = Object.fromEntries(Object.keys(aTicket()).map((field) => [field, null])) as Partial<Ticket> // each field, unknown
  it.each<[string, Ticket]>([
    ['a ticket of which everything is known', aTicket()],
    [
      'a ticket of which only the key is known',
      aTicket({ ...unknown, key: 'K', custom: customCells({}), history: [], source: { sheet: 'CSV', row: 9 } }),
    ],
    ['times before 1970 and far ahead', aTicket({ createdAt: -86_400_000, dueAt: 4_102_444_800_000 })],
    ['words that differ only in case or spaces', aTicket({ priority: 'High', group: 'high', assignee: ' high' })],
    ['a key that looks like a number', aTicket({ key: '0000045' })],
    [
      'a history',
      aTicket({ history: [anEvent(1), anEvent(2, { priority: null, group: 'G', assignee: 'A', row: 3 })] }),
    ],
  ])('is read again: %s', async (_, ticket) => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [ticket] })
      expect(everything(store)).toEqual([without(ticket)])
    })
  })

  it.each([
    ['calls a ticket updated whose other columns say something new', { 'Ring number': '8', Ärger: 'groß' }, 1],
    ['calls a ticket updated whose other columns changed places', { 'Ring number': 'groß', Ärger: '7' }, 1],
    ['calls a ticket unchanged whose other columns stand in another order', { Ärger: 'groß', 'Ring number': '7' }, 0],
  ])('%s', async (_, custom, updated) => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [aTicket()], exportedAt: JUNE })
      const again = aTicket({ custom: customCells(custom) })
      const { counts } = await importTickets(store, { tickets: [again], exportedAt: JULY })
      expect(counts).toEqual({ tickets: 1, added: 0, updated, unchanged: 1 - updated })
    })
  })

  it('knows a column that is there and empty from one that is not there', async () => {
    await withStore(async (store) => {
      const unanswered = aTicket({ firstRespondedAt: null, closedAt: null })
      await importTickets(store, { tickets: [unanswered], columns: { firstRespondedAt: 'First response' } })
      const [desk] = loadColumns(store.database, null).sources
      expect([desk?.fields.has('firstRespondedAt'), desk?.fields.has('closedAt')]).toEqual([true, false])
    })
  })

  it('says which fields a source can tell, and whether it tells histories', async () => {
    await withStore(async (store) => {
      const bare = aTicket({ closedAt: null, dueAt: null, pausedFor: null, satisfaction: null })
      await importTickets(store, { tickets: [bare] })
      await importTickets(store, { source: 'events', tickets: [aTicket({ history: [anEvent(1)] })] })
      const [desk, told] = loadColumns(store.database, null).sources
      expect([desk?.name, desk?.hasHistory, desk?.fields.has('closedAt'), desk?.fields.has('createdAt')]).toEqual([
        'desk',
        false,
        false,
        true,
      ])
      expect([told?.name, told?.hasHistory, told?.fields.has('dueAt')]).toEqual(['events', true, true])
    })
  })

  it('gives the tickets of the sources asked for, and none of others', async () => {
    await withStore(async (store) => {
      await importTickets(store, { source: 'a', tickets: [aTicket({ key: 'A' })] })
      await importTickets(store, { source: 'b', tickets: [aTicket({ key: 'B' }), aTicket({ key: 'A' })] })
      const keys = (sources: string[] | null) => loadColumns(store.database, sources).keys
      expect([keys(null), keys(['a']), keys(['b']), keys(['c']), keys([])]).toEqual([
        ['A', 'B', 'A'],
        ['A'],
        ['B', 'A'],
        [],
        [],
      ])
    })
  })
})

describe('importing again', () => {
  const june = [aTicket({ key: 'A', resolvedAt: null, status: 'open' }), aTicket({ key: 'B' })]
  const july = [aTicket({ key: 'A' }), aTicket({ key: 'B' }), aTicket({ key: 'C' })]

  it('tells added, updated and unchanged tickets apart', async () => {
    await withStore(async (store) => {
      const first = await importTickets(store, { tickets: june, exportedAt: JUNE })
      const second = await importTickets(store, { tickets: july, exportedAt: JULY })
      expect(first.counts).toEqual({ tickets: 2, added: 2, updated: 0, unchanged: 0 })
      expect(second.counts).toEqual({ tickets: 3, added: 1, updated: 1, unchanged: 1 })
      expect(everything(store)).toEqual(july.map(without))
    })
  })

  it('calls a ticket in another row, or another order of its columns’ words, unchanged', async () => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [aTicket({ history: [anEvent(5, { row: 2 })] })], exportedAt: JUNE })
      const moved = aTicket({ source: { sheet: 'Sheet9', row: 77 }, history: [anEvent(5, { row: 77 })] })
      const { counts } = await importTickets(store, { tickets: [moved], exportedAt: JULY })
      expect(counts).toEqual({ tickets: 1, added: 0, updated: 0, unchanged: 1 })
      expect(everything(store)).toEqual([without(moved)])
    })
  })

  it('lets an older export that comes later change nothing but what it adds', async () => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: july, exportedAt: JULY })
      const { counts } = await importTickets(store, { tickets: [...june, aTicket({ key: 'D' })], exportedAt: JUNE })
      expect(counts).toEqual({ tickets: 3, added: 1, updated: 0, unchanged: 2 })
      expect(everything(store)).toEqual([...july, aTicket({ key: 'D' })].map(without))
      expect(dataCutOff(store.database, null)).toBe(JULY)
    })
  })

  it('goes by the import where neither export is dated', async () => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [aTicket({ title: 'first' })], exportedAt: null })
      await importTickets(store, { tickets: [aTicket({ title: 'second' })], exportedAt: null })
      expect(loadColumns(store.database, null).titles).toEqual(['second'])
    })
  })

  it('keeps the last of a key that one file repeats', async () => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [aTicket({ key: 'A' })], exportedAt: JUNE })
      const twice = ['A', 'A', 'B', 'B'].map((key, index) => aTicket({ key, title: `${key}${index}` }))
      const { counts } = await importTickets(store, { tickets: twice, exportedAt: JULY })
      expect(counts).toEqual({ tickets: 2, added: 1, updated: 1, unchanged: 0 })
      expect(loadColumns(store.database, null).titles).toEqual(['A1', 'B3'])
    })
  })

  it('merges what two files tell of one ticket’s history', async () => {
    await withStore(async (store) => {
      const [opened, held, done] = [
        anEvent(1000),
        anEvent(2000, { status: 'pending' }),
        anEvent(3000, { status: 'closed' }),
      ]
      await importTickets(store, { tickets: [aTicket({ history: [opened, held] })], exportedAt: JUNE })
      const { counts } = await importTickets(store, { tickets: [aTicket({ history: [held, done] })], exportedAt: JULY })
      expect(counts.updated).toBe(1)
      expect(loadColumns(store.database, null).history(0)).toEqual([opened, held, done])
    })
  })

  it('counts a ticket as updated whose history an older export completes', async () => {
    await withStore(async (store) => {
      const [opened, done] = [anEvent(1000), anEvent(3000, { status: 'closed' })]
      await importTickets(store, { tickets: [aTicket({ history: [done] })], exportedAt: JULY })
      const { counts } = await importTickets(store, {
        tickets: [aTicket({ title: 'old', history: [opened] })],
        exportedAt: JUNE,
      })
      expect(counts).toEqual({ tickets: 1, added: 0, updated: 1, unchanged: 0 })
      const columns = loadColumns(store.database, null)
      expect([columns.titles[0], columns.history(0)]).toEqual(['Printer on fire', [opened, done]])
    })
  })
})

describe('taking an import back', () => {
  it('leaves exactly what was before it, whichever import it is', async () => {
    await withStore(async (store) => {
      const june = [aTicket({ key: 'A', title: 'june', history: [anEvent(1)] }), aTicket({ key: 'B' })]
      const july = [aTicket({ key: 'A', title: 'july', history: [anEvent(2)] }), aTicket({ key: 'C' })]
      await importTickets(store, { tickets: june, exportedAt: JUNE })
      const before = everything(store)
      const { importId } = await importTickets(store, { tickets: july, exportedAt: JULY })
      expect(await store.write((database) => undoImport(database, importId))).toEqual({ removed: 1, restored: 1 })
      expect(everything(store)).toEqual(before)
    })
  })

  it('lets the newer import stand when the older one goes', async () => {
    await withStore(async (store) => {
      const { importId } = await importTickets(store, {
        tickets: [aTicket({ key: 'A' }), aTicket({ key: 'B' })],
        exportedAt: JUNE,
      })
      await importTickets(store, { tickets: [aTicket({ key: 'A', title: 'july' })], exportedAt: JULY })
      expect(await store.write((database) => undoImport(database, importId))).toEqual({ removed: 1, restored: 0 })
      expect(loadColumns(store.database, null).titles).toEqual(['july'])
    })
  })

  it('forgets every word and source that nothing else uses', async () => {
    await withStore(async (store) => {
      await importTickets(store, { tickets: [aTicket({ assignee: 'Ann' })] })
      const gone = aTicket({
        key: 'Z',
        assignee: 'Bob',
        history: [anEvent(1, { assignee: 'Cid', statusText: 'Lost' })],
      })
      const { importId } = await importTickets(store, { source: 'other', tickets: [gone] })
      await store.write((database) => undoImport(database, importId))
      const words = store.database.prepare('SELECT text FROM word').pluck().all()
      expect(words).toContain('Ann')
      expect(['Bob', 'Cid', 'Lost'].filter((text) => words.includes(text))).toEqual([])
      expect(listSources(store.database).map(({ name }) => name)).toEqual(['desk'])
    })
  })

  it('and importing it again gives the same tickets', async () => {
    await withStore(async (store) => {
      const tickets = [aTicket({ key: 'A', history: [anEvent(1)] }), aTicket({ key: 'B' })]
      const { importId } = await importTickets(store, { tickets })
      const before = everything(store)
      await store.write((database) => undoImport(database, importId))
      expect(everything(store)).toEqual([])
      await importTickets(store, { tickets })
      expect(everything(store)).toEqual(before)
    })
  })
})
