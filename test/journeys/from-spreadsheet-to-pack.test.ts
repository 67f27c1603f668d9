import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE } from '../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketsCsv } from '../../electron/engine/demo/sample-spreadsheet.ts'
import type { ImportResult } from '../../shared/operations/imports.ts'
import { makeFolder } from '../support/make-folder.ts'
import { WAYS_IN, type WayIn } from './ways-in.ts'

const reading = { source: SAMPLE.source, timeZone: SAMPLE.timeZone, values: { priority: { ...SAMPLE.priorities } } }
const asked = { reference: SAMPLE.reference, period: SAMPLE.period }

/** What every way must say alike; filled by the first. */
const said = new Map<string, unknown>()

function sameOnEveryWay(name: string, value: unknown): void {
  if (!said.has(name)) said.set(name, value)
  expect(value).toEqual(said.get(name))
}

/** The last event of a stream, and the phases that came before it. */
async function followed<Event extends { readonly kind: string }>(stream: AsyncIterable<Event>) {
  const phases = new Set<unknown>()
  for await (const event of stream) {
    if (event.kind === 'done') return { done: event as Extract<Event, { kind: 'done' }>, phases } // narrowed by its kind
    if ('phase' in event) phases.add(event.phase)
  }
  throw new Error('the stream ended without a result')
}

