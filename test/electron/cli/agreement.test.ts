import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement, fullAgreementText } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

function withFile(name: string, content: string | Uint8Array): { folder: string; file: string; workspace: string[] } {
  const folder = newFolder()
  const file = join(folder, name)
  writeFileSync(file, content)
  return { folder, file, workspace: ['--workspace', join(folder, 'workspace')] }
}

const good = () => writeAgreement(anAgreement(), 'yaml')

describe('accord agreement check', () => {
  it('says that a file is in order and which targets are measured, without a workspace', async () => {
    const { file, folder } = withFile('sla.yaml', fullAgreementText)
    const { exit, json } = await accordJson(['agreement', 'check', file], {
      env: { ACCORD_WORKSPACE: join(folder, 'none') },
    })
    expect([exit, json.valid, json.problems]).toEqual([0, true, []])
    expect(json.targets).toContainEqual(expect.objectContaining({ metric: 'availability', measured: false }))
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('judges the text alone where there is no workspace, and findings do not change how it ends', async () => {
    const { file, folder } = withFile('sla.yaml', fullAgreementText)
    const none = ['--workspace', join(folder, 'none')]
    const { exit, json } = await accordJson(['agreement', 'check', file, ...none])
    expect([exit, json.outlooks, json.measurability]).toEqual([
      0,
      [],
      { looked: false, reason: expect.stringContaining('workspace') },
    ])
    expect(json.findings).toContainEqual(expect.objectContaining({ code: 'vague.word', weight: 'advice' }))
    const { out } = await accord(['agreement', 'check', file, ...none])
    expect(out).toContain('Whether the targets can be measured and kept was not looked at.')
    expect(out).toMatch(/The check found \d+ problems?, \d+ warnings? and \d+ pieces? of advice\./)
  })

  it('judges by what is imported where there is a workspace', async () => {
    const { file, workspace } = withFile('sla.yaml', good())
    await accord(['agreement', 'add', file, ...workspace])
    const { exit, json } = await accordJson(['agreement', 'check', file, ...workspace])
    expect([exit, json.measurability]).toEqual([0, { looked: true, reason: null }])
    expect(json.outlooks).toMatchObject([{ target: 'response', measurable: 'no-data', realistic: 'unknown' }])
  })

  it.each([
    [
      'a wrong key',
      (text: string) => text.replace('objective:', 'objectiv:'),
      /spec\.targets\[0\]\.objectiv: found .+, expected .*objective.* \(line \d+\)/,
    ],
    [
      'an unknown zone',
      (text: string) => text.replace('timeZone: Europe/London', 'timeZone: Europe/Londn'),
      /spec\.timeZone: found .*Europe\/Londn.*, expected .*\(line \d+\)/,
    ],
    [
      'a date that does not exist',
      (text: string) => text.replace('2026-12-31', '2026-02-30'),
      /spec\.effective\.to: found .*2026-02-30/,
    ],
    ['text that is no YAML', () => 'a: [1,', /expected well-formed YAML/],
  ])('names %s with its place, and ends with 1', async (_, spoil, problem) => {
    const { file } = withFile('sla.yaml', spoil(good()))
    const human = await accord(['agreement', 'check', file])
    expect([human.exit, human.out]).toEqual([1, expect.stringMatching(problem)])
    const { exit, json } = await accordJson(['agreement', 'check', file])
    expect([exit, json.valid, json.agreement]).toEqual([1, false, null])
    expect(json.problems).toContainEqual({
      path: expect.any(String),
      found: expect.any(String),
      expected: expect.any(String),
      line: expect.any(Number),
    })
  })

  it.each([
    ['is not there', (folder: string) => join(folder, 'none.yaml'), 'file.unreadable'],
    ['is a folder', (folder: string) => folder, 'file.unreadable'],
    [
      'is no text',
      (folder: string) => {
        writeFileSync(join(folder, 'x.yaml'), Buffer.from([0xff, 0xfe, 0x41]))
        return join(folder, 'x.yaml')
      },
      'file.not-text',
    ],
  ])('refuses a file that %s', async (_, make, code) => {
    const path = make(newFolder())
    const { exit, json } = await accordJson(['agreement', 'check', path])
    expect([exit, json]).toEqual([1, { error: { code, message: expect.stringContaining(path), problems: [] } }])
  })

  it('says that an empty file is empty', async () => {
    const { file } = withFile('sla.yaml', '\n')
    const { exit, json } = await accordJson(['agreement', 'check', file])
    expect([exit, json.problems]).toEqual([1, [expect.objectContaining({ found: 'an empty file' })]])
  })

  it('reads standard input', async () => {
    const { exit, json } = await accordJson(['agreement', 'check', '-'], { input: good() })
    expect([exit, json.valid]).toEqual([0, true])
  })
})

describe('the register', () => {
  it('refuses public holidays that there are none of, with the place, and so does the check', async () => {
    const text = fullAgreementText.replace('      holidays:\n', '      holidays:\n        - { set: GB-XYZ }\n')
    const { file, workspace } = withFile('sla.yaml', text)
    const mistake = {
      path: 'spec.calendars[0].holidays[0].set',
      found: '"GB-XYZ"',
      expected: expect.stringContaining('GB-ENG'),
      line: text.split('\n').findIndex((line) => line.includes('GB-XYZ')) + 1,
    }
    const added = await accordJson(['agreement', 'add', file, ...workspace])
    expect([added.exit, added.json.error]).toMatchObject([1, { code: 'agreement.invalid', problems: [mistake] }])
    const checked = await accordJson(['agreement', 'check', file])
    expect([checked.exit, checked.json]).toMatchObject([1, { valid: false, problems: [mistake] }])
  })

  it('adds, lists, shows and exports', async () => {
    const { file, folder, workspace } = withFile('sla.yaml', good())
    const added = await accordJson(['agreement', 'add', file, ...workspace])
    expect([added.exit, added.json]).toEqual([
      0,
      { reference: 'SLA-IT-MKT', version: 1, changed: true, title: 'IT support for Marketing', versions: [1] },
    ])
    expect((await accordJson(['agreement', 'add', file, ...workspace])).json.changed).toBe(false)
    const listed = await accord(['agreement', 'list', ...workspace])
    expect(listed.out).toMatch(/^Reference +Title +Between/)
    expect(listed.out).toContain('IT for Marketing')
    const shown = await accordJson(['agreement', 'show', 'SLA-IT-MKT', ...workspace])
    expect(shown.json.agreement).toEqual(anAgreement())
    const out = join(folder, 'deep', 'out.json')
    const exported = await accordJson(['agreement', 'export', 'SLA-IT-MKT', '--to', out, ...workspace])
    expect(exported.json).toMatchObject({ file: out, format: 'json' })
    expect(readFileSync(out, 'utf8')).toBe(writeAgreement(anAgreement(), 'json'))
    const printed = await accord(['agreement', 'export', 'SLA-IT-MKT', '--to', '-', ...workspace])
    expect(printed.out).toBe(good())
  })

  it('refuses a form that an agreement is not written in', async () => {
    const { file, workspace } = withFile('sla.yaml', good())
    await accord(['agreement', 'add', file, ...workspace])
    const { exit, json } = await accordJson(['agreement', 'export', 'SLA-IT-MKT', '--to', 'x.docx', ...workspace])
    expect([exit, json]).toMatchObject([1, { error: { code: 'export.format-unknown' } }])
    expect((await accord(['agreement', 'export', 'SLA-IT-MKT', '--to', 'x', ...workspace])).exit).toBe(2)
  })

  it('refuses an unwritable place', async () => {
    const { file, folder, workspace } = withFile('sla.yaml', good())
    await accord(['agreement', 'add', file, ...workspace])
    mkdirSync(join(folder, 'there.yaml'))
    const { exit, json } = await accordJson([
      'agreement',
      'export',
      'SLA-IT-MKT',
      '--to',
      join(folder, 'there.yaml'),
      ...workspace,
    ])
    expect([exit, json]).toMatchObject([1, { error: { code: 'file.not-writable' } }])
  })

  it('makes no workspace where one is only asked about', async () => {
    const folder = join(newFolder(), 'mistyped')
    for (const words of [
      ['agreement', 'list'],
      ['workspace', 'info'],
      ['import', 'list'],
      ['compute', 'X', '--period', '2026'],
    ]) {
      const { exit, json } = await accordJson([...words, '--workspace', folder])
      expect([exit, json]).toMatchObject([1, { error: { code: 'workspace.missing' } }])
    }
    expect(existsSync(folder)).toBe(false)
  })
})
