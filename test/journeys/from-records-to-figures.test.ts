import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportResult } from '../../shared/operations/imports.ts'
import { HOUR, MINUTE } from '../../shared/time/instant.ts'
import { makeFolder } from '../support/make-folder.ts'
import { GIVEN, RECORDS_AGREEMENT, writeRecordFiles } from './record-files.ts'
import { WAYS_IN, type WayIn } from './ways-in.ts'

const asked = { reference: 'SLA-WEB', period: '2026-H1' }
const EXPORTED_AT = '2026-07-01T00:00:00Z'
const PAGE = { offset: 0, limit: 100 }

describe.each(WAYS_IN)('what is measured beside tickets, %s', (_, open) => {
  const folder = makeFolder()
  let way: WayIn

  beforeAll(async () => {
    mkdirSync(folder.path, { recursive: true })
    writeRecordFiles(folder.path)
    way = await open(join(folder.path, 'workspace'))
    await way.client.agreements.add({ text: RECORDS_AGREEMENT, format: 'yaml' })
  })
  afterAll(async () => {
    await way.close()
    folder.remove()
  })

  type Extra = Partial<Parameters<WayIn['client']['imports']['run']>[0]>

  async function take(name: string, source: string, extra: Extra = {}): Promise<ImportResult> {
    const grant = await way.grant(join(folder.path, name))
    const stream = await way.client.imports.run({ grant, source, timeZone: 'UTC', exportedAt: EXPORTED_AT, ...extra })
    for await (const event of stream) if (event.kind === 'done') return event
    throw new Error('the import ended without a result')
  }

  const targetOf = async (id: string) => {
    const { targets } = await way.client.results.compute(asked)
    return targets.find((target) => target.id === id)
  }
  const evidenceOf = (target: string, filter = {}) => way.client.results.evidence({ ...asked, target, filter, ...PAGE })

  it.each(GIVEN)('tells that $name holds $rowKind rows', async ({ name, rowKind, needs, shown }) => {
    const found = await way.client.imports.inspect({ grant: await way.grant(join(folder.path, name)) })
    expect([found.rowKind, found.needs]).toEqual([rowKind, needs])
    expect(found.records[0]).toMatchObject(shown)
    expect(found.profiles[0]?.rowKind).toBe(rowKind)
    expect(found.profiles[0]?.why.length).toBeGreaterThan(0)
  })

  it('asks what the rows are where the columns do not say it', async () => {
    const grant = await way.grant(join(folder.path, 'unclear.csv'))
    const found = await way.client.imports.inspect({ grant })
    expect(found.needs).toContain('kind')
    expect(new Set(found.profiles.map(({ rowKind }) => rowKind)).size).toBe(4)
    await expect(take('unclear.csv', 'unclear')).rejects.toMatchObject({ data: { code: 'import.needs-kind' } })
    const asOutages = await way.client.imports.inspect({ grant, profile: 'outage' })
    expect([asOutages.rowKind, asOutages.needs]).toEqual(['outage', ['record-column']])
    expect(asOutages.lacking).toMatch(/when|time/)
    const answered = await way.client.imports.inspect({ grant, profile: 'outage', recordColumns: { from: 'b' } })
    expect([answered.needs, answered.columns.find(({ header }) => header === 'b')?.field]).toEqual([[], 'from'])
  })

  it('rehearses an outage log and keeps nothing', async () => {
    expect(await take('outages.csv', 'watch', { dryRun: true })).toMatchObject({ importId: null, tickets: 5 })
    expect(await way.client.imports.list()).toEqual([])
  })

  it('takes an outage log, and tells of every row that it cannot take', async () => {
    const done = await take('outages.csv', 'watch')
    expect(done).toMatchObject({
      rowKind: 'outage',
      profile: 'outage',
      rowsRead: 7,
      accepted: 5,
      rejected: 2,
      added: 5,
    })
    expect(done.rejections.map(({ row, column, value }) => [row, column, value])).toEqual([
      [7, 'End', '30/05/2026 10:00'],
      [8, 'Start', 'soon'],
    ])
    expect(await take('outages.csv', 'watch')).toMatchObject({ duplicateOf: done.importId, added: 0, unchanged: 5 })
  })

  it('takes samples from a table, a panel and Prometheus, and survey answers', async () => {
    expect(await take('orders.csv', 'orders')).toMatchObject({ rowKind: 'measurement', tickets: 3, added: 3 })
    expect(await take('panel.csv', 'grafana')).toMatchObject({ tickets: 4 })
    expect(await take('probe.json', 'prometheus')).toMatchObject({ profile: 'prometheus', tickets: 3, rowsRead: 4 })
    expect(await take('survey.csv', 'survey')).toMatchObject({ rowKind: 'survey', tickets: 4 })
    const kinds = (await way.client.imports.list()).map(({ rowKind }) => rowKind)
    expect(kinds).toEqual(['survey', 'measurement', 'measurement', 'measurement', 'outage'])
  })

  it('measures each target from what was taken', async () => {
    expect(await targetOf('shop-up')).toMatchObject({
      measured: true,
      downMs: 126 * MINUTE + 90 * MINUTE,
      plannedMs: 4 * HOUR,
    })
    expect(await targetOf('orders')).toMatchObject({ met: 595, counted: 600, status: 'green' })
    expect(await targetOf('speed')).toMatchObject({ value: { amount: 300, unit: 'ms' }, status: 'green' })
    expect(await targetOf('content')).toMatchObject({ met: 2, counted: 3, satisfaction: { asked: 4 } })
    expect(await targetOf('few-outages')).toMatchObject({ value: { amount: 2 }, status: 'green' })
    expect(await targetOf('probe-up')).toMatchObject({ measured: true, coverage: { samples: 3 } })
  })

  it('says of each outage whether it counted, why, and where it stands', async () => {
    const { rows, totals, reason } = await evidenceOf('shop-up')
    const figures = await targetOf('shop-up')
    expect([reason, totals.lostMs, totals.plannedMs]).toEqual([null, figures?.downMs, figures?.plannedMs])
    expect(rows.map((row) => row.kind === 'outage' && [row.key, row.effect, row.place?.file, row.place?.row])).toEqual([
      ['OUT-1', 'against', 'outages.csv', 2],
      ['OUT-2', 'left-out', 'outages.csv', 3],
      ['OUT-3', 'against', 'outages.csv', 4],
      ['OUT-4', 'against', 'outages.csv', 5],
      ['OUT-5', 'left-out', 'outages.csv', 6],
    ])
    const may = await evidenceOf('shop-up', { month: '2026-05', effect: 'against' })
    expect(may.rows).toMatchObject([{ key: 'OUT-4', lostMs: 30 * MINUTE }])
  })

  it('leads from samples and answers to their rows, and shows the gaps', async () => {
    const probe = await evidenceOf('probe-up')
    expect(probe.rows.filter(({ kind }) => kind === 'gap').length).toBeGreaterThan(0)
    const samples = probe.rows.find(({ kind }) => kind === 'samples')
    expect(samples?.place).toMatchObject({ file: 'probe.json', row: 1 })
    const survey = await evidenceOf('content')
    expect(survey.rows.map(({ effect }) => effect)).toEqual(['counted', 'counted', 'left-out', 'against'])
  })

  it('takes a value typed in with its evidence, and tells why it cannot take another', async () => {
    const typed = {
      reference: 'SLA-WEB',
      target: 'audit',
      period: '2026-H1',
      value: '117/120',
      evidence: 'Report, page 4',
    }
    expect(await way.client.manual.set(typed)).toMatchObject({ kept: { status: 'green' }, replaced: null })
    expect(await targetOf('audit')).toMatchObject({ met: 117, counted: 120, manual: { evidence: 'Report, page 4' } })
    const again = await way.client.manual.set({ ...typed, period: '2026-01-01..2026-06-30', value: '90%' })
    expect(again).toMatchObject({ kept: { period: '2026-H1', status: 'red' }, replaced: { value: '117/120' } })
    expect((await way.client.manual.list({ reference: 'SLA-WEB' })).values).toHaveLength(1)
    for (const [spoiled, code] of [
      [{ value: '7 h' }, 'manual.value'],
      [{ value: ' ' }, 'manual.value'],
      [{ evidence: ' ' }, 'manual.evidence'],
      [{ period: '2026-12' }, 'manual.ahead'],
      [{ period: '2031' }, 'manual.outside'],
      [{ period: '2026-01-05..2026-02-03' }, 'manual.period'],
      [{ period: 'soon' }, 'period.unreadable'],
      [{ target: 'shop-up' }, 'manual.not-manual'],
      [{ target: 'nothing' }, 'target.unknown'],
    ] as const) {
      await expect(way.client.manual.set({ ...typed, ...spoiled })).rejects.toMatchObject({ data: { code } })
    }
  })

  it('takes a typed-in value away, and its trail tells', async () => {
    const place = { reference: 'SLA-WEB', target: 'audit', period: '2026-H1' }
    expect(await way.client.manual.remove(place)).toMatchObject({ removed: { value: '90%' } })
    await expect(way.client.manual.remove(place)).rejects.toMatchObject({ data: { code: 'manual.none' } })
    expect((await targetOf('audit'))?.measured).toBe(false)
    const { entries } = await way.client.workspace.audit({ offset: 0, limit: 3 })
    expect(entries.map(({ act }) => act)).toEqual(['value.remove', 'value.set', 'value.set'])
    expect(entries[0]?.subject).toBe('SLA-WEB audit 2026-H1')
  })

  it('brings a later export up to date, and takes it back whole', async () => {
    const later = await take('outages-later.csv', 'watch', { exportedAt: '2026-07-02T00:00:00Z' })
    expect(later).toMatchObject({ added: 1, updated: 1, unchanged: 1 })
    expect(await targetOf('shop-up')).toMatchObject({ downMs: (126 + 90 + 60 + 30) * MINUTE })
    const undone = await way.client.imports.undo({ importId: later.importId ?? 0 })
    expect(undone).toMatchObject({ removed: 1, restored: 2 })
    expect(await targetOf('shop-up')).toMatchObject({ downMs: 216 * MINUTE })
  })

  it('is whole', async () => {
    expect((await way.client.workspace.verify()).ok).toBe(true)
    expect(await way.client.workspace.info()).toMatchObject({
      imports: 5,
      tickets: 0,
      records: { outages: 5, samples: 10, answers: 4, values: 0 },
    })
    expect((await way.client.results.periods({ reference: 'SLA-WEB' })).newestWithData).toBe('2026-H1')
  })
})
