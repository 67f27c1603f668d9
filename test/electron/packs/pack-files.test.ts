import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../electron/engine/engine.ts'
import type { PackRecord } from '../../../electron/engine/store/pack-register.ts'
import { HOUSE_STYLE } from '../../../shared/packs/pack-style.ts'
import { EVERY_METRIC, openEveryMetric } from '../../support/every-metric.ts'
import { makeFolder } from '../../support/make-folder.ts'
import { readPdf } from '../../support/read-pdf.ts'

const folder = makeFolder()
let engine: Engine
let made: PackRecord
const asked = {
  reference: EVERY_METRIC.reference,
  period: EVERY_METRIC.period,
  madeAt: '2026-07-02T09:30:00Z',
  parts: ['contents', 'summary', 'method'],
  summary: true,
  tables: true,
} satisfies Parameters<Engine['client']['packs']['make']>[0]

async function make(given: object = {}): Promise<PackRecord> {
  for await (const event of await engine.client.packs.make({ ...asked, ...given })) {
    if (event.kind === 'done') return event
  }
  throw new Error('No pack was made')
}

async function bytesOf(fileName: string): Promise<Uint8Array> {
  const file = await engine.files.read(`/files/packs/${encodeURIComponent(fileName)}`)
  if (file === null) throw new Error(`There is no ${fileName}`)
  return file.bytes
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  engine = await openEveryMetric(folder.path)
  made = await make()
}, 60_000)

afterAll(async () => {
  await engine.close()
  folder.remove()
})

describe('what goes with a pack', () => {
  it('is a summary of one page under the code of the pack', async () => {
    const pdf = await readPdf(await bytesOf(made.summary?.fileName ?? ''))
    const code = made.contentSha256
      ?.slice(0, 16)
      .toUpperCase()
      .replaceAll(/(.{4})(?=.)/g, '$1-')
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.pages[0]?.lines.at(-1)).toBe(`Verification code ${code} Page 1 of 1`)
    expect(pdf.pages[0]?.text).toContain('7 of 16 targets met in the first half of 2026')
  })

  it('is every table as CSV, with figures as numbers and dates as dates', async () => {
    const tables = unzipSync(await bytesOf(made.tables?.fileName ?? ''))
    const lines = (name: string) => new TextDecoder().decode(tables[name]).trim().split('\r\n')
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['targets.csv', 'checks.csv', 'rows.csv', 'outages.csv']),
    )
    expect(lines('targets.csv')).toHaveLength(EVERY_METRIC.targets + 1)
    expect(lines('targets.csv')[1]).toContain(
      'response-critical,Respond to critical requests,response-time,4h,95%,90%,red,120,106,14',
    )
    expect(lines('outages.csv')[1]).toContain('2026-01-14 10:05:00')
    expect(lines('months.csv')[1]).toMatch(/^response-critical,2026-01,17,17,0,1,,green,no$/)
  })

  it('is all of it in one archive, whose checksums hold, the same each time', async () => {
    const zip = await bytesOf(`${made.id}.zip`)
    const { SHA256SUMS: sums, ...files } = unzipSync(zip)
    const listed = new TextDecoder()
      .decode(sums)
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
    expect(listed.map(([, name]) => name)).toEqual(Object.keys(files))
    for (const [sum, name] of listed) expect(sha256(files[name ?? ''] ?? new Uint8Array())).toBe(sum)
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([made.pdf.fileName, made.workbook?.fileName, 'tables/checks.csv']),
    )
    expect(sha256(await bytesOf(`${made.id}.zip`))).toBe(sha256(zip))
  })

  it('is not read by a name that no pack bears', async () => {
    expect(await engine.files.read('/files/packs/other.zip')).toBeNull()
  })
})

describe('the style of the workspace', () => {
  it('is the house’s until somebody chooses, and then is that of every pack', async () => {
    expect(await engine.client.packs.style()).toEqual({ style: HOUSE_STYLE, isHouse: true })
    const style = { ...HOUSE_STYLE, accent: '#7a1f5c', paper: 'LETTER', language: 'de-DE', parts: ['summary'] } as const
    const wanted = { ...style, parts: [...style.parts], logo: null }
    expect(await engine.client.packs.setStyle({ style: wanted })).toEqual({ style: wanted, isHouse: false })
    const { parts: _parts, ...plain } = asked
    const pack = await make({ ...plain, parts: undefined, workbook: false })
    const pdf = await readPdf(await bytesOf(pack.pdf.fileName))
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.pages[1]?.text).toContain('97,4')
    expect(await engine.client.packs.setStyle({ style: null })).toEqual({ style: HOUSE_STYLE, isHouse: true })
  })

  it.each([
    ['a pale accent', { accent: '#ffee00' }, 'too pale'],
    ['a logo that no printer can read', { logo: { type: 'image/png', base64: brokenPng() } }, 'cannot be printed'],
  ])('is refused with %s, and nothing is kept', async (_, given, why) => {
    const style = { ...HOUSE_STYLE, ...given } as typeof HOUSE_STYLE // a table of good types would be longer than it
    await expect(engine.client.packs.setStyle({ style })).rejects.toThrow(why)
    expect((await engine.client.packs.style()).isHouse).toBe(true)
  })
})

/** A head that promises a picture, and then none. */
function brokenPng(): string {
  const bytes = Buffer.alloc(60)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(10, 16)
  bytes.writeUInt32BE(10, 20)
  return bytes.toString('base64')
}
