import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Engine } from '../../../electron/engine/engine.ts'
import { stageName } from '../../../shared/review/stages.ts'
import { importRows, LATE, openDesk, PERIOD, REFERENCE } from './open-desk.ts'

const dana = { reference: REFERENCE, by: 'Dana Reed' }

/** Leaves every stage out and freezes what there is. */
async function freeze({ client }: Engine, period: string): Promise<void> {
  await client.reviews.open({ ...dana, period })
  for (const stage of stageName.options.filter((name) => name !== 'sign-off')) {
    await client.reviews.skipStage({ ...dana, period, stage, reason: 'Nobody could come' })
  }
  await client.reviews.freeze({ ...dana, period })
}

/** A table of a pack of the summary alone, a line a row, without its head. */
async function tableOf({ client, files }: Engine, period: string, name: string): Promise<string[]> {
  for await (const event of await client.packs.make({
    reference: REFERENCE,
    period,
    parts: ['summary'],
    tables: true,
  })) {
    if (event.kind !== 'done') continue
    const file = await files.read(`/files/packs/${event.tables?.fileName}`)
    const table = unzipSync(file?.bytes ?? new Uint8Array())[name]
    return new TextDecoder().decode(table).trim().split(/\r?\n/).slice(1)
  }
  throw new Error('No pack was made')
}

it('holds a period beside the one before, as it was signed whatever was imported since', async () => {
  const engine = await openDesk()
  expect(await tableOf(engine, '2026-Q2', 'earlier-periods.csv')).toEqual([
    expect.stringMatching(/^2026-Q1,no,respond,.*,10,12,/),
  ])
  await freeze(engine, '2026-Q1')
  await importRows(engine, ['T1,Low,Closed,2026-03-03 09:00,2026-03-03 09:30,2026-03-03 16:00,true'])
  expect(await engine.client.results.compute({ reference: REFERENCE, period: '2026-Q1' })).toMatchObject({
    targets: [{ met: 11, counted: 12 }],
  })
  expect(await tableOf(engine, '2026-Q2', 'earlier-periods.csv')).toEqual([
    expect.stringMatching(/^2026-Q1,yes,respond,.*,10,12,/),
  ])
})

it('keeps with a frozen review how many tickets came', async () => {
  const engine = await openDesk()
  await freeze(engine, PERIOD)
  const before = await tableOf(engine, PERIOD, 'demand.csv')
  expect(before[2]).toBe('2026-03,yes,12,12,0')
  await importRows(engine, ['N1,Low,Closed,2026-03-20 09:00,2026-03-20 09:30,2026-03-20 16:00,true'])
  expect(await tableOf(engine, PERIOD, 'demand.csv')).toEqual(before)
})

it('says of its data what was known when it was signed, whatever was imported and agreed since', async () => {
  const engine = await openDesk()
  await freeze(engine, PERIOD)
  const before = await tableOf(engine, PERIOD, 'imports.csv')
  expect(before).toHaveLength(1)
  expect(await tableOf(engine, PERIOD, 'reconciliation.csv')).toEqual([expect.stringMatching(/^respond,10,12,,,0,/)])
  await importRows(engine, ['T1,Low,Closed,2026-03-03 09:00,2026-03-03 09:30,2026-03-03 16:00,false'])
  expect(await tableOf(engine, PERIOD, 'imports.csv')).toEqual(before)
  expect(await tableOf(engine, PERIOD, 'reconciliation.csv')).toEqual([expect.stringMatching(/^respond,10,12,,,0,/)])
})

it('lays two revisions of one review beside each other', async () => {
  const engine = await openDesk()
  const { client } = engine
  const which = { reference: REFERENCE, period: PERIOD }
  await freeze(engine, PERIOD)
  await client.reviews.reopen({ ...dana, period: PERIOD, reason: 'One answer was written down late' })
  await importRows(engine, ['T1,Low,Closed,2026-03-03 09:00,2026-03-03 09:30,2026-03-03 16:00,true'])
  const { targets } = await client.reviews.compare({ left: { ...which, revision: 1 }, right: which })
  expect(targets).toMatchObject([{ left: { figure: '83.3\u202f% of 12' }, right: { figure: '91.7\u202f% of 12' } }])
  await expect(client.reviews.compare({ left: { ...which, revision: 3 }, right: which })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'review.revision-unknown' },
  })
})

it('counts a breach that was left out neither among those of a frozen review nor among its causes', async () => {
  const engine = await openDesk()
  const { client } = engine
  const asked = {
    ...dana,
    period: PERIOD,
    breaches: [LATE[0]],
    side: 'provider' as const,
    reason: 'Closed',
    evidence: 'N',
  }
  const [cause] = await client.triage.causes()
  await client.triage.note({ ...dana, period: PERIOD, breaches: LATE, cause: cause?.id ?? null })
  const [exclusion] = await client.triage.askExclusion(asked)
  const decision = { ids: [exclusion?.id ?? 0], side: 'customer' as const, outcome: 'approved' as const }
  await client.triage.decideExclusion({ ...dana, by: 'Lee Wong', period: PERIOD, ...decision })
  await freeze(engine, PERIOD)
  expect((await client.reviews.show({ reference: REFERENCE, period: PERIOD })).breaches).toEqual({ all: 1, triaged: 1 })
  expect(await tableOf(engine, PERIOD, 'causes.csv')).toEqual([`${cause?.name},1`])
})
