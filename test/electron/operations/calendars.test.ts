import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { makeFolder } from '../../support/make-folder.ts'

const folder = makeFolder()
let engine: Engine

beforeAll(async () => {
  engine = await openEngine({ folder: join(folder.path, 'workspace'), now: () => Date.UTC(2026, 5, 30) })
})
afterAll(async () => {
  await engine?.close()
  folder.remove()
})

it('offers every country with its parts and theirs, by name', async () => {
  const countries = await engine.client.calendars.countries()
  const names = countries.map(({ name }) => name)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(countries.find(({ set }) => set === 'GB')?.parts).toContainEqual({ set: 'GB-SCT', name: 'Scotland' })
  expect(countries.find(({ set }) => set === 'DE')?.parts).toContainEqual({
    set: 'DE-BY-A',
    name: 'Bayern, Stadt Augsburg',
  })
})

it('names the holidays of a place in a year, in order', async () => {
  const holidays = await engine.client.calendars.holidays({ set: 'GB-ENG', year: 2026 })
  expect(holidays.map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-26',
    '2026-12-28',
  ])
  expect(holidays.at(6)?.name).toBe('Christmas Day')
})

it('says which places there are when asked for another', async () => {
  await expect(engine.client.calendars.holidays({ set: 'GB-XYZ', year: 2026 })).rejects.toThrow(/GB-SCT/)
})

it('offers the words that imported tickets use, the most used first', async () => {
  const path = join(folder.path, 'desk.csv')
  const row = (key: number, priority: string) =>
    `INC-${key},Printer,${priority},Closed,2026-01-1${key}T09:00:00Z,Network`
  const rows = [row(1, 'High'), row(2, 'Critical'), row(3, 'High'), row(4, '')]
  writeFileSync(path, ['Number,Short description,Priority,State,Created,Assignment group', ...rows].join('\n'))
  for await (const _ of await engine.client.imports.run({ grant: engine.grants.forPath(path), source: 'desk' }));
  expect(await engine.client.imports.fieldValues({ field: 'priority' })).toEqual([
    { value: 'High', count: 2 },
    { value: 'Critical', count: 1 },
  ])
  expect(await engine.client.imports.fieldValues({ field: 'group' })).toEqual([{ value: 'Network', count: 4 }])
  expect(await engine.client.imports.fieldValues({ field: 'series' })).toEqual([])
  expect(await engine.client.imports.fieldValues({ field: 'outage-service' })).toEqual([])
})
