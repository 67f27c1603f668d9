import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { session } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { remember } from '../../../electron/remembered.ts'
import { denyPermissions, openWindow } from '../../../electron/window.ts'
import { standIn } from '../../support/electron-stand-in/electron.ts'
import { preventable } from '../../support/electron-stand-in/record.ts'

import { newFolder } from '../../support/new-folder.ts'

let folder: string
const rememberedFile = () => join(folder, 'userData', 'window.json')

beforeEach(() => {
  folder = newFolder()
  standIn.settings.userFolder = folder
  standIn.windows.length = 0
  standIn.asked.length = 0
})

/** The window that the app opens, as the stand-in sees it. */
function opened() {
  openWindow('/somewhere/preload.cjs')
  const [window] = standIn.windows
  if (window === undefined) throw new Error('No window was opened.')
  return window
}

describe('the window', () => {
  it('is a page without Node and in a sandbox of its own', () => {
    expect(opened().options.webPreferences).toEqual({
      preload: '/somewhere/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it("loads the app's own address and shows itself when there is something to see", () => {
    const window = opened()
    expect(standIn.givenTo('BrowserWindow.loadURL')).toEqual([['accord://app/']])
    expect(window.visible).toBe(false)
    window.emit('ready-to-show')
    expect(window.visible).toBe(true)
  })

  it.each([
    ['another site', 'https://example.org/', true],
    ['a file', 'file:///etc/passwd', true],
    ['an address that only begins alike', 'accord://app.example.org/', true],
    ['its own page', 'accord://app/#/agreements', false],
  ])('does not leave for %s', (_, url, stopped) => {
    const going = preventable({ url })
    opened().webContents.emit('will-navigate', going)
    expect(going.defaultPrevented).toBe(stopped)
  })

  it('opens no other windows and holds no web views', () => {
    const { webContents } = opened()
    expect(webContents.openHandler?.({ url: 'accord://app/' })).toEqual({ action: 'deny' })
    const attaching = preventable({})
    webContents.emit('will-attach-webview', attaching)
    expect(attaching.defaultPrevented).toBe(true)
  })

  it('remembers where it stood', () => {
    opened().close()
    expect(JSON.parse(readFileSync(rememberedFile(), 'utf8'))).toEqual({ x: 40, y: 40, width: 1200, height: 800 })
    expect(opened().options).toMatchObject({ x: 40, y: 40, width: 1200, height: 800 })
  })

  it.each([
    ['a display that is gone', { x: 5000, y: 0, width: 1200, height: 800 }],
    ['something that is no place', { x: 'left' }],
    ['nothing', null],
  ])('opens in its usual size when it remembers %s', (_, bounds) => {
    remember('window', bounds)
    const { options } = opened()
    expect(options).toMatchObject({ width: 1360, height: 860 })
    expect(options.x).toBeUndefined()
  })
})

describe('permissions', () => {
  it('are all denied, asked for or looked up', () => {
    denyPermissions(session.defaultSession)
    const answers: boolean[] = []
    const handler = (what: string) => standIn.givenTo(`session.${what}`)[0]?.[0] as (...given: unknown[]) => unknown // as given
    handler('setPermissionRequestHandler')(null, 'media', (granted: boolean) => answers.push(granted))
    expect(answers).toEqual([false])
    expect(handler('setPermissionCheckHandler')(null, 'geolocation')).toBe(false)
    expect(handler('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false)
  })
})
