import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, MessageChannelMain, session } from 'electron'
import { channels } from './channels.ts'
import { commandWords, needNoScreen, runCommand } from './command-line.ts'
import { answerDialogs } from './dialogs.ts'
import { type EngineLink, Refused, startEngine } from './engine-link.ts'
import { setMenu } from './menu.ts'
import { isOurPage, registerScheme, serve } from './protocol.ts'
import { keepReminding } from './reminders.ts'
import { denyPermissions, openWindow } from './window.ts'
import { askForFirstFolder, askForFolder, knownFolder } from './workspace-choice.ts'

const beside = (...path: readonly string[]) => join(app.getAppPath(), 'dist', ...path)

let folder: string
let engine: EngineLink
let window: BrowserWindow

const words = commandWords(process.argv)
if (words === null) startWindow()
else startCommand(words)

function startWindow(): void {
  registerScheme()
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
  else app.quit()
}

function startCommand(command: readonly string[]): void {
  needNoScreen()
  void app
    .whenReady()
    .then(() => runCommand(beside('cli/accord.mjs'), command))
    .then((code) => app.exit(code))
}

async function start(): Promise<void> {
  const chosen = knownFolder() ?? (await askForFirstFolder())
  if (chosen === null) return app.quit()
  denyPermissions(session.defaultSession)
  openWorkspace(chosen)
  serve({ folder: beside('renderer'), file: (path) => engine.file(path) })
  answerDialogs(() => engine)
  ipcMain.on(channels.wantPort, ({ sender, senderFrame }) => {
    if (isOurPage(senderFrame)) void connect(sender)
  })
  setMenu({ openWorkspace: () => void changeWorkspace(), folder: () => folder })
  window = openWindow(beside('electron/preload.cjs'))
  keepReminding(() => ({ engine, folder, onChosen: showWindow }))
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', closeFirst)
}

/** Starts an engine on the folder; the page's port waits until the workspace is open. */
function openWorkspace(chosen: string): void {
  folder = chosen
  engine = startEngine(beside('electron/engine-process.mjs'), chosen, (code) => void stopped(code))
  engine.opened.catch((error: unknown) => refused(error))
}

/** A page that was loaded anew gets a channel of its own; the old one ended with the old page. */
async function connect(page: Electron.WebContents): Promise<void> {
  const asked = engine
  const opened = await asked.opened.then(
    () => true,
    () => false, // said by `refused`
  )
  if (!opened || asked !== engine || page.isDestroyed()) return
  const { port1, port2 } = new MessageChannelMain()
  asked.connect(port1)
  page.postMessage(channels.port, null, [port2])
}

async function changeWorkspace(): Promise<void> {
  const chosen = await askForFolder()
  if (chosen === null) return
  await engine.close().catch(() => {}) // an engine that never opened has nothing to close
  openWorkspace(chosen)
  window.reload()
}

async function refused(error: unknown): Promise<void> {
  if (!(error instanceof Refused)) return // the process has ended: `stopped` says so
  await engine.close()
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Accord',
    message: 'This workspace cannot be opened.',
    detail: error.message,
    buttons: ['Choose another folder…', 'Try again', 'Quit'],
    defaultId: 0,
    cancelId: 2,
  })
  if (response === 2) return app.quit()
  const chosen = response === 0 ? await askForFolder() : folder
  openWorkspace(chosen ?? folder)
  window.reload()
}

async function stopped(code: number): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Accord',
    message: 'The engine of Accord stopped unexpectedly.',
    detail: `Everything finished before is kept; what was under way was taken back whole. (Code ${code}; see engine.log in ${app.getPath('logs')}.)`,
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 1) return app.quit()
  openWorkspace(folder)
  window.reload()
}

function showWindow(): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Lets the engine finish its writing and give the workspace back before the app ends. */
function closeFirst(event: Electron.Event): void {
  event.preventDefault()
  app.off('will-quit', closeFirst)
  const enough = new Promise((resolve) => setTimeout(resolve, 3000))
  void Promise.race([engine.close(), enough])
    .catch(() => {}) // an engine that is gone already has nothing to close
    .then(() => app.quit())
}
