import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { newFolder } from '../../support/new-folder.ts'
import { csv, GOOD, HEADER, info, place } from './importing.ts'
import { accordJson, ROOT } from './run-accord.ts'

// Each case starts programs of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('a file that is no readable spreadsheet', () => {
  const OLD_EXCEL = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
  const ZIP = Buffer.from('504b0304140000000800', 'hex')
  it.each([
    ['empty', '', 'tickets.csv'],
    ['empty, and called a workbook', '', 'tickets.xlsx'],
    ['a header without rows', `${HEADER}\n`, 'tickets.csv'],
    [
      'a broken quote',
      `${HEADER}\nINC1,"High,Closed,2026-05-04 09:00,\nINC2,Low,Open,2026-05-05 10:00,\n`,
      'tickets.csv',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'tickets.csv'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'tickets.csv'],
    ['a workbook of an old or encrypted kind', OLD_EXCEL, 'tickets.xlsx'],
    ['a workbook that breaks off', ZIP, 'tickets.xlsx'],
    ['text without columns', 'Dear all,\nplease find attached nothing.\nRegards\n', 'letter.csv'],
  ])('%s: one clear sentence, exit 1, nothing kept', async (_, content, name) => {
    const { words, workspace, file } = place(content, name)
    const { exit, json } = await accordJson(words)
    expect([exit, json]).toMatchObject([1, { error: { code: expect.stringMatching(/^(?:file|csv|xlsx|import)\./) } }])
    const { message } = json.error as { message: string } // the shape was just looked at
    expect(message).toMatch(new RegExp(`^(?:${name}|[A-Z“]).+[.?!]$`, 'su'))
    expect(message.toLowerCase()).not.toContain('something went wrong')
    expect(readdirSync(join(workspace, 'sources'))).toEqual([])
    expect(await info(workspace)).toMatchObject({ imports: 0, tickets: 0 })
    expect(existsSync(file)).toBe(true)
  })

  it.each([
    ['is not there', 'none.csv', /none\.csv does not exist/],
    ['is a folder', '.', /is a folder/],
  ])('%s', async (_, name, sentence) => {
    const { folder, workspace } = place('')
    const words = ['import', join(folder, name), '--source', 'desk', '--workspace', workspace]
    expect(await accordJson(words)).toMatchObject({
      exit: 1,
      json: { error: { code: 'file.unreadable', message: expect.stringMatching(sentence) } },
    })
  })

  const oracle = join(ROOT, '..', 'shared', 'oracles', 'spreadsheets', 'bad', 'pass_protected.xlsx')
  it.skipIf(!existsSync(oracle))('a workbook under a password is called encrypted', async () => {
    const workspace = join(newFolder(), 'workspace')
    const { exit, json } = await accordJson(['import', oracle, '--source', 'desk', '--workspace', workspace])
    expect([exit, json]).toMatchObject([1, { error: { message: expect.stringMatching(/password|encrypt/i) } }])
  })

  it('an unknown zone is named with one that is known', async () => {
    const { words, workspace } = place(csv(...GOOD))
    const unknown = words.map((word) => (word === 'Europe/London' ? 'Europe/Londn' : word))
    expect(await accordJson(unknown)).toMatchObject({
      exit: 1,
      json: { error: { message: expect.stringContaining('Londn') } },
    })
    expect(await info(workspace)).toMatchObject({ imports: 0 })
  })
})
