import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { NOON } from '../store/builders.ts'

const folder = () => newFolder()

async function anEngine(): Promise<Engine> {
  const engine = await openEngine({ folder: join(folder(), 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  return engine
}

const yaml = (agreement: Agreement) => ({ text: writeAgreement(agreement, 'yaml'), format: 'yaml' as const })

/** Ten tickets a month of early 2026, each answered after an hour and resolved after two. */
async function importTickets({ client, grants }: Engine): Promise<void> {
  const rows = ['01', '02', '03', '04'].flatMap((month) =>
    Array.from({ length: 10 }, (_, index) => {
      const day = `2026-${month}-${String(index + 5).padStart(2, '0')}`
      return `T${month}${index},${day} 10:00,${day} 11:00,${day} 12:00,High,Closed`
    }),
  )
  const path = join(folder(), 'tickets.csv')
  writeFileSync(path, ['Number,Created,First response,Resolved,Priority,State', ...rows].join('\n'))
  const asked = {
    grant: grants.forPath(path),
    source: 'desk',
    timeZone: 'Europe/London',
    exportedAt: '2026-05-01T08:00:00Z',
  }
  for await (const _ of await client.imports.run(asked)) {
    // Only its end matters.
  }
}

const respond = (agreement: Agreement) => {
  agreement.spec.targets = [
    {
      id: 'respond',
      name: 'Respond',
      metric: 'response-time',
      within: '4h',
      objective: '90%',
      counting: { clock: '24x7' },
    },
  ]
}

describe('judging', () => {
  it('judges a text, a draft and a kept version alike by what was imported', async () => {
    const engine = await anEngine()
    await importTickets(engine)
    const { client } = engine
    const written = yaml(anAgreement(respond))
    const text = await client.agreements.judge(written)
    expect(text.outlooks).toMatchObject([
      { target: 'respond', measurable: 'yes', realistic: 'yes', tightestWithin: '1h', expectedSample: 10 },
    ])
    const { draft } = await client.drafts.start(written)
    expect(await client.drafts.judge({ draft })).toEqual(text)
    await client.agreements.add(written)
    const kept = await client.agreements.judge({ reference: 'SLA-IT-MKT' })
    expect(kept.outlooks).toEqual(text.outlooks)
    // What is kept began when it began.
    expect(text.findings.filter((one) => !kept.findings.some(({ code }) => code === one.code))).toMatchObject([
      { code: 'contradiction.begins-in-past' },
    ])
  })

  it('judges anew once there is more data', async () => {
    const engine = await anEngine()
    const written = yaml(anAgreement(respond))
    expect((await engine.client.agreements.judge(written)).outlooks).toMatchObject([{ measurable: 'no-data' }])
    await importTickets(engine)
    expect((await engine.client.agreements.judge(written)).outlooks).toMatchObject([{ measurable: 'yes' }])
  })

  it('judges a draft with mistakes by its words and parts', async () => {
    const { client } = await anEngine()
    const { draft } = await client.drafts.start({ template: 'blank' })
    const { findings, outlooks } = await client.drafts.judge({ draft })
    expect([outlooks, findings.some(({ code }) => code === 'missing.placeholder')]).toEqual([[], true])
  })

  it('refuses a text with mistakes, and names them', async () => {
    const { client } = await anEngine()
    const judged = client.agreements.judge({ text: 'kind: Agreement', format: 'yaml' })
    await expect(judged).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'agreement.invalid' } })
  })
})

describe('the document', () => {
  it('is served of a kept version, with its state and the hash that is signed', async () => {
    const { client, files } = await anEngine()
    await client.agreements.add(yaml(anAgreement()))
    const { url, fileName } = await client.agreements.document({ reference: 'SLA-IT-MKT' })
    expect([url, fileName]).toEqual(['/files/agreements/SLA-IT-MKT/1.pdf', 'SLA-IT-MKT-v1.pdf'])
    const [file, again] = [await files.read(url), await files.read(url)]
    expect(file?.type).toBe('application/pdf')
    expect(again?.bytes).toEqual(file?.bytes)
    const { pages, properties } = await readPdf(file?.bytes ?? new Uint8Array())
    expect(pages[0]?.text).toContain('In force · version 1')
    expect(properties.Title).toBe('IT support for Marketing (SLA-IT-MKT, version 1)')
  })

  it('is a draft’s own, with the word in the header of every page and the signatures that it has', async () => {
    const { client, files } = await anEngine()
    const { draft } = await client.drafts.start(
      yaml(anAgreement((one) => (one.spec.effective = { from: '2030-01-01' }))),
    )
    const { url } = await client.agreements.document({ draft })
    const before = await readPdf((await files.read(url))?.bytes ?? new Uint8Array())
    expect(before.pages.every(({ text }) => text.includes('Draft · version 1'))).toBe(true)
    const { sha256 } = await client.drafts.propose({ draft, by: 'Dana Reed' })
    await client.drafts.sign({ draft, party: 'provider', name: 'Dana Reed', role: 'IT manager', sha256: sha256 ?? '' })
    const signed = await readPdf((await files.read(url))?.bytes ?? new Uint8Array())
    const last = signed.pages.at(-1)?.text.replaceAll('\u200b', '') ?? ''
    expect(last).toContain('Proposed · version 1')
    expect(last.replaceAll(' ', '')).toContain(sha256)
    expect(last).toMatch(/Dana Reed, IT manager.*Signed on/)
  })

  it('is refused of a draft with mistakes, and of what is not there', async () => {
    const { client, files } = await anEngine()
    const { draft } = await client.drafts.start({ template: 'blank' })
    await expect(client.agreements.document({ draft })).rejects.toMatchObject({ data: { code: 'draft.mistakes' } })
    expect(await files.read(`/files/drafts/${draft}.pdf`)).toBeNull()
    expect(await files.read('/files/agreements/NONE/1.pdf')).toBeNull()
    expect(await files.read('/files/agreements/..%2f..%2fx/1.pdf')).toBeNull()
  })
})
