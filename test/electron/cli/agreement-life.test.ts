import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { accord, accordJson } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const text = (change: (agreement: Agreement) => void = () => {}) => writeAgreement(anAgreement(change), 'yaml')

function folderOf(files: Readonly<Record<string, string>>): { files: string; workspace: string[] } {
  const folder = newFolder()
  const inside = join(folder, 'files')
  mkdirSync(inside)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inside, name), content)
  return { files: inside, workspace: ['--workspace', join(folder, 'workspace')] }
}

const spoilt = {
  'a-first.yaml': text(),
  'b-same-number.yaml': text((a) => Object.assign(a.metadata, { title: 'Other words' })),
  'c-overlap.json': writeAgreement(
    anAgreement((a) => Object.assign(a.spec, { version: 2 })),
    'json',
  ),
  'd-no-zone.yml': text((a) => Object.assign(a.spec, { version: 3, timeZone: 'Europe/Londn' })),
  'e-unknown-key.yaml': text().replace('purpose', 'purpse').replace('version:', 'versoin:'),
  'remarks.txt': 'not an agreement',
}

it('adds the right files of a folder, and says of each what became of it', async () => {
  const { files, workspace } = folderOf(spoilt)
  const { exit, json } = await accordJson(['agreement', 'add', files, ...workspace])
  const found = json.files as { file: string; outcome: string; code: string | null; problems: { path: string }[] }[] // checked below
  expect([exit, json.added, json.refused]).toEqual([1, 1, 4])
  expect(found.map(({ file, outcome, code, problems }) => [file, outcome, code, problems[0]?.path])).toEqual([
    ['a-first.yaml', 'added', null, undefined],
    ['b-same-number.yaml', 'refused', 'agreement.version-kept', undefined],
    ['c-overlap.json', 'refused', 'agreement.overlap', 'spec.effective.from'],
    ['d-no-zone.yml', 'refused', 'agreement.invalid', 'spec.timeZone'],
    ['e-unknown-key.yaml', 'refused', 'agreement.invalid', 'spec.versoin'],
  ])
})

it('adds none of a folder where all are asked for and one is wrong', async () => {
  const { files, workspace } = folderOf(spoilt)
  const { exit, out } = await accord(['agreement', 'add', files, '--all-or-none', ...workspace])
  expect(exit).toBe(1)
  expect(out).toContain('a-first.yaml: in order, and left out with the others (SLA-IT-MKT, version 1)')
  expect((await accordJson(['agreement', 'list', ...workspace])).json).toEqual([])
})

it('refuses a file of 100 MB before it reads it', async () => {
  const { files, workspace } = folderOf({ 'big.yaml': text() })
  truncateSync(join(files, 'big.yaml'), 100_000_000)
  const { exit, err } = await accord(['agreement', 'check', join(files, 'big.yaml'), ...workspace])
  expect([exit, err]).toEqual([1, expect.stringContaining('has 100.0 MB; a text of this kind has at most 2.0 MB')])
})

it('leads a draft from its file to a signed version, and on to its end', async () => {
  const { files, workspace } = folderOf({
    'sla.yaml': text((a) => Object.assign(a.spec, { term: { notice: '1 month' } })),
  })
  const asked = async (...words: string[]) => {
    const { exit, json } = await accordJson([...words, ...workspace])
    expect([exit, json.error]).toEqual([0, undefined])
    return json
  }
  const { draft, sha256 } = await asked('draft', 'start', join(files, 'sla.yaml'), '--by', 'Dana')
  const id = String(draft)
  await asked('draft', 'propose', id, '--by', 'Dana')
  const clause = ['--clause', 'spec.targets[0]']
  await asked('draft', 'comment', id, '--side', 'customer', '--by', 'Lee', '--text', 'Two hours?', ...clause)
  await asked('draft', 'settle', id, '--comment', '1', '--by', 'Lee')
  const hash = ['--sha256', String(sha256)]
  await asked('draft', 'sign', id, '--party', 'customer', '--name', 'Lee Wong', ...hash)
  const { agreed } = await asked('draft', 'sign', id, '--party', 'provider', '--name', 'Dana Reed', ...hash)
  expect(agreed).toEqual({ reference: 'SLA-IT-MKT', version: 1 })

  const shown = await accord(['agreement', 'show', 'SLA-IT-MKT', ...workspace])
  expect(shown.out).toMatch(/Signed \(provider\) +Dana Reed, .*, over this very text/)

  const next = await asked('draft', 'start', '--next', 'SLA-IT-MKT', '--renew')
  expect(next).toMatchObject({ version: 2, basedOn: 1 })
  const written = join(files, 'next.yaml')
  await asked('draft', 'export', String(next.draft), '--to', written)
  writeFileSync(written, readFileSync(written, 'utf8').replace('within: 4h', 'within: 2h'))
  expect(await asked('draft', 'save', String(next.draft), written)).toMatchObject({ revision: 2, mistakes: [] })
  const changed = await accord(['draft', 'show', String(next.draft), ...workspace])
  expect(changed.out).toContain('~ Respond: time allowed: 4 h → 2 h')
  await asked('draft', 'discard', String(next.draft))

  const ending = [
    'agreement',
    'terminate',
    'SLA-IT-MKT',
    '--by',
    'Lee',
    '--reason',
    'Moved',
    '--notice-on',
    '2026-02-01',
  ]
  expect((await accord([...ending, '--on', '2026-02-15', ...workspace])).err).toContain('at the soonest')
  expect(await asked(...ending, '--on', '2026-03-01')).toMatchObject({ effective: { to: '2026-03-01' } })
  const calendar = await asked('agreement', 'export', 'SLA-IT-MKT', '--to', '-', '--format', 'ics')
  expect(calendar.text).toContain('BEGIN:VCALENDAR')
  const { total } = await asked('workspace', 'audit', '--act', 'draft', '--subject', 'SLA-IT-MKT')
  expect(total).toBe(9)
})
