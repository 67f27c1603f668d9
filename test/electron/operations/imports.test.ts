import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { rememberedProfile, withMeaning } from '../../../renderer/screens/import/word-mapping.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

const HEADER = 'Ticket ID,Created,Resolved,Status,Priority'
const rows = (month: string) => [
  `A-${month}-1,2026-${month}-02 09:00,,Parked,Showstopper`,
  `A-${month}-2,2026-${month}-03 09:00,2026-${month}-03 10:00,Done,Minor`,
  `A-${month}-3,2026-${month}-04 09:00,,Parked,Minor`,
]

async function anEngine(): Promise<Engine> {
  const engine = await openEngine({ folder: join(newFolder(), 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  return engine
}

function exported({ grants }: Engine, month: string): string {
  const path = join(newFolder(), `desk-${month}.csv`)
  writeFileSync(path, [HEADER, ...rows(month)].join('\n'))
  return grants.forPath(path)
}

it('tells the words of a whole file, the most used first, with what each is read as', async () => {
  const engine = await anEngine()
  expect(await engine.client.imports.words({ grant: exported(engine, '03') })).toEqual([
    {
      field: 'status',
      column: 'Status',
      words: [
        { text: 'Parked', rows: 2, meaning: null },
        { text: 'Done', rows: 1, meaning: 'resolved' },
      ],
      more: 0,
    },
    {
      field: 'priority',
      column: 'Priority',
      words: [
        { text: 'Minor', rows: 2, meaning: 'Low' },
        { text: 'Showstopper', rows: 1, meaning: 'Showstopper' },
      ],
      more: 0,
    },
  ])
})

it('says that an older export leaves what both hold as the newer one has it', async () => {
  const engine = await anEngine()
  const { client } = engine
  const asked = { source: 'desk', timeZone: 'Europe/London' }
  const run = async (month: string, exportedAt: string) => {
    const grant = exported(engine, month)
    for await (const event of await client.imports.run({ ...asked, grant, exportedAt })) {
      if (event.kind === 'done') return event.warnings.filter(({ code }) => code === 'export.older')
    }
    return null
  }
  expect(await run('03', '2026-04-30T00:00:00Z')).toEqual([])
  // The same rows and one that is new make another file; nothing of another month is held yet.
  const path = join(newFolder(), 'desk.csv')
  writeFileSync(path, [HEADER, ...rows('03'), 'A-9,2026-03-09 09:00,,Done,Minor'].join('\n'))
  const grant = engine.grants.forPath(path)
  for await (const event of await client.imports.run({ ...asked, grant, exportedAt: '2026-04-01T00:00:00Z' })) {
    if (event.kind !== 'done') continue
    expect([event.added, event.unchanged]).toEqual([1, 3])
    expect(event.warnings[0]).toMatchObject({
      code: 'export.older',
      message:
        'This export is of 1 Apr 2026, 01:00 Europe/London, and import 1 of the same source of 30 Apr 2026, 01:00 Europe/London: tickets that both hold stay as import 1 has them.',
    })
  }
  expect(await run('02', '2026-03-01T00:00:00Z')).toEqual([])
})

it('tells none where no column is a status or a priority', async () => {
  const engine = await anEngine()
  const path = join(newFolder(), 'desk.csv')
  writeFileSync(path, 'Ticket ID,Created\nA-1,2026-03-02 09:00\n')
  expect(await engine.client.imports.words({ grant: engine.grants.forPath(path) })).toEqual([])
})

it('reads the next export by what was said of the words of the last, where that is remembered', async () => {
  const engine = await anEngine()
  const { client } = engine
  const grant = exported(engine, '03')
  const words = await client.imports.words({ grant })
  const before = await client.imports.inspect({ grant, timeZone: 'Europe/London' })
  const values = words.reduce(
    (said, column) => {
      const [text, meaning] = column.field === 'status' ? ['Parked', 'pending'] : ['Showstopper', 'Critical']
      return withMeaning({ values: said, profile: before.profile }, column, { text, meaning })
    },
    undefined as ReturnType<typeof withMeaning> | undefined, // nothing said yet
  )
  const seen = await client.imports.inspect({ grant, timeZone: 'Europe/London', values })
  expect(seen.tickets.map(({ status, priority }) => [status, priority])).toEqual([
    ['pending', 'Critical'],
    ['resolved', 'Low'],
    ['pending', 'Low'],
  ])
  const profile = rememberedProfile(seen, 'Service desk')
  for await (const _ of await client.imports.run({ grant, source: 'Service desk', profile })) {
    // Only its end matters.
  }
  const next = await client.imports.inspect({ grant: exported(engine, '04') })
  expect([next.profile.metadata.name, next.needs, next.warnings]).toEqual(['service-desk-export', [], []])
  expect(next.tickets.map(({ status, priority }) => [status, priority])).toEqual([
    ['pending', 'Critical'],
    ['resolved', 'Low'],
    ['pending', 'Low'],
  ])
})
