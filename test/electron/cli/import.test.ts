import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { newFolder } from '../../support/new-folder.ts'
import { csv, GOOD, info, place } from './importing.ts'
import { accord, accordJson, ROOT } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('accord import', () => {
  it('says what it read, took and kept', async () => {
    const { words, workspace } = place(csv(...GOOD))
    const { exit, json } = await accordJson(words)
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      importId: 1,
      dryRun: false,
      duplicateOf: null,
      source: 'desk',
      file: { name: 'tickets.csv' },
      rowsRead: 2,
      accepted: 2,
      rejected: 0,
      tickets: 2,
      added: 2,
      updated: 0,
      unchanged: 0,
      rejections: [],
      exportedAt: '2026-05-05T09:00:00.000Z',
      exportedAtFrom: 'latest-instant',
    })
    expect(json).not.toHaveProperty('kind')
    expect(await info(workspace)).toMatchObject({ tickets: 2, imports: 1, dataCutOff: '2026-05-05T09:00:00.000Z' })
  })

  it('says so when the same file comes twice', async () => {
    const { words } = place(csv(...GOOD))
    await accord(words)
    const { exit, out } = await accord(words)
    expect([exit, out]).toEqual([0, expect.stringContaining('Nothing changed: tickets.csv is import 1 already')])
    expect((await accordJson(words)).json).toMatchObject({ importId: null, duplicateOf: 1, added: 0, unchanged: 2 })
  })

  it('takes a time of export with an offset, or local beside a zone', async () => {
    for (const written of ['2026-07-01T09:00+01:00', '2026-07-01T09:00']) {
      const { words } = place(csv(...GOOD))
      const { json } = await accordJson([...words, '--exported-at', written])
      expect(json).toMatchObject({ exportedAt: '2026-07-01T08:00:00.000Z', exportedAtFrom: 'given' })
    }
  })

  it('keeps nothing of a dry run, not even the rows it rejects', async () => {
    const { words, workspace } = place(csv(...GOOD, 'INC3,High,Open,31/04/2026 09:00,'))
    const { exit, json } = await accordJson([...words, '--dry-run'])
    expect([exit, json.importId, json.rejected]).toEqual([0, null, 1])
    expect(await info(workspace)).toMatchObject({ tickets: 0, imports: 0 })
    expect(readdirSync(join(workspace, 'sources'))).toEqual([])
  })

  it('takes one back whole', async () => {
    const { words, workspace } = place(csv(...GOOD))
    await accord(words)
    const undone = await accordJson(['import', 'undo', '1', '--workspace', workspace])
    expect([undone.exit, undone.json]).toEqual([0, { importId: 1, removed: 2, restored: 0 }])
    expect((await accord(['import', 'list', '--workspace', workspace])).out).toContain('No import yet')
    const again = await accordJson(['import', 'undo', '1', '--workspace', workspace])
    expect([again.exit, again.json]).toMatchObject([1, { error: { code: 'import.unknown' } }])
  })

  it('reads by a profile of one’s own, and knows it by name the next time', async () => {
    const odd = 'No;Prio;Made\nA;rot;04.05.2026 09:00\n'
    const { folder, words } = place(odd)
    const profile = join(folder, 'odd.yaml')
    writeFileSync(
      profile,
      `apiVersion: accord/v1
kind: ImportProfile
metadata: { name: odd-desk }
spec:
  table: { delimiter: ";" }
  dates: dd.MM.yyyy HH:mm
  columns: { key: No, priority: Prio, createdAt: Made }
  values: { priority: { rot: critical } }
`,
    )
    expect((await accordJson([...words, '--profile', profile])).json).toMatchObject({ profile: 'odd-desk', tickets: 1 })
    const second = join(folder, 'second.csv')
    writeFileSync(second, odd.replace('A;', 'B;'))
    const [command = '', , ...rest] = words
    expect((await accordJson([command, second, ...rest, '--profile', 'odd-desk'])).json).toMatchObject({ added: 1 })
  })

  it('names the mistakes of a profile', async () => {
    const { folder, words } = place(csv(...GOOD))
    const profile = join(folder, 'odd.yaml')
    writeFileSync(profile, 'apiVersion: accord/v1\nkind: ImportProfile\nmetadata: { name: x }\nspec: { colums: {} }\n')
    const { exit, json } = await accordJson([...words, '--profile', profile])
    expect([exit, json]).toMatchObject([1, { error: { code: 'profile.invalid', problems: [{ path: 'spec.colums' }] } }])
  })

  it.each([
    ['blank rows', '\n\n\n'],
    ['a byte order mark', '\ufeff'],
    ['a header alone', 'Ticket ID,Created\n'],
  ])('says of a file of %s that there is nothing in it, and asks nothing', async (_, content) => {
    const { words, workspace } = place(content)
    const { exit, json } = await accordJson(words)
    expect([exit, json]).toMatchObject([1, { error: { code: 'import.no-rows' } }])
    expect((await accord(['import', 'list', '--workspace', workspace])).out).toContain('No import yet')
  })

  it('lists the profiles there are where one is unknown', async () => {
    const { words } = place(csv(...GOOD))
    const { exit, json } = await accordJson([...words, '--profile', 'service-later'])
    expect([exit, json]).toMatchObject([1, { error: { code: 'import.profile-unknown' } }])
  })

  it('shows progress to nobody who is not watching', async () => {
    const { words } = place(csv(...GOOD))
    expect((await accord(words)).err).toBe('')
    const { words: again } = place(csv(...GOOD))
    expect((await accord([...again, '--verbose'])).err).toMatch(/^reading\n/)
  })
})

