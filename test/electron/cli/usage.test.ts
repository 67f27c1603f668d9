import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { newFolder } from '../../support/new-folder.ts'
import { accord, accordJson, ROOT } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('help', () => {
  it('names every command, on standard output', async () => {
    const { exit, out, err } = await accord(['--help'])
    expect([exit, err]).toEqual([0, ''])
    for (const command of ['agreement', 'import', 'compute', 'explain', 'pack', 'workspace', 'demo', 'serve']) {
      expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    }
    expect(out).toContain('Exit codes: 0 done, 1 refused')
  })

  it('of a command names its options', async () => {
    const { exit, out } = await accord(['import', '--help'])
    expect(exit).toBe(0)
    for (const option of ['--source', '--profile', '--time-zone', '--exported-at', '--dry-run'])
      expect(out).toContain(option)
  })

  it('says which version it is', async () => {
    expect(await accord(['--version'])).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})

describe('wrong usage ends with 2', () => {
  it.each([
    ['no command', [], /Usage: accord/],
    ['an unknown command', ['measure'], /unknown command 'measure'/],
    ['an unknown option', ['workspace', 'info', '--loud'], /unknown option '--loud'/],
    ['a missing argument', ['compute', '--period', '2026-H1'], /missing required argument 'reference'/],
    ['a missing option', ['compute', 'SLA'], /'--period <period>' not specified/],
    ['an import without a source', ['import', 'a.csv'], /--source NAME/],
    ['a port that is none', ['serve', '--port', '99999'], /Ports end at 65535/],
    ['a pack that is no PDF', ['pack', 'SLA', '--period', '2026', '--out', 'pack.docx'], /ends in \.pdf/],
    [
      'an export time without a zone',
      ['import', 'a.csv', '--source', 'a', '--exported-at', '2026-07-01T09:00'],
      /with its offset/,
    ],
    [
      'an export time that does not exist',
      ['import', 'a.csv', '--source', 'a', '--exported-at', '2026-02-30T09:00Z'],
      /2026-02-30T09:00Z/,
    ],
    ['an import by name', ['import', 'undo', 'last'], /by its number, not by "last"/],
  ])('%s', async (_, words, sentence) => {
    const folder = join(newFolder(), 'workspace')
    const { exit, out, err } = await accord(words, { env: { ACCORD_WORKSPACE: folder } })
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(existsSync(folder)).toBe(false)
  })

  it('as JSON too', async () => {
    expect(await accordJson(['compute', 'SLA'])).toMatchObject({
      exit: 2,
      err: '',
      json: { error: { code: 'usage', message: expect.stringContaining('--period'), problems: [] } },
    })
  })
})

describe('the workspace', () => {
  it('is named by --workspace before ACCORD_WORKSPACE', async () => {
    const [one, other] = [join(newFolder(), 'one'), join(newFolder(), 'other')]
    const { json } = await accordJson(['workspace', 'info', '--workspace', one], { env: { ACCORD_WORKSPACE: other } })
    expect(json).toMatchObject({ error: { message: expect.stringContaining(one) } })
    const named = await accordJson(['workspace', 'info'], { env: { ACCORD_WORKSPACE: other } })
    expect(named.json).toMatchObject({ error: { message: expect.stringContaining(other) } })
  })

  it('is ~/Accord where neither names one', async () => {
    const home = newFolder()
    const { json } = await accordJson(['workspace', 'info'], {
      env: { HOME: home, USERPROFILE: home, ACCORD_WORKSPACE: undefined },
    })
    expect(json).toMatchObject({ error: { message: expect.stringContaining(join(home, 'Accord')) } })
  })
})

it('runs as npx accord', async () => {
  const { exit, out } = await new Promise<{ exit: number | null; out: string }>((resolve) => {
    const child = spawn('npx', ['accord', '--version'], { cwd: ROOT, shell: process.platform === 'win32' })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk)
    })
    child.on('close', (exit) => resolve({ exit, out }))
  })
  expect([exit, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
})

it('serves until it is told to end, and refuses a second program meanwhile', async () => {
  const folder = join(newFolder(), 'workspace')
  const command = join(ROOT, 'electron', 'cli', 'accord.ts')
  const child = spawn(process.execPath, [command, 'serve', '--json', '--workspace', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer] // the first thing it says
  if (!existsSync(join(ROOT, 'dist', 'renderer', 'index.html'))) {
    expect(JSON.parse(String(line))).toMatchObject({ error: { code: 'serve.not-built' } })
    return
  }
  const { url, workspace } = JSON.parse(String(line))
  expect([new URL(url).hostname, workspace]).toEqual(['127.0.0.1', folder])
  const second = await accord(['import', 'list', '--workspace', folder])
  expect([second.exit, second.err]).toEqual([1, expect.stringMatching(/is open in accord serve \(process \d+ of/)])
  child.kill('SIGTERM')
  await once(child, 'close')
  expect(child.exitCode).toBe(0)
  expect((await accord(['import', 'list', '--workspace', folder])).exit).toBe(0)
})
