import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { BrowserWindow, dialog, ipcMain } from 'electron'
import { channels } from './channels.ts'
import type { GrantedFile } from './engine/control-messages.ts'
import type { EngineLink } from './engine-link.ts'
import { isOurPage, PAGE } from './protocol.ts'

type Sender = Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>

const READABLE = [
  { name: 'Spreadsheets and agreements', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'yaml', 'yml', 'json'] },
  { name: 'All files', extensions: ['*'] },
]

/** The pickers of the page. What is picked becomes a grant of the engine; the page never learns a path. */
export function answerDialogs(engine: () => EngineLink): void {
  ipcMain.handle(channels.pickFile, (event) => pickFile(windowOf(event), engine()))
  ipcMain.handle(channels.grantFile, (event, path: unknown) => {
    windowOf(event)
    return grantFile(path, engine())
  })
  ipcMain.handle(channels.saveFile, (event, url: unknown, name: unknown) =>
    saveFile(windowOf(event), { engine: engine(), path: pathIn(url), name: String(name) }),
  )
}

function windowOf({ sender, senderFrame }: Sender): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  if (window === null || !isOurPage(senderFrame)) throw new Error('Only the page of Accord may ask for this.')
  return window
}

async function pickFile(window: BrowserWindow, engine: EngineLink): Promise<GrantedFile | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: READABLE })
  const [path] = filePaths
  return path === undefined ? null : engine.grant(path)
}

/** A file that was dropped on the page; one that lies nowhere on this computer has no path. */
async function grantFile(path: unknown, engine: EngineLink): Promise<GrantedFile> {
  if (typeof path !== 'string' || path === '')
    throw new Error('This is not a file of this computer: save it in a folder and drop it from there.')
  return engine.grant(path)
}

function pathIn(url: unknown): string {
  const address = typeof url === 'string' ? url : ''
  if (!address.startsWith(`${PAGE}files/`)) throw new Error('Only files of the workspace can be saved.')
  return new URL(address).pathname
}

type Saving = { readonly engine: EngineLink; readonly path: string; readonly name: string }

/** False when the person thinks better of it. */
async function saveFile(window: BrowserWindow, { engine, path, name }: Saving): Promise<boolean> {
  const found = await engine.file(path)
  if (found === null) throw new Error('The file is no longer in the workspace: make it again.')
  const suggested = basename(name)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    filters: [{ name: 'As suggested', extensions: [extname(suggested).slice(1)] }],
  })
  if (canceled || filePath === '') return false
  await writeFile(filePath, found.bytes)
  return true
}