describe('a row that cannot be taken', () => {
  it.each([
    ['a date that does not exist', 'INC3,High,Open,2026-02-30 09:00,', 'Created', '2026-02-30 09:00'],
    [
      'a resolved time before created',
      'INC3,High,Closed,2026-05-04 09:00,2026-05-03 09:00',
      'Resolved',
      '2026-05-03 09:00',
    ],
    ['no key', ',High,Open,2026-05-04 09:00,', 'Ticket ID', ''],
  ])('for %s is kept with its place, and the others are imported', async (_, row, column, value) => {
    const { words } = place(csv(...GOOD, row))
    const { exit, json } = await accordJson(words)
    expect([exit, json]).toMatchObject([0, { accepted: 2, rejected: 1 }])
    const [rejected] = json.rejections as Record<string, unknown>[] // the one there is
    expect(rejected).toMatchObject({ row: 4, column, reason: expect.stringMatching(/\w+ .*\w+/) })
    expect(rejected?.value ?? '').toBe(value)
  })

  it('among a hundred others is in the JSON, all of them', async () => {
    const bad = Array.from({ length: 150 }, (_, index) => `BAD${index},High,Open,2026-02-30 09:00,`)
    const good = Array.from({ length: 400 }, (_, index) => `INC${index},High,Open,2026-05-04 09:00,`)
    const { words } = place(csv(...good, ...bad))
    const { json } = await accordJson(words)
    expect(json.rejections).toHaveLength(150)
    const { words: again } = place(csv(...good, ...bad))
    expect((await accord(again)).out).toContain('… and 130 more rows')
  })

  it('is told of when there is no other, and nothing is imported', async () => {
    const { words, workspace } = place(csv('INC3,High,Closed,2026-05-04 09:00,2026-05-03 09:00'))
    const { exit, err } = await accord(words)
    expect(exit).toBe(1)
    expect(err).toMatch(/nothing was imported.*\n.*row 2, Resolved: found 2026-05-03 09:00, expected /)
    expect(await info(workspace)).toMatchObject({ tickets: 0, imports: 0 })
  })
})

/** A disk of its own, small enough to fill; null where this machine does not let us have one. */
function smallDisk(): string | null {
  const folder = newFolder()
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('/bin/umount', ['-l', folder]))
  return folder
}

it('keeps nothing on a disk that fills up, says so, and can go on when there is room', async (context) => {
  const disk = smallDisk()
  if (disk === null) return context.skip('this machine gives no small disk')
  const rows = Array.from({ length: 4000 }, (_, index) => `INC${index},High,Closed,2026-05-04 09:00,2026-05-04 11:00`)
  const { words } = place(csv(...rows))
  const workspace = join(disk, 'workspace')
  const [command = '', file = '', ...rest] = words
  const onDisk = [...rest.slice(0, -1), workspace]
  const full = await accordJson([command, file, ...onDisk])
  expect([full.exit, full.json]).toMatchObject([
    1,
    { error: { code: 'store.disk-full', message: expect.stringContaining(workspace) } },
  ])
  expect(await info(workspace)).toMatchObject({ imports: 0, tickets: 0 })
  expect(readdirSync(join(workspace, 'sources'))).toEqual([])
  const few = join(newFolder(), 'few.csv')
  writeFileSync(few, csv(...GOOD))
  expect((await accordJson([command, few, ...onDisk])).json).toMatchObject({ tickets: 2 })
})

it('says that a disk cannot be written to, and opens nothing in its place', async (context) => {
  const disk = smallDisk()
  if (disk === null) return context.skip('this machine gives no disk of its own')
  const { words } = place(csv(...GOOD))
  const onDisk = [...words.slice(0, -1), join(disk, 'workspace')]
  expect((await accord(onDisk)).exit).toBe(0)
  execFileSync('/bin/mount', ['-o', 'remount,ro', disk])
  expect(await accordJson(onDisk)).toMatchObject({
    exit: 1,
    json: { error: { code: 'store.not-writable', message: expect.stringContaining(disk) } },
  })
})

it('keeps nothing when Ctrl-C ends it in the middle', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => `INC${row},High,Closed,2026-05-04 09:00,2026-05-04 11:00`)
  const { words, workspace } = place(csv(...rows))
  const command = join(ROOT, 'electron', 'cli', 'accord.ts')
  const child = spawn(process.execPath, [command, ...words, '--verbose'], { stdio: ['ignore', 'ignore', 'pipe'] })
  // The first thing it says is that it reads.
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const said = text(child.stderr)
  await once(child, 'close')
  expect([child.exitCode, await said]).toEqual([1, expect.stringContaining('Cancelled; nothing of it was kept.')])
  expect(await info(workspace)).toMatchObject({ imports: 0, tickets: 0 })
  expect(readdirSync(join(workspace, 'sources'))).toEqual([])
})

it('refuses a folder that holds something else, and leaves it', async () => {
  const { folder, words } = place(csv(...GOOD))
  const photos = join(folder, 'photos')
  mkdirSync(photos)
  writeFileSync(join(photos, 'holiday.jpg'), 'x')
  const { exit, json } = await accordJson([...words.slice(0, -1), photos])
  expect([exit, json]).toMatchObject([1, { error: { code: 'workspace.holds-something-else' } }])
  expect(readdirSync(photos)).toEqual(['holiday.jpg'])
})
