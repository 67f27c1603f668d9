import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '../../../electron/channels.ts'
import { answerDialogs } from '../../../electron/dialogs.ts'
import { type EngineLink, startEngine } from '../../../electron/engine-link.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'
import { makeFolder } from '../../support/make-folder.ts'

const program = join(import.meta.dirname, '../../../electron/engine/engine-process.ts')
const ours = { url: 'accord://app/#/imports/new', parent: null }

describe('what the page may ask of the desktop', () => {
  const folder = makeFolder()
  const tickets = join(folder.path, 'tickets.csv')
  let engine: EngineLink
  let sender: unknown

  beforeAll(async () => {
    writeFileSync(tickets, 'Number\n1\n')
    standIn.settings.userFolder = folder.path
    engine = startEngine(program, join(folder.path, 'workspace'), () => {})
    await engine.opened
    answerDialogs(() => engine)
    sender = new BrowserWindow().webContents
  })
  afterAll(async () => {
    await engine.close()
    folder.remove()
  })

  const ask = (channel: string, ...given: unknown[]) => standIn.invoke(channel, { sender, senderFrame: ours }, given)

  it('a file that the person picks becomes a grant', async () => {
    standIn.answerDialog('showOpenDialog', { canceled: false, filePaths: [tickets] })
    expect(await ask(channels.pickFile)).toEqual({ grant: expect.any(String), name: 'tickets.csv' })
  })

  it('nothing comes of a dialog that is closed', async () => {
    standIn.answerDialog('showOpenDialog', { canceled: true, filePaths: [] })
    expect(await ask(channels.pickFile)).toBeNull()
  })

  it('a file that is dropped becomes a grant', async () => {
    expect(await ask(channels.grantFile, tickets)).toEqual({ grant: expect.any(String), name: 'tickets.csv' })
  })

  it('something dropped that lies nowhere is refused with a way out', async () => {
    await expect(ask(channels.grantFile, '')).rejects.toThrow(/save it in a folder and drop it from there/)
  })

  it.each([
    ['of the machine', 'file:///etc/passwd'],
    ['of another site', 'https://example.org/files/packs/a.pdf'],
    ['of the screens', 'accord://app/index.html'],
    ['without an address', null],
  ])('a file %s cannot be saved', async (_, url) => {
    await expect(ask(channels.saveFile, url, 'a.pdf')).rejects.toThrow('Only files of the workspace can be saved.')
  })

  it('a pack that is no longer there is refused with a way out', async () => {
    const gone = ask(channels.saveFile, 'accord://app/files/packs/none.pdf', 'none.pdf')
    await expect(gone).rejects.toThrow(/make it again/)
  })

  it.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a frame inside the page', { url: 'accord://app/', parent: ours }],
    ['a page that is gone', null],
  ])('%s is refused, whatever it asks', async (_, senderFrame) => {
    for (const channel of [channels.pickFile, channels.grantFile, channels.saveFile]) {
      const asked = standIn.invoke(channel, { sender, senderFrame }, [tickets])
      await expect(asked).rejects.toThrow('Only the page of Accord may ask for this.')
    }
  })
})