describe.each(WAYS_IN)('a manager’s half-year, %s', (_, open) => {
  const folder = makeFolder()
  const workspace = join(folder.path, 'workspace')
  const spreadsheet = join(folder.path, SAMPLE.ticketsFileName)
  let way: WayIn
  let imported: ImportResult

  beforeAll(async () => {
    writeFileSync(spreadsheet, sampleTicketsCsv())
    way = await open(workspace)
  })
  afterAll(async () => {
    await way.close()
    folder.remove()
  })

  it('begins with an agreement', async () => {
    const added = await way.client.agreements.add({ text: sampleAgreementText(), format: 'yaml' })
    expect(added).toMatchObject({ reference: SAMPLE.reference, changed: true })
  })

  it('looks at the file before it is taken', async () => {
    const grant = await way.grant(spreadsheet)
    const asIs = await way.client.imports.inspect({ grant })
    expect([asIs.file.name, asIs.needs]).toEqual([SAMPLE.ticketsFileName, ['time-zone']])
    const answered = await way.client.imports.inspect({ grant, timeZone: SAMPLE.timeZone })
    expect([answered.needs, answered.alreadyImported]).toEqual([[], null])
    expect(answered.columns.find(({ field }) => field === 'createdAt')?.header).toBe('Created')
    sameOnEveryWay('preview', answered.tickets)
  })

  it('can be rehearsed and changes nothing', async () => {
    const stream = await way.client.imports.run({ grant: await way.grant(spreadsheet), ...reading, dryRun: true })
    const { done } = await followed(stream)
    expect(done).toMatchObject({ importId: null, dryRun: true, rejected: 3 })
    expect(await way.client.workspace.info()).toMatchObject({ imports: 0, tickets: 0 })
  })

  it('leaves nothing when it is cancelled', async () => {
    const stop = new AbortController()
    // Long enough that the first news comes well before the end.
    const [header = '', ...rows] = sampleTicketsCsv().split('\r\n')
    const long = join(folder.path, 'long.csv')
    writeFileSync(long, [header, ...Array.from({ length: 60 }, () => rows).flat()].join('\r\n'))
    const grant = await way.grant(long)
    const cancelled = async () => {
      const stream = await way.client.imports.run({ grant, ...reading }, { signal: stop.signal })
      for await (const event of stream) if (event.kind === 'progress') stop.abort()
    }
    await expect(cancelled()).rejects.toThrow()
    await expect.poll(() => readdirSync(join(workspace, 'sources'))).toEqual([])
    expect(await way.client.workspace.info()).toMatchObject({ imports: 0, tickets: 0 })
  })

  it('imports, and tells of every row', async () => {
    const stream = await way.client.imports.run({ grant: await way.grant(spreadsheet), ...reading })
    const { done, phases } = await followed(stream)
    imported = done
    expect(phases.size).toBeGreaterThan(0)
    expect(done.rowsRead).toBe(done.accepted + done.rejected)
    expect(done.rejections.map(({ column, value }) => [column, value])).toEqual([
      ['Created', '31/4/2026 10:15'],
      ['Resolved', '1/1/2025 09:00'],
      ['Ticket ID', expect.toBeOneOf([null, ''])],
    ])
    expect(readdirSync(join(workspace, 'sources'))).toEqual([sha256(readFileSync(spreadsheet))])
    const { tookMs: _tookMs, ...result } = done
    sameOnEveryWay('import', result)
  })

  it('changes nothing when the same file comes again', async () => {
    const { done } = await followed(await way.client.imports.run({ grant: await way.grant(spreadsheet), ...reading }))
    expect(done).toMatchObject({ importId: null, duplicateOf: imported.importId, added: 0, updated: 0 })
    expect((await way.client.imports.list()).length).toBe(1)
  })

  it('measures the half-year', async () => {
    const figures = await way.client.results.compute(asked)
    expect(figures.targets.filter(({ measured }) => !measured).map(({ id, counted }) => [id, counted])).toEqual([
      ['network-uptime', null],
    ])
    for (const target of figures.targets.filter(({ measured }) => measured)) {
      expect(target.counted).toBe((target.met ?? 0) + (target.breached ?? 0))
      expect(target.months.reduce((sum, { counted }) => sum + (counted ?? 0), 0)).toBe(target.counted)
    }
    sameOnEveryWay('figures', figures)
  })

  it('goes from a figure to its tickets, and from one of them to its clock and its row', async () => {
    const { targets } = await way.client.results.compute(asked)
    const target = targets.find(({ id }) => id === 'response-critical')
    const page = {
      ...asked,
      target: 'response-critical',
      filter: { verdict: 'breached' as const },
      offset: 0,
      limit: 5,
    }
    const checks = await way.client.results.checks({ ...page, sort: { by: 'overByMs', descending: true } })
    expect(checks.total).toBe(target?.breached)
    const [worst] = checks.rows
    const overs = checks.rows.map(({ overByMs }) => overByMs ?? 0)
    expect(overs).toEqual(overs.toSorted((a, b) => b - a))
    const explained = await way.client.results.explain({
      ...asked,
      target: 'response-critical',
      ticket: worst?.key ?? '',
    })
    expect(explained.check).toEqual(worst)
    expect(explained.cells).toContainEqual({ column: 'Ticket ID', value: worst?.key })
    expect(explained.steps.length).toBeGreaterThan(2)
    sameOnEveryWay('explanation', explained)
  })

  it('makes the pack and its workbook, to the byte the same everywhere', async () => {
    const stream = await way.client.packs.make({ ...asked, workbook: true, madeAt: '2026-07-01T09:00:00Z' })
    const { done } = await followed(stream)
    const pdf = await way.file(`/files/packs/${done.pdf.fileName}`)
    const workbook = await way.file(`/files/packs/${done.workbook?.fileName}`)
    expect(pdf && sha256(pdf)).toBe(done.pdf.sha256)
    expect(workbook && sha256(workbook)).toBe(done.workbook?.sha256)
    expect(await way.client.packs.list({})).toMatchObject([{ id: done.id, reference: SAMPLE.reference }])
    sameOnEveryWay('pack', done)
  })

  it('stands on Home', async () => {
    const [standing] = await way.client.agreements.standing()
    expect(standing).toMatchObject({
      period: SAMPLE.period,
      status: 'red',
      targetsMeasured: 4,
      worst: { id: 'response-critical' },
    })
    expect(standing?.months).toHaveLength(6)
  })

  it('gives the rejected rows as a file', async () => {
    const csv = new TextDecoder().decode(
      (await way.file(`/files/rejections/${imported.importId}.csv`)) ?? new Uint8Array(),
    )
    expect(csv.split('\r\n')).toHaveLength(5)
    expect(csv).toContain('31/4/2026 10:15')
  })

  it('is whole, and its trail tells what was done', async () => {
    const { ok, checks } = await way.client.workspace.verify()
    expect([ok, checks.filter((check) => !check.ok)]).toEqual([true, []])
    const { entries } = await way.client.workspace.audit({ offset: 0, limit: 10 })
    expect(entries.map(({ act }) => act)).toEqual(['pack.make', 'import.run', 'agreement.add'])
  })

  it('takes the import back whole', async () => {
    const importId = imported.importId ?? 0
    expect(await way.client.imports.undo({ importId })).toEqual({ importId, removed: imported.tickets, restored: 0 })
    expect(await way.client.workspace.info()).toMatchObject({ imports: 0, tickets: 0, sources: [], dataCutOff: null })
    expect(readdirSync(join(workspace, 'sources'))).toEqual([])
    expect((await way.client.results.compute(asked)).tickets.read).toBe(0)
    await expect(way.client.imports.undo({ importId })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'import.unknown' },
    })
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
