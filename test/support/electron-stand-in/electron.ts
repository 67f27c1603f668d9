import { app, settings } from './application.ts'
import { answerDialog, dialog } from './dialog.ts'
import { invoke, ipcMain } from './messages.ts'
import { Notification, notifications } from './notifications.ts'
import { MessageChannelMain } from './ports.ts'
import { asked, givenTo, note, strict } from './record.ts'
import { fetchFromApp, protocol } from './scheme.ts'
import { processes, utilityProcess } from './utility-process.ts'
import { Window as BrowserWindow, chromium, windows } from './windows.ts'

const recorded = (name: string, acts: readonly string[]) =>
  strict(name, Object.fromEntries(acts.map((act) => [act, (...given: unknown[]) => note(`${name}.${act}`, ...given)])))

const session = strict('session', {
  defaultSession: recorded('session', [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
  ]),
})

const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
})

const shell = recorded('shell', ['openPath'])

const screen = strict('screen', {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
})

/** For the test alone: what was asked, what the person answers, what the app has opened. */
const standIn = {
  asked,
  givenTo,
  settings,
  answerDialog,
  invoke,
  fetchFromApp,
  windows,
  processes,
  chromium,
  notifications,
}

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  screen,
  session,
  shell,
  standIn,
  utilityProcess,
}
