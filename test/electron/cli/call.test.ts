import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAgreementText } from '../../../electron/engine/demo/sample-agreement.ts'
import { makeFolder } from '../../support/make-folder.ts'
import { accord, accordJson } from './run-accord.ts'

describe('any operation by its name', () => {
  const folder = makeFolder()
  const workspace = ['--workspace', join(folder.path, 'workspace')]
  const call = (operation: string, input: object = {}) =>
    accordJson(['call', operation, JSON.stringify(input), ...workspace])

  beforeAll(async () => {
    writeFileSync(join(folder.path, 'agreement.yaml'), sampleAgreementText())
    writeFileSync(
      join(folder.path, 'tickets.csv'),
      'Number,Created,Resolved,Priority\nA1,2026-03-02 09:00,2026-03-02 10:00,High\n',
    )
    await accord(['agreement', 'add', join(folder.path, 'agreement.yaml'), ...workspace])
  })
  afterAll(() => folder.remove())

  it('answers as the screens are answered', async () => {
    const { exit, json } = await call('agreements.show', { reference: 'SLA-IT-MKT' })
    expect([exit, json]).toMatchObject([0, { summary: { reference: 'SLA-IT-MKT' } }])
  })

  it('takes a file by its path, and gives the end of a stream', async () => {
    const file = join(folder.path, 'tickets.csv')
    const { json } = await call('imports.run', { file, source: 'desk', timeZone: 'UTC', dryRun: true })
    expect(json).toMatchObject({ kind: 'done', rowsRead: 1 })
  })

  it.each([
    ['an operation that is not there', ['call', 'agreements.forget'], 2, 'agreements.show'],
    ['an input that is no object', ['call', 'agreements.show', '[1]'], 1, 'JSON object'],
    ['a refusal of the operation', ['call', 'agreements.show', '{"reference":"X"}'], 1, 'There is no agreement X'],
  ])('says what is wrong with %s', async (_, words, exit, says) => {
    const ended = await accord([...words, ...workspace])
    expect([ended.exit, ended.err]).toEqual([exit, expect.stringContaining(says)])
  })
})
