import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { namedPeriod } from '../../../shared/time/relative-period.ts'
import { makeFolder } from '../../support/make-folder.ts'
import { newFolder } from '../../support/new-folder.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = makeFolder()
afterAll(folder.remove)
const out = join(folder.path, 'demo')
const workspace = ['--workspace', join(out, 'workspace')]
const asked = ['SLA-IT-MKT', '--period', '2026-H1']
let made: Awaited<ReturnType<typeof accordJson>>

beforeAll(async () => {
  made = await accordJson(['demo', '--out', out])
})

describe('accord demo', () => {
  it('makes a workspace, a pack and a workbook, and says where they lie', () => {
    expect(made).toMatchObject({
      exit: 0,
      err: '',
      json: {
        workspace: join(out, 'workspace'),
        spreadsheet: join(out, 'service-desk-2026-H1.csv'),
        agreement: join(out, 'it-support-for-marketing.yaml'),
        pack: join(out, 'SLA-IT-MKT-2026-H1.pdf'),
        workbook: join(out, 'SLA-IT-MKT-2026-H1.xlsx'),
        import: { rejected: 3 },
      },
    })
    expect(readFileSync(join(out, 'SLA-IT-MKT-2026-H1.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(out, 'SLA-IT-MKT-2026-H1.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('made again is the same, to the byte', async () => {
    const before = readFileSync(join(out, 'SLA-IT-MKT-2026-H1.pdf'))
    const { exit, out: said } = await accord(['demo', '--out', out])
    expect([exit, said]).toEqual([0, expect.stringMatching(/response-critical +■ Missed/)])
    expect(readFileSync(join(out, 'SLA-IT-MKT-2026-H1.pdf')).equals(before)).toBe(true)
    expect((await accordJson(['workspace', 'info', ...workspace])).json).toMatchObject({ imports: 1, packs: 1 })
  })

  it('takes the last half-year and its like for a period, as a job does', async () => {
    const label = namedPeriod('last-month', Date.now(), 'Europe/London')
    const computed = await accordJson(['compute', 'SLA-IT-MKT', '--period', 'last-month', ...workspace])
    expect(computed).toMatchObject({ exit: 0, json: { period: { label } } })
    const pdf = join(folder.path, `last-${label}.pdf`)
    const words = ['pack', 'SLA-IT-MKT', '--period', 'last-month', '--sections', 'report']
    const report = await accordJson([...words, '--out', join(folder.path, 'last-{period}.pdf'), ...workspace])
    expect(report).toMatchObject({ exit: 0, json: { period: label, pack: pdf } })
    expect((await readPdf(readFileSync(pdf))).pages[0]?.text).toMatch(/^Monthly service report/)
  })

  it('overwrites nothing that is not a sample', async () => {
    const other = newFolder()
    writeFileSync(join(other, 'thesis.txt'), 'years of work')
    const { exit, json } = await accordJson(['demo', '--out', other])
    expect([exit, json]).toMatchObject([1, { error: { code: 'demo.folder-in-use' } }])
    expect(readdirSync(other)).toEqual(['thesis.txt'])
  })

  it('leaves a sample alone that somebody has changed', async () => {
    const changed = join(newFolder(), 'demo')
    mkdirSync(changed)
    writeFileSync(join(changed, 'it-support-for-marketing.yaml'), 'mine now')
    expect(await accordJson(['demo', '--out', changed])).toMatchObject({
      exit: 1,
      json: { error: { code: 'demo.changed' } },
    })
    expect(readFileSync(join(changed, 'it-support-for-marketing.yaml'), 'utf8')).toBe('mine now')
  })
})

describe('accord compute', () => {
  it('prints the figures in the order and with the keys that other programs rely on', async () => {
    const { exit, json, err } = await accordJson(['compute', ...asked, ...workspace])
    expect([exit, err]).toEqual([0, ''])
    expect(keysOf(json, ['agreement', 'period', 'asOf', 'targets'])).toEqual(['agreement', 'period', 'asOf', 'targets'])
    expect(json).toMatchObject({
      agreement: { reference: 'SLA-IT-MKT', versions: [1] },
      period: { label: '2026-H1', from: '2026-01-01', to: '2026-06-30', timeZone: 'Europe/London' },
      asOf: '2026-06-30T23:00:00Z',
    })
    const [first] = json.targets as Record<string, unknown>[] // each target is an object
    const keys = [
      'id',
      'metric',
      'objective',
      'minimum',
      'counted',
      'met',
      'breached',
      'pending',
      'notApplicable',
      'excluded',
      'attainment',
      'gross',
      'status',
      'interval95',
      'elapsed',
      'months',
    ]
    expect(keysOf(first ?? {}, keys)).toEqual(keys)
    expect(first).toMatchObject({ id: 'response-critical', metric: 'response-time', objective: '95%', minimum: '90%' })
    expect(first?.elapsed).toEqual({
      medianMs: expect.any(Number),
      p90Ms: expect.any(Number),
      maxMs: expect.any(Number),
    })
    const [month] = (first?.months ?? []) as Record<string, unknown>[] // as above
    const monthKeys = ['month', 'counted', 'met', 'attainment', 'status']
    expect(keysOf(month ?? {}, monthKeys)).toEqual(monthKeys)
  })

  it('says of a target that is not measured that it is not, with no count', async () => {
    const { json } = await accordJson(['compute', ...asked, ...workspace])
    expect(json.targets).toContainEqual(
      expect.objectContaining({
        id: 'network-uptime',
        measured: false,
        status: 'grey',
        counted: null,
        met: null,
        breached: null,
        pending: null,
        notApplicable: null,
        attainment: null,
      }),
    )
  })

  it('prints an aligned table for a person, each status with shape and word', async () => {
    const { exit, out: said } = await accord(['compute', ...asked, ...workspace])
    expect(exit).toBe(0)
    expect(said).toMatch(/^Agreement +SLA-IT-MKT, IT support for Marketing/)
    expect(said).toMatch(/response-standard +● Met +97\.4.%/)
    expect(said).toMatch(/network-uptime +○ Not measured/)
    expect(said).toMatch(/By month +Jan +Feb +Mar +Apr +May +Jun/)
    expect(said).toContain('response-standard: 14 open at the end, 7 overdue; the oldest REQ0042891, for 126 days')
  })

  it.each([
    ['an unknown agreement', ['SLA-HR', '--period', '2026-H1'], 'agreement.unknown'],
    ['a period that is none', ['SLA-IT-MKT', '--period', '2026-H3'], 'period.unreadable'],
    ['a period that ends before it begins', ['SLA-IT-MKT', '--period', '2026-06-01..2026-05-01'], 'period.unreadable'],
  ])('refuses %s', async (_, words, code) => {
    expect(await accordJson(['compute', ...words, ...workspace])).toMatchObject({
      exit: 1,
      json: { error: { code, problems: expect.any(Array) } },
    })
  })

  it('prints what an import changed, for a program and for a person', async () => {
    const words = ['compute', ...asked, '--before-import', '1', ...workspace]
    expect(await accordJson(words)).toMatchObject({ exit: 0, json: { isSame: false, before: { read: 0 } } })
    const { out: said } = await accord(words)
    expect(said).toMatch(/response-critical +– +○ No verdict +106 of 120 +■ Missed +120/)
    expect(said).toMatch(/It was not listed in this period before\./)
  })

  it.each([
    [['--before-import', '1', '--by-versions', '1'], 'Give one of'],
    [['--by-versions', 'one'], 'is no list of versions'],
    [['--since', 'yesterday'], 'is not understood'],
  ])('does not take %j', async (words, why) => {
    const { exit, err } = await accord(['compute', ...asked, ...words, ...workspace])
    expect([exit, err]).toEqual([2, expect.stringContaining(why)])
  })

  it.each(['2026-Q1', '2026-05', '2026', '2026-04-01..2026-05-15'])('measures %s', async (period) => {
    const { exit, json } = await accordJson(['compute', 'SLA-IT-MKT', '--period', period, ...workspace])
    expect([exit, (json.period as { label: string }).label]).toEqual([0, period]) // a label, whatever it is
  })
})

describe('accord explain', () => {
  const words = ['explain', 'SLA-IT-MKT', '--target', 'response-critical', ...workspace]

  it('shows every step down to the source row', async () => {
    const { ticket } = await aBreach()
    const { exit, json } = await accordJson([...words, '--ticket', ticket, '--period', '2026-H1'])
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      check: { key: ticket, verdict: 'breached', source: { file: 'service-desk-2026-H1.csv' } },
      start: { event: 'created' },
      calendar: { id: 'office', timeZone: 'Europe/London' },
    })
    expect(json.cells).toContainEqual({ column: 'Ticket ID', value: ticket })
    const human = await accord([...words, '--ticket', ticket])
    expect(human.out).toMatch(/Verdict +Breached/)
    expect(human.out).toMatch(/Found in +service-desk-2026-H1\.csv, row \d+/)
    expect(human.out).toMatch(/^ {2}1\. /m)
  })

  it('takes a key in other letters’ case where there is no other', async () => {
    const { ticket } = await aBreach()
    const { json } = await accordJson([...words, '--ticket', ticket.toLowerCase()])
    expect(json).toMatchObject({ check: { key: ticket } })
  })

  it.each([
    ['an unknown ticket', ['--ticket', 'REQ9999999'], 'ticket.unknown'],
    ['a source that holds none such', ['--ticket', 'REQ0000001', '--source', 'elsewhere'], 'ticket.unknown'],
    ['an unknown target', ['--ticket', 'TICKET', '--target', 'nothing'], 'target.unknown'],
    ['a target that is not measured', ['--ticket', 'TICKET', '--target', 'network-uptime'], 'target.unmeasured'],
  ])('refuses %s', async (_, more, code) => {
    const { ticket } = await aBreach()
    const asking = more.map((word) => (word === 'TICKET' ? ticket : word))
    expect(await accordJson([...words, ...asking])).toMatchObject({ exit: 1, json: { error: { code } } })
  })
})

describe('accord pack', () => {
  it('writes the pack, and the workbook where it is asked for', async () => {
    const place = join(newFolder(), 'review')
    const [pdf, xlsx] = [join(place, 'pack.pdf'), join(place, 'pack.xlsx')]
    const words = ['pack', ...asked, '--out', pdf, '--made-at', '2026-07-08T10:00:00+01:00', ...workspace]
    const alone = await accordJson(words)
    expect(alone).toMatchObject({ exit: 0, json: { pack: pdf, workbook: null, madeAt: '2026-07-08T09:00:00.000Z' } })
    expect(readdirSync(place)).toEqual(['pack.pdf'])
    const first = readFileSync(pdf)
    const both = await accordJson([...words, '--workbook', xlsx])
    expect(both).toMatchObject({ exit: 0, json: { pack: pdf, workbook: xlsx } })
    expect(existsSync(xlsx)).toBe(true)
    expect(readFileSync(pdf).equals(first)).toBe(true)
  })
})

describe('accord workspace', () => {
  it('is verified, backed up and restored', async () => {
    const verified = await accordJson(['workspace', 'verify', ...workspace])
    expect(verified).toMatchObject({ exit: 0, json: { ok: true } })
    const backup = await accordJson(['workspace', 'backup', ...workspace])
    const { fileName } = backup.json as { fileName: string } // as the contract says
    expect(existsSync(join(out, 'workspace', 'backups', fileName))).toBe(true)
    await accord(['import', 'undo', '1', ...workspace])
    expect((await accordJson(['workspace', 'info', ...workspace])).json).toMatchObject({ tickets: 0 })
    const restored = await accordJson(['workspace', 'restore', fileName, ...workspace])
    expect(restored).toMatchObject({ exit: 0, json: { imports: 1, before: expect.stringMatching(/^before-restore-/) } })
    expect((await accordJson(['workspace', 'info', ...workspace])).json).toMatchObject({ imports: 1 })
    expect((await accord(['workspace', 'verify', ...workspace])).exit).toBe(0)
  })

  it('ends with 1 where something in it was changed', async () => {
    const [source = ''] = readdirSync(join(out, 'workspace', 'sources'))
    const path = join(out, 'workspace', 'sources', source)
    const bytes = readFileSync(path)
    writeFileSync(path, 'something else')
    const { exit, out: said } = await accord(['workspace', 'verify', ...workspace])
    expect([exit, said]).toEqual([1, expect.stringMatching(/■ wrong +Source files +missing or changed/)])
    writeFileSync(path, bytes)
  })
})

/** The keys of an object, in its order, without those that may stand between them. */
function keysOf(value: object, wanted: readonly string[]): string[] {
  return Object.keys(value).filter((key) => wanted.includes(key))
}

/** A critical request that was answered too late, from the kept workbook's own workspace. */
async function aBreach(): Promise<{ ticket: string }> {
  const { openEngine } = await import('../../../electron/engine/engine.ts')
  const engine = await openEngine({ folder: join(out, 'workspace'), now: Date.now })
  const page = { offset: 0, limit: 1, filter: { verdict: 'breached' as const } }
  const { rows } = await engine.client.results.checks({
    reference: 'SLA-IT-MKT',
    period: '2026-H1',
    target: 'response-critical',
    ...page,
  })
  await engine.close()
  return { ticket: rows[0]?.key ?? '' }
}
