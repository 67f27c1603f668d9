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
