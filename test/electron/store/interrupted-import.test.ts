import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { copyIncoming, hashFile, keepIncoming } from '../../../electron/engine/store/source-files.ts'
import { sourceNumber } from '../../../electron/engine/store/source-register.ts'
import { storageRefusal } from '../../../electron/engine/store/storage-refusal.ts'
import { ticketWriter } from '../../../electron/engine/store/ticket-writer.ts'
import { verifyStore } from '../../../electron/engine/store/verify.ts'
import { newFolder } from '../../support/new-folder.ts'
import { aTicket, importTickets, openTestStore, writeImport } from './builders.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => aTicket({ key: `INC${index}` }))

it('leaves nothing of an import whose process is killed in the middle', async () => {
  const folder = newFolder()
  const script = fileURLToPath(new URL('./import-and-wait.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openTestStore(folder)
  expect(store.database.prepare('SELECT file_name, tickets FROM import').all()).toEqual([
    { file_name: 'tickets.csv', tickets: 1 },
  ])
  expect(store.database.prepare('SELECT key FROM ticket').pluck().all()).toEqual(['KEPT'])
  expect(readdirSync(join(folder, 'sources'))).toEqual([])
  expect((await verifyStore(store)).checks.filter(({ name }) => name !== 'Source files').every(({ ok }) => ok)).toBe(
    true,
  )
  await store.close()
})

it('gives a copied source its name after a crash between the commit and the naming', async () => {
  const folder = newFolder()
  const file = join(newFolder(), 'tickets.csv')
  writeFileSync(file, 'key\nA\n')
  const { sha256 } = await hashFile(file)
  const store = await openTestStore(folder)
  await copyIncoming(store.folder, file)
  await importTickets(store, { tickets: [aTicket()], sha256 })
  await store.close()
  const again = await openTestStore(folder)
  expect(readdirSync(join(folder, 'sources'))).toEqual([sha256])
  await again.close()
})

it('keeps a source as it came', async () => {
  const folder = newFolder()
  const file = join(newFolder(), 'tickets.csv')
  writeFileSync(file, 'key\nA\n')
  const { sha256 } = await hashFile(file)
  const store = await openTestStore(folder)
  keepIncoming(store.folder, await copyIncoming(store.folder, file))
  expect(await hashFile(join(folder, 'sources', sha256))).toEqual({ sha256, bytes: 6 })
  expect(readdirSync(join(folder, 'sources'))).toEqual([sha256])
  await store.close()
})

it('refuses a file that is written to while it is copied, and keeps nothing of it', async () => {
  const store = await openTestStore(newFolder())
  const file = join(newFolder(), 'tickets.csv')
  writeFileSync(file, 'key\nA\n')
  const written = new AbortController().signal
  // Asked before each stretch: the copying has begun by then.
  written.throwIfAborted = () => {
    appendFileSync(file, 'B\n')
    written.throwIfAborted = () => {}
  }
  utimesSync(file, 1, 1)
  await expect(copyIncoming(store.folder, file, written)).rejects.toThrow('changed while it was being copied')
  expect(readdirSync(store.folder.sources)).toEqual([])
  await store.close()
})

it('removes a copy whose process ended before its hash was known', async () => {
  const folder = newFolder()
  await (await openTestStore(folder)).close()
  writeFileSync(join(folder, 'sources', '.incoming-0b7d'), 'half a file')
  const again = await openTestStore(folder)
  expect(readdirSync(join(folder, 'sources'))).toEqual([])
  await again.close()
})

it('keeps nothing when the disk fills up, and says so', async () => {
  const folder = newFolder()
  const store = await openTestStore(folder)
  const full = store.longWrite(async (database) => {
    database.pragma('max_page_count = 120')
    return writeImport(database, { tickets: many(5000) })
  })
  const refusal = await full.catch((error: unknown) => storageRefusal(error, folder))
  expect(refusal).toMatchObject({ code: 'store.disk-full', message: expect.stringContaining(`${folder} is full`) })
  expect(store.database.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(0)
  await importTickets(store, { tickets: many(10) })
  expect(store.database.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(10)
  await store.close()
})

it('lets readers see the old state until an import has ended, and other writers wait for it', async () => {
  const store = await openTestStore(newFolder())
  const count = () => store.database.prepare('SELECT count(*) FROM ticket').pluck().get()
  let order = ''
  const importing = store.longWrite(async (database) => {
    writeImport(database, { tickets: many(50) })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(count()).toBe(0)
    order += 'import '
  })
  const writing = store.write((database) => {
    order += 'write'
    database.exec("INSERT INTO source (name) VALUES ('later')")
  })
  await Promise.all([importing, writing])
  expect([order, count()]).toEqual(['import write', 50])
  await store.close()
})

it('keeps nothing of an import whose tickets and versions do not belong together', async () => {
  const store = await openTestStore(newFolder())
  const breaking = store.longWrite(async (database) => {
    const sourceId = sourceNumber(database, 'desk')
    const writer = ticketWriter(database, { sourceId, importId: 1 })
    for (const ticket of many(40)) writer.put(ticket)
    database.exec('DELETE FROM ticket_version WHERE id = 7')
    writer.settle(0)
  })
  await expect(breaking).rejects.toThrow('1 tickets of an import and their versions do not belong together')
  expect(store.database.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(0)
  await store.close()
})

it('rehearses without leaving a trace', async () => {
  const store = await openTestStore(newFolder())
  const { counts } = await store.rehearse(async (database) => writeImport(database, { tickets: many(3) }))
  expect(counts.added).toBe(3)
  expect(store.database.prepare('SELECT count(*) FROM ticket').pluck().get()).toBe(0)
  expect(store.revision()).toBe(0)
  await store.close()
})
