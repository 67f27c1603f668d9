import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aTicket, importTickets, openTestStore, writeImport } from './builders.ts'

// Keeps one ticket, then stands in the middle of a second import, its source half copied, until it is killed.
const folder = process.argv[2] ?? ''
const store = await openTestStore(folder)
await importTickets(store, { tickets: [aTicket({ key: 'KEPT' })] })
await store.longWrite(async (database) => {
  const tickets = Array.from({ length: 20_000 }, (_, index) => aTicket({ key: `LOST${index}` }))
  writeImport(database, { tickets, sha256: 'e'.repeat(64) })
  writeFileSync(join(folder, 'sources', `.incoming-${'e'.repeat(64)}-1234`), 'half of it')
  process.stdout.write('in the middle\n')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
