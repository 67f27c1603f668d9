import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { slo } from '../../shared/openslo/documents.ts'
import { newFolder } from '../../support/new-folder.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

function files(contents: Readonly<Record<string, object | string>>): { folder: string; paths: string[] } {
  const folder = newFolder()
  const paths = Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  })
  return { folder, paths }
}

/** A workspace with one agreement in it. */
async function aWorkspace(folder: string): Promise<string[]> {
  const file = join(folder, 'sla.yaml')
  writeFileSync(file, writeAgreement(anAgreement(), 'yaml'))
  const workspace = ['--workspace', join(folder, 'workspace')]
  await accord(['agreement', 'add', file, ...workspace])
  return workspace
}

const withOperator = slo({ spec: { objectives: [{ target: 0.995, op: 'gt' }] } })

describe('accord slo validate', () => {
  it('judges each file, the unreadable too, and needs no workspace', async () => {
    const { folder, paths } = files({ 'good.json': slo(), 'bad.json': withOperator })
    const asked = ['slo', 'validate', ...paths, join(folder, 'none.yaml')]
    const { exit, json } = await accordJson(asked, { env: { ACCORD_WORKSPACE: join(folder, 'none') } })
    expect([exit, json]).toEqual([
      1,
      [
        { file: paths[0], valid: true, errors: [], warnings: [] },
        {
          file: paths[1],
          valid: false,
          errors: [{ path: 'spec.objectives[0].op', code: 'forbidden', message: expect.any(String) }],
          warnings: [],
        },
        {
          file: join(folder, 'none.yaml'),
          valid: false,
          errors: [{ path: '', code: 'unreadable', message: expect.stringContaining('does not exist') }],
          warnings: [],
        },
      ],
    ])
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('tells a person which document of a file is wrong, and ends with 0 where none is', async () => {
    const { paths } = files({ 'two.json': JSON.stringify([slo(), slo({ metadata: { name: 'Bad Name' } })]) })
    const wrong = await accord(['slo', 'validate', ...paths])
    expect(wrong.exit).toBe(1)
    expect(wrong.out).toMatch(/two\.json has 1 mistake:\n {2}SLO Bad Name, metadata\.name: .* \(string_dns_label\)\n/)
    const right = await accord(['slo', 'validate', '-'], { input: JSON.stringify(slo()) })
    expect([right.exit, right.out]).toEqual([0, '- is in order.\n'])
  })

  it('is wrong usage without a file', async () => {
    expect((await accord(['slo', 'validate'])).exit).toBe(2)
  })
})

describe('accord slo import', () => {
  it('prints a part of an agreement, the operator of a ratio left out with a warning', async () => {
    const { paths } = files({ 'slo.json': withOperator })
    const { exit, json } = await accordJson(['slo', 'import', ...paths])
    expect([exit, json]).toEqual([
      0,
      {
        targets: [expect.objectContaining({ id: 'web-availability', objective: '99.5%' })],
        services: [{ id: 'web', name: 'web' }],
        warnings: [{ of: 'SLO web-availability', path: 'spec.objectives[0].op', reason: expect.any(String) }],
        notCarried: [],
        draft: null,
        text: expect.stringContaining('targets:\n  - id: web-availability\n'),
      },
    ])
  })

  it('finds what is named in the other files', async () => {
    const sli = {
      apiVersion: 'openslo/v1',
      kind: 'SLI',
      metadata: { name: 'a' },
      spec: { thresholdMetric: { metricSource: { spec: { q: 1 } } } },
    }
    const named = slo({
      spec: { indicator: undefined, indicatorRef: 'a', objectives: [{ target: 0.9, op: 'lt', value: 3 }] },
    })
    const { paths } = files({ 'slo.json': named, 'sli.json': sli })
    const [alone, both] = [
      await accordJson(['slo', 'import', paths[0] ?? '']),
      await accordJson(['slo', 'import', ...paths]),
    ]
    expect([alone.exit, alone.json]).toMatchObject([1, { targets: [], notCarried: [{ path: 'spec.indicatorRef' }] }])
    expect([both.exit, both.json]).toMatchObject([
      0,
      { targets: [{ metric: 'threshold', bound: 'below 3' }], notCarried: [] },
    ])
  })

  it('makes a draft of the next version, which can be added', async () => {
    const { folder, paths } = files({ 'slo.json': slo() })
    const workspace = await aWorkspace(folder)
    const draft = join(folder, 'draft.yaml')
    const words = [
      'slo',
      'import',
      ...paths,
      '--into',
      'SLA-IT-MKT',
      '--from',
      '2026-07-01',
      '--to',
      draft,
      ...workspace,
    ]
    expect((await accord(words)).out).toContain(`Wrote ${draft}.`)
    const { agreement } = readAgreement(readFileSync(draft, 'utf8'), 'yaml')
    expect(agreement?.spec).toMatchObject({
      version: 2,
      effective: { from: '2026-07-01', to: '2026-12-31' },
      targets: [{ id: 'response' }, { id: 'web-availability' }],
    })
    const added = await accordJson(['agreement', 'add', draft, ...workspace])
    expect([added.exit, added.json.version]).toEqual([0, 2])
  })

  it.each([
    ['documents that are out of order', { 'slo.json': slo({ spec: { service: '' } }) }, [], 'openslo.invalid'],
    [
      'files without an SLO',
      { 'service.json': { apiVersion: 'openslo/v1', kind: 'Service', metadata: { name: 'a' } } },
      [],
      'openslo.no-slo',
    ],
    ['a first day of no agreement', { 'slo.json': slo() }, ['--from', '2026-07-01'], 'usage'],
  ])('refuses %s', async (_, contents, options, code) => {
    const { paths } = files(contents)
    const { exit, json } = await accordJson(['slo', 'import', ...paths, ...options])
    expect([exit, json]).toMatchObject([code === 'usage' ? 2 : 1, { error: { code } }])
  })
})

describe('accord slo export and rules', () => {
  it('write what validates, and say what is left out', async () => {
    const { folder } = files({})
    const workspace = await aWorkspace(folder)
    const to = join(folder, 'slos.yaml')
    const { exit, json } = await accordJson(['slo', 'export', 'SLA-IT-MKT', '--to', to, ...workspace])
    expect([exit, json]).toMatchObject([
      0,
      {
        reference: 'SLA-IT-MKT',
        format: 'openslo',
        objectives: 1,
        file: to,
        notCarried: expect.arrayContaining([
          { of: 'agreement SLA-IT-MKT', path: 'spec.calendars', reason: expect.any(String) },
        ]),
      },
    ])
    expect((await accord(['slo', 'validate', to])).exit).toBe(0)
    const same = await accord(['agreement', 'export', 'SLA-IT-MKT', '--to', '-', '--format', 'openslo', ...workspace])
    expect(same.out).toBe(readFileSync(to, 'utf8'))
  })

  it('make rules of files without a workspace, and of an agreement with one', async () => {
    const { folder, paths } = files({ 'slo.json': slo() })
    const to = join(folder, 'rules.yaml')
    const ofFile = await accordJson(['slo', 'rules', ...paths, '--to', to], {
      env: { ACCORD_WORKSPACE: join(folder, 'none') },
    })
    expect([ofFile.exit, ofFile.json]).toMatchObject([0, { objectives: 1, file: to, notCarried: [] }])
    expect(readFileSync(to, 'utf8')).toContain('alert: ErrorBudgetBurn')
    const workspace = await aWorkspace(folder)
    const ofAgreement = await accordJson(['slo', 'rules', 'SLA-IT-MKT', ...workspace])
    expect([ofAgreement.exit, ofAgreement.json]).toMatchObject([
      1,
      { objectives: 0, notCarried: [{ of: 'target response' }] },
    ])
    const unknown = await accordJson(['slo', 'rules', 'SLA-NONE', ...workspace])
    expect([unknown.exit, unknown.json]).toMatchObject([1, { error: { code: 'agreement.unknown' } }])
  })
})
