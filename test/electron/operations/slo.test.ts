import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { slo } from '../../shared/openslo/documents.ts'
import { newFolder } from '../../support/new-folder.ts'
import { aTarget } from '../interop/slo-targets.ts'
import { NOON } from '../store/builders.ts'

async function aClient(...targets: Target[]) {
  const engine = await openEngine({ folder: join(newFolder(), 'workspace'), now: () => NOON })
  onTestFinished(() => engine.close())
  const agreement = anAgreement((a) => {
    a.spec.targets = targets.length === 0 ? a.spec.targets : targets
  })
  await engine.client.agreements.add({ text: writeAgreement(agreement, 'yaml'), format: 'yaml' })
  return engine.client
}

const file = (name: string, document: object) => ({ file: name, text: JSON.stringify(document) })

describe('the operations on SLOs', () => {
  it('judge several files at once', async () => {
    const client = await aClient()
    const bad = file('b.json', slo({ metadata: { name: 'B' } }))
    expect(await client.slo.validate({ files: [file('a.json', slo()), bad] })).toMatchObject([
      { file: 'a.json', valid: true, errors: [] },
      { file: 'b.json', valid: false, errors: [{ path: 'metadata.name', code: 'string_dns_label' }] },
    ])
  })

  it('replace targets of the same id in a draft, and keep nothing', async () => {
    const client = await aClient(aTarget({ id: 'web-availability', objective: '90%' }), aTarget({ id: 'other' }))
    const { draft, text } = await client.slo.import({ files: [file('a.json', slo())], into: 'SLA-IT-MKT' })
    expect(draft?.spec.targets.map(({ id, objective }) => [id, objective])).toEqual([
      ['web-availability', '99.5%'],
      ['other', '99.9%'],
    ])
    expect(text).toContain('version: 2')
    expect((await client.agreements.list()).map(({ version }) => version)).toEqual([1])
  })

  it('refuse documents that are out of order, with every place', async () => {
    const client = await aClient()
    const files = [file('a.json', slo({ spec: { service: '', budgetingMethod: 'x' } }))]
    await expect(client.slo.import({ files })).rejects.toMatchObject({
      data: {
        code: 'openslo.invalid',
        problems: [
          { path: 'a.json SLO web-availability spec.service' },
          { path: 'a.json SLO web-availability spec.budgetingMethod' },
        ],
      },
    })
  })

  it('export a version that validates', async () => {
    const client = await aClient(aTarget())
    const exported = await client.slo.export({ reference: 'SLA-IT-MKT', version: 1 })
    expect([exported.objectives, exported.fileName]).toEqual([1, 'SLA-IT-MKT-v1.openslo.yaml'])
    const [report] = await client.slo.validate({ files: [{ file: exported.fileName, text: exported.text }] })
    expect(report).toMatchObject({ valid: true, errors: [], warnings: [] })
    await expect(client.slo.export({ reference: 'SLA-IT-MKT', version: 7 })).rejects.toMatchObject({
      data: { code: 'agreement.version-unknown' },
    })
  })

  it('make the same rules of an agreement as of its export, but for the name of the agreement', async () => {
    const client = await aClient(aTarget({ service: 'hardware-software' }))
    const { text } = await client.slo.export({ reference: 'SLA-IT-MKT' })
    const [of, from] = await Promise.all([
      client.slo.rules({ reference: 'SLA-IT-MKT' }),
      client.slo.rules({ files: [{ file: 'x.yaml', text }] }),
    ])
    const bare = (rules: string) =>
      rules
        .replace(/^#.*\n/, '')
        .replaceAll(/, agreement=\\?"SLA-IT-MKT\\?"/g, '')
        .replaceAll(/^ +agreement: SLA-IT-MKT\n/gm, '')
        .replaceAll('accord SLA-IT-MKT ', 'accord ')
    expect(of.objectives).toBe(1)
    expect(bare(of.text)).toBe(bare(from.text))
  })
})
