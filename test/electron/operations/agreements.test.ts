import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import type { LogEntry } from '../../../electron/engine/services.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement, fullAgreementText } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

async function anEngine(log: (entry: LogEntry) => void = () => {}): Promise<Engine> {
  const engine = await openEngine({ folder: join(newFolder(), 'workspace'), now: () => NOON, log })
  onTestFinished(() => engine.close())
  return engine
}

const yaml = (agreement: Agreement) => ({ text: writeAgreement(agreement, 'yaml'), format: 'yaml' as const })

const version = (number: number, from: string, title = 'IT support for Marketing') =>
  anAgreement((agreement) => {
    agreement.metadata.title = title
    agreement.spec.version = number
    agreement.spec.effective = { from }
  })

describe('adding', () => {
  it('keeps each version whole and lists the newest', async () => {
    const { client } = await anEngine()
    await client.agreements.add(yaml(version(1, '2026-01-01', 'As it was')))
    const added = await client.agreements.add(yaml(version(2, '2026-06-01', 'As it is')))
    expect(added).toMatchObject({ reference: 'SLA-IT-MKT', version: 2, changed: true, summary: { versions: [1, 2] } })
    expect(added.notes).toEqual([expect.stringContaining('version 2 counts in place of version 1')])
    expect(await client.agreements.list()).toMatchObject([{ title: 'As it is', version: 2, state: 'in-force' }])
    const first = await client.agreements.show({ reference: 'SLA-IT-MKT', version: 1 })
    expect(first.agreement).toEqual(version(1, '2026-01-01', 'As it was'))
  })

  it('the same twice changes nothing and says so, however it is laid out', async () => {
    const { client } = await anEngine()
    await client.agreements.add({ text: fullAgreementText, format: 'yaml' })
    const { text } = await client.agreements.export({ reference: 'SLA-IT-MKT', format: 'json' })
    const again = await client.agreements.add({ text, format: 'json' })
    expect([again.changed, again.version]).toEqual([false, 1])
    expect((await client.workspace.audit({ offset: 0, limit: 10 })).total).toBe(1)
  })

  it('names in the audit trail who added it, where they said so', async () => {
    const { client } = await anEngine()
    await client.agreements.add({ ...yaml(version(1, '2026-01-01')), by: 'Dana Reed' })
    const files = [{ file: 'b.yaml', ...yaml(version(2, '2026-02-01')) }]
    await client.agreements.addAll({ files, by: 'Lee Wong' })
    await client.agreements.add(yaml(version(3, '2026-03-01')))
    const { entries } = await client.workspace.audit({ offset: 0, limit: 10 })
    expect(entries.map(({ who }) => who)).toEqual([null, 'Lee Wong', 'Dana Reed'])
  })

  it('other words under a kept version is refused with what to do', async () => {
    const { client } = await anEngine()
    await client.agreements.add(yaml(version(1, '2026-01-01')))
    await expect(client.agreements.add(yaml(version(1, '2026-01-01', 'Reworded')))).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('give this one the number 2 in spec.version'),
      data: { code: 'agreement.version-kept', problems: [] },
    })
  })

  it('a version that would take all of an earlier one’s days is refused', async () => {
    const { client } = await anEngine()
    await client.agreements.add(yaml(version(1, '2026-01-01')))
    await expect(client.agreements.add(yaml(version(2, '2026-01-01')))).rejects.toMatchObject({
      data: { code: 'agreement.overlap' },
    })
    expect(await client.agreements.list()).toMatchObject([{ versions: [1] }])
  })

  it('names every mistake, with its place and line', async () => {
    const { client } = await anEngine()
    const text = writeAgreement(anAgreement(), 'yaml').replace('timeZone: Europe/London', 'timeZone: Europe/Londn')
    await expect(client.agreements.add({ text, format: 'yaml' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        code: 'agreement.invalid',
        problems: expect.arrayContaining([
          expect.objectContaining({ path: 'spec.timeZone', line: expect.any(Number) }),
        ]),
      },
    })
    const checked = await client.agreements.check({ text, format: 'yaml' })
    expect([checked.valid, checked.agreement]).toEqual([false, null])
  })
})

it('exports the same bytes that it read, in either form', async () => {
  const { client } = await anEngine()
  await client.agreements.add({ text: fullAgreementText, format: 'yaml' })
  for (const format of ['yaml', 'json'] as const) {
    const first = await client.agreements.export({ reference: 'SLA-IT-MKT', format })
    const again = await client.agreements.check({ text: first.text, format })
    expect(again.agreement && writeAgreement(again.agreement, format)).toBe(first.text)
    expect(first.fileName).toBe(`SLA-IT-MKT-v1.${format}`)
  }
})

it('says what there is where something unknown is asked for', async () => {
  const { client } = await anEngine()
  await client.agreements.add(yaml(version(1, '2026-01-01')))
  await expect(client.agreements.show({ reference: 'SLA-HR' })).rejects.toThrow('There is SLA-IT-MKT.')
  await expect(client.agreements.show({ reference: 'SLA-IT-MKT', version: 7 })).rejects.toThrow(
    'has no version 7; it has 1.',
  )
})

it('stands on Home without figures until something is imported', async () => {
  const { client } = await anEngine()
  await client.agreements.add(yaml(version(1, '2026-01-01')))
  expect(await client.agreements.standing()).toMatchObject([
    { reference: 'SLA-IT-MKT', period: null, status: 'grey', worst: null, months: [] },
  ])
  expect(await client.results.periods({ reference: 'SLA-IT-MKT' })).toEqual({
    periods: ['2026-H1', '2026-Q1', '2026-01', '2026'],
    newestWithData: null,
  })
})

describe('at the edge', () => {
  it('an input of the wrong shape is refused with its place', async () => {
    const { client } = await anEngine()
    const act = client.workspace.audit({ offset: -1, limit: 10 })
    await expect(act).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'input.invalid', problems: [expect.objectContaining({ path: 'offset' })] },
    })
  })

  it('a fault is one plain sentence with a reference, and the log has the rest', async () => {
    const logged: LogEntry[] = []
    const engine = await openEngine({
      folder: join(newFolder(), 'w'),
      now: () => NOON,
      log: (entry) => logged.push(entry),
    })
    await engine.close()
    const fault = await engine.client.workspace.info().catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'FAULT', data: { reference: logged[0]?.reference } })
    expect(String(fault)).not.toContain('database')
    expect(logged).toMatchObject([
      { operation: 'workspace.info', error: expect.objectContaining({ name: 'TypeError' }) },
    ])
  })

  it('a grant that nobody gave opens no file', async () => {
    const { client } = await anEngine()
    await expect(client.imports.inspect({ grant: '/etc/passwd' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'grant.unknown' },
    })
  })
})
