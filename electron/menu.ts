import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron'

export type MenuActs = {
  readonly openWorkspace: () => void
  /** Of the workspace that is open. */
  readonly folder: () => string
}

/** Only what works: roles of the system, and the two acts that need no page. */
export function setMenu(acts: MenuActs): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { label: 'Open &workspace…', accelerator: 'CmdOrCtrl+Shift+O', click: () => acts.openWorkspace() },
      { label: 'Show workspace &folder', click: () => void shell.openPath(acts.folder()) },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
  const system: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, view(), { role: 'windowMenu' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([file, ...system]))
}

function view(): MenuItemConstructorOptions {
  const forBuilders: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
  ]
  return {
    label: '&View',
    submenu: [
      ...(app.isPackaged ? [] : forBuilders),
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
}
