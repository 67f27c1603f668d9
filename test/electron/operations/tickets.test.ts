import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEngine } from '../../../electron/engine/engine.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

const HEADER = 'Ticket ID,Summary,Priority,Status,Created,First response'
const DESK = [
  'INC1,Printer 100%_slow,High,Closed,2026-01-12 09:00,2026-01-12 10:00',
  'INC2,Projector,Low,Closed,2026-02-09 09:00,2026-02-09 16:00',
  'INC3,VPN drops,Low,Open,2026-06-29 14:00,',
]
const PLANT = ['P-7,Printer jams,High,Open,2026-03-02 08:00,']

async function aRegister() {
  const folder = newFolder()
  const engine = await openEngine({ folder: join(folder, 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  const agreement = anAgreement()
  const spec = { ...agreement.spec, data: { sources: ['desk'] } }
  await engine.client.agreements.add({ text: writeAgreement({ ...agreement, spec }, 'yaml'), format: 'yaml' })
  for (const [source, rows] of [
    ['desk', DESK],
    ['plant', PLANT],
  ] as const) {
    const file = join(folder, `${source}.csv`)
    writeFileSync(file, `${[HEADER, ...rows].join('\n')}\n`)
    const reading = { source, timeZone: 'Europe/London', exportedAt: '2026-07-01T00:00:00Z' }
    for await (const event of await engine.client.imports.run({ grant: engine.grants.forPath(file), ...reading })) {
      if (event.kind === 'done') expect(event.rejected).toBe(0)
    }
  }
  return engine.client
}

describe('the register of tickets', () => {
  it('finds by part of key or title, in one source or all, signs taken as they stand', async () => {
    const client = await aRegister()
    const keys = async (question: object) => {
      const { total, rows } = await client.tickets.list({ offset: 0, limit: 10, ...question })
      return [total, rows.map(({ key }) => key)]
    }
    expect(await keys({})).toEqual([4, ['INC3', 'P-7', 'INC2', 'INC1']])
    expect(await keys({ search: 'PRINTER' })).toEqual([2, ['P-7', 'INC1']])
    expect(await keys({ search: 'inc' })).toEqual([3, ['INC3', 'INC2', 'INC1']])
    expect(await keys({ search: '0%_s' })).toEqual([1, ['INC1']])
    expect(await keys({ search: '_' })).toEqual([1, ['INC1']])
    expect(await keys({ search: 'printer', source: 'plant' })).toEqual([1, ['P-7']])
    expect(await keys({ sort: { by: 'key', descending: false } })).toEqual([4, ['INC1', 'INC2', 'INC3', 'P-7']])
    expect(await keys({ offset: 2, limit: 1 })).toEqual([4, ['INC2']])
    expect(await keys({ search: 'teapot' })).toEqual([0, []])
  })

  it('leads a ticket to a target that is about it, and one that no agreement reads nowhere', async () => {
    const client = await aRegister()
    const { rows, sources, timeZone } = await client.tickets.list({ offset: 0, limit: 10 })
    expect([sources, timeZone]).toEqual([['desk', 'plant'], 'Europe/London'])
    expect(rows.find(({ key }) => key === 'P-7')?.at).toBeNull()
    expect(rows.find(({ key }) => key === 'INC3')).toEqual({
      key: 'INC3',
      sourceName: 'desk',
      title: 'VPN drops',
      priority: 'Low',
      group: null,
      status: 'open',
      statusText: 'Open',
      createdAt: Date.UTC(2026, 5, 29, 13),
      resolvedAt: null,
      at: { reference: 'SLA-IT-MKT', target: 'response' },
    })
  })
})
