import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

const asked = { reference: 'SLA-IT-MKT', period: '2026-H1', offset: 0, limit: 50 }
const HEADER = 'Ticket ID,Summary,Priority,Status,Created,First response'
const FIRST = [
  'INC1,Printer,High,Closed,2026-01-12 09:00,2026-01-12 10:00',
  'INC2,Projector,Low,Closed,2026-02-09 09:00,2026-02-09 16:00',
]
const SECOND = [
  'INC2,Projector,Low,Closed,2026-02-09 09:00,2026-02-09 10:00',
  'INC3,Mouse,Low,Closed,2026-03-09 09:00,2026-03-09 13:00',
]

async function imported(engine: Engine, rows: readonly string[], exportedAt: string): Promise<number> {
  const file = join(newFolder(), 'tickets.csv')
  writeFileSync(file, `${[HEADER, ...rows].join('\n')}\n`)
  const reading = { source: 'desk', timeZone: 'Europe/London', exportedAt }
  for await (const event of await engine.client.imports.run({ grant: engine.grants.forPath(file), ...reading })) {
    if (event.kind === 'done') return event.importId ?? 0
  }
  throw new Error('the import ended without a result')
}

async function aDesk(): Promise<{ engine: Engine; second: number }> {
  const engine = await openEngine({ folder: join(newFolder(), 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  await engine.client.agreements.add({ text: writeAgreement(anAgreement(), 'yaml'), format: 'yaml' })
  await imported(engine, FIRST, '2026-02-28T00:00:00Z')
  return { engine, second: await imported(engine, SECOND, '2026-07-01T00:00:00Z') }
}

it('shows what an import changed, as it was before it and as it is now, and changes nothing', async () => {
  const { engine, second } = await aDesk()
  const before = await engine.client.results.compute({ reference: 'SLA-IT-MKT', period: '2026-H1' })
  const found = await engine.client.results.difference({ ...asked, before: { importId: second }, target: 'response' })
  expect(found).toMatchObject({
    isSame: false,
    before: { asOf: '2026-02-28T00:00:00Z', asOfFrom: 'data-cut-off', versions: [1], read: 2 },
    after: { asOf: '2026-06-30T23:00:00Z', read: 3 },
  })
  expect(found.targets.find(({ id }) => id === 'response')).toMatchObject({
    state: 'changed',
    before: { counted: 2, met: 1 },
    after: { counted: 3, met: 3 },
  })
  expect(
    found.tickets.rows.map(({ key, before: was, after: is, why }) => [key, was?.verdict, is?.verdict, why]),
  ).toEqual([
    ['INC2', 'breached', 'met', ['It stopped at another time.']],
    ['INC3', undefined, 'met', ['It was not listed in this period before.']],
  ])
  expect(await engine.client.results.compute({ reference: 'SLA-IT-MKT', period: '2026-H1' })).toEqual(before)
})

it('is what taking the import back leaves', async () => {
  const { engine, second } = await aDesk()
  const { before } = await engine.client.results.difference({ ...asked, before: { importId: second } })
  await engine.client.imports.undo({ importId: second })
  const left = await engine.client.results.compute({ reference: 'SLA-IT-MKT', period: '2026-H1' })
  expect([left.asOf, left.tickets.read]).toEqual([before.asOf, before.read])
})

it('shows what has become known since a moment', async () => {
  const { engine } = await aDesk()
  const before = { asOf: '2026-03-01T00:00:00Z' }
  const found = await engine.client.results.difference({ ...asked, before })
  expect(found.tickets.rows.map(({ key }) => key)).toContain('INC3')
  expect(found.before).toMatchObject({ asOf: '2026-03-01T00:00:00Z', read: 2 })
})

it('turns pages, and is the same between a version set and itself', async () => {
  const { engine, second } = await aDesk()
  const page = await engine.client.results.difference({ ...asked, before: { importId: second }, offset: 1, limit: 1 })
  expect([page.tickets.total > 1, page.tickets.rows.length]).toEqual([true, 1])
  const same = await engine.client.results.difference({ ...asked, before: { versions: [1] } })
  expect([same.isSame, same.tickets.total]).toEqual([true, 0])
})

it.each([
  [{ importId: 99 }, 'import.unknown'],
  [{ versions: [7] }, 'agreement.version-unknown'],
  [{ asOf: '2025-01-01T00:00:00Z' }, 'moment.before-period'],
])('refuses %o', async (before, code) => {
  const { engine } = await aDesk()
  await expect(engine.client.results.difference({ ...asked, before })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code },
  })
})
