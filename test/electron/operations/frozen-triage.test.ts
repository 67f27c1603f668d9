import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Engine } from '../../../electron/engine/engine.ts'
import { newFolder } from '../../support/new-folder.ts'
import { LATE, openDesk, PERIOD, REFERENCE } from './open-desk.ts'

const which = { reference: REFERENCE, period: PERIOD }
const dana = { ...which, by: 'Dana Reed' }

/** A log that says with whom a late ticket was: an hour with the first line, four with the second. */
async function importLog({ client, grants }: Engine): Promise<void> {
  const path = join(newFolder(), 'log.csv')
  const lines = [
    'L1,Low,Open,First line,2026-04-01 09:00,2026-04-01 09:00,',
    'L1,Low,Open,Second line,2026-04-01 10:00,2026-04-01 09:00,',
    'L1,Low,Closed,Second line,2026-04-01 15:00,2026-04-01 09:00,2026-04-01 14:00',
  ]
  const heads = 'Number,Priority,State,Assignment group,Updated,Created,First response'
  writeFileSync(path, [heads, ...lines].join('\n'))
  const reading = { source: 'log', timeZone: 'Europe/London', exportedAt: '2026-07-01T00:00:00Z' }
  for await (const _ of await client.imports.run({ grant: grants.forPath(path), ...reading })) {
    // Only its end matters.
  }
}

it('keeps with a frozen review its files, where its tickets waited and what its causes were called', async () => {
  const engine = await openDesk()
  const { client } = engine
  await importLog(engine)
  await client.triage.note({ ...dana, breaches: [...LATE], cause: 1 })
  const open = await client.triage.pareto(which)
  const hour = 3_600_000
  expect([open.waiting, open.withoutHistory]).toEqual([
    [
      { group: 'Second line', ms: 4 * hour, tickets: 1 },
      { group: 'First line', ms: hour, tickets: 1 },
    ],
    2,
  ])
  for (const { stage } of (await client.reviews.show(which)).stages.slice(0, -1)) {
    await client.reviews.skipStage({ ...dana, stage, reason: 'Not needed this time' })
  }
  const { sources } = await client.reviews.freeze(dana)
  expect(sources.map(({ name, isWhole, imports }) => [name, isWhole, imports.map(({ fileName }) => fileName)])).toEqual(
    [
      ['desk', true, ['tickets.csv']],
      ['log', true, ['log.csv']],
    ],
  )
  const [cause] = await client.triage.causes()
  if (cause === undefined) throw new Error('a workspace begins with causes')
  await client.triage.keepCause({ by: 'Lee Wong', cause: { ...cause, name: 'Waiting for a customer', key: 'q' } })
  const log = (await client.imports.list()).find(({ source }) => source === 'log')
  await client.imports.undo({ importId: log?.id ?? 0 })

  expect((await client.reviews.show(which)).sources).toEqual(sources)
  expect(await client.triage.pareto(which)).toEqual(open)
  expect(await client.triage.pareto({ ...which, target: 'respond' })).toEqual(open)
  expect((await client.triage.causes(which))[0]?.name).toBe('Waiting for the requester')
  expect((await client.triage.causes())[0]?.name).toBe('Waiting for a customer')
  const { entries } = await client.workspace.audit({ offset: 0, limit: 5, search: 'cause.keep' })
  expect(entries.map(({ detail }) => detail)).toEqual(['was “Waiting for the requester”, key q'])
})
