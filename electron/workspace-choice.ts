import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { remember, remembered } from './remembered.ts'

/** Where work is kept unless the person says otherwise; the command line uses the same folder. */
const usual = () => join(homedir(), 'Accord')

/** The folder named on the command line or by ACCORD_WORKSPACE, else the one chosen before; null at the very first start. */
export function knownFolder(): string | null {
  const named = app.commandLine.getSwitchValue('workspace') || process.env.ACCORD_WORKSPACE
  if (named !== undefined && named !== '') return resolve(named)
  const chosen = remembered('workspace')
  return typeof chosen === 'string' ? chosen : null
}

/** Asked once, at the first start; null when the person would rather not begin. */
export async function askForFirstFolder(): Promise<string | null> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Accord',
    message: 'Where should Accord keep your work?',
    detail: `Agreements, imported files and review packs lie together in one folder that you own and can move or copy. Suggested: ${usual()}`,
    buttons: ['Use this folder', 'Choose another…', 'Quit'],
    defaultId: 0,
    cancelId: 2,
  })
  if (response === 0) return keep(usual())
  return response === 1 ? askForFolder() : null
}

/** The system's own folder picker; null when the person thinks better of it. */
export async function askForFolder(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Choose the folder of a workspace',
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  return folder === undefined ? null : keep(folder)
}

function keep(folder: string): string {
  remember('workspace', folder)
  return folder
}
