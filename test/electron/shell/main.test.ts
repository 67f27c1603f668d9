import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { channels } from '../../../electron/channels.ts'
import { openEngine } from '../../../electron/engine/engine.ts'
import type * as StandIn from '../../support/electron-stand-in/electron.ts'
import { newFolder } from '../../support/new-folder.ts'

const source = (path: string) => join(import.meta.dirname, '../../../electron', path)

type Started = typeof StandIn & { readonly workspace: string }
type Before = (electron: typeof StandIn, workspace: string) => void

/** The app as it starts, with its engine run from the sources; `before` says what else is so. */
async function startApp(before: Before = () => {}): Promise<Started> {
  vi.resetModules()
  const electron = await import('../../support/electron-stand-in/electron.ts')
  const { settings } = electron.standIn
  const folder = newFolder()
  const workspace = join(folder, 'workspace')
  mkdirSync(join(folder, 'dist/electron'), { recursive: true })
  mkdirSync(join(folder, 'dist/cli'))
  symlinkSync(source('engine/engine-process.ts'), join(folder, 'dist/electron/engine-process.mjs'))
  symlinkSync(source('cli/command-process.ts'), join(folder, 'dist/cli/accord.mjs'))
  settings.appFolder = folder
  settings.userFolder = join(folder, 'user')
  settings.switches.set('workspace', workspace)
  before(electron, workspace)
  onTestFinished(() => quitted(electron))
  await import('../../../electron/main.ts')
  return { ...electron, workspace }
}

/** The person ends the app, and everything it started has ended too. */
async function quitted({ app, standIn }: typeof StandIn): Promise<void> {
  const quit = new Promise((resolve) => app.once('quit', resolve))
  if (!app.quitting) app.quit()
  if (!app.quitting) await quit
  for (const child of standIn.processes) child.kill()
}

const open = (folder: string) => openEngine({ folder, now: () => 0, program: 'another program' })
const ours = { url: 'accord://app/', parent: null }

describe('the app', () => {
  it('says what its scheme is before anything else, and opens one window', async () => {
    const { standIn } = await startApp()
    await expect.poll(() => standIn.givenTo('BrowserWindow.loadURL')).toEqual([['accord://app/']])
    expect(standIn.asked[0]?.what).toBe('protocol.registerSchemesAsPrivileged')
  })

  it('leaves the stage to the window that is there already', async () => {
    const { standIn } = await startApp(({ standIn: { settings } }) => {
      settings.firstInstance = false
    })
    expect(standIn.givenTo('app.quit')).toHaveLength(1)
    expect(standIn.windows).toEqual([])
    expect(standIn.processes).toEqual([])
  })

  it('shows that window when it is started again', async () => {
    const { app, standIn } = await startApp()
    await expect.poll(() => standIn.windows.length).toBe(1)
    app.emit('second-instance')
    expect(standIn.givenTo('BrowserWindow.focus')).toHaveLength(1)
  })

  it('begins nothing when the person does not want a folder', async () => {
    const { standIn } = await startApp(({ standIn: { settings, answerDialog } }) => {
      settings.switches.clear()
      vi.stubEnv('ACCORD_WORKSPACE', undefined)
      answerDialog('showMessageBox', { response: 2 })
    })
    await expect.poll(() => standIn.givenTo('app.quit')).toHaveLength(1)
    expect(standIn.processes).toEqual([])
  })

  it('ends when its window is closed, and gives the workspace back first', async () => {
    const { app, standIn, workspace } = await startApp()
    await expect.poll(() => standIn.windows.length).toBe(1)
    const quit = new Promise((resolve) => app.once('quit', resolve))
    standIn.windows[0]?.close()
    await quit
    const engine = await open(workspace)
    await engine.close()
  })
})

describe('the port to the engine', () => {
  it('is handed to our own page', async () => {
    const { ipcMain, standIn } = await startApp()
    await expect.poll(() => standIn.windows.length).toBe(1)
    const sender = standIn.windows[0]?.webContents
    ipcMain.emit(channels.wantPort, { sender, senderFrame: ours })
    await expect.poll(() => sender?.posted).toEqual([{ channel: channels.port, ports: 1 }])
  })

  it('is handed to no other page', async () => {
    const { ipcMain, standIn } = await startApp()
    await expect.poll(() => standIn.windows.length).toBe(1)
    const sender = standIn.windows[0]?.webContents
    ipcMain.emit(channels.wantPort, { sender, senderFrame: { url: 'https://example.org/', parent: null } })
    ipcMain.emit(channels.wantPort, { sender, senderFrame: ours })
    await expect.poll(() => sender?.posted).toEqual([{ channel: channels.port, ports: 1 }])
  })
})

describe('a workspace that cannot be opened', () => {
  it('is named with the reason, and another one can be chosen', async () => {
    const other = newFolder()
    const held = newFolder()
    const engine = await open(held)
    onTestFinished(() => engine.close())
    const { standIn } = await startApp(({ standIn: { settings, answerDialog } }) => {
      settings.switches.set('workspace', held)
      answerDialog('showMessageBox', { response: 0 })
      answerDialog('showOpenDialog', { canceled: false, filePaths: [other] })
    })
    await expect.poll(() => standIn.givenTo('BrowserWindow.reload'), { timeout: 10_000 }).toHaveLength(1)
    const [box] = standIn.givenTo('dialog.showMessageBox')
    expect(box).toEqual([
      expect.objectContaining({
        message: 'This workspace cannot be opened.',
        detail: expect.stringContaining('another program'),
      }),
    ])
    expect(standIn.processes).toHaveLength(2)
  })
})

describe('an engine that stops by itself', () => {
  it('is said to have stopped, and starts again', async () => {
    const { standIn } = await startApp(({ standIn: { answerDialog } }) =>
      answerDialog('showMessageBox', { response: 0 }),
    )
    await expect.poll(() => standIn.windows.length).toBe(1)
    standIn.processes[0]?.kill()
    await expect.poll(() => standIn.processes.length).toBe(2)
    expect(standIn.givenTo('dialog.showMessageBox')).toEqual([
      [expect.objectContaining({ message: 'The engine of Accord stopped unexpectedly.' })],
    ])
    await expect.poll(() => standIn.givenTo('BrowserWindow.reload')).toHaveLength(1)
  })
})

describe('the command line that ships with the app', () => {
  it.each([
    ['done', ['--help'], 0],
    ['refused', ['compute', 'NO-SUCH', '--period', '2026-H1'], 1],
    ['wrongly used', ['compute'], 2],
  ])('opens no window, and tells by its exit code that it was %s', async (_, words, code) => {
    const before = process.argv
    process.argv = ['accord', ...words]
    onTestFinished(() => {
      process.argv = before
    })
    vi.stubEnv('ACCORD_WORKSPACE', newFolder())
    const { standIn } = await startApp(({ standIn: { settings } }) => {
      settings.packaged = true
    })
    await expect.poll(() => standIn.givenTo('app.exit')).toEqual([[code]])
    expect(standIn.windows).toEqual([])
  })
})
